/** Moments written as text: what they look like counts, not when they were. */
import { mapTexts } from '../../device/secrets.js';
const day = String.raw `\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const dotted = String.raw `(?:0[1-9]|[12]\d|3[01])([./])(?:0[1-9]|1[0-2])\1(?:\d{4}|\d\d)`;
const clock = String.raw `(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?`;
const moment = new RegExp(String.raw `(?<![\w.-])(?:(?:${day}|${dotted})(?:[T ]+${clock})?|${clock})(?![\w:])`, 'g');
/** Every date and time in a text as its form: `2026-11-22 10:00` becomes `0000-00-00 00:00`. */
export function timesAsForms(text) {
    return text.replace(moment, (written) => written.replace(/\d/g, '0'));
}
/** The same value, deeply, with the forms of its dates and times. */
export function withoutTimes(value) {
    return mapTexts(value, timesAsForms);
}
