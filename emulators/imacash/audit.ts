/** Whether the machine's money adds up: piece by piece, so that nothing is rounded. */
import type { MutablePieces, Pieces } from './machine/cash.ts'
import { pieceName, put, putAll, sumOf, values } from './machine/cash.ts'
import { everything } from './machine/recycler/messages.ts'
import type { RecyclerState } from './machine/recycler/state.ts'

export interface Disagreement {
  readonly what: string
  readonly books: number
  readonly pieces: number
}

/** Empty when every piece is accounted for, and every difference is known. */
export function audit(state: RecyclerState): readonly Disagreement[] {
  const { opening, inserted, filled, motion, stuck, tray, handedOut } = state
  const came = sum(opening, inserted, filled)
  const there = sum(everything(state.held), tray, handedOut)
  for (const one of [motion, stuck]) if (one) put(there, one.piece)
  return [
    ...compare('pieces that came, and where they are', came, there),
    ...compare('pieces in the books, and inside', everything(state.book), accountedFor(state)),
    ...paidOnce(state),
  ]
}

/** What the books must say: what is inside, less what the machine does not know to be there. */
function accountedFor({ held, motion, stuck, discrepancies }: RecyclerState): MutablePieces {
  const pieces = everything(held)
  // A piece that is on its way out is in the books until it is out.
  for (const one of [motion, stuck]) if (one?.way === 'out') put(pieces, one.piece)
  for (const one of discrepancies)
    if (one.kind === 'piece' && one.isInside) put(pieces, one.piece, -1)
  return pieces
}

/** What a customer put in, less the change, is what the sale cost. */
function paidOnce({ ended }: RecyclerState): Disagreement[] {
  return ended
    .map(({ id, outcome, way, amount, taken, paid, debt }) => ({
      what: `money kept for ${id}`,
      books: outcome === 'cancelled' ? debt : way === 'in' ? amount : -amount,
      pieces: sumOf(taken) - sumOf(paid),
    }))
    .filter(({ books, pieces }) => books !== pieces)
}

function sum(...all: readonly Pieces[]): MutablePieces {
  const pieces: MutablePieces = {}
  for (const one of all) putAll(pieces, one)
  return pieces
}

function compare(what: string, books: Pieces, pieces: Pieces): Disagreement[] {
  const kinds = new Set([...values(books), ...values(pieces)])
  return [...kinds]
    .map((piece) => ({
      what: `${what}: ${pieceName(piece)}`,
      books: books[piece] ?? 0,
      pieces: pieces[piece] ?? 0,
    }))
    .filter((one) => one.books !== one.pieces)
}
