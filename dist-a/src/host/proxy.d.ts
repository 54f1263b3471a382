import type { FaultLine, LineClock, LineParts, Passed } from './fault-line.ts';
import type { Outgoing } from './http-exchange.ts';
/** Brings a message to the device: a fault line, or the way there without one. */
export type Sender = Pick<FaultLine, 'send'>;
export interface ProxyParts {
    readonly line: Sender;
    readonly clock: LineClock;
    readonly host: string;
    /** 0 takes any free port. */
    readonly port: number;
    /** Hears of each message once what came of it is known, before its sender does. */
    onExchange(exchange: ProxyExchange): void;
}
export interface ProxyExchange {
    /** When it came in. */
    readonly at: number;
    readonly request: Outgoing;
    readonly passed: Passed;
    /** What kept the message from the device; its sender saw the connection break. */
    readonly trouble?: string;
}
export interface Proxy {
    readonly url: string;
    readonly port: number;
    close(): Promise<void>;
}
/** @throws Error of the system when nobody can listen there. */
export declare function serveProxy(parts: ProxyParts): Promise<Proxy>;
/**
 * Brings messages to one address and to no other.
 * @throws RangeError when it is no address of a web server.
 */
export declare function carryTo(address: string): LineParts['carry'];
/** The way to a device without faults; messages of several tills may go at once. */
export declare function sendTo(address: string, clock: LineClock): Sender;
