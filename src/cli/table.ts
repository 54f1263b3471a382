/** Rows in columns that line up. */
import { stripVTControlCharacters } from 'node:util'

const GAP = '  '

export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, widthOf(cell))))
  return rows.map((row) => `${line(row)}\n`).join('')

  function line(row: readonly string[]): string {
    const cells = row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
    return cells.join(GAP).trimEnd()
  }
}

/** Colours take no place. */
function widthOf(cell: string): number {
  return stripVTControlCharacters(cell).length
}
