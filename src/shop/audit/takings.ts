/** Cash that a machine takes for registers: what it took against what their receipts say. */
import type { Awaited, MovementKind } from '../../device/cash.ts'
import { changeBy } from '../../device/cash.ts'
import type { EventEntry } from '../../device/journal.ts'
import { minor, toDecimal } from '../../kernel/money.ts'
import { MINUTE_MS } from '../../kernel/time.ts'
import type { Line as Link, State } from '../state.ts'
import type { Accounts, Told } from './accounts.ts'
import { entered, sumOf } from './accounts.ts'
import { currencyOf } from './balances.ts'
import { bySeq, unpaired } from './matches.ts'
import type { Past } from './replay.ts'
import type { Break, Findings, Line, UnderWay } from './report.ts'
import { nothing, onTheWay } from './report.ts'

/** How long a till that has done one of the two may take for the other (A7). */
const BEGUN_MS_MAX = 2 * MINUTE_MS

interface Machine {
  readonly taker: string
  /** Of all registers it takes cash for. */
  readonly links: readonly Link[]
  readonly shop: State | undefined
}

export function takings(around: Past, accounts: Accounts, machine: Machine): Findings {
  const { taker, links } = machine
  const taken = (accounts.told.get(taker) ?? []).filter(isReceipt)
  const receiptsOf = (link: Link) =>
    (accounts.told.get(link.from) ?? []).filter(isReceipt).filter(isTaken(around, link))
  const parts: Parts = { around, machine, taken, receiptsOf }
  const line: Line = {
    name: 'taken',
    what: `cash receipts, and what ${taker} took for them`,
    books: sumOf(taken),
    documents: sumOf(links.flatMap(receiptsOf)),
  }
  const each = compareEach(parts)
  const own = links.filter(({ by }) => by === 'till')
  const others = own.length > 0 ? compareSums(parts, each.rest, own) : strangers(parts, each.rest)
  return {
    lines: [line],
    breaks: [...each.breaks, ...others.breaks],
    underWay: [...each.underWay, ...others.underWay],
  }
}

interface Parts {
  readonly around: Past
  readonly machine: Machine
  readonly taken: readonly Told[]
  receiptsOf(link: Link): readonly Told[]
}

const isReceipt = ({ movement: { kind } }: Told) => kind === 'sale' || kind === 'return'

/** A machine that pays nothing out leaves returns to the drawer. */
function isTaken({ devices }: Past, { to, place }: Link): (one: Told) => boolean {
  const { device, options } = devices.get(to) ?? {}
  return ({ movement }) =>
    options !== undefined && device?.cash?.takes?.(movement, place, options) !== undefined
}

/** Each receipt was sent to the machine, under the numbers of its till and its own. */
function compareEach({ around, machine, taken, receiptsOf }: Parts) {
  const { taker, links, shop } = machine
  const keyOf = (one: Awaited, id: string) => `${id} ${likeness(one)}`
  const awaited = new Set(awaitedBy(around, taker).map((one) => keyOf(one, one.receipt)))
  const byId = new Map<string, Told[]>()
  for (const one of taken) entered(byId, one.movement.receipt, []).push(one)
  const breaks: Break[] = []
  const underWay: UnderWay[] = []
  for (const link of links) {
    if (link.by === 'till') continue
    for (const { movement } of shop?.waiting.get(link.name) ?? [])
      awaited.add(keyOf(movement, `${link.place}-${movement.receipt}`))
    for (const wanted of receiptsOf(link)) {
      const { amount, receipt } = wanted.movement
      const id = `${link.place}-${receipt}`
      const got = byId.get(id) ?? []
      byId.delete(id)
      const [books, documents] = [sumOf(got), changeBy(wanted.movement)]
      if (books === documents) continue
      if (got.length === 0 && awaited.has(keyOf(wanted.movement, id))) {
        underWay.push(onTheWay(link.from, taker, wanted.movement))
        continue
      }
      const says = `${taker} took ${decimal(books)} for receipt ${receipt} of ${toDecimal(amount)}`
      const first = (got.at(-1) ?? wanted).entry
      breaks.push({ ...headOf(around, link), says, books, documents, first })
    }
  }
  return { breaks, underWay, rest: bySeq([...byId.values()].flat()) }
}

