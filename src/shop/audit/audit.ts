/** The conservation report of a rig: whether money appeared, vanished or was counted twice. */
import type { Around } from '../../device/around.ts'
import type { MovementKind } from '../../device/cash.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Line as Link, State } from '../state.ts'
import type { Accounts, Told } from './accounts.ts'
import { accountsOf, sumOf } from './accounts.ts'
import { currencyOf, drawerOf, ledgerCashOf, ownBreaks } from './balances.ts'
import { bySeq, mismatches } from './matches.ts'
import type { Past } from './replay.ts'
import { pastOf } from './replay.ts'
import type { Break, Findings, Line, Report, Till, UnderWay } from './report.ts'
import { nothing, onTheWay } from './report.ts'
import { takings } from './takings.ts'

/** `now`: the moment of the last event, unless told; what is under way is so for a while only. */
export function audit(rig: Around, now: Instant = rig.events.at(-1)?.at ?? 0): Report {
  const around = pastOf(rig, now)
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
      drawerOf(around, name, accounts),
      ...links
        .filter((link) => link.from === name)
        .map((link) => inLedger(around, accounts, { link, links, shop })),
      ...takersOf(links, name).map((taker) => {
        const own = links.filter(({ to }) => to === taker)
        return takings(around, accounts, { taker, links: own, shop })
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
  const more: Record<string, number> = {}
  return {
    agrees: breaks.length === 0,
    tills,
    breaks: bounded(breaks, ({ rule }) => rule, more),
    underWay: bounded(underWay, () => 'under way', more),
    more,
    notCovered: notCoveredBy(around, accounts, links),
  }
}

const LISTED_MAX = 100

/** The first of each kind; how many more there are is counted. */
function bounded<One>(
  all: readonly One[],
  kindOf: (one: One) => string,
  more: Record<string, number>,
): One[] {
  const counts = new Map<string, number>()
  return all.filter((one) => {
    const kind = kindOf(one)
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    if (count > LISTED_MAX) more[kind] = count - LISTED_MAX
    return count <= LISTED_MAX
  })
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
  const told = bySeq(
    sharing.flatMap((one) =>
      (accounts.told.get(one.from) ?? []).filter((each) => isCarried(one, each)),
    ),
  )
  const written = accounts.written.get(link.to)?.get(link.place) ?? []
  const waiting = sharing.flatMap((one) => shop?.waiting.get(one.name) ?? [])
  const [till, ledger, currency] = [link.from, link.to, currencyOf(around, link.from)]
  const sums: Line = {
    name: 'ledger',
    what: `what the devices did, and what ${ledger} has written for till ${link.place}`,
    books: sumOf(written),
    documents: sumOf(told),
  }
  const where = sharing.map(({ name }) => name).join(', ')
  const underWay = waiting.map(({ movement }) => onTheWay(till, where, movement))
  const cash = ledgerCashOf(around, link, written)
  return {
    lines: [sums, ...cash.lines],
    breaks: [...mismatches({ till, currency, ledger, told, written, waiting }), ...cash.breaks],
    underWay,
  }
}

function isCarried({ carries }: Link, { movement: { kind } }: Told): boolean {
  return carries === 'all' || (kind !== 'sale' && kind !== 'return')
}

function notCoveredBy({ devices }: Around, { written }: Accounts, links: readonly Link[]) {
  const found: { what: string; why: string }[] = []
  const isLedger = (name: string) => devices.get(name)?.device.cash?.keeps !== undefined
  for (const [name, { device }] of devices) {
    if (device.hub) continue
    if (!Object.hasOwn(device.facts, 'audit'))
      found.push({ what: name, why: 'the device offers no fact "audit"' })
    if (device.cash?.tells && !links.some(({ from, to }) => from === name && isLedger(to)))
      found.push({ what: `${name} and a ledger`, why: 'it is linked to none' })
    for (const place of written.get(name)?.keys() ?? [])
      if (!links.some((link) => link.to === name && link.place === place))
        found.push({ what: `${name}, till ${place}`, why: 'no device here tells of it' })
  }
  return found
}
