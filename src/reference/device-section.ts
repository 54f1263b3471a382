/** What the section of a device begins with, on every page. */
import type { AnyDevice } from '../device/contract.ts'
import { formatEvidence } from '../device/evidence.ts'
import type { Evidence } from '../device/evidence.ts'
import type { FieldTable } from '../device/field.ts'
import { code, page, prose, table } from './markdown.ts'

export function section({ name, kind = name, title }: AnyDevice, ...parts: string[]): string {
  return page(`## ${name}`, `${prose(title)} · sources: ${protocolOf(kind)}`, ...parts).trimEnd()
}

function protocolOf(kind: string): string {
  const folder = kind === 'shop' ? 'src/shop' : `emulators/${homes[kind] ?? kind}`
  return `[PROTOCOL.md](../../${folder}/PROTOCOL.md)`
}

/** A machine that has no folder of its own. */
const homes: Readonly<Record<string, string>> = { recycler: 'imacash' }

export function evidence(from: Evidence): string {
  return prose(formatEvidence(from))
}

/** What a default looks like on the command line; nothing where the value must be given. */
export function fieldRows(fields: FieldTable): string[][] {
  return Object.entries(fields).map(([name, { says, expects, default: usual, show }]) => [
    code(name),
    usual === undefined ? '' : code(show(usual)),
    prose(says),
    prose(expects),
  ])
}

/** The parameters of each row that has some. */
export function parameterTable(
  what: string,
  rows: Readonly<Record<string, { readonly params: FieldTable }>>,
): string {
  const cells = Object.entries(rows).flatMap(([name, { params }]) =>
    fieldRows(params).map((row) => [code(name), ...row]),
  )
  return cells.length > 0
    ? table([what, 'parameter', 'default', 'what it is', 'what it takes'], cells)
    : ''
}
