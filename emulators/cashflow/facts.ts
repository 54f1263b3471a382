/** What a scenario may ask of the ledger; amounts in roubles. */
import type { FactRow } from '../../src/device/contract.ts'
import { toMajor } from '../../src/kernel/money.ts'
import { audit, sumsOf } from './audit.ts'
import * as learn from './learn.ts'
import type { Row, State } from './state.ts'
import { fieldsOf, withNumbers } from './wire/fields.ts'

export const facts = {
  transactions: {
    says: 'All rows, oldest first, with the names of the document.',
    read: ({ rows, options }) => tell(rows, options['utc-offset']),
    learn: learn.transactions,
  },
  count: {
    says: 'How many rows there are.',
    read: ({ rows }) => rows.length,
    learn: learn.count,
  },
  lastid: {
    says: 'The id of the last row; 0 when there is none.',
    read: ({ rows }) => rows.at(-1)?.id ?? 0,
    learn: learn.lastid,
  },
  balances: {
    says: 'The cash of each till after its last row.',
    read: ({ cash }) =>
      Object.fromEntries([...cash].map(([terminal, amount]) => [terminal, toMajor(amount)])),
    learn: learn.balances,
  },
  sums: {
    says: 'What each till did, by type; below zero is money that left it.',
    read: ({ rows }) => sumsOf(rows),
    learn: learn.sums,
  },
  audit: {
    says: 'Where the rows disagree with each other; empty when they agree.',
    read: (state) => audit(state),
  },
} as const satisfies Readonly<Record<string, FactRow<State>>>

function tell(rows: readonly Row[], utcOffset: number): readonly unknown[] {
  return rows.map((row) => withNumbers(fieldsOf(row, utcOffset)))
}

/** The ledger as a person would look at it. */
export function view(state: State): Readonly<Record<string, unknown>> {
  const { rows, causes, options } = state
  return {
    apikey: causes['key-revoked'] ? 'revoked' : options.apikey,
    count: rows.length,
    lastid: facts.lastid.read(state),
    balances: facts.balances.read(state),
    last: tell(rows.slice(-5), options['utc-offset']),
    causes,
  }
}