/** Nobody sent it this: all its cash comes from registers that tell it of each receipt. */
function strangers({ around, machine: { taker, links } }: Parts, rest: readonly Told[]): Findings {
  const breaks = rest.map(({ entry, movement }): Break => {
    const books = changeBy(movement)
    const says = `${taker} took ${decimal(books)} for "${movement.receipt}", which is no receipt`
    return { ...headOf(around, links[0]), says, books, documents: 0, first: entry }
  })
  return { ...nothing, breaks }
}

/** The till asks both by itself, and only the amounts tie one to the other. */
function compareSums(parts: Parts, rest: readonly Told[], own: readonly Link[]): Findings {
  const { around, machine, receiptsOf } = parts
  const receipts = bySeq(own.flatMap(receiptsOf))
  const kinds = ['sale', 'return'] as const
  const left = bySeq(kinds.flatMap((kind) => remaining(kind, receipts, rest)))
  const open = left.filter(underWayIn(parts))
  const underWay = open.map((one) => onTheWay(own[0]?.from ?? '', machine.taker, one.movement))
  let difference = 0
  let first: EventEntry | undefined
  for (const one of left) {
    if (open.includes(one)) continue
    if (difference === 0) first = one.entry
    difference += changeBy(one.movement) * (one.isRung ? 1 : -1)
  }
  if (difference === 0) return { ...nothing, underWay }
  const more = difference > 0 ? 'the receipts say more than' : 'the receipts say less than'
  const says = `${more} ${machine.taker} took, by ${decimal(Math.abs(difference))}`
  const sums = { books: sumOf(rest), documents: sumOf(receipts) }
  return { ...nothing, breaks: [{ ...headOf(around, own[0]), says, ...sums, first }], underWay }
}

interface Remaining extends Told {
  /** A receipt; else cash that was taken. */
  readonly isRung: boolean
  /** These tills do the one before the other, and this is the one. */
  readonly isBegun: boolean
}

/** What has no counterpart, whichever of the two these tills do first. */
function remaining(
  kind: MovementKind,
  receipts: readonly Told[],
  cash: readonly Told[],
): Remaining[] {
  const of = (all: readonly Told[]) => all.filter(({ movement }) => movement.kind === kind)
  const [rung, taken] = [of(receipts), of(cash)]
  const paidFirst = unpaired(taken, rung, likeness)
  const rungFirst = unpaired(rung, taken, likeness)
  const isRungFirst = countOf(rungFirst) < countOf(paidFirst)
  const { before, after } = isRungFirst ? rungFirst : paidFirst
  return [
    ...before.map((one) => ({ ...one, isRung: isRungFirst, isBegun: true })),
    ...after.map((one) => ({ ...one, isRung: !isRungFirst, isBegun: false })),
  ]
}

const countOf = ({ before, after }: ReturnType<typeof unpaired>) => before.length + after.length
const likeness = ({ kind, amount }: Awaited) => `${kind} ${amount}`

/** Begun a moment ago; or the machine still waits for it, or has not told the till yet. */
function underWayIn({ around, machine }: Parts): (one: Remaining) => boolean {
  const awaited = [...awaitedBy(around, machine.taker)]
  return ({ entry, movement, isRung, isBegun }) => {
    if (isBegun && around.now - entry.at < BEGUN_MS_MAX) return true
    const index = awaited.findIndex((one) =>
      isRung ? likeness(one) === likeness(movement) : one.receipt === movement.receipt,
    )
    if (index >= 0) awaited.splice(index, 1)
    return index >= 0
  }
}

function awaitedBy({ devices }: Past, taker: string): readonly Awaited[] {
  const { device, state } = devices.get(taker) ?? {}
  return (state && device?.cash?.awaits?.(state)) ?? []
}

function headOf(around: Past, link: Link | undefined) {
  const till = link?.from ?? ''
  return { rule: 'taken', till, currency: currencyOf(around, till) } as const
}

const decimal = (sum: number) => toDecimal(minor(sum))
