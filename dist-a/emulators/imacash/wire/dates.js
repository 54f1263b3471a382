import { readString, reject } from './fields.js';
const dateTime = /^(\d{4})-(\d\d)-(\d\d)(?:[ T]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d))?$/;
function readMoment(text) {
    const [, year, month, day, time] = dateTime.exec(text) ?? [];
    const exists = Number(year) > 0 && Number(day) > 0 && Number(day) <= daysIn(Number(year), Number(month));
    return exists ? { day: text.slice(0, 10), time } : undefined;
}
function daysIn(year, month) {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
/** `2025-05-06 16:45:00`, also with a T; empty when there is none. */
export function readDateTime(fields) {
    const text = readString(fields, 'datetime');
    if (text === undefined)
        return '';
    const moment = readMoment(text);
    if (moment?.time !== undefined)
        return `${moment.day} ${moment.time}`;
    reject(fields, 'BAD_DATE', 'datetime debe existir y escribirse AAAA-MM-DD HH:MM:SS', text);
    return '';
}
/** The days from and to; a time after them counts for nothing. */
export function readDays(fields) {
    const from = readDay(fields, 'from');
    const to = readDay(fields, 'to');
    if (from !== undefined && to !== undefined && from > to)
        reject(fields, 'BAD_DATE', `from no puede ser posterior a to (${from}, ${to})`);
    return { from, to };
}
function readDay(fields, name) {
    const text = readString(fields, name);
    const day = text === undefined ? undefined : readMoment(text)?.day;
    if (text !== undefined && day === undefined)
        reject(fields, 'BAD_DATE', `${name} debe existir y escribirse AAAA-MM-DD`, text);
    return day;
}
