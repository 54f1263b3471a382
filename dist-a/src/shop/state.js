export function initialState(lines) {
    const from = new Map();
    for (const line of lines)
        from.set(line.from, [...(from.get(line.from) ?? []), line]);
    return {
        causes: {},
        lines: new Map(lines.map((line) => [line.name, line])),
        from,
        waiting: new Map(),
        told: 0,
        passed: 0,
        lost: 0,
    };
}
/** Whether a cause that is in force strikes this link. */
export function strikes({ causes }, cause, link) {
    const struck = causes[cause]?.['link'];
    if (struck === undefined)
        return false;
    return struck === 'all' || String(struck).split(',').includes(link);
}
