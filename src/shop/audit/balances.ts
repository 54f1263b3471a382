/** Each device against itself: its own audit, and opening and movements against what it holds. */
import type { AnyDevice } from '../../device/contract.ts'
import type { EventEntry } from '../../device/journal.ts'
import { changeBy } from '../../device/cash.ts'
import type { Accounts } from './accounts.ts'
import { sumOf } from './accounts.ts'
import type { Past } from './replay.ts'
import { firstDisagreement } from './replay.ts'
import type { Break, Findings, Line } from './report.ts'
import { nothing } from './report.ts'

export function currencyOf({ devices }: Past, name: string): string {
  const { device, options } = devices.get(name) ?? {}
  return (options && device?.cash?.currency?.(options)) ?? ''
}

/** The device's own fact `audit`: a list of what does not agree, empty when everything does. */
export function ownBreaks(around: Past, name: string): Break[] {
  const found = around.devices.get(name)
  const row = found?.device.facts['audit']
  if (!found || !row || found.device.hub) return []
  const at = around.events.at(-1)?.at ?? 0
  const listOf = (state: unknown): readonly unknown[] => {
    // A device's facts are asked with a state of its own.
    const list = row.read(state as typeof found.state, at, around)
    return Array.isArray(list) ? list : []
  }
  const [wrong, ...more] = listOf(found.state)
  if (wrong === undefined) return []
  const others = more.length === 0 ? '' : `, and ${more.length} more`
  const first = firstDisagreement(around, name, (state) => listOf(state).length === 0)
  return [
    {
      rule: 'books',
      till: name,
      currency: currencyOf(around, name),
      says: `the books of ${name} do not agree with its own documents: ${show(wrong)}${others}`,
      ...sumsIn(wrong),
      first,
    },
  ]
}

function show(wrong: unknown): string {
  if (typeof wrong !== 'object' || wrong === null) return String(wrong)
  const { what, ...rest } = wrong as { readonly what?: unknown } // Only asked for a field.
  const fields = Object.entries(rest).map(([field, value]) => `${field} ${String(value)}`)
  return [what === undefined ? [] : String(what), fields.join(', ')].flat().join(': ')
}

function sumsIn(wrong: unknown): { books?: number; documents?: number } {
  const { books, documents } = Object(wrong) as Readonly<Record<string, unknown>> // As above.
  return typeof books === 'number' && typeof documents === 'number' ? { books, documents } : {}
}

/** Opening + cash sales − returns + deposits − withdrawals, and what the device holds. */
export function balance(around: Past, name: string, accounts: Accounts): Findings {
  const found = around.devices.get(name)
  const cash = found?.device.cash
  const opening = around.beginningOf(name)
  const holds = cash?.holds
  if (!found || !holds || !cash.tells || opening === undefined) return nothing
  const started = holds(opening, 0)
  const told = accounts.told.get(name) ?? []
  const line: Line = {
    name: 'drawer',
    what: 'opening, and what moved since',
    books: holds(found.state, 0),
    documents: started + sumOf(told),
  }
  if (line.books === line.documents) return { ...nothing, lines: [line] }
  const first = firstDisagreement(
    around,
    name,
    (state, past) => holds(state, 0) === started + changeOf(found.device, past),
  )
  const says = `${name} holds another amount than its documents add up to`
  const broken: Break = {
    rule: 'balance',
    till: name,
    currency: currencyOf(around, name),
    says,
    books: line.books,
    documents: line.documents,
    first,
  }
  return { ...nothing, lines: [line], breaks: [broken] }
}

function changeOf({ cash }: AnyDevice, past: readonly EventEntry[]): number {
  let sum = 0
  for (const { event } of past) {
    const movement = cash?.tells?.(event)
    if (movement) sum += changeBy(movement)
  }
  return sum
}
