/** The rows of the ledger: how one is made, and what else is kept so that it is found quickly. */
import type { Random } from '../../../src/kernel/random.ts'
import type { Minor } from '../../../src/kernel/money.ts'
import { minor, NOTHING } from '../../../src/kernel/money.ts'
import type { Instant } from '../../../src/kernel/time.ts'
import type { RowType } from '../operations.ts'
import type { Options } from '../options.ts'
import type { Row, State } from '../state.ts'
import { writeHistory } from './history.ts'
import { readShops, shopOf } from './shops.ts'

/** A movement that is not written down yet. */
export interface Draft {
  readonly terminal: number
  readonly type: RowType
  /** More than nothing; the type says which way. */
  readonly amount: Minor
  readonly user: Row['user']
  readonly subtype: string
  readonly comment: string
  readonly receipt: string
}

export function initialState(options: Options, random: Random, at: Instant): State {
  const shops = readShops(options.shops) ?? []
  const state = { options, causes: {}, shops, rows: [], lists: new Map(), cash: new Map() }
  writeHistory(state, random, at)
  return state
}

export function cashOf({ cash }: State, terminal: number): Minor {
  return cash.get(terminal) ?? NOTHING
}

const comesIn: readonly RowType[] = ['sale', 'income', 'from_strongbox']

/** The next row. The cash may fall below zero: the ledger writes down what has happened (A9). */
export function rowOf(state: State, draft: Draft, at: Instant): Row {
  const { rows, options, shops } = state
  const { terminal, type, amount, user, subtype, comment, receipt } = draft
  const { id: warehouse, ext } = shopOf(shops, terminal)
  const before = cashOf(state, terminal)
  const change = minor(comesIn.includes(type) ? amount : -amount)
  return {
    id: options['first-id'] + rows.length,
    user,
    at: Math.max(at, rows.at(-1)?.at ?? at),
    terminal,
    warehouse,
    ext,
    type,
    subtype,
    before,
    after: minor(before + change),
    change,
    comment,
    receipt: type === 'sale' || type === 'return' ? receipt : '',
  }
}

/** A row stands in three lists of its type: of all tills, of its shop, and of its till. */
export function write({ rows, lists, cash }: State, row: Row): void {
  const index = rows.push(row) - 1
  for (const place of ['all', `shop ${row.warehouse}`, `till ${row.terminal}`]) {
    const key = `${place} ${row.type}`
    const list = lists.get(key)
    if (list) list.push(index)
    else lists.set(key, [index])
  }
  cash.set(row.terminal, row.after)
}
