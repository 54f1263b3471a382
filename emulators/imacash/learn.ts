/** What a real server can be asked: what it was told by tills and machines, and nothing of them. */
import type { Learned, Told } from '../../src/device/learning.ts'
import { askFor, listIn, mapIn, numberIn, textIn } from '../../src/device/learning.ts'

/** An error may come under status 200 as well (A2). */
const isOk = ({ status, json }: Told) =>
  status === 200 &&
  typeof json === 'object' &&
  json !== null &&
  'status' in json &&
  json.status === 'ok'

function* rowsOf(operation: string, params: Told = {}): Learned<readonly Told[]> {
  return listIn((yield* askFor({ operation, params }, isOk))['data'], 'data')
}

export function* transactions(): Learned<unknown> {
  return (yield* rowsOf('listtransactions')).map((row) => ({
    id: textIn(row, 'transaction_id'),
    amount: numberIn(row, 'amount'),
    status: textIn(row, 'status'),
    user: textIn(row, 'user'),
    terminal: textIn(row, 'terminal'),
    method: textIn(row, 'method'),
    denominations: counts(row, 'denominations'),
  }))
}

export function* transactionCount(): Learned<number> {
  return (yield* rowsOf('listtransactions')).length
}

export function* waiting(): Learned<number> {
  return (yield* rowsOf('listtransactions', { status: 'pendiente' })).length
}

/** Where none was told yet, the answer holds a message in place of data. */
export function* inventory(): Learned<unknown> {
  const { data } = yield* askFor({ operation: 'getinventory', params: {} }, isOk)
  if (data === undefined) return {}
  const told = mapIn(data, 'data')
  return {
    uuid: textIn(told, 'uuid'),
    coins: counts(told, 'coins'),
    bills: counts(told, 'bills'),
  }
}

export function* alerts(): Learned<unknown> {
  return (yield* rowsOf('getalerts')).map((row) => ({
    uuid: textIn(row, 'uuid'),
    status: textIn(row, 'status'),
    detail: textIn(row, 'detail'),
  }))
}

export function* fills(): Learned<unknown> {
  return (yield* rowsOf('getfills')).map((row) => ({
    uuid: textIn(row, 'uuid'),
    user: textIn(row, 'user'),
    total: numberIn(row, 'total'),
    pieces: centsOf(counts(row, 'coins')) + centsOf(counts(row, 'bills')),
  }))
}

/** PHP writes an empty table as a list (A15). */
function counts(row: Told, name: string): Readonly<Record<string, number>> {
  const told = row[name]
  const table = Array.isArray(told) && told.length === 0 ? {} : mapIn(told, name)
  return Object.fromEntries(Object.keys(table).map((piece) => [piece, numberIn(table, piece)]))
}

/** Values of pieces are in whole units. */
function centsOf(pieces: Readonly<Record<string, number>>): number {
  const cents = Object.entries(pieces).map(
    ([value, count]) => Math.round(Number(value) * 100) * count,
  )
  return cents.reduce((sum, one) => sum + one, 0)
}
