/** What the world does to the machine: causes that begin and end, and people who act on it. */
import { accept } from '../../../../src/device/contract.ts'
import type { CauseCommand, Decision } from '../../../../src/device/contract.ts'
import type { FieldValue } from '../../../../src/device/field.ts'
import { minor } from '../../../../src/kernel/money.ts'
import type { Random } from '../../../../src/kernel/random.ts'
import {
  copyOf,
  countOf,
  kindOf,
  ofKind,
  pieceName,
  readPiece,
  readPieces,
  sumOf,
  tally,
  values,
} from '../cash.ts'
import type { Pieces } from '../cash.ts'
import { everything } from './messages.ts'
import type { Fate, RecyclerEvent, RecyclerState, Stopper } from './state.ts'
import { isRecycled, roomFor } from './units.ts'

type Verdict = Decision<RecyclerEvent, Record<never, never>, never>
type Params = Readonly<Record<string, FieldValue>>

export function decideWorld(state: RecyclerState, command: CauseCommand, random: Random): Verdict {
  const { cause, params } = command
  const act = acts[cause]
  if (act) return act(state, params)
  return command.begins ? begin(state, cause, params) : end(state, cause, random)
}

function begin(state: RecyclerState, cause: string, params: Params): Verdict {
  const { denomination } = params
  if (denomination !== undefined && denomination !== 'all')
    if (readPiece(String(denomination), state.options.currency) === undefined)
      return impossible(noPiece(String(denomination), state))
  const began: RecyclerEvent = { kind: 'cause-began', cause, params }
  switch (cause) {
    case 'bill-jam':
    case 'coin-jam':
      return accepted([began, ...stop(state, cause, params['when'] === 'now')])
    case 'power-cut':
      return params['during'] === 'now'
        ? accepted([began, ...stop(state, cause, true), { kind: 'power-lost' }])
        : accepted([began])
    case 'stacker-removed':
      return params['emptied'] === true ? emptyStacker(state, began) : accepted([began])
    default:
      return accepted([began])
  }
}

/** The piece that is on its way now, if this is what stops it. */
function stop({ motion, options }: RecyclerState, by: Stopper, isNow: boolean): RecyclerEvent[] {
  if (!isNow || !motion) return []
  const isCoin = kindOf(options.currency, motion.piece) === 'coin'
  const stops = by === 'power-cut' || (by === 'coin-jam') === isCoin
  return stops ? [{ kind: 'piece-stuck', by }] : []
}

function end(state: RecyclerState, cause: string, random: Random): Verdict {
  const ended: RecyclerEvent = { kind: 'cause-ended', cause }
  const { stuck, causes } = state
  if (causes[cause] === undefined) return impossible('it is not in force.')
  if (stuck?.by !== cause) return accepted([ended])
  const chosen = String(causes[cause]['piece'])
  // The words of the parameter, "usual" aside, are those of the fates.
  const fate = chosen === 'usual' ? usualFate(state) : (chosen as Fate)
  const isInside = fate === 'unknown' ? random.integer(0, 1) === 1 : fate === 'kept'
  return accepted([ended, { kind: 'piece-cleared', fate, isInside }])
}

/** On its first steps a piece comes back to the customer; deeper inside it stays (A18). */
function usualFate({ stuck, causes }: RecyclerState): Fate {
  if (stuck?.by !== 'bill-jam') return stuck?.way === 'in' ? 'returned' : 'kept'
  const at = causes['bill-jam']?.['at']
  return at === 'inlet' || at === 'escrow' ? 'returned' : 'kept'
}

function emptyStacker(state: RecyclerState, began: RecyclerEvent): Verdict {
  const why = whyNotCount(state)
  if (why !== undefined) return impossible(why)
  const box = ofKind(state.held.box, 'bill', state.options.currency)
  return accepted([began, { kind: 'collected', loop: {}, box }])
}

const acts: Readonly<Record<string, (state: RecyclerState, params: Params) => Verdict>> = {
  insert(state, { pieces = '', 'until-paid': isRich }) {
    const hand = readPieces(String(pieces), state.options.currency)
    if (!hand) return impossible(noPiece(String(pieces), state))
    if (hand.length === 0 && isRich !== true)
      return impossible('there is nothing to insert. Give pieces="20 10x2 0.50", or until-paid=on.')
    return accepted([{ kind: 'customer-came', hand, isRich: isRich === true }])
  },
  'walk-away'({ customer, sale, takesAt }) {
    const hasMoneyInside = sale?.phase === 'paying-in' && sale.takenSum > 0
    return customer || hasMoneyInside || takesAt !== undefined
      ? accepted([{ kind: 'customer-left' }])
      : impossible('nobody stands at the machine.')
  },
  'take-change'({ tray }) {
    return countOf(tray) > 0
      ? accepted([{ kind: 'change-taken' }])
      : impossible('nothing lies in the tray.')
  },
  fill(state, { pieces, user }) {
    const list = readPieces(String(pieces), state.options.currency)
    if (!list) return impossible(noPiece(String(pieces), state))
    const counts = tally(list)
    const why = whyNotCount(state) ?? whyNotFill(state, counts)
    if (why !== undefined) return impossible(why)
    return accepted([{ kind: 'filled', pieces: counts, user: String(user) }])
  },
  collect(state, { what }) {
    const why = whyNotCount(state)
    if (why !== undefined) return impossible(why)
    const { loop, box } = state.held
    const taken = { loop: what === 'everything' ? copyOf(loop) : {}, box: copyOf(box) }
    return countOf(taken.loop) + countOf(taken.box) > 0
      ? accepted([{ kind: 'collected', ...taken }])
      : impossible('there is nothing to take out.')
  },
  recount({ motion, stuck, held, book }) {
    if (motion || stuck)
      return impossible('a piece is on its way inside. Wait, or clear what stopped it.')
    const found = minor(sumOf(everything(held)) - sumOf(everything(book)))
    return accepted([{ kind: 'recounted', found }])
  },
}

function whyNotCount({ isOff, motion, stuck, discrepancies }: RecyclerState): string | undefined {
  if (isOff) return 'the machine has no power and counts nothing. Clear "power-cut" first.'
  if (motion || stuck) return 'a piece is on its way inside. Wait, or clear what stopped it.'
  const isUnsure = discrepancies.some(({ kind }) => kind === 'piece')
  return isUnsure ? 'it does not know what it holds. Cause "recount" first.' : undefined
}

function whyNotFill({ options, held }: RecyclerState, counts: Pieces): string | undefined {
  if (countOf(counts) === 0) return 'there is nothing to put in. Give pieces="5x10 0.50x40".'
  for (const piece of values(counts)) {
    if (!isRecycled(options.currency, piece))
      return `it does not give out ${pieceName(piece)} again, and so takes none by hand.`
    const room = roomFor(piece, 'loop', held, options)
    if ((counts[piece] ?? 0) > room) return `only ${room} more of ${pieceName(piece)} fit.`
  }
  return undefined
}

function noPiece(text: string, { options }: RecyclerState): string {
  return `"${text}" is not cash of ${options.currency}. Write pieces such as "20 10x2 0.50".`
}

function accepted(events: readonly RecyclerEvent[]): Verdict {
  return accept(events, {})
}

function impossible(why: string): Verdict {
  return { kind: 'impossible', why }
}
