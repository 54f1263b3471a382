/** What may stand in a baseline: failures that are known, each with its reason. */
import { z } from 'zod';
/** What stands where a person has to give the reason. */
export const CHANGE_ME = 'CHANGE ME';
/** The verdicts a case can be known to end with. */
export const excusable = [
    'FAIL',
    'ERROR',
    'UNKNOWN',
    'REVIEW',
    'NON_STRICT',
];
export function isExcusable(verdict) {
    return excusable.some((one) => one === verdict);
}
const day = { error: 'a day such as 2027-01-31' };
const reason = { error: `the reason in words of your own, not "${CHANGE_ME}"` };
export const expectedSchema = z.strictObject({
    id: z
        .string({ error: 'the id of a case or a scenario' })
        .describe('A case such as ikkm/repeat/lost-reply[cash], or a scenario with all its cases.'),
    verdict: z
        .enum(excusable, { error: `one of ${excusable.join(', ')}` })
        .optional()
        .describe('How it ends; FAIL unless said.'),
    why: z
        .string(reason)
        .refine((text) => text.trim() !== '' && !text.includes(CHANGE_ME), reason)
        .describe('Why it is known to end so.'),
    until: z
        .string(day)
        .refine(isDay, day)
        .optional()
        .describe('The last day on which this excuses anything.'),
}, { error: 'a map: { id: ..., why: ..., until: 2027-01-31 }' });
export const baselineSchema = z.strictObject({
    format: z.literal(1, { error: '1, the only format there is' }),
    expected: z.array(expectedSchema, { error: 'a list of entries' }),
}, { error: 'a map that begins with "format: 1"' });
function isDay(text) {
    if (!/^\d{4}-\d\d-\d\d$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    // The thirtieth of February becomes a day of March.
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
