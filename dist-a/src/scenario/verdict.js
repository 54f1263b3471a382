/** How a case can end, and what a run's verdicts mean for its exit code. */
const verdicts = {
    PASS: { says: 'as required', weight: 2 },
    NON_STRICT: { says: 'differs from a SHOULD, still conforms', weight: 3 },
    INFO: { says: 'measured, not judged', weight: 1 },
    REVIEW: { says: "waits for a person's evidence", weight: 4 },
    UNKNOWN: { says: 'ran, cannot be decided', weight: 5 },
    FAIL: { says: 'breaks a MUST', weight: 6 },
    ERROR: { says: 'the bench, the configuration, the network', weight: 7 },
    EXPECTED_FAIL: { says: 'in the baseline, and failed', weight: 0 },
    STALE: { says: 'in the baseline, but passed or never ran', weight: 0 },
    NOT_APPLICABLE: { says: 'the target does not claim or cannot show it', weight: 0 },
    SKIPPED: { says: 'filtered out', weight: 0 },
};
export const verdictNames = Object.keys(verdicts).filter((name) => Object.hasOwn(verdicts, name));
/** What only a run can come to, and no expectation can give. */
const runOnly = ['ERROR', 'SKIPPED', 'EXPECTED_FAIL', 'STALE'];
/** The verdicts an alternative of `any-of` may give. */
export const alternativeVerdicts = verdictNames.filter((name) => !runOnly.includes(name));
export function isVerdict(name) {
    return verdictNames.some((known) => known === name);
}
/** The verdict that counts when several were given. */
export function worst(given, fallback) {
    return given.reduce((one, other) => (verdicts[other].weight > verdicts[one].weight ? other : one), given[0] ?? fallback);
}
const bad = ['FAIL', 'ERROR', 'UNKNOWN', 'REVIEW', 'STALE'];
/** A verdict that needs a look is told in full; the others are one line. */
export function isBad(verdict) {
    return bad.includes(verdict);
}
