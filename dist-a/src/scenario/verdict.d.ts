/** How a case can end, and what a run's verdicts mean for its exit code. */
declare const verdicts: {
    readonly PASS: {
        readonly says: 'as required';
        readonly weight: 2;
    };
    readonly NON_STRICT: {
        readonly says: 'differs from a SHOULD, still conforms';
        readonly weight: 3;
    };
    readonly INFO: {
        readonly says: 'measured, not judged';
        readonly weight: 1;
    };
    readonly REVIEW: {
        readonly says: "waits for a person's evidence";
        readonly weight: 4;
    };
    readonly UNKNOWN: {
        readonly says: 'ran, cannot be decided';
        readonly weight: 5;
    };
    readonly FAIL: {
        readonly says: 'breaks a MUST';
        readonly weight: 6;
    };
    readonly ERROR: {
        readonly says: 'the bench, the configuration, the network';
        readonly weight: 7;
    };
    readonly EXPECTED_FAIL: {
        readonly says: 'in the baseline, and failed';
        readonly weight: 0;
    };
    readonly STALE: {
        readonly says: 'in the baseline, but passed or never ran';
        readonly weight: 0;
    };
    readonly NOT_APPLICABLE: {
        readonly says: 'the target does not claim or cannot show it';
        readonly weight: 0;
    };
    readonly SKIPPED: {
        readonly says: 'filtered out';
        readonly weight: 0;
    };
};
export type Verdict = keyof typeof verdicts;
export declare const verdictNames: ("ERROR" | "EXPECTED_FAIL" | "FAIL" | "INFO" | "NON_STRICT" | "NOT_APPLICABLE" | "PASS" | "REVIEW" | "SKIPPED" | "STALE" | "UNKNOWN")[];
/** The verdicts an alternative of `any-of` may give. */
export declare const alternativeVerdicts: readonly Verdict[];
export declare function isVerdict(name: unknown): name is Verdict;
/** The verdict that counts when several were given. */
export declare function worst(given: readonly Verdict[], fallback: Verdict): Verdict;
/** Who is to blame for an ERROR: it decides the exit code. */
export type Blame = 'scenario' | 'target' | 'us';
/** A verdict that needs a look is told in full; the others are one line. */
export declare function isBad(verdict: Verdict): boolean;
export {};
