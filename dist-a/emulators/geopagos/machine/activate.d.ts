import type { Random } from '../../../src/kernel/random.ts';
import type { Instant } from '../../../src/kernel/time.ts';
import type { ActivationCode, Ask, State } from '../state.ts';
import type { Verdict } from './verdict.ts';
export declare function activate(state: State, { serial, activationCode, version }: Ask & {
    kind: 'activate';
}, at: Instant, random: Random): Verdict;
/** Who has the terminal, also while Invenio has not heard that he has it no more. */
export declare function holderOf({ bindings, halfUnbound }: State, serial: string): string | undefined;
export declare function whyInvalid({ serial, usedAt, expiresAt }: ActivationCode, asked: string, at: Instant): string | undefined;
