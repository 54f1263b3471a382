/** What may stand in a baseline: failures that are known, each with its reason. */
import { z } from 'zod';
import type { Verdict } from '../verdict.ts';
/** What stands where a person has to give the reason. */
export declare const CHANGE_ME = "CHANGE ME";
/** The verdicts a case can be known to end with. */
export declare const excusable: readonly ["FAIL", "ERROR", "UNKNOWN", "REVIEW", "NON_STRICT"];
export type Excusable = (typeof excusable)[number];
export declare function isExcusable(verdict: Verdict): verdict is Excusable;
export declare const expectedSchema: z.ZodObject<{
    id: z.ZodString;
    verdict: z.ZodOptional<z.ZodEnum<{
        ERROR: "ERROR";
        FAIL: "FAIL";
        NON_STRICT: "NON_STRICT";
        REVIEW: "REVIEW";
        UNKNOWN: "UNKNOWN";
    }>>;
    why: z.ZodString;
    until: z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
export type ExpectedFile = z.infer<typeof expectedSchema>;
export declare const baselineSchema: z.ZodObject<{
    format: z.ZodLiteral<1>;
    expected: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        verdict: z.ZodOptional<z.ZodEnum<{
            ERROR: "ERROR";
            FAIL: "FAIL";
            NON_STRICT: "NON_STRICT";
            REVIEW: "REVIEW";
            UNKNOWN: "UNKNOWN";
        }>>;
        why: z.ZodString;
        until: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
}, z.core.$strict>;
