/** What was reached, for people: a line a device. */
import type { DeviceCoverage } from './coverage.ts';
/**
 * `ikkm   operations 24/24  codes 16/17 …`, and what was not reached on a line below where that
 * is little.
 */
export declare function coverageLines(coverage: readonly DeviceCoverage[]): string[];
