/** Coins and notes: the pieces of each currency, how the document writes them, and sums of them. */
import type { Minor } from '../../../src/kernel/money.ts'
import { fromDecimal, minor, toDecimal } from '../../../src/kernel/money.ts'

/** A coin or a note, by its value in minor units; no currency here has both of one value (A20). */
export type Piece = number

/** How many of each piece; none is not written. Keys come in ascending order. */
export type Pieces = Readonly<Record<Piece, number>>
export type MutablePieces = Record<Piece, number>

interface Currency {
  readonly coins: readonly Piece[]
  readonly bills: readonly Piece[]
}

/** What circulates, and a machine of that country is sold for. */
export const currencies = {
  EUR: {
    coins: [1, 2, 5, 10, 20, 50, 100, 200],
    bills: [500, 1000, 2000, 5000, 10_000, 20_000, 50_000],
  },
  USD: { coins: [1, 5, 10, 25, 50], bills: [100, 200, 500, 1000, 2000, 5000, 10_000] },
  GBP: { coins: [1, 2, 5, 10, 20, 50, 100, 200], bills: [500, 1000, 2000, 5000] },
  MXN: {
    coins: [10, 20, 50, 100, 200, 500, 1000],
    bills: [2000, 5000, 10_000, 20_000, 50_000, 100_000],
  },
  KZT: {
    coins: [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000],
    bills: [50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000],
  },
  RUB: {
    coins: [10, 50, 100, 200, 500, 1000],
    bills: [5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000],
  },
} as const satisfies Readonly<Record<string, Currency>>

export type CurrencyCode = keyof typeof currencies
// Keys of the table itself.
export const currencyCodes = Object.keys(currencies) as readonly CurrencyCode[]

export type Kind = 'coin' | 'bill'

/** The coins of a currency, or its notes. */
export function piecesOf(currency: CurrencyCode, kind: Kind): readonly Piece[] {
  const { coins, bills }: Currency = currencies[currency]
  return kind === 'coin' ? coins : bills
}

export function kindOf(currency: CurrencyCode, piece: Piece): Kind | undefined {
  const { coins, bills }: Currency = currencies[currency]
  if (coins.includes(piece)) return 'coin'
  return bills.includes(piece) ? 'bill' : undefined
}

/** `50` becomes `0.50`, `500` becomes `5`, as the document writes them. */
export function pieceName(piece: Piece): string {
  return piece % 100 === 0 ? String(piece / 100) : toDecimal(minor(piece))
}

/** Reads `0.50`, `0.5`, `5` and `5.00` alike; the value must be a piece of that currency. */
export function readPiece(text: string, currency: CurrencyCode): Piece | undefined {
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) return undefined
  const piece = fromDecimal(text)
  return piece !== undefined && kindOf(currency, piece) ? piece : undefined
}

/** The pieces there are, smallest first. */
export function values(pieces: Pieces): Piece[] {
  return Object.keys(pieces).map(Number)
}

export function sumOf(pieces: Pieces): Minor {
  let sum = 0
  for (const piece in pieces) sum += Number(piece) * (pieces[piece] ?? 0)
  return minor(sum)
}

export function countOf(pieces: Pieces): number {
  let count = 0
  for (const piece in pieces) count += pieces[piece] ?? 0
  return count
}

/** Puts pieces in, or takes them out with a negative count. */
export function put(pieces: MutablePieces, piece: Piece, count = 1): void {
  const next = (pieces[piece] ?? 0) + count
  if (next === 0) delete pieces[piece]
  else pieces[piece] = next
}

export function putAll(pieces: MutablePieces, more: Pieces, sign: 1 | -1 = 1): void {
  for (const piece of values(more)) put(pieces, piece, sign * (more[piece] ?? 0))
}

/**
 * The greatest piece goes in first: V8 then keeps a small table, and not a list with a place for
 * each cent up to twenty euros, which took 26 kB and most of the time that making a rig took.
 */
export function tally(list: readonly Piece[]): MutablePieces {
  const pieces: MutablePieces = {}
  for (const piece of list.toSorted((one, other) => other - one)) put(pieces, piece)
  return pieces
}

/** The same in an object of its own, as small: `{ ...pieces }` puts the smallest in first. */
export function copyOf(pieces: Pieces): MutablePieces {
  const copy: MutablePieces = {}
  for (const piece of values(pieces).reverse()) copy[piece] = pieces[piece] ?? 0
  return copy
}

/** `{ '0.50': 3, '10': 2 }`, as the document writes counts. */
export function named(pieces: Pieces): Record<string, number> {
  return Object.fromEntries(values(pieces).map((piece) => [pieceName(piece), pieces[piece] ?? 0]))
}

/** The coins or the notes among them. */
export function ofKind(pieces: Pieces, kind: Kind, currency: CurrencyCode): MutablePieces {
  const chosen = values(pieces).filter((piece) => kindOf(currency, piece) === kind)
  return Object.fromEntries(chosen.map((piece) => [piece, pieces[piece] ?? 0]))
}

/** Reads what a person writes: `20 10x2 0.50`; undefined when something in it is no piece. */
export function readPieces(text: string, currency: CurrencyCode): Piece[] | undefined {
  const list: Piece[] = []
  for (const word of text.split(/[\s,;]+/).filter((one) => one !== '')) {
    const [, name = '', times = '1'] = /^([\d.]+)(?:x(\d{1,4}))?$/.exec(word) ?? []
    const piece = readPiece(name, currency)
    if (piece === undefined || times === '0') return undefined
    for (let i = 0; i < Number(times); i++) list.push(piece)
  }
  return list
}
