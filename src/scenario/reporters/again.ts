/** The one line that runs a case again. */
import type { PlannedCase } from '../plan.ts'
import type { TargetSource } from '../target.ts'

export function againLine(
  { scenario, row, seed }: PlannedCase,
  { address }: Pick<TargetSource, 'address'>,
): string {
  const words = [
    'tillrig run',
    quoted(scenario.source.file),
    ...(row ? [`--case ${quoted(row.name)}`] : []),
    ...(address === undefined ? [] : [`--target ${quoted(address)}`]),
    `--seed ${seed}`,
  ]
  return words.join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
