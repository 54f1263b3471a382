/** Keys, codes and tokens by chance, none of them for the second time. */
import type { Random } from '../../../src/kernel/random.ts';
import type { Instant } from '../../../src/kernel/time.ts';
import type { ActivationCode, Binding, OneTimeCode, State } from '../state.ts';
export declare function drawCode({ codes, options }: State, random: Random, { nbo, serial }: Pick<ActivationCode, 'nbo' | 'serial'>, at: Instant): ActivationCode;
export declare function drawBinding({ given }: State, random: Random, { nbo, serial, version }: Pick<Binding, 'nbo' | 'serial' | 'version'>, at: Instant): Binding;
export declare function drawOtp({ given, options }: State, random: Random, { nbo, serial }: Pick<OneTimeCode, 'nbo' | 'serial'>, at: Instant): OneTimeCode;
export declare function drawToken({ tokens }: State, random: Random): string;
