import { formatPlace } from '../source.js';
const good = ['PASS', 'NON_STRICT', 'INFO'];
/** `today` is a day such as 2027-01-31; an entry excuses up to the end of its last one. */
export function judgeResult(result, baseline, today) {
    const entry = baseline.entryOf(result.planned);
    const { verdict, reason, blame } = result;
    // A case is skipped only when the run ended before it, which says nothing about its entry.
    if (!entry || verdict === 'SKIPPED')
        return result;
    if (verdict === 'NOT_APPLICABLE')
        return stale(result, entry, `never ran: ${reason}`);
    if (verdict !== entry.verdict)
        return good.includes(verdict)
            ? stale(result, entry, `ended ${verdict}`)
            : noted(result, entry.place('id'), `the baseline expects ${entry.verdict}`);
    // A broken scenario or a mistake of ours is nothing that a device is known for.
    if (blame === 'us' || blame === 'scenario')
        return result;
    if (entry.until !== undefined && entry.until < today)
        return noted(result, entry.place('until'), `no longer excused since ${entry.until} is over`);
    return { ...result, verdict: 'EXPECTED_FAIL', reason: entry.why };
}
function stale(result, entry, how) {
    const place = entry.place('id');
    const says = `expected ${entry.verdict}, but ${how}`;
    return {
        ...result,
        verdict: 'STALE',
        reason: `${says}: take the entry at ${formatPlace(place)} out (${entry.why})`,
        findings: [
            finding('STALE', place, { says, hint: `take the entry out; it says: ${entry.why}` }),
            ...result.findings,
        ],
    };
}
/** The verdict stays, and the report says what the baseline has to do with it. */
function noted(result, place, says) {
    const first = result.reason ?? result.findings[0]?.says;
    const note = `${says} (${formatPlace(place)})`;
    return {
        ...result,
        reason: first === undefined ? note : `${first}; ${note}`,
        findings: [...result.findings, finding('INFO', place, { says })],
    };
}
function finding(verdict, place, told) {
    return {
        verdict,
        place,
        ...told,
        path: [],
        step: 'baseline',
        section: 'steps',
        proves: [],
        used: [],
    };
}
