/** Keeps what is said on one connection in order: requests in, answers out, and then the end. */
import type { Server } from 'node:http';
import type { Carry } from './carry.ts';
/** Hands on whatever arrives at a server, a connection's messages one after another. */
export declare function attend(server: Server, carry: Carry): void;
