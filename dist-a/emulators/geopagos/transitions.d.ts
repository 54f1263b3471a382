/**
 * What can happen to the backend. A binding may end another one, an unbinding may stop half-way,
 * what is half done is finished by a till or by itself, and there are mails and SMS: these are told
 * apart. Approved and rejected are not, as they are causes already.
 */
import type { TransitionTable } from '../../src/device/transitions.ts';
import type { Event } from './state.ts';
export declare const transitions: TransitionTable<Event>;
