import { isBad } from '../verdict.js';
export const outcomes = {
    PASS: 'passed',
    NON_STRICT: 'passed',
    INFO: 'passed',
    FAIL: 'failure',
    ERROR: 'error',
    // Neither is green, and neither is a broken promise of the device.
    UNKNOWN: 'error',
    REVIEW: 'error',
    // A known failure is no news; one that no longer fails is.
    EXPECTED_FAIL: 'skipped',
    STALE: 'failure',
    NOT_APPLICABLE: 'skipped',
    SKIPPED: 'skipped',
};
/** What went wrong, in a line: the reason, or the first thing that was found. */
export function messageOf({ reason, findings, verdict }) {
    return reason || (findings.find((one) => isBad(one.verdict))?.says ?? verdict);
}
