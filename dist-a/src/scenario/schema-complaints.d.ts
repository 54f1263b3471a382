/** Turns what a schema found wrong into complaints that point into the file. */
import type { z } from 'zod';
import type { Complaint, Source } from './source.ts';
/** What a file of this schema holds, or everything that is wrong with it. */
export declare function readShape<Shape>(schema: z.ZodType<Shape>, source: Source): {
    readonly shape?: Shape;
    readonly complaints: readonly Complaint[];
};
