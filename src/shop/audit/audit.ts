/** The conservation report of a rig: whether money appeared, vanished or was counted twice. */
import type { Around } from '../../device/around.ts'
import type { MovementKind } from '../../device/cash.ts'
import { changeBy } from '../../device/cash.ts'
import type { EventEntry } from '../../device/journal.ts'
import type { Line as Link, State } from '../state.ts'
import type { Accounts, Told } from './accounts.ts'
import { accountsOf, sumOf } from './accounts.ts'
import { balance, currencyOf, ownBreaks } from './balances.ts'
import { mismatches } from './matches.ts'
import type { Past } from './replay.ts'
import { firstDisagreement, pastOf } from './replay.ts'
import type { Break, Findings, Line, Report, Till, UnderWay } from './report.ts'
import { nothing } from './report.ts'
import { takings } from './takings.ts'

export function audit(rig: Around): Report {
  const around = pastOf(rig)
  const accounts = accountsOf(around)
  const shop = shopIn(around)
  const links = [...(shop?.lines.values() ?? [])]
  const names = [...around.devices.keys()]
  const tills: Till[] = []
  const breaks: Break[] = names.flatMap((name) => ownBreaks(around, name))
  const underWay: UnderWay[] = []
  for (const name of names) {
    if (!around.devices.get(name)?.device.cash?.tells) continue
    const found: Findings[] = [
      balance(around, name, accounts),
      ...links
        .filter((link) => link.from === name)
        .map((link) => inLedger(around, accounts, { link, links, shop })),
      ...takersOf(links, name).map((taker) => {
        const own = links.filter(({ to }) => to === taker)
        return takings(around, accounts, { taker, links: own })
      }),
    ]
    const place = links.find(({ from }) => from === name)?.place
    const lines = found.flatMap((one) => one.lines)
    tills.push({ ...tillOf(around, accounts, name), place, lines })
    for (const one of found) {
      breaks.push(...one.breaks)
      underWay.push(...one.underWay)
    }
  }
  breaks.sort((a, b) => (a.first?.seq ?? 0) - (b.first?.seq ?? 0))
  const notCovered = notCoveredBy(around, links)
  return { agrees: breaks.length === 0, tills, breaks, underWay, notCovered }
}

function tillOf(around: Past, { told }: Accounts, name: string): Omit<Till, 'place' | 'lines'> {
  const own = told.get(name) ?? []
  const holds = around.devices.get(name)?.device.cash?.holds
  const started = around.beginningOf(name)
  const moved = (kind: MovementKind) => Math.abs(sumOf(own, [kind]))
  return {
    till: name,
    currency: currencyOf(around, name),
    opening: holds && started && holds(started, 0),
    moved: {
      sale: moved('sale'),
      return: moved('return'),
      income: moved('income'),
      outcome: moved('outcome'),
      collection: moved('collection'),
    },
  }
}

function shopIn({ devices }: Around): State | undefined {
  for (const { device, state } of devices.values())
    // Only the shop has links, and this is its own state.
    if (device.hub) return state as State
  return undefined
}

/** Machines whose takings are told with this register: once, with the first one linked. */
function takersOf(links: readonly Link[], name: string): string[] {
  const firsts = new Map<string, string>()
  for (const { from, to, carries } of links)
    if (carries === 'receipts' && !firsts.has(to)) firsts.set(to, from)
  return [...firsts].filter(([, from]) => from === name).map(([taker]) => taker)
}

interface Shop {
  readonly link: Link
  readonly links: readonly Link[]
  readonly shop: State | undefined
}

/** What one device told, and what the ledger wrote down for it. */
function inLedger(around: Past, accounts: Accounts, { link, links, shop }: Shop): Findings {
  const found = around.devices.get(link.to)
  if (!found?.device.cash?.keeps) return nothing
  // Several devices may share a till; then the first of them answers for it.
  const sharing = links.filter(({ to, place }) => to === link.to && place === link.place)
  if (sharing[0] !== link) return nothing
  const told = sharing
    .flatMap((one) => (accounts.told.get(one.from) ?? []).filter((each) => isCarried(one, each)))
    .sort((a, b) => a.entry.seq - b.entry.seq)
  const written = accounts.written.get(link.to)?.get(link.place) ?? []
  const held = sharing.flatMap((one) => shop?.waiting.get(one.name) ?? [])
  const waiting = held.map(({ movement }) => movement)
  const [till, ledger, currency] = [link.from, link.to, currencyOf(around, link.from)]
  const sums: Line = {
    name: 'ledger',
    what: `what the devices did, and what ${ledger} has written for till ${link.place}`,
    books: sumOf(written),
    documents: sumOf(told),
  }
  const underWay = waiting.map(({ kind, amount, receipt }) => ({
    till,
    where: sharing.map(({ name }) => name).join(', '),
    kind,
    amount,
    receipt,
  }))
  const cash = balanceOf(around, link, written)
  return {
    lines: [sums, ...cash.lines],
    breaks: [...mismatches({ till, currency, ledger, told, written, waiting }), ...cash.breaks],
    underWay,
  }
}

/** What the ledger says the till holds, against what is written there. */
function balanceOf(around: Past, { from, to, place }: Link, written: readonly Told[]): Findings {
  const found = around.devices.get(to)
  const opening = around.beginningOf(to)
  const cash = found?.device.cash
  const holds = cash?.holds
  if (!found || !holds || opening === undefined) return nothing
  const started: number = holds(opening, place)
  const documentsAfter = (past: readonly EventEntry[]) => {
    let sum = started
    for (const { event } of past) {
      const kept = cash.keeps?.(event)
      if (kept?.place === place) sum += changeBy(kept.movement)
    }
    return sum
  }
  const [books, documents] = [holds(found.state, place), started + sumOf(written)]
  const what = `what ${to} has written for till ${place}, and the cash it says`
  const line: Line = { name: 'ledger cash', what, books, documents }
  if (books === documents) return { ...nothing, lines: [line] }
  const first = firstDisagreement(
    around,
    to,
    (state, past) => holds(state, place) === documentsAfter(past),
  )
  const says = `${to} says till ${place} holds another amount than what is written there`
  const currency = currencyOf(around, from)
  const broken: Break = { rule: 'balance', till: from, currency, says, books, documents, first }
  return { ...nothing, lines: [line], breaks: [broken] }
}

function isCarried({ carries }: Link, { movement: { kind } }: Told): boolean {
  return carries === 'all' || (kind !== 'sale' && kind !== 'return')
}

function notCoveredBy({ devices }: Around, links: readonly Link[]) {
  const found: { what: string; why: string }[] = []
  for (const [name, { device }] of devices) {
    if (device.hub) continue
    if (!Object.hasOwn(device.facts, 'audit'))
      found.push({ what: name, why: 'the device offers no fact "audit"' })
    if (device.cash?.tells && !links.some(({ from }) => from === name))
      found.push({ what: `${name} and a ledger`, why: 'it is linked to none' })
  }
  return found
}
