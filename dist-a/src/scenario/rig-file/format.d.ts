/** What may stand in tillrig.yaml: the reader and `tillrig schema rig` know the same schema. */
import { z } from 'zod';
export declare const PORT_MAX = 65535;
export declare const nameSchema: z.ZodString;
export declare const deviceSchema: z.ZodObject<{
    kind: z.ZodOptional<z.ZodString>;
    count: z.ZodOptional<z.ZodInt>;
    port: z.ZodOptional<z.ZodInt>;
    options: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
}, z.core.$strict>;
export declare const linkSchema: z.ZodObject<{
    from: z.ZodString;
    to: z.ZodString;
    by: z.ZodOptional<z.ZodEnum<{
        link: "link";
        till: "till";
    }>>;
    terminal: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
export declare const rigSchema: z.ZodObject<{
    seed: z.ZodOptional<z.ZodInt>;
    devices: z.ZodRecord<z.ZodString, z.ZodNullable<z.ZodObject<{
        kind: z.ZodOptional<z.ZodString>;
        count: z.ZodOptional<z.ZodInt>;
        port: z.ZodOptional<z.ZodInt>;
        options: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    }, z.core.$strict>>>;
    links: z.ZodOptional<z.ZodArray<z.ZodObject<{
        from: z.ZodString;
        to: z.ZodString;
        by: z.ZodOptional<z.ZodEnum<{
            link: "link";
            till: "till";
        }>>;
        terminal: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>>>;
    targets: z.ZodOptional<z.ZodUnknown>;
}, z.core.$strict>;
export type DeviceFile = z.infer<typeof deviceSchema>;
export type LinkFile = z.infer<typeof linkSchema>;
export type RigFile = z.infer<typeof rigSchema>;
/** The JSON Schema of tillrig.yaml, for editors: one that holds only targets is no rig. */
export declare function rigJsonSchema(): unknown;
