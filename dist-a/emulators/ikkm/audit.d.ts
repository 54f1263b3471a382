import type { State } from './state.ts';
export interface Disagreement {
    readonly what: string;
    readonly books: number;
    readonly documents: number;
}
/** Empty when everything agrees. */
export declare function audit(state: State): readonly Disagreement[];
