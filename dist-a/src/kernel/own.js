/** The row of a table by a name that somebody gave us; `constructor` and its like are no rows. */
export function own(table, name) {
    return Object.hasOwn(table, name) ? table[name] : undefined;
}
