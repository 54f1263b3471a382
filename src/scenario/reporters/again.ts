/** The one line that runs a case again. */
import type { PlannedCase } from '../plan.ts'
import type { TargetSource } from '../target.ts'

export function againLine(
  { scenario, row, seed }: PlannedCase,
  { address, more }: Pick<TargetSource, 'address' | 'more'>,
): string {
  const words = [
    'tillrig run',
    quoted(scenario.source.file),
    ...(scenario.source.isShared ? [`--grep ${quoted(only(scenario.id, row))}`] : []),
    ...(row ? [`--case ${quoted(row.name)}`] : []),
    ...(address === undefined ? [] : [`--target ${quoted(address)}`]),
    ...(more === undefined ? [] : [more]),
    `--seed ${seed}`,
  ]
  return words.join(' ')
}

/** Its file holds others too. */
function only(id: string, row: PlannedCase['row']): string {
  return `^${id.replaceAll('.', String.raw`\.`)}${row ? String.raw`\[` : '$'}`
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
