/** Keeps keys, tokens and one-time codes out of reports. */
import type { AnyDevice } from '../device/contract.ts';
import type { Entry } from '../device/journal.ts';
import type { CaseResult } from './run-case.ts';
type Told = Pick<CaseResult, 'findings' | 'trace' | 'papers' | 'reason' | 'said' | 'answers'>;
/** The values in a journal that nobody may see who did not ask; by the names of their fields. */
export declare function secretsOf(entries: Iterable<Entry>, devices: ReadonlyMap<string, AnyDevice>): string[];
/** What is told of a case, without them. */
export declare function veiled<Result extends Told>(result: Result, secrets: readonly string[]): Result;
export {};
