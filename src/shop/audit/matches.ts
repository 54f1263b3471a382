/** What the devices told against what the ledger wrote down, movement by movement. */
import type { Movement } from '../../device/cash.ts'
import { changeBy } from '../../device/cash.ts'
import { toDecimal, minor } from '../../kernel/money.ts'
import type { Told } from './accounts.ts'
import type { Break } from './report.ts'

export interface Compared {
  readonly till: string
  readonly currency: string
  readonly ledger: string
  /** In the order it happened. */
  readonly told: readonly Told[]
  readonly written: readonly Told[]
  /** Movements that a link still holds; each excuses one that is missing. */
  readonly waiting: readonly Movement[]
}

/** Receipts are known by their number; for the rest the amount has to do. */
const keyOf = ({ kind, receipt, amount }: Movement) =>
  receipt === '' ? `${kind} of ${amount}` : `${kind} ${receipt}`

export function mismatches(compared: Compared): Break[] {
  const { told, written, waiting } = compared
  const expected = grouped(told)
  const found = grouped(written)
  const excused = new Map<string, number>()
  for (const one of waiting) excused.set(keyOf(one), (excused.get(keyOf(one)) ?? 0) + 1)
  const breaks: Break[] = []
  for (const [key, wanted] of expected) {
    const got = found.get(key) ?? []
    const late = wanted.slice(got.length)
    const lost = late.slice(0, Math.max(0, late.length - (excused.get(key) ?? 0)))
    breaks.push(
      ...lost.map((one) => tell('missing', one, compared)),
      ...got.slice(wanted.length).map((one) => tell('double', one, compared)),
      ...got
        .filter((one, i) => differs(one, wanted[i]))
        .map((one) => tell('amount', one, compared)),
    )
  }
  for (const [key, got] of found)
    if (!expected.has(key)) breaks.push(...got.map((one) => tell('phantom', one, compared)))
  return breaks.sort((a, b) => (a.first?.seq ?? 0) - (b.first?.seq ?? 0))
}

function differs(one: Told, wanted: Told | undefined): boolean {
  return wanted !== undefined && one.movement.amount !== wanted.movement.amount
}

function grouped(all: readonly Told[]): Map<string, Told[]> {
  const groups = new Map<string, Told[]>()
  for (const one of all) {
    const key = keyOf(one.movement)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

type Rule = 'missing' | 'double' | 'phantom' | 'amount'

const sentences: Readonly<Record<Rule, (what: string, ledger: string) => string>> = {
  missing: (what, ledger) => `${what} is not in ${ledger}`,
  double: (what, ledger) => `${what} is in ${ledger} once more`,
  phantom: (what, ledger) => `${what} is in ${ledger}, and no device knows of it`,
  amount: (what, ledger) => `${what} is what ${ledger} says, and the device says another amount`,
}

function tell(rule: Rule, { entry, movement }: Told, { till, currency, ledger }: Compared): Break {
  const { kind, receipt, amount } = movement
  const number = receipt === '' ? '' : ` with receipt ${receipt}`
  const change = changeBy(movement)
  return {
    rule,
    till,
    currency,
    says: sentences[rule](`the ${kind}${number} of ${toDecimal(minor(amount))}`, ledger),
    ...(rule === 'missing' ? { books: 0, documents: change } : { books: change, documents: 0 }),
    first: entry,
  }
}
