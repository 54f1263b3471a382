/** Numbers, and what they are held against. */

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Whether a figure meets its bar; nothing when it has none. */
export function meets({ bar, judged }) {
  if (!bar) return undefined
  return bar.atLeast === undefined ? judged <= bar.atMost : judged >= bar.atLeast
}

export function formatTable(figures) {
  const rows = figures.map((figure) => [
    figure.name,
    `${format(figure.value)} ${figure.unit}`,
    figure.ratio === undefined ? (figure.note ?? '') : `${figure.ratio.toFixed(2)} of bare`,
    figure.cpuUs === undefined ? '' : `${figure.cpuUs.toFixed(0)} us CPU each`,
    formatBar(figure),
  ])
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column], column))
        .join('   ')
        .trimEnd(),
    )
    .join('\n')
}

function formatBar(figure) {
  const isMet = meets(figure)
  if (isMet === undefined) return ''
  const { atLeast, atMost } = figure.bar
  const bar = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`
  return `${isMet ? 'ok  ' : 'MISS'} ${bar}`
}

function format(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)
}

function pad(cell, width, column) {
  return column === 1 ? cell.padStart(width) : cell.padEnd(width)
}
