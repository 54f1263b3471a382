/** Why a case cannot run on a rig that was started elsewhere, and what to start instead. */
import { z } from 'zod';
import type { AnyDevice } from '../../device/contract.ts';
import type { CaseOrder } from '../target.ts';
export declare const rigShape: z.ZodObject<{
    devices: z.ZodRecord<z.ZodString, z.ZodObject<{
        title: z.ZodOptional<z.ZodString>;
        url: z.ZodOptional<z.ZodString>;
        options: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    }, z.core.$loose>>;
    clock: z.ZodObject<{
        now: z.ZodNumber;
    }, z.core.$loose>;
    lastSeq: z.ZodOptional<z.ZodNumber>;
}, z.core.$loose>;
export type RigAnswer = z.infer<typeof rigShape>;
type Devices = ReadonlyMap<string, AnyDevice>;
export declare function whyNot(rig: RigAnswer, devices: Devices, order: CaseOrder): string | undefined;
export {};
