/** Rows in columns that line up. */
import { stripVTControlCharacters } from 'node:util';
const GAP = '  ';
export function formatTable(rows) {
    const widths = [];
    for (const row of rows)
        row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, widthOf(cell))));
    return rows.map((row) => `${line(row)}\n`).join('');
    function line(row) {
        const cells = row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell)));
        return cells.join(GAP).trimEnd();
    }
}
/** Colours take no place. */
function widthOf(cell) {
    return stripVTControlCharacters(cell).length;
}
