/** The one line that runs a case again. */
import type { PlannedCase } from '../plan.ts';
import type { TargetSource } from '../target.ts';
export declare function againLine({ scenario, row, seed }: PlannedCase, { address, more }: Pick<TargetSource, 'address' | 'more'>): string;
