/** What is around the sales: causes, power, people who count, and what the server was told. */
import type { Instant } from '../../../../src/kernel/time.ts'
import { copyOf, putAll } from '../cash.ts'
import type { Effects } from './evolve.ts'
import { pieceMs } from './pieces.ts'
import type { RecyclerState, Report } from './state.ts'
import { isBlocked } from './state.ts'

type Kind =
  | 'cause-began'
  | 'cause-ended'
  | 'power-lost'
  | 'filled'
  | 'collected'
  | 'recounted'
  | 'told'
  | 'told-in-vain'
  | 'doubted'
  | 'doubt-ended'
  | 'link-changed'

export const worldEvents: Effects<Kind> = {
  'cause-began'(state, { cause, params }) {
    state.causes = { ...state.causes, [cause]: params }
  },
  'cause-ended': causeEnded,
  'power-lost'(state) {
    state.isOff = true
    state.told = { ...state.told, isGreeted: false, condition: '' }
    state.link = 'unknown'
  },
  filled(state, { pieces, user }, at) {
    for (const into of [state.held.loop, state.book.loop, state.filled]) putAll(into, pieces)
    state.untoldRefills.push({ pieces, user, at })
    counted(state)
  },
  collected(state, event) {
    for (const place of ['loop', 'box'] as const) {
      putAll(state.held[place], event[place], -1)
      putAll(state.book[place], event[place], -1)
      putAll(state.handedOut, event[place])
    }
    counted(state)
  },
  recounted(state) {
    state.book = { loop: copyOf(state.held.loop), box: copyOf(state.held.box) }
    state.discrepancies = []
    counted(state)
  },
  told: (state, { report, what }) => told(state, report, what),
  'told-in-vain'(state, { report, what }, at) {
    told(state, report, what)
    if (report !== 'confirmation') return
    state.discrepancies.push({ kind: 'unconfirmed', id: what, since: at })
  },
  doubted(state, { doubt }) {
    state.doubt = doubt
  },
  'doubt-ended'(state) {
    state.doubt = undefined
  },
  'link-changed'(state, { link }) {
    state.link = link
  },
}

function causeEnded(
  state: RecyclerState,
  { cause }: { readonly cause: string },
  at: Instant,
): void {
  const { [cause]: _ended, ...rest } = state.causes
  const stoodStill = isBlocked(state)
  state.causes = rest
  if (cause === 'power-cut') state.isOff = false
  resume(state)
  // A motion that stood still takes its time again.
  if (state.motion && stoodStill) state.busyUntil = at + pieceMs(state, state.motion.piece)
}

/** What could not go on tries again: a stalled payment, and a customer where nobody has paid. */
function resume({ sale, motion, stuck }: RecyclerState): void {
  if (!sale) return
  sale.isStalled = false
  sale.lacksChange = false
  if (sale.takenSum === 0 && !motion && !stuck) sale.isAbandoned = false
}

/** Hands were inside: the books are as they were counted, and what waited for pieces goes on. */
function counted(state: RecyclerState): void {
  state.changesCount++
  resume(state)
}

function told(state: RecyclerState, report: Report, what: string): void {
  switch (report) {
    case 'handshake':
      state.told.isGreeted = true
      break
    case 'confirmation':
      state.unconfirmed.shift()
      break
    case 'refill':
      state.untoldRefills.shift()
      break
    case 'condition':
      state.told.condition = what
      break
    case 'inventory':
      state.told.changesCount = Number(what)
      break
  }
}
