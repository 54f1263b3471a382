/** The integrator's till as the runner sees it: it is asked to act, and says what became of it. */
/** Somebody stopped the run: nothing was measured. */
export const interrupted = { kind: 'silent', why: 'the run was interrupted' };
/** What a till may say has become of a stimulus. */
export const outcomes = [
    'paid',
    'not-paid',
    'unknown',
    'bound',
    'unbound',
    'approval-needed',
    'fetched',
    'refused',
    'error',
];
/** The answer without its id; or what is wrong with it, in words. */
export function readAnswer(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return 'it is no JSON object';
    const { id, ...fields } = value; // An object, as just seen.
    const { outcome } = fields;
    if (!outcomes.some((known) => known === outcome))
        return `its "outcome" is ${JSON.stringify(outcome) ?? 'missing'}; known: ${outcomes.join(', ')}`;
    return { fields, id };
}
