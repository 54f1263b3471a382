/** What a line of the `json` report must hold, so that other reports can be made of it. */
import { z } from 'zod';
declare const runStarted: z.ZodObject<{
    kind: z.ZodLiteral<"run-started">;
    target: z.ZodString;
    more: z.ZodOptional<z.ZodString>;
    targetKind: z.ZodEnum<{
        client: "client";
        device: "device";
        emulator: "emulator";
        remote: "remote";
    }>;
    seed: z.ZodNumber;
    shard: z.ZodOptional<z.ZodObject<{
        number: z.ZodInt;
        of: z.ZodInt;
    }, z.core.$strip>>;
    cases: z.ZodArray<z.ZodString>;
}, z.core.$loose>;
declare const caseFinished: z.ZodObject<{
    kind: z.ZodLiteral<"case-finished">;
    id: z.ZodString;
    scenario: z.ZodString;
    case: z.ZodOptional<z.ZodString>;
    title: z.ZodString;
    file: z.ZodString;
    isShared: z.ZodOptional<z.ZodLiteral<true>>;
    level: z.ZodEnum<{
        core: "core";
        extended: "extended";
    }>;
    tags: z.ZodArray<z.ZodString>;
    proves: z.ZodArray<z.ZodString>;
    requirements: z.ZodRecord<z.ZodString, z.ZodString>;
    seed: z.ZodNumber;
    verdict: z.ZodEnum<{
        ERROR: "ERROR";
        EXPECTED_FAIL: "EXPECTED_FAIL";
        FAIL: "FAIL";
        INFO: "INFO";
        NON_STRICT: "NON_STRICT";
        NOT_APPLICABLE: "NOT_APPLICABLE";
        PASS: "PASS";
        REVIEW: "REVIEW";
        SKIPPED: "SKIPPED";
        STALE: "STALE";
        UNKNOWN: "UNKNOWN";
    }>;
    reason: z.ZodOptional<z.ZodString>;
    findings: z.ZodArray<z.ZodObject<{
        verdict: z.ZodEnum<{
            ERROR: "ERROR";
            EXPECTED_FAIL: "EXPECTED_FAIL";
            FAIL: "FAIL";
            INFO: "INFO";
            NON_STRICT: "NON_STRICT";
            NOT_APPLICABLE: "NOT_APPLICABLE";
            PASS: "PASS";
            REVIEW: "REVIEW";
            SKIPPED: "SKIPPED";
            STALE: "STALE";
            UNKNOWN: "UNKNOWN";
        }>;
        step: z.ZodString;
        section: z.ZodEnum<{
            setup: "setup";
            steps: "steps";
            teardown: "teardown";
        }>;
        proves: z.ZodArray<z.ZodString>;
        used: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            from: z.ZodString;
        }, z.core.$loose>>;
        says: z.ZodString;
        file: z.ZodString;
        line: z.ZodInt;
        column: z.ZodInt;
        length: z.ZodInt;
        frame: z.ZodArray<z.ZodString>;
    }, z.core.$loose>>;
    notMeasured: z.ZodArray<z.ZodObject<{
        step: z.ZodString;
        why: z.ZodString;
    }, z.core.$loose>>;
    checksCount: z.ZodInt;
    stepsCount: z.ZodInt;
    reached: z.ZodArray<z.ZodString>;
    trace: z.ZodArray<z.ZodObject<{
        atMs: z.ZodNumber;
        says: z.ZodString;
    }, z.core.$loose>>;
    papers: z.ZodArray<z.ZodObject<{
        device: z.ZodString;
        number: z.ZodString;
        text: z.ZodString;
    }, z.core.$strip>>;
    durationMs: z.ZodNumber;
    blame: z.ZodOptional<z.ZodEnum<{
        scenario: "scenario";
        target: "target";
        us: "us";
    }>>;
    faults: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodNumber>>;
}, z.core.$loose>;
export declare const eventSchema: z.ZodDiscriminatedUnion<[z.ZodObject<{
    kind: z.ZodLiteral<"run-started">;
    target: z.ZodString;
    more: z.ZodOptional<z.ZodString>;
    targetKind: z.ZodEnum<{
        client: "client";
        device: "device";
        emulator: "emulator";
        remote: "remote";
    }>;
    seed: z.ZodNumber;
    shard: z.ZodOptional<z.ZodObject<{
        number: z.ZodInt;
        of: z.ZodInt;
    }, z.core.$strip>>;
    cases: z.ZodArray<z.ZodString>;
}, z.core.$loose>, z.ZodObject<{
    kind: z.ZodLiteral<"case-started">;
}, z.core.$loose>, z.ZodObject<{
    kind: z.ZodLiteral<"case-finished">;
    id: z.ZodString;
    scenario: z.ZodString;
    case: z.ZodOptional<z.ZodString>;
    title: z.ZodString;
    file: z.ZodString;
    isShared: z.ZodOptional<z.ZodLiteral<true>>;
    level: z.ZodEnum<{
        core: "core";
        extended: "extended";
    }>;
    tags: z.ZodArray<z.ZodString>;
    proves: z.ZodArray<z.ZodString>;
    requirements: z.ZodRecord<z.ZodString, z.ZodString>;
    seed: z.ZodNumber;
    verdict: z.ZodEnum<{
        ERROR: "ERROR";
        EXPECTED_FAIL: "EXPECTED_FAIL";
        FAIL: "FAIL";
        INFO: "INFO";
        NON_STRICT: "NON_STRICT";
        NOT_APPLICABLE: "NOT_APPLICABLE";
        PASS: "PASS";
        REVIEW: "REVIEW";
        SKIPPED: "SKIPPED";
        STALE: "STALE";
        UNKNOWN: "UNKNOWN";
    }>;
    reason: z.ZodOptional<z.ZodString>;
    findings: z.ZodArray<z.ZodObject<{
        verdict: z.ZodEnum<{
            ERROR: "ERROR";
            EXPECTED_FAIL: "EXPECTED_FAIL";
            FAIL: "FAIL";
            INFO: "INFO";
            NON_STRICT: "NON_STRICT";
            NOT_APPLICABLE: "NOT_APPLICABLE";
            PASS: "PASS";
            REVIEW: "REVIEW";
            SKIPPED: "SKIPPED";
            STALE: "STALE";
            UNKNOWN: "UNKNOWN";
        }>;
        step: z.ZodString;
        section: z.ZodEnum<{
            setup: "setup";
            steps: "steps";
            teardown: "teardown";
        }>;
        proves: z.ZodArray<z.ZodString>;
        used: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            from: z.ZodString;
        }, z.core.$loose>>;
        says: z.ZodString;
        file: z.ZodString;
        line: z.ZodInt;
        column: z.ZodInt;
        length: z.ZodInt;
        frame: z.ZodArray<z.ZodString>;
    }, z.core.$loose>>;
    notMeasured: z.ZodArray<z.ZodObject<{
        step: z.ZodString;
        why: z.ZodString;
    }, z.core.$loose>>;
    checksCount: z.ZodInt;
    stepsCount: z.ZodInt;
    reached: z.ZodArray<z.ZodString>;
    trace: z.ZodArray<z.ZodObject<{
        atMs: z.ZodNumber;
        says: z.ZodString;
    }, z.core.$loose>>;
    papers: z.ZodArray<z.ZodObject<{
        device: z.ZodString;
        number: z.ZodString;
        text: z.ZodString;
    }, z.core.$strip>>;
    durationMs: z.ZodNumber;
    blame: z.ZodOptional<z.ZodEnum<{
        scenario: "scenario";
        target: "target";
        us: "us";
    }>>;
    faults: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodNumber>>;
}, z.core.$loose>, z.ZodObject<{
    kind: z.ZodLiteral<"run-finished">;
    casesCount: z.ZodInt;
    durationMs: z.ZodNumber;
    isInterrupted: z.ZodBoolean;
    coverage: z.ZodArray<z.ZodObject<{
        device: z.ZodString;
    }, z.core.$loose>>;
}, z.core.$loose>], "kind">;
export type RunStartedLine = z.infer<typeof runStarted>;
export type CaseFinishedLine = z.infer<typeof caseFinished>;
export {};
