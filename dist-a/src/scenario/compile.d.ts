/** Makes steps of what the schema let through. */
import type { StepFile } from './format.ts';
import type { Part, Step } from './scenario.ts';
import type { Complaint, Source } from './source.ts';
export interface Compiling {
    readonly source: Source;
    complain(complaint: Complaint): void;
    /** Gives nothing, after a complaint, when the part is missing or leads back to itself. */
    part(name: string, at: Complaint['place']): Part | undefined;
}
export declare function compileSteps(files: readonly (StepFile | undefined)[] | undefined, section: string, compiling: Compiling): Step[];
