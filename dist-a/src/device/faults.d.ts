/** Something done to one message on the wire: scoped, counted, reversible, always marked. */
import type { Random } from '../kernel/random.ts';
import type { WireReply, WireRequest } from './contract.ts';
/** How a lost message looks to the sender: nothing ever comes, or the connection breaks. */
export type Ending = 'silence' | 'reset';
export type Effect = {
    readonly kind: 'delay';
    readonly delayMs: number;
} | {
    readonly kind: 'lose-request';
    readonly ending: Ending;
} | {
    readonly kind: 'lose-reply';
    readonly ending: Ending;
} | {
    readonly kind: 'duplicate';
} | {
    readonly kind: 'late';
    readonly until: 'next' | 'end';
    readonly ending: Ending;
} | {
    readonly kind: 'cut-reply';
    readonly bytes: number;
} | {
    readonly kind: 'garble';
} | {
    readonly kind: 'status';
    readonly status: number;
    readonly processed: boolean;
} | {
    readonly kind: 'restart-before';
    readonly ending: Ending;
} | {
    readonly kind: 'restart-after';
    readonly ending: Ending;
};
export type FaultName = Effect['kind'];
export declare const faults: {
    readonly delay: {
        readonly says: 'The device acts at once; its answer leaves later.';
        readonly params: {
            readonly delay: import("./field.ts").Field<number>;
        };
    };
    readonly 'lose-request': {
        readonly says: 'The request never arrives.';
        readonly params: {
            readonly ending: import("./field.ts").Field<"reset" | "silence">;
        };
    };
    readonly 'lose-reply': {
        readonly says: 'The device acts; its answer never arrives.';
        readonly params: {
            readonly ending: import("./field.ts").Field<"reset" | "silence">;
        };
    };
    readonly duplicate: {
        readonly says: 'The request arrives twice; the first answer is seen.';
        readonly params: {};
    };
    readonly late: {
        readonly says: 'The request arrives after the next one, or at the end; nobody hears the answer.';
        readonly params: {
            readonly until: import("./field.ts").Field<"end" | "next">;
            readonly ending: import("./field.ts").Field<"reset" | "silence">;
        };
    };
    readonly 'cut-reply': {
        readonly says: 'The connection breaks inside the answer.';
        readonly params: {
            readonly bytes: import("./field.ts").Field<number>;
        };
    };
    readonly garble: {
        readonly says: 'Characters of the answer are changed on the way.';
        readonly params: {};
    };
    readonly status: {
        readonly says: 'Something in between answers in place of the device.';
        readonly params: {
            readonly status: import("./field.ts").Field<number>;
            readonly processed: import("./field.ts").Field<boolean>;
        };
    };
    readonly 'restart-before': {
        readonly says: 'Power fails before the request is read.';
        readonly params: {
            readonly ending: import("./field.ts").Field<"reset" | "silence">;
        };
    };
    readonly 'restart-after': {
        readonly says: 'Power fails after the device acted, before its answer leaves.';
        readonly params: {
            readonly ending: import("./field.ts").Field<"reset" | "silence">;
        };
    };
};
/** Which messages a rule is about; every field given must hold. */
export interface FaultMatch {
    /** An operation's name, or a pattern with `*`. */
    readonly operation?: string;
    readonly path?: string;
    readonly method?: string;
}
export interface FaultRule {
    readonly id: string;
    readonly match: FaultMatch;
    readonly effect: Effect;
    /** Only the n-th message that matches, counted from 1. */
    readonly nth?: number;
    /** How often at the most. */
    readonly times?: number;
    /** A chance in percent for each message that matches. */
    readonly percent?: number;
    /** Messages that matched so far. */
    readonly seen: number;
    /** Messages that were broken so far. */
    readonly met: number;
}
/** How a fault is asked for over the control API: the name, its parameters and the rule flat. */
export type FaultOrder = Readonly<Record<string, unknown>>;
/**
 * Reads an order such as `{"fault":"delay","delay":"15s","times":1,"match":{"path":"/api"}}`.
 * Without `nth`, `times` or `percent` one message is broken.
 * @throws RangeError that names what is wrong and what is known.
 */
export declare function readFault(order: FaultOrder, id: string): FaultRule;
/**
 * An order for one device: the rule is numbered, and names an operation that the device has.
 * @throws RangeError as `readFault`, and for an unknown operation.
 */
export declare function armFault(order: FaultOrder, { name, operations }: {
    readonly name: string;
    readonly operations: object;
}, number: number): FaultRule;
/**
 * The rules without the one of that id; without an id, none of them.
 * @throws RangeError for an unknown id.
 */
export declare function disarmFault(rules: readonly FaultRule[], id?: string): readonly FaultRule[];
/** A lost message breaks the connection, unless told otherwise: nobody waits for a time-out. */
export declare function breakingOff(order: FaultOrder): FaultOrder;
/**
 * The first rule that breaks this message, with all rules as they are after it was counted.
 * Rules behind it do not notice the message.
 */
export declare function meetFaults(rules: readonly FaultRule[], request: WireRequest, operation: string | undefined, chance: (rule: FaultRule) => Random): {
    readonly rules: readonly FaultRule[];
    readonly met?: FaultRule;
};
/** Whether a rule can never strike again. */
export declare function isSpent(rule: FaultRule): boolean;
/** Changes a few characters of a body; never into the same body. */
export declare function garble(reply: WireReply, random: Random): WireReply;
