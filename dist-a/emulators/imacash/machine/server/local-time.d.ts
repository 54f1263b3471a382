/** When it is here, and which of the dates that were told lie within some days. */
import type { Instant } from '../../../../src/kernel/time.ts';
import type { State } from '../../state.ts';
import type { Days } from './state.ts';
/** Whoever told no date gets the server's own. */
export declare function dated<Told extends {
    readonly datetime: string;
}>({ options }: State, told: Told, at: Instant): Told;
export declare function isWithin(datetime: string, { from, to }: Days): boolean;
