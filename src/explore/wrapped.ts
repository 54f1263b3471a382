/** A text over several lines, none wider than there is room; a word that is wider stands alone. */

export interface Room {
  readonly columns: number
  /** How far lines after the first are indented. */
  readonly hang: number
}

export function wrapped(text: string, { columns, hang }: Room): string[] {
  const lines: string[] = []
  const indent = ' '.repeat(hang)
  let rest = text.trimEnd()
  while (rest.length > columns) {
    const begin = rest.length - rest.trimStart().length
    const before = rest.lastIndexOf(' ', columns)
    const end = before > begin ? before : rest.indexOf(' ', columns)
    if (end < 0) break
    lines.push(rest.slice(0, end).trimEnd())
    rest = indent + rest.slice(end).trimStart()
  }
  return [...lines, rest]
}
