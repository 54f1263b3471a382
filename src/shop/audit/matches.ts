/** What the devices told against what the ledger wrote down, movement by movement. */
import type { Movement } from '../../device/cash.ts'
import { changeBy } from '../../device/cash.ts'
import { toDecimal } from '../../kernel/money.ts'
import type { Waiting } from '../state.ts'
import type { Told } from './accounts.ts'
import { entered } from './accounts.ts'
import type { Break } from './report.ts'

export interface Compared {
  readonly till: string
  readonly currency: string
  readonly ledger: string
  readonly told: readonly Told[]
  readonly written: readonly Told[]
  /** Movements that a link still holds; each excuses one that is missing. */
  readonly waiting: readonly Waiting[]
}

export function mismatches(compared: Compared): Break[] {
  const isLost = unexcused(compared.waiting)
  const groups = new Map<string, { told: Told[]; written: Told[] }>()
  for (const side of ['told', 'written'] as const)
    for (const one of compared[side])
      entered(groups, keyOf(one.movement), { told: [], written: [] })[side].push(one)
  return [...groups.values()].flatMap(({ told, written }): Break[] => {
    const left = unpaired(told, written, ({ amount }) => amount)
    // A link holds back what came last.
    const lost = left.before.toReversed().filter(isLost).reverse()
    const extra = told.length > 0 ? 'double' : 'phantom'
    const isAltered = left.after[0]?.movement.amount !== lost[0]?.movement.amount
    const count = isAltered ? Math.min(left.after.length, lost.length) : 0
    return [
      ...left.after.slice(0, count).map((one, i) => tell('amount', one, compared, lost[i])),
      ...left.after.slice(count).map((one) => tell(extra, one, compared)),
      ...lost.slice(count).map((one) => tell('missing', one, compared, one)),
    ]
  })
}

/** Whether nothing that waits is left to excuse a movement. */
function unexcused(waiting: readonly Waiting[]): (one: Told) => boolean {
  const excuses = new Map<string, number>()
  const count = (key: string) => excuses.get(key) ?? 0
  for (const { since, movement } of waiting) {
    const key = `${since} ${keyOf(movement)}`
    excuses.set(key, count(key) + 1)
  }
  return ({ entry, movement }) => {
    const key = `${entry.at} ${keyOf(movement)}`
    excuses.set(key, count(key) - 1)
    return count(key) < 0
  }
}

/** Receipts are known by their number; for the rest the amount has to do. */
function keyOf({ kind, receipt, amount }: Movement): string {
  return receipt === '' ? `${kind} of ${amount}` : `${kind} ${receipt}`
}

/**
 * What remains when each of the second list goes with the latest of the first before it that is
 * like it: so of several that are alike the one remains that something happened to (A8).
 */
export function unpaired<One extends Told>(
  before: readonly One[],
  after: readonly One[],
  likeness: (movement: Movement) => number | string,
): { readonly before: One[]; readonly after: One[] } {
  const steps = [
    ...before.map((one) => ({ one, isFirst: true })),
    ...after.map((one) => ({ one, isFirst: false })),
  ].sort((a, b) => a.one.entry.seq - b.one.entry.seq)
  const open = new Map<number | string, One[]>()
  const left: One[] = []
  for (const { one, isFirst } of steps) {
    const alike = entered(open, likeness(one.movement), [])
    if (isFirst) alike.push(one)
    else if (alike.length === 0) left.push(one)
    else alike.pop()
  }
  return { before: bySeq([...open.values()].flat()), after: left }
}

export function bySeq<One extends Told>(list: One[]): One[] {
  return list.sort((a, b) => a.entry.seq - b.entry.seq)
}

type Rule = 'missing' | 'double' | 'phantom' | 'amount'

const sentences: Readonly<Record<Rule, (what: string, ledger: string) => string>> = {
  missing: (what, ledger) => `${what} is not in ${ledger}`,
  double: (what, ledger) => `${what} is in ${ledger} once more`,
  phantom: (what, ledger) => `${what} is in ${ledger}, and no device knows of it`,
  amount: (what, ledger) => `${what} is what ${ledger} says, and the device says another amount`,
}

function tell(rule: Rule, { entry, movement }: Told, compared: Compared, was?: Told): Break {
  const { till, currency, ledger } = compared
  const { kind, receipt, amount } = movement
  const number = receipt === '' ? '' : ` with receipt ${receipt}`
  return {
    rule,
    till,
    currency,
    says: sentences[rule](`the ${kind}${number} of ${toDecimal(amount)}`, ledger),
    books: rule === 'missing' ? 0 : changeBy(movement),
    documents: was ? changeBy(was.movement) : 0,
    first: entry,
  }
}
