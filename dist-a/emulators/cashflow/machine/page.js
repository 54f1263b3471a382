/** A page of rows, found without looking at those before it or at those that are not asked for. */
import { DAY_MS, MINUTE_MS } from '../../../src/kernel/time.js';
export function pageOf(shelf, ask, at) {
    const { rows, lists, options } = shelf;
    const start = Math.max(ask.lastId - options['first-id'] + 1, firstSince(shelf, ask.days, at));
    const place = placeName(shelf, ask.place);
    const marks = ask.types.map((type) => {
        const list = lists.get(`${place} ${type}`) ?? [];
        return { list, next: lowerBound(list.length, (i) => (list[i] ?? 0) < start) };
    });
    let found = 0;
    for (const { list, next } of marks)
        found += list.length - next;
    const page = [];
    while (page.length < Math.min(ask.limit, found)) {
        let least = Infinity;
        let first = marks[0];
        for (const mark of marks) {
            const index = mark.list[mark.next] ?? Infinity;
            if (index < least)
                [least, first] = [index, mark];
        }
        const row = rows[least];
        if (!row || !first)
            break;
        page.push(row);
        first.next++;
    }
    return { rows: page, found };
}
/** The index of the first row of these last days. */
function firstSince({ rows, options }, days, at) {
    const zone = options['utc-offset'] * MINUTE_MS;
    const midnight = Math.floor((at + zone) / DAY_MS) * DAY_MS - zone;
    // A6.
    const isDates = options['days.of'] === 'dates';
    const since = isDates ? midnight - (days - 1) * DAY_MS : at - days * DAY_MS;
    return lowerBound(rows.length, (i) => (rows[i]?.at ?? 0) < since);
}
/** As `write` names its lists; a place that is not there has none. */
function placeName({ shops }, place) {
    switch (place.kind) {
        case 'everywhere':
            return 'all';
        case 'terminal':
            return `till ${place.id}`;
        case 'warehouse':
            return `shop ${place.id}`;
        case 'ext':
            return `shop ${shops.find(({ ext }) => ext === place.ext)?.id}`;
    }
}
/** The first of so many indexes that is not before what is looked for. */
function lowerBound(count, isBefore) {
    let [low, high] = [0, count];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (isBefore(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
