/** Exact change from the pieces there are, with as few of them as possible. */
import type { Piece, Pieces } from '../cash.ts'
import { values } from '../cash.ts'

/**
 * The pieces, largest first; undefined when the amount cannot be given exactly. Each amount is
 * looked at once for each value, so the work is bounded whatever pieces there are.
 */
export function fewestPieces(amount: number, available: Pieces): Piece[] | undefined {
  const pieces = values(available).reverse()
  /** Worth of everything from here on: more than this cannot be given. */
  const worth: number[] = []
  for (let i = pieces.length - 1, sum = 0; i >= 0; i--) {
    const piece = pieces[i] ?? 0
    worth[i] = sum += piece * (available[piece] ?? 0)
  }
  const known = new Map<number, number>()
  if (count(amount, 0) === Infinity) return undefined
  return spell(amount)

  /** How many pieces it takes, from the `i`th value on. */
  function count(rest: number, i: number): number {
    if (rest === 0) return 0
    const piece = pieces[i]
    if (piece === undefined || rest > (worth[i] ?? 0)) return Infinity
    const key = rest * pieces.length + i
    const found = known.get(key)
    if (found !== undefined) return found
    let best = Infinity
    const next = pieces[i + 1]
    for (let n = most(rest, piece); n >= 0; n--) {
      const left = rest - n * piece
      // Fewer of this piece need more of the smaller ones: no better answer can follow.
      if (best <= n + (next === undefined ? 0 : Math.ceil(left / next))) break
      if (left > (worth[i + 1] ?? 0)) break
      best = Math.min(best, n + count(left, i + 1))
    }
    known.set(key, best)
    return best
  }

  function most(rest: number, piece: Piece): number {
    return Math.min(available[piece] ?? 0, Math.floor(rest / piece))
  }

  function spell(whole: number): Piece[] {
    const chosen: Piece[] = []
    let rest = whole
    pieces.forEach((piece, i) => {
      const best = count(rest, i)
      let n = most(rest, piece)
      while (n + count(rest - n * piece, i + 1) !== best) n--
      for (let k = 0; k < n; k++) chosen.push(piece)
      rest -= n * piece
    })
    return chosen
  }
}

/** As much of an amount as the largest pieces give, for money that must go back somehow. */
export function mostOf(amount: number, available: Pieces): Piece[] {
  const chosen: Piece[] = []
  let rest = amount
  for (const piece of values(available).reverse())
    for (let left = available[piece] ?? 0; left > 0 && piece <= rest; left--) {
      chosen.push(piece)
      rest -= piece
    }
  return chosen
}
