import type { RecyclerState } from './machine/recycler/state.ts';
export interface Disagreement {
    readonly what: string;
    readonly books: number;
    readonly pieces: number;
}
/** Empty when every piece is accounted for, and every difference is known. */
export declare function audit(state: RecyclerState): readonly Disagreement[];
