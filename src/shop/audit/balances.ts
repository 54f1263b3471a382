/** Each device against itself: its own audit, and opening and movements against what it holds. */
import { changeBy } from '../../device/cash.ts'
import type { Line as Link } from '../state.ts'
import type { Accounts, Told } from './accounts.ts'
import { sumOf } from './accounts.ts'
import type { Past } from './replay.ts'
import { firstByHalving, firstDisagreement } from './replay.ts'
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
  const listOf = (state: unknown): readonly unknown[] => {
    // A device's facts are asked with a state of its own.
    const list = row.read(state as typeof found.state, around.now, around)
    return Array.isArray(list) ? list : []
  }
  const [wrong, ...more] = listOf(found.state)
  if (wrong === undefined) return []
  const others = more.length === 0 ? '' : `, and ${more.length} more`
  const first = firstByHalving(around, name, (state) => listOf(state).length === 0)
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

/** Opening + cash sales − returns + deposits − withdrawals, and what the device holds (A5). */
export function drawerOf(around: Past, name: string, accounts: Accounts): Findings {
  return balance(around, {
    holder: name,
    place: 0,
    till: name,
    name: 'drawer',
    what: 'opening, and what moved since',
    says: `${name} holds another amount than its documents add up to`,
    moved: accounts.told.get(name) ?? [],
  })
}

/** What a ledger says that a till holds, and what is written there. */
export function ledgerCashOf(
  around: Past,
  { from, to, place }: Link,
  written: readonly Told[],
): Findings {
  return balance(around, {
    holder: to,
    place,
    till: from,
    name: 'ledger cash',
    what: `what ${to} has written for till ${place}, and the cash it says`,
    says: `${to} says till ${place} holds another amount than what is written there`,
    moved: written,
  })
}

interface Balance extends Pick<Break, 'till' | 'says'>, Pick<Line, 'name' | 'what'> {
  readonly holder: string
  readonly place: number
  /** All that changed what it holds. */
  readonly moved: readonly Told[]
}

function balance(
  around: Past,
  { holder, place, till, name, what, says, moved }: Balance,
): Findings {
  const found = around.devices.get(holder)
  const holds = found?.device.cash?.holds
  const opening = around.beginningOf(holder)
  if (!found || !holds || !opening) return nothing
  const started: number = holds(opening, place)
  const sums = { books: holds(found.state, place), documents: started + sumOf(moved) }
  const lines: readonly Line[] = [{ name, what, ...sums }]
  if (sums.books === sums.documents) return { ...nothing, lines }
  const changes = new Map(moved.map(({ entry, movement }) => [entry, changeBy(movement)]))
  let sum = started
  const first = firstDisagreement(around, holder, (state, entry) => {
    sum += changes.get(entry) ?? 0
    return holds(state, place) === sum
  })
  const currency = currencyOf(around, till)
  return {
    lines,
    breaks: [{ rule: 'balance', till, currency, says, ...sums, first }],
    underWay: [],
  }
}
