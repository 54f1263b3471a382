/** What may stand under `targets` in tillrig.yaml. */
import { z } from 'zod';
/** The fields of one real device; the others are what its client needs: `key`, `token`. */
export declare const realDevice: z.ZodObject<{
    url: z.ZodString;
    'min-interval': z.ZodOptional<z.ZodString>;
    'max-receipts': z.ZodInt;
    'max-amount': z.ZodNumber;
    options: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
}, z.core.$loose>;
export declare const targetKinds: {
    readonly emulator: z.ZodObject<{
        kind: z.ZodLiteral<"emulator">;
        clock: z.ZodOptional<z.ZodLiteral<"virtual">>;
        options: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
    }, z.core.$strict>;
    readonly remote: z.ZodObject<{
        kind: z.ZodLiteral<"remote">;
        control: z.ZodString;
        token: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>;
    readonly device: z.ZodObject<{
        kind: z.ZodLiteral<"device">;
        operator: z.ZodOptional<z.ZodEnum<{
            console: "console";
            none: "none";
        }>>;
    }, z.core.$catchall<z.ZodObject<{
        url: z.ZodString;
        'min-interval': z.ZodOptional<z.ZodString>;
        'max-receipts': z.ZodInt;
        'max-amount': z.ZodNumber;
        options: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    }, z.core.$loose>>>;
    readonly client: z.ZodObject<{
        kind: z.ZodLiteral<"client">;
        client: z.ZodObject<{
            command: z.ZodOptional<z.ZodArray<z.ZodString>>;
            http: z.ZodOptional<z.ZodString>;
            reset: z.ZodOptional<z.ZodEnum<{
                never: "never";
                "per-case": "per-case";
            }>>;
            timeout: z.ZodOptional<z.ZodString>;
            patience: z.ZodOptional<z.ZodString>;
            env: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
            ports: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodInt>>;
        }, z.core.$strict>;
        options: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
    }, z.core.$strict>;
};
export type TargetKind = keyof typeof targetKinds;
export declare const targetSchema: z.ZodDiscriminatedUnion<[z.ZodObject<{
    kind: z.ZodLiteral<"emulator">;
    clock: z.ZodOptional<z.ZodLiteral<"virtual">>;
    options: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"remote">;
    control: z.ZodString;
    token: z.ZodOptional<z.ZodString>;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"device">;
    operator: z.ZodOptional<z.ZodEnum<{
        console: "console";
        none: "none";
    }>>;
}, z.core.$catchall<z.ZodObject<{
    url: z.ZodString;
    'min-interval': z.ZodOptional<z.ZodString>;
    'max-receipts': z.ZodInt;
    'max-amount': z.ZodNumber;
    options: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
}, z.core.$loose>>>, z.ZodObject<{
    kind: z.ZodLiteral<"client">;
    client: z.ZodObject<{
        command: z.ZodOptional<z.ZodArray<z.ZodString>>;
        http: z.ZodOptional<z.ZodString>;
        reset: z.ZodOptional<z.ZodEnum<{
            never: "never";
            "per-case": "per-case";
        }>>;
        timeout: z.ZodOptional<z.ZodString>;
        patience: z.ZodOptional<z.ZodString>;
        env: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        ports: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodInt>>;
    }, z.core.$strict>;
    options: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
}, z.core.$strict>], "kind">;
export type RealDevice = z.infer<typeof realDevice>;
export type TargetFile = z.infer<typeof targetSchema>;
