/** Documents say what the tables say: row by row, both ways, whatever the spaces. */
import type { AnyDevice } from '../device/contract.ts'
import type { FieldTable } from '../device/field.ts'

type Row = readonly string[]

/** The rows of the first Markdown table under a heading, without its head; cells without marks. */
function tableUnder(markdown: string, heading: string): Row[] {
  const [, after = ''] = `\n${markdown}`.split(new RegExp(`\\n#+ ${heading}\\n`))
  const [section = ''] = after.split(/\n#+ /)
  const lines = section.split('\n')
  const start = lines.findIndex((line) => line.startsWith('|'))
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'))
  const rows = start < 0 ? [] : lines.slice(start + 2, end < 0 ? undefined : end)
  return rows.map((line) =>
    line
      .replace(/^\||\|\s*$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll('`', '').replace(/\s+/g, ' ').trim()),
  )
}

/** Rows that are missing, too many or in another order, as the sentences of a complaint. */
function differences(what: string, document: readonly Row[], table: readonly Row[]): string[] {
  const lines = (rows: readonly Row[]) => rows.map((row) => row.join(' | ').trim())
  const [found, expected] = [lines(document), lines(table)]
  const missing = expected.filter((line) => !found.includes(line))
  const unknown = found.filter((line) => !expected.includes(line))
  const isSorted = found.every((line, i) => line === expected[i])
  return [
    ...missing.map((line) => `the ${what} table lacks "${line}"`),
    ...unknown.map((line) => `the ${what} table has "${line}", which is not so`),
    ...(missing.length + unknown.length === 0 && !isSorted
      ? [`the ${what} table is not in the order of the code, or says something twice`]
      : []),
  ]
}

const plain = (text: string) => text.replaceAll('`', '').replace(/\s+/g, ' ').trim()
const cells = (rows: readonly Row[], count: number) => rows.map((row) => row.slice(0, count))

/** In order of precedence, with the vendor's text to the letter. */
export function errorsInStep(device: AnyDevice, protocol: string): string[] {
  const rows = Object.entries(device.errors).map(([code, row]) => [
    String(row.wire),
    code,
    plain(row.text),
    plain(row.cause),
  ])
  return differences('error', cells(tableUnder(protocol, 'Errors'), 4), rows)
}

/** A device that says nothing of itself has no such table. */
export function statusesInStep({ statuses = {} }: AnyDevice, protocol: string): string[] {
  const rows = Object.entries(statuses).map(([name, { wire, text, means }]) => [
    name,
    String(wire),
    plain(text),
    plain(means),
  ])
  return differences('status', tableUnder(protocol, 'Statuses'), rows)
}

export function causesInStep(device: AnyDevice, protocol: string): string[] {
  const rows = Object.entries(device.causes).map(([cause, { says, opposite, params }]) => [
    [cause, ...Object.keys(params)].join(' '),
    plain(says),
    opposite ?? 'none: a single act',
  ])
  return differences('cause', cells(tableUnder(protocol, 'Causes'), 3), rows)
}

export function operationsInStep(device: AnyDevice, protocol: string): string[] {
  const rows = Object.keys(device.operations).map((name) => [name])
  return differences('operation', cells(tableUnder(protocol, 'Operations'), 1), rows)
}

/** Each fact is learned from a real device as said, by requests that leave nothing, or is not. */
export function learningInStep({ facts, client }: AnyDevice, protocol: string): string[] {
  const rows = tableUnder(protocol, 'On a real device')
  const untold = tableUnder(protocol, 'What it cannot tell')
  const names = Object.keys(facts)
  const asked = rows.flatMap(([, asks = '']) => asks.split(', '))
  const bad = asked.filter((one) => client.operations[one]?.irreversible !== undefined)
  return [
    ...differences('learned fact', cells(rows, 1), one(names.filter((name) => facts[name]?.learn))),
    ...differences(
      'fact that is not told',
      one(untold.flatMap(([named = '']) => named.split(', ')).toSorted()),
      one(names.filter((name) => !facts[name]?.learn).toSorted()),
    ),
    ...asked.filter((name) => !client.operations[name]).map((name) => `"${name}" cannot be asked`),
    ...bad.map((name) => `"${name}" cannot be taken back, and is asked to learn a fact`),
  ]

  function one(list: readonly string[]): Row[] {
    return list.map((name) => [name])
  }
}

type FaultTable = Readonly<Record<string, { readonly says: string; readonly params: FieldTable }>>

export function faultsInStep(faults: FaultTable, readme: string): string[] {
  const rows = Object.entries(faults).map(([name, { says, params }]) => [
    name,
    plain(says),
    Object.keys(params).join(', '),
  ])
  return differences('fault', tableUnder(readme, 'Faults'), rows)
}

/** Every assumption the code rests on is explained, and every one that is explained is used. */
export function assumptionsInStep(code: string, protocol: string): string[] {
  const used = [...new Set(code.match(/\bA[1-9]\d?\b/g))]
  const rows = tableUnder(protocol, 'Assumptions')
  const explained = rows.map(([name = '']) => name)
  return [
    ...used.filter((one) => !explained.includes(one)).map((one) => `${one} is not explained`),
    ...explained.filter((one) => !used.includes(one)).map((one) => `${one} is used nowhere`),
    ...explained.flatMap((one, i) => (one === `A${i + 1}` ? [] : [`${one} is not A${i + 1}`])),
    ...rows
      .filter((row) => row.some((cell) => cell === ''))
      .map(([one]) => `${one} has an empty cell`),
  ]
}
