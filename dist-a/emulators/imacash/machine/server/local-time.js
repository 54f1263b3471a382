import { toLocal } from '../../../../src/kernel/time.js';
/** Whoever told no date gets the server's own. */
export function dated({ options }, told, at) {
    if (told.datetime !== '')
        return told;
    const { date, time } = toLocal(at, options['utc-offset']);
    return { ...told, datetime: `${date} ${time}` };
}
export function isWithin(datetime, { from, to }) {
    const day = datetime.slice(0, 10);
    return (from === undefined || day >= from) && (to === undefined || day <= to);
}
