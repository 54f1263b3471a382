import type { Instant } from '../../../src/kernel/time.ts';
import type { Ask, State } from '../state.ts';
import type { Verdict } from './verdict.ts';
type DeactivateAsk = Ask & {
    kind: 'deactivate';
};
export declare function deactivate(state: State, ask: DeactivateAsk, at: Instant): Verdict;
export {};
