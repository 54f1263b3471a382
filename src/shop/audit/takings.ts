/** Cash that a machine takes for registers: what it took against what their receipts say. */
import type { EventEntry } from '../../device/journal.ts'
import { changeBy } from '../../device/cash.ts'
import { minor, toDecimal } from '../../kernel/money.ts'
import type { Line as Link } from '../state.ts'
import type { Accounts, Told } from './accounts.ts'
import { sumOf } from './accounts.ts'
import { currencyOf } from './balances.ts'
import type { Past } from './replay.ts'
import type { Break, Findings, Line, UnderWay } from './report.ts'
import { nothing } from './report.ts'

/** One machine, with the links of all registers it takes cash for. */
export function takings(
  around: Past,
  accounts: Accounts,
  { taker, links }: { readonly taker: string; readonly links: readonly Link[] },
): Findings {
  const parts: Parts = {
    around,
    taker,
    links,
    taken: (accounts.told.get(taker) ?? []).filter(isReceipt),
    receiptsOf: (from) => (accounts.told.get(from) ?? []).filter(isReceipt),
  }
  const receipts = links.flatMap(({ from }) => parts.receiptsOf(from))
  const line: Line = {
    name: 'taken',
    what: `cash receipts, and what ${taker} took for them`,
    books: sumOf(parts.taken),
    documents: sumOf(receipts),
  }
  const found = links.some(({ by }) => by === 'till') ? compareSums(parts) : compareEach(parts)
  return { ...found, lines: [line] }
}

interface Parts {
  readonly around: Past
  readonly taker: string
  readonly links: readonly Link[]
  readonly taken: readonly Told[]
  receiptsOf(from: string): readonly Told[]
}

const isReceipt = ({ movement: { kind } }: Told) => kind === 'sale' || kind === 'return'

/** The till asks both by itself, so nothing but the sums ties one to the other. */
function compareSums({ around, taker, links, taken, receiptsOf }: Parts) {
  const receipts = links.flatMap(({ from }) => receiptsOf(from))
  const steps = [
    ...receipts.map(({ entry, movement }) => ({ entry, by: changeBy(movement) })),
    ...taken.map(({ entry, movement }) => ({ entry, by: -changeBy(movement) })),
  ].sort((a, b) => a.entry.seq - b.entry.seq)
  let difference = 0
  let first: EventEntry | undefined
  for (const { entry, by } of steps) {
    if (difference === 0) first = entry
    difference += by
  }
  if (difference === 0) return nothing
  const [books, documents] = [sumOf(taken), sumOf(receipts)]
  const more = difference > 0 ? 'the receipts say more than' : 'the receipts say less than'
  const says = `${more} ${taker} took, by ${toDecimal(minor(Math.abs(difference)))}`
  const broken = { ...headOf(around, links), rule: 'taken', says, books, documents, first } as const
  return { ...nothing, breaks: [broken] }
}

/** Each receipt was sent to the machine, under the numbers of its till and its own. */
function compareEach({ around, taker, links, taken, receiptsOf }: Parts) {
  const { device, state } = around.devices.get(taker) ?? {}
  const awaited = new Set(state && device?.cash?.awaits?.(state))
  const byId = new Map<string, Told[]>()
  for (const one of taken) {
    const { receipt } = one.movement
    byId.set(receipt, [...(byId.get(receipt) ?? []), one])
  }
  const breaks: Break[] = []
  const underWay: UnderWay[] = []
  for (const link of links) {
    const head = headOf(around, [link])
    for (const wanted of receiptsOf(link.from)) {
      const id = `${link.place}-${wanted.movement.receipt}`
      const got = byId.get(id) ?? []
      byId.delete(id)
      const [books, documents] = [sumOf(got), changeBy(wanted.movement)]
      if (books === documents) continue
      const { kind, amount, receipt } = wanted.movement
      if (got.length === 0 && awaited.has(id))
        underWay.push({ till: head.till, where: taker, kind, amount, receipt })
      else
        breaks.push({
          ...head,
          rule: 'taken',
          says: `${taker} took ${toDecimal(minor(books))} for receipt ${receipt} of ${toDecimal(amount)}`,
          books,
          documents,
          first: (got.at(-1) ?? wanted).entry,
        })
    }
  }
  for (const [id, got] of byId)
    breaks.push({
      ...headOf(around, links),
      rule: 'taken',
      says: `${taker} took ${toDecimal(minor(sumOf(got)))} for "${id}", which is no receipt`,
      books: sumOf(got),
      documents: 0,
      first: got[0]?.entry,
    })
  return { breaks, underWay }
}

function headOf(around: Past, [link]: readonly Link[]) {
  const till = link?.from ?? ''
  return { till, currency: currencyOf(around, till) }
}
