/** The lines of a file that explain a finding: all that any report needs of its source. */
import type { Finding } from '../case-log.ts'
import type { Place, Source } from '../source.ts'

export interface FindingFrame {
  readonly file: string
  readonly line: number
  readonly column: number
  /** How many characters of the line are underlined. */
  readonly length: number
  /** The line before, where there is one, and the line itself, as they stand in the file. */
  readonly frame: readonly string[]
}

export function frameOf({ place }: Pick<Finding, 'place'>): FindingFrame {
  const { source, start, end } = place
  const { line, column } = source.position(start)
  const lines = source.text.split('\n', line).slice(-2)
  const frame = lines.map((one) => one.replace(/\r$/, ''))
  const rest = (frame.at(-1)?.length ?? 0) - column + 1
  const length = Math.max(1, Math.min(end - start, rest))
  return { file: source.file, line, column, length, frame }
}

/** The way back: a place in a file of which only these lines are known. */
export function placeOfFrame({ file, line, column, length, frame }: FindingFrame): Place {
  const before = [...Array<string>(Math.max(0, line - frame.length)).fill(''), ...frame]
  const start = before.slice(0, -1).join('\n').length + (before.length > 1 ? 1 : 0) + column - 1
  const source: Source = {
    file,
    text: before.join('\n'),
    value: undefined,
    complaints: [],
    readable: false,
    at: () => place,
    keyAt: () => place,
    position: () => ({ line, column }),
  }
  const place = { source, start, end: start + length }
  return place
}
