/** How a till talks to a device: what it can send, what that costs, and what it reads. */
import type { Instant } from '../kernel/time.ts';
import type { WireReply, WireRequest } from './contract.ts';
/** How a good till talks to this device; pure, so that any transport can carry it. */
export interface ClientSpec<Session> {
    readonly operations: Readonly<Record<string, ClientOperation>>;
    /** A till as it is configured: with a key, a token, a password. */
    open(access: Readonly<Record<string, string>>, options?: Readonly<Record<string, unknown>>): Session;
    /** @throws RangeError for an unknown operation or a parameter it cannot take. */
    request(session: Session, operation: string, params: Readonly<Record<string, unknown>>, at: Instant): Sending;
    /** What the reply says, and what the till learns from it for the next request. */
    read(session: Session, sending: Sending, reply: WireReply): Readonly<Record<string, unknown>>;
    /** What the till knows now: the values a scenario may use as `${before.key}`. */
    knows(session: Session): Readonly<Record<string, unknown>>;
    /** What to ask a device that nobody has met yet; absent where there is nothing to ask. */
    readonly hello?: Hello;
}
/** A question that leaves nothing, and whose answer shows who answers. */
export interface Hello extends Asking {
    /** `wrong access`: the key or the token is; `unwell`: it is the device, and refuses. */
    judge(fields: Readonly<Record<string, unknown>>): 'well' | 'wrong access' | 'unwell' | 'stranger';
}
export interface Sending {
    readonly operation: string;
    readonly request: WireRequest;
    /** How long a good till waits for the answer. */
    readonly timeoutMs: number;
}
export type Learning = Generator<Asking, unknown, Readonly<Record<string, unknown>>>;
export interface Asking {
    readonly operation: string;
    readonly params: Readonly<Record<string, unknown>>;
}
/** An operation of a client, and what it costs where the device is real. */
export interface ClientOperation {
    readonly says: string;
    /** Present when a real device cannot take it back. */
    readonly irreversible?: {
        /** What remains: "a receipt at the tax operator". */
        readonly says: string;
        /** Whether a document is registered or a machine moves money, which the budget counts. */
        readonly isReceipt: boolean;
        /**
         * Money that is registered or moved, in minor units: 0 where the request names none, Infinity
         * where what it names cannot be read.
         */
        amount?(params: Readonly<Record<string, unknown>>): number;
        /** Whether these parameters make it so; absent where all do. */
        applies?(params: Readonly<Record<string, unknown>>): boolean;
    };
}
