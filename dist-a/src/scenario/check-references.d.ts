import type { Row, Step } from './scenario.ts';
import type { Complaint, Path, Source } from './source.ts';
export interface Names {
    /** Saved so far, and what the inputs of a part are called. */
    readonly saved: Set<string>;
    /** `before`, `reply`, `fact`, `case`, `vars`, `outputs`. */
    readonly implied: Set<string>;
    readonly rows: readonly Row[];
    readonly vars: Readonly<Record<string, unknown>>;
}
/** Complaints about one step; afterwards `names` holds what it adds. */
export declare function checkReferences(step: Step, names: Names): Complaint[];
export declare function complaintsOf(template: unknown, path: Path, source: Source, names: Names): Complaint[];
