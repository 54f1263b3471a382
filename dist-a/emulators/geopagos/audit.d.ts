/** Whether the backend's books agree with each other, and Geopagos with Invenio. */
import type { Instant } from '../../src/kernel/time.ts';
import type { State } from './state.ts';
/** A terminal whose merchant the two systems do not agree about. */
export interface Disagreement {
    readonly serial: string;
    /** The merchant; `null` where a system does not know the terminal. */
    readonly geopagos: string | null;
    readonly invenio: string | null;
    /** When the backend repairs it by itself; `null` when nobody will. */
    readonly repairAt: string | null;
}
/** Told from the two systems themselves, not from what is remembered to be half-done. */
export declare function disagreements(state: State): readonly Disagreement[];
/** Empty when all is consistent: a half-done unbinding that will be repaired is no mistake. */
export declare function audit(state: State): readonly string[];
export declare function iso(at: Instant): string;
