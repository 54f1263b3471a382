import type { Row, Scenario } from './scenario.ts';
export interface PlannedCase {
    /** `ikkm/repeat/lost-reply[cash]`; with `#2` when the plan repeats it. */
    readonly id: string;
    readonly scenario: Scenario;
    readonly row?: Row;
    readonly seed: number;
}
export interface Selection {
    /** Ids, id prefixes, ids of one case, tags: any of them. Empty chooses all. */
    readonly words: readonly string[];
    readonly tags: readonly string[];
    /** Matches ids and titles. */
    readonly grep?: RegExp;
    /** Names of matrix rows. */
    readonly rows: readonly string[];
    /** Ids of cases; absent chooses all. */
    readonly ids?: ReadonlySet<string>;
    readonly level?: Scenario['level'];
    readonly seed: number;
    /** One of so many parts of equal size, the same whatever order files are found in. */
    readonly shard?: {
        readonly number: number;
        readonly of: number;
    };
    /** Each case so many times, each time with the next seed. */
    readonly repeat: number;
}
/** @throws RangeError for a selection that chooses nothing, with what was near. */
export declare function planCases(scenarios: readonly Scenario[], selection: Selection): PlannedCase[];
/** The scenarios that words are about: all, when there are none. */
export declare function chooseScenarios(scenarios: readonly Scenario[], words: readonly string[]): readonly Scenario[];
/** The id of a case, whichever time it runs. */
export declare function idOfCase({ scenario, row }: Pick<PlannedCase, 'scenario' | 'row'>): string;
export declare function caseIds(scenario: Scenario): string[];
