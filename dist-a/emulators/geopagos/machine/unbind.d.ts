import type { Answer, Binding, Event, State } from '../state.ts';
import type { Verdict } from './verdict.ts';
/** How one kind of unbinding speaks, and what it uses up. */
export interface Manner {
    readonly family: 'envelope' | 'otp';
    readonly done: Answer;
    readonly invenioFailed: 'INVENIO_FAILED' | 'OTP_INVENIO';
    /** Used up as soon as Geopagos has done it. */
    readonly permit?: Event;
    /** Used up when all is done; until then it serves to ask again. */
    readonly ticket?: Event;
}
export declare const plain: Manner;
export declare function unbind(state: State, { serial }: Binding, manner: Manner): Verdict;
/** Geopagos has done it before: only Invenio is asked. */
export declare function finish(state: State, { serial }: Binding, manner: Manner): Verdict;
