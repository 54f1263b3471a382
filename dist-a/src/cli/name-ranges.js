/** Names that count on, such as till-1 to till-200, as one: a fleet must not fill the screen. */
/** Joins each item to those before it that it continues. */
export function groupRuns(items, continues) {
    const runs = [];
    for (const item of items) {
        const run = runs.at(-1);
        const before = run?.at(-1);
        if (run && before !== undefined && continues(item, before))
            run.push(item);
        else
            runs.push([item]);
    }
    return runs;
}
/** Whether a name is the next after another: till-4 after till-3. */
export function comesAfter(name, before) {
    const [, stem, number] = /^(.*-)(\d+)$/.exec(before) ?? [];
    return stem !== undefined && name === `${stem}${Number(number) + 1}`;
}
/** `till-1…200` */
export function rangeOf(names) {
    const [first = '', ...rest] = names;
    return [first, ...rest.slice(-1).map((last) => last.replace(/^.*-/, ''))].join('…');
}
/** Many names as a short text. */
export function shortNames(names) {
    return groupRuns(names, comesAfter).map(rangeOf).join(', ');
}
