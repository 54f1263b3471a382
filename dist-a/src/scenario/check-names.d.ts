/** Holds the names of a scenario against the devices given: before anything runs. */
import type { AnyDevice } from '../device/contract.ts';
import type { Act, Row, Step } from './scenario.ts';
import type { Complaint, Path, Source } from './source.ts';
/** Facts of what the integrator's till did; only a target with a till under test has them. */
export declare const clientFacts: Readonly<Record<string, readonly string[]>>;
export interface Known {
    readonly devices: readonly AnyDevice[];
    readonly requirements: ReadonlyMap<string, string>;
    /** What `${case.x}` may be, row by row; one empty row where there is no matrix. */
    readonly rows: readonly (Row | undefined)[];
    readonly vars: Readonly<Record<string, unknown>>;
}
/** One wrong thing, at a way inside the step. */
interface Wrong {
    readonly at: Path;
    readonly says: string;
    /** Whether the key is wrong, and not its value. */
    readonly isKey?: true;
}
export declare function checkNames(step: Step, known: Known): Complaint[];
export declare function wrongRequirement(id: string, { requirements }: Known, at: Path): Wrong[];
export declare function checkOptions(source: Source, options: Readonly<Record<string, Readonly<Record<string, unknown>>>>, devices: readonly AnyDevice[]): Complaint[];
export declare function wrongOptions(device: AnyDevice, given: Readonly<Record<string, unknown>>): {
    readonly option: string;
    readonly says: string;
}[];
/** An act as it will be for each row; what cannot be told before the run keeps its `${...}`. */
export declare function variants(act: Act, { rows, vars }: Pick<Known, 'rows' | 'vars'>): Act[];
export {};
