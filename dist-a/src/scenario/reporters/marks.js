export const marks = {
    PASS: '✓',
    NON_STRICT: '~',
    INFO: 'i',
    FAIL: '✗',
    ERROR: '!',
    UNKNOWN: '?',
    REVIEW: '?',
    EXPECTED_FAIL: 'x',
    STALE: '✗',
    NOT_APPLICABLE: '-',
    SKIPPED: '-',
};
