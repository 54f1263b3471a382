/** A device that speaks of its own accord: what it waits for, and when it speaks next. */
import type { Instant } from '../kernel/time.ts';
import type { Call, Caller, Spoken, WireReply, WireRequest } from './contract.ts';
import type { Delivery } from './emulator.ts';
/** A call that is under way. */
interface Waiting {
    readonly call: Call;
    readonly number: number;
    /** When the answer comes, or the patience ends. */
    readonly until: Instant;
    /** Absent when nothing usable will come. */
    readonly reply: WireReply | undefined;
}
export interface Calling {
    readonly waiting: Waiting | undefined;
    readonly last: Spoken | undefined;
}
/** Takes a call to somebody outside the rig. */
export type Carry = (number: number, call: Call) => void;
interface SpeakerParts<State, Event> {
    readonly caller: Caller<State, Event>;
    readonly carry: Carry | undefined;
    /** A number that no call ever had, so that a late answer is not taken for another's. */
    next(): number;
    /** Delivers a message to the device itself. */
    receive(request: WireRequest, at: Instant, sender: string): Delivery;
}
export declare class Speaker<State, Event> {
    #private;
    calling: Calling;
    constructor(parts: SpeakerParts<State, Event>);
    due(state: State): Instant | undefined;
    /** Says what there is to say, or takes in what came of it; gives what that makes happen. */
    act(state: State, at: Instant): readonly Event[];
    /** The call that this answers; nothing when its patience has ended, for then nobody hears it. */
    hear(number: number, reply: WireReply | undefined, at: Instant): Call | undefined;
}
export {};
