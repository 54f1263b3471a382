import type { Instant } from '../../../src/kernel/time.ts';
import type { Event, State } from '../state.ts';
export declare function evolve(state: State, event: Event, at: Instant): State;
