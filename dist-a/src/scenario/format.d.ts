/** What may stand in a scenario file, as schemas: the loader and `tillrig schema` read the same. */
import { z } from 'zod';
/** One schema a kind of step; the key with the kind's name says which it is. */
export declare const stepsByKind: {
    send: z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        send: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        as: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>;
    client: z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        client: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        meanwhile: z.ZodOptional<z.ZodArray<z.ZodType>>;
    }, z.core.$strict>;
    cause: z.ZodObject<{
        cause: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>;
    clear: z.ZodObject<{
        clear: z.ZodString;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>;
    fault: z.ZodObject<{
        fault: z.ZodObject<{
            on: z.ZodString;
            effect: z.ZodString;
            nth: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
            times: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
            percent: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
        }, z.core.$loose>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>;
    advance: z.ZodObject<{
        advance: z.ZodString;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>;
    settle: z.ZodObject<{
        settle: z.ZodLiteral<true>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>;
    check: z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        check: z.ZodString;
        where: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
    }, z.core.$strict>;
    use: z.ZodObject<{
        use: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        as: z.ZodOptional<z.ZodString>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>;
    operator: z.ZodObject<{
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        operator: z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>;
    }, z.core.$strict>;
};
export type StepKind = keyof typeof stepsByKind;
export declare const stepKinds: ("advance" | "cause" | "check" | "clear" | "client" | "fault" | "operator" | "send" | "settle" | "use")[];
/** The kinds a step names; `operator` beside another kind is a part of that step. */
export declare function kindsIn(step: object): StepKind[];
export declare const stepSchema: z.ZodUnion<readonly [z.ZodObject<{
    eventually: z.ZodOptional<z.ZodObject<{
        within: z.ZodString;
        every: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    stays: z.ZodOptional<z.ZodObject<{
        for: z.ZodString;
        every: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    id: z.ZodOptional<z.ZodString>;
    expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
    save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
    send: z.ZodString;
    with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
    as: z.ZodOptional<z.ZodString>;
}, z.core.$strict>, z.ZodObject<{
    eventually: z.ZodOptional<z.ZodObject<{
        within: z.ZodString;
        every: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    stays: z.ZodOptional<z.ZodObject<{
        for: z.ZodString;
        every: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    id: z.ZodOptional<z.ZodString>;
    expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
    save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
    client: z.ZodString;
    with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
    meanwhile: z.ZodOptional<z.ZodArray<z.ZodType>>;
}, z.core.$strict>, z.ZodObject<{
    cause: z.ZodString;
    with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
    operator: z.ZodOptional<z.ZodObject<{
        ask: z.ZodEnum<{
            choice: "choice";
            confirm: "confirm";
            number: "number";
            text: "text";
        }>;
        say: z.ZodString;
        choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
        timeout: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    id: z.ZodOptional<z.ZodString>;
}, z.core.$strict>, z.ZodObject<{
    clear: z.ZodString;
    operator: z.ZodOptional<z.ZodObject<{
        ask: z.ZodEnum<{
            choice: "choice";
            confirm: "confirm";
            number: "number";
            text: "text";
        }>;
        say: z.ZodString;
        choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
        timeout: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    id: z.ZodOptional<z.ZodString>;
}, z.core.$strict>, z.ZodObject<{
    fault: z.ZodObject<{
        on: z.ZodString;
        effect: z.ZodString;
        nth: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
        times: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
        percent: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
    }, z.core.$loose>;
    id: z.ZodOptional<z.ZodString>;
}, z.core.$strict>, z.ZodObject<{
    advance: z.ZodString;
    operator: z.ZodOptional<z.ZodObject<{
        ask: z.ZodEnum<{
            choice: "choice";
            confirm: "confirm";
            number: "number";
            text: "text";
        }>;
        say: z.ZodString;
        choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
        timeout: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    id: z.ZodOptional<z.ZodString>;
}, z.core.$strict>, z.ZodObject<{
    settle: z.ZodLiteral<true>;
    id: z.ZodOptional<z.ZodString>;
}, z.core.$strict>, z.ZodObject<{
    eventually: z.ZodOptional<z.ZodObject<{
        within: z.ZodString;
        every: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    stays: z.ZodOptional<z.ZodObject<{
        for: z.ZodString;
        every: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    id: z.ZodOptional<z.ZodString>;
    expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
    save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
    check: z.ZodString;
    where: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
}, z.core.$strict>, z.ZodObject<{
    use: z.ZodString;
    with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
    as: z.ZodOptional<z.ZodString>;
    save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    id: z.ZodOptional<z.ZodString>;
}, z.core.$strict>, z.ZodObject<{
    id: z.ZodOptional<z.ZodString>;
    expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
    save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
    operator: z.ZodObject<{
        ask: z.ZodEnum<{
            choice: "choice";
            confirm: "confirm";
            number: "number";
            text: "text";
        }>;
        say: z.ZodString;
        choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
        timeout: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>;
}, z.core.$strict>]>;
export type StepFile = z.infer<typeof stepSchema>;
/** The place of a kind in the union above, to read only the complaints that matter. */
export declare function branchOf(kind: StepKind): number;
declare const features: readonly ['causes', 'clock', 'faults', 'client', 'operator'];
export type Feature = (typeof features)[number];
export declare const scenarioSchema: z.ZodObject<{
    format: z.ZodLiteral<1>;
    id: z.ZodString;
    title: z.ZodString;
    level: z.ZodOptional<z.ZodEnum<{
        core: "core";
        extended: "extended";
    }>>;
    tags: z.ZodOptional<z.ZodArray<z.ZodString>>;
    needs: z.ZodOptional<z.ZodObject<{
        devices: z.ZodOptional<z.ZodArray<z.ZodString>>;
        features: z.ZodOptional<z.ZodArray<z.ZodEnum<{
            causes: "causes";
            client: "client";
            clock: "clock";
            faults: "faults";
            operator: "operator";
        }>>>;
    }, z.core.$strict>>;
    proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
    rig: z.ZodOptional<z.ZodString>;
    options: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
    vars: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    matrix: z.ZodOptional<z.ZodArray<z.ZodObject<{
        name: z.ZodString;
    }, z.core.$loose>>>;
    setup: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        send: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        as: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        client: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        meanwhile: z.ZodOptional<z.ZodArray<z.ZodType>>;
    }, z.core.$strict>, z.ZodObject<{
        cause: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        clear: z.ZodString;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        fault: z.ZodObject<{
            on: z.ZodString;
            effect: z.ZodString;
            nth: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
            times: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
            percent: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
        }, z.core.$loose>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        advance: z.ZodString;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        settle: z.ZodLiteral<true>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        check: z.ZodString;
        where: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
    }, z.core.$strict>, z.ZodObject<{
        use: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        as: z.ZodOptional<z.ZodString>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        operator: z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>;
    }, z.core.$strict>]>>>;
    steps: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        send: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        as: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        client: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        meanwhile: z.ZodOptional<z.ZodArray<z.ZodType>>;
    }, z.core.$strict>, z.ZodObject<{
        cause: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        clear: z.ZodString;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        fault: z.ZodObject<{
            on: z.ZodString;
            effect: z.ZodString;
            nth: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
            times: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
            percent: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
        }, z.core.$loose>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        advance: z.ZodString;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        settle: z.ZodLiteral<true>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        check: z.ZodString;
        where: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
    }, z.core.$strict>, z.ZodObject<{
        use: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        as: z.ZodOptional<z.ZodString>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        operator: z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>;
    }, z.core.$strict>]>>;
    teardown: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        send: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        as: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        client: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        meanwhile: z.ZodOptional<z.ZodArray<z.ZodType>>;
    }, z.core.$strict>, z.ZodObject<{
        cause: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        clear: z.ZodString;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        fault: z.ZodObject<{
            on: z.ZodString;
            effect: z.ZodString;
            nth: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
            times: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
            percent: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
        }, z.core.$loose>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        advance: z.ZodString;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        settle: z.ZodLiteral<true>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        check: z.ZodString;
        where: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
    }, z.core.$strict>, z.ZodObject<{
        use: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        as: z.ZodOptional<z.ZodString>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        operator: z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>;
    }, z.core.$strict>]>>>;
    explore: z.ZodOptional<z.ZodObject<{
        points: z.ZodOptional<z.ZodArray<z.ZodString>>;
        faults: z.ZodOptional<z.ZodArray<z.ZodString>>;
        'max-faults': z.ZodOptional<z.ZodInt>;
        never: z.ZodOptional<z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            is: z.ZodString;
            says: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>>;
        sometimes: z.ZodOptional<z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            is: z.ZodString;
            says: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type ScenarioFile = z.infer<typeof scenarioSchema>;
export declare const partSchema: z.ZodObject<{
    format: z.ZodLiteral<1>;
    title: z.ZodOptional<z.ZodString>;
    inputs: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        says: z.ZodOptional<z.ZodString>;
        default: z.ZodOptional<z.ZodUnknown>;
    }, z.core.$strict>>>;
    outputs: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    steps: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        send: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        as: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        client: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        meanwhile: z.ZodOptional<z.ZodArray<z.ZodType>>;
    }, z.core.$strict>, z.ZodObject<{
        cause: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        clear: z.ZodString;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        fault: z.ZodObject<{
            on: z.ZodString;
            effect: z.ZodString;
            nth: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
            times: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
            percent: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
        }, z.core.$loose>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        advance: z.ZodString;
        operator: z.ZodOptional<z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        settle: z.ZodLiteral<true>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        eventually: z.ZodOptional<z.ZodObject<{
            within: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        stays: z.ZodOptional<z.ZodObject<{
            for: z.ZodString;
            every: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        check: z.ZodString;
        where: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
    }, z.core.$strict>, z.ZodObject<{
        use: z.ZodString;
        with: z.ZodOptional<z.ZodUnion<readonly [z.ZodRecord<z.ZodString, z.ZodUnknown>, z.ZodString]>>;
        as: z.ZodOptional<z.ZodString>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        id: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        id: z.ZodOptional<z.ZodString>;
        expect: z.ZodOptional<z.ZodUnknown & z.ZodType<{}, unknown, z.core.$ZodTypeInternals<{}, unknown>>>;
        save: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        proves: z.ZodOptional<z.ZodArray<z.ZodString>>;
        operator: z.ZodObject<{
            ask: z.ZodEnum<{
                choice: "choice";
                confirm: "confirm";
                number: "number";
                text: "text";
            }>;
            say: z.ZodString;
            choices: z.ZodOptional<z.ZodArray<z.ZodString>>;
            timeout: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>;
    }, z.core.$strict>]>>;
}, z.core.$strict>;
/** The JSON Schema of a scenario file, for editors. */
export declare function jsonSchema(): unknown;
export {};
