/** Where pieces go inside the machine, how many fit, and what it holds at first (A13). */
import type { CurrencyCode, Kind, Piece, Pieces } from '../cash.ts'
import { kindOf, piecesOf, readPieces, tally } from '../cash.ts'
import type { RecyclerOptions } from '../../options.ts'
import type { Holdings, Place } from './state.ts'

interface Build {
  /** Notes that come out again; every coin that is taken does. */
  readonly recycled: readonly Piece[]
  /** Notes that only go in. */
  readonly kept: readonly Piece[]
  readonly stock: string
}

const builds: Readonly<Record<CurrencyCode, Build>> = {
  EUR: {
    recycled: [500, 1000, 2000, 5000],
    kept: [10_000, 20_000],
    // The document's own counts, and what a shop would add to them.
    stock: '0.01x120 0.02x80 0.05x60 0.10x60 0.20x60 0.50x40 1x40 2x30 5x10 10x5 20x5',
  },
  USD: {
    recycled: [100, 500, 1000, 2000],
    kept: [5000, 10_000],
    stock: '0.01x100 0.05x60 0.10x60 0.25x60 1x40 5x20 10x10 20x5',
  },
  GBP: {
    recycled: [500, 1000, 2000],
    kept: [5000],
    stock: '0.01x100 0.02x80 0.05x60 0.10x60 0.20x60 0.50x40 1x40 2x30 5x10 10x5 20x5',
  },
  MXN: {
    recycled: [2000, 5000, 10_000, 20_000],
    kept: [50_000, 100_000],
    stock: '0.10x60 0.20x60 0.50x60 1x60 2x40 5x40 10x40 20x20 50x10 100x5',
  },
  KZT: {
    recycled: [50_000, 100_000, 200_000, 500_000],
    kept: [1_000_000, 2_000_000],
    stock: '1x100 2x80 5x80 10x80 20x80 50x60 100x60 200x30 500x20 1000x20 2000x10 5000x5',
  },
  RUB: {
    recycled: [5000, 10_000, 50_000, 100_000],
    kept: [20_000, 200_000, 500_000],
    stock: '0.10x60 0.50x60 1x80 2x60 5x60 10x60 50x20 100x20 500x10 1000x5',
  },
}

/** The notes and coins that the machine takes. */
export function accepted(currency: CurrencyCode): (piece: Piece) => boolean {
  const { recycled, kept } = builds[currency]
  return (piece) =>
    kindOf(currency, piece) === 'coin' || recycled.includes(piece) || kept.includes(piece)
}

export function isRecycled(currency: CurrencyCode, piece: Piece): boolean {
  return kindOf(currency, piece) === 'coin' || builds[currency].recycled.includes(piece)
}

/** How many notes, or how many coins. */
export function countOfKind(pieces: Pieces, kind: Kind, currency: CurrencyCode): number {
  let count = 0
  for (const piece of piecesOf(currency, kind)) count += pieces[piece] ?? 0
  return count
}

/** How many more of this piece fit into a place. */
export function roomFor(
  piece: Piece,
  place: Place,
  held: Holdings,
  options: RecyclerOptions,
): number {
  const { currency } = options
  const isCoin = kindOf(currency, piece) === 'coin'
  if (place === 'loop') {
    if (!isRecycled(currency, piece)) return 0
    return options[isCoin ? 'capacity.hopper' : 'capacity.recycler'] - (held.loop[piece] ?? 0)
  }
  const inside = countOfKind(held.box, isCoin ? 'coin' : 'bill', currency)
  return options[isCoin ? 'capacity.coin-box' : 'capacity.cassette'] - inside
}

let latest:
  | {
      readonly text: string
      readonly currency: CurrencyCode
      /** Nothing for a text that names no pieces. */
      readonly pieces: Pieces | undefined
    }
  | undefined

/** @throws RangeError when what was asked for is no stock that the machine could hold. */
export function initialStock(options: RecyclerOptions): Pieces {
  const { currency, stock } = options
  const text = stock === 'usual' ? builds[currency].stock : stock
  // Most rigs begin with the same stock, and reading it piece by piece is most of their beginning.
  if (latest?.text !== text || latest.currency !== currency) {
    const list = readPieces(text, currency)
    latest = { text, currency, pieces: list && tally(list) }
  }
  const { pieces } = latest
  const empty: Holdings = { loop: {}, box: {} }
  const fits =
    pieces &&
    Object.entries(pieces).every(
      ([piece, count]) => count <= roomFor(Number(piece), 'loop', empty, options),
    )
  if (!fits)
    throw new RangeError(
      `Cannot set imacash.stock to "${stock}": give pieces of ${currency} that the machine gives out again, such as "5x10 0.50x40", no more than fit.`,
    )
  return pieces
}
