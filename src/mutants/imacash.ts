/** Bugs of a cash recycler and its server: sales paid twice or never, books that do not add up. */
import type { Imacash } from '../../emulators/imacash/device.ts'
import { kindOf, put } from '../../emulators/imacash/machine/cash.ts'
import type { Ask } from '../../emulators/imacash/machine/server/state.ts'
import type { Command, Event, State } from '../../emulators/imacash/state.ts'
import type { CauseCommand, RestartCommand } from '../device/contract.ts'
import { minor } from '../kernel/money.ts'
import { changed, mutantsOf } from './mutant.ts'

export const imacashMutants = mutantsOf<Imacash>('imacash', {
  'repeat-is-another-sale': {
    says: 'a transaction_id that was used makes another sale, whatever the option says',
    breaks: 'imacash/transaction/3',
    bug: set({ 'transaction.repeat': 'insert' }),
  },
  'newest-first': {
    says: 'of the sales that wait the newest is handed out first',
    breaks: 'imacash/transaction/2',
    bug: set({ 'transaction.order': 'newest' }),
  },
  'reading-confirms': {
    says: 'a sale counts as paid as soon as a machine has read it',
    breaks: 'imacash/transaction/2',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const verdict = decide(state, command, at, random)
        const [number] = state.server.waiting
        const isRead = askOf(command)?.kind === 'get-transaction' && number !== undefined
        if (!isRead || verdict.kind !== 'accept') return verdict
        const read = { kind: 'transaction-confirmed', number, denominations: {} } as const
        return { ...verdict, events: [...verdict.events, read] }
      },
    }),
  },
  'second-confirmation-counts': {
    says: 'a confirmation that is repeated replaces the pieces of the first',
    breaks: 'imacash/transaction/4',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const ask = askOf(command)
        const verdict = decide(state, command, at, random)
        if (ask?.kind !== 'confirm' || verdict.kind === 'ignore') return verdict
        const number = state.server.byId.get(ask.id)?.at(-1)
        if (number === undefined || state.server.waiting.has(number)) return verdict
        const { denominations } = ask
        const answer = { message: 'Transacción confirmada' }
        const again = { kind: 'transaction-confirmed', number, denominations } as const
        return { kind: 'accept', events: [again], answer }
      },
    }),
  },
  'last-day-left-out': {
    says: 'the history ends before the last day that is asked for',
    breaks: 'imacash/transaction/5',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const ask = askOf(command)
        const verdict = decide(state, command, at, random)
        const day = ask?.kind === 'transactions' ? ask.days.to : undefined
        if (day === undefined || verdict.kind !== 'accept') return verdict
        const { data } = verdict.answer
        const rows = Array.isArray(data) ? (data as readonly { datetime: string }[]) : []
        const left = rows.filter(({ datetime }) => !datetime.startsWith(day))
        return { ...verdict, answer: { ...verdict.answer, data: left } }
      },
    }),
  },
  'paid-sale-cancelled-unpaid': {
    says: 'a sale that was paid is cancelled, and nobody gets his money back',
    breaks: 'imacash/cancel/3',
    bug: ({ decide }) => ({
      decide: (state, command, at, random) =>
        changed(decide(state, command, at, random), (event) =>
          event.kind === 'reversal-ordered'
            ? [{ ...event, kind: 'transaction-cancelled' }]
            : [event],
        ),
    }),
  },
  'paid-out-and-cancelled': {
    says: 'a payment out is cancelled after the machine has made it',
    breaks: 'imacash/cash-out/1',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const verdict = decide(state, command, at, random)
        const ask = askOf(command)
        const id =
          ask?.kind === 'cancel' ? ask.id : ask?.kind === 'put-transaction' ? ask.order.id : ''
        const number = state.server.byId.get(id)?.at(-1)
        if (verdict.kind !== 'refuse' || verdict.code !== 'ALREADY_CONFIRMED') return verdict
        if (number === undefined) return verdict
        const event = { kind: 'transaction-cancelled', number } as const
        return { kind: 'accept', events: [event], answer: { message: 'Transacción anulada' } }
      },
    }),
  },
  'reads-without-token': {
    says: 'questions are answered without a token',
    breaks: 'imacash/token/2',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const isQuestion = questions.some((kind) => kind === askOf(command)?.kind)
        if (command.kind !== 'call' || !isQuestion || command.token !== undefined)
          return decide(state, command, at, random)
        return decide(state, { ...command, token: state.options.token }, at, random)
      },
    }),
  },
  'first-inventory-stays': {
    says: 'the first inventory of a machine is told for ever',
    breaks: 'imacash/inventory/1',
    bug: around('inventory-received', ({ server }, { inventory: { uuid } }) => {
      const first = server.inventories.get(uuid)
      return () => first && server.inventories.set(uuid, first)
    }),
  },
  'alerts-never-cleared': {
    says: 'alerts stay when the machine tells that it is well',
    breaks: 'imacash/status/2',
    bug: around('condition-received', ({ server }, { condition: { uuid }, isAlert }) => {
      const alerts = server.alerts.get(uuid)
      return () => !isAlert && alerts && server.alerts.set(uuid, alerts)
    }),
  },
  'fill-total-corrected': {
    says: 'the total of a refill becomes the sum of its pieces',
    breaks: 'imacash/fill/1',
    bug: ({ decide }) => ({
      decide: (state, command, at, random) =>
        changed(decide(state, command, at, random), (event) => {
          if (event.kind !== 'fill-received') return [event]
          const { fill, piecesTotal = fill.total } = event
          return [{ ...event, fill: { ...fill, total: piecesTotal } }]
        }),
    }),
  },
  'confirms-without-coins': {
    says: 'the machine confirms a sale with its notes alone',
    breaks: 'imacash/sale/1',
    bug: around('sale-ended', ({ recycler }) => () => {
      const last = recycler.unconfirmed.pop()
      if (!last) return
      const notes = Object.entries(last.denominations).filter(
        ([piece]) => kindOf(recycler.options.currency, Number(piece)) === 'bill',
      )
      recycler.unconfirmed.push({ ...last, denominations: Object.fromEntries(notes) })
    }),
  },
  'takes-note-without-change': {
    says: 'a note is taken although there is no change for it',
    breaks: 'imacash/sale/2',
    bug: ({ elapse }) => ({
      elapse: (state, at, random) =>
        elapse(state, at, random).map((event): Event => {
          if (event.kind !== 'piece-refused' || event.why !== 'no-change') return event
          const { piece, until } = event
          return { kind: 'piece-moved', motion: { piece, way: 'in', place: 'box' }, until }
        }),
    }),
  },
  'leaver-loses-money': {
    says: 'who goes away before he has paid all gets nothing back',
    breaks: 'imacash/sale/3',
    bug: around('customer-left', ({ recycler }) => () => {
      if (recycler.sale) recycler.sale.isAbandoned = false
    }),
  },
  'payout-booked-twice': {
    says: 'a piece that is paid out is taken off the books twice',
    breaks: 'imacash/inventory/2',
    bug: around('piece-paid', ({ recycler }, { piece }) => () => {
      if ((recycler.book.loop[piece] ?? 0) > 0) put(recycler.book.loop, piece, -1)
    }),
  },
  'power-cut-forgets-payment': {
    says: 'a machine that lost its power never confirms what was paid before',
    breaks: 'imacash/power/1',
    bug: around(
      'power-lost',
      ({ recycler }) =>
        () =>
          recycler.unconfirmed.splice(0),
    ),
  },
  'kept-note-not-credited': {
    says: 'a stuck note that is found inside is not credited to the customer',
    breaks: 'imacash/jam/2',
    bug: around('piece-cleared', ({ recycler }, { fate }) => {
      const { stuck, sale } = recycler
      return () => {
        if (fate !== 'kept' || stuck?.way !== 'in' || !sale) return
        put(sale.taken, stuck.piece, -1)
        sale.takenSum = minor(sale.takenSum - stuck.piece)
      }
    }),
  },
  'cancelled-still-offered': {
    says: 'a sale that was cancelled is still handed out',
    breaks: 'imacash/cancel/1',
    bug: around(
      'transaction-cancelled',
      ({ server }, { number }) =>
        () =>
          server.waiting.add(number),
    ),
  },
  'any-token-shakes-hands': {
    says: 'the handshake takes any token for a good one',
    breaks: 'imacash/token/1',
    bug: asking('handshake', (ask, { options }) => ({ ...ask, token: options.token })),
  },
  'condition-of-another-machine': {
    says: 'whichever machine is asked for, the condition is that of the last to speak',
    breaks: 'imacash/status/1',
    bug: asking('get-status', (ask) => ({ ...ask, uuid: undefined })),
  },
  'collected-stays-in-the-books': {
    says: 'what was taken out by hand stays in the books',
    breaks: 'imacash/collect/1',
    bug: around('collected', ({ recycler }) => {
      const book = structuredClone(recycler.book)
      return () => (recycler.book = book)
    }),
  },
  'lost-piece-unnoticed': {
    says: 'a piece that was lost from sight is no discrepancy',
    breaks: 'imacash/jam/2',
    bug: around('piece-cleared', ({ recycler }, { fate }) => () => {
      if (fate === 'unknown') recycler.discrepancies.pop()
    }),
  },
})

const questions: readonly Ask['kind'][] = ['transaction-status', 'transactions', 'get-inventory']

function askOf(command: Command | CauseCommand | RestartCommand): Ask | undefined {
  if (command.kind !== 'call' || command.ask.kind === 'malformed') return undefined
  return command.ask
}

/** As if an option was set so. */
function set(options: Partial<State['options']>) {
  return ({ decide }: Imacash): Partial<Imacash> => ({
    decide: (state, command, at, random) =>
      decide({ ...state, options: { ...state.options, ...options } }, command, at, random),
  })
}

/** Answers as if another question was asked. */
function asking<Kind extends Ask['kind']>(
  kind: Kind,
  change: (ask: Extract<Ask, { kind: Kind }>, state: State) => Ask,
) {
  return ({ decide }: Imacash): Partial<Imacash> => ({
    decide(state, command, at, random) {
      const ask = askOf(command)
      if (command.kind !== 'call' || ask?.kind !== kind) return decide(state, command, at, random)
      // The kind was compared, which the compiler does not follow into the union.
      const other = change(ask as Extract<Ask, { kind: Kind }>, state)
      return decide(state, { ...command, ask: other }, at, random)
    },
  })
}

/** Looks before an event, and puts something right or wrong after it. */
function around<Kind extends Event['kind']>(
  kind: Kind,
  look: (state: State, event: Extract<Event, { kind: Kind }>) => () => unknown,
) {
  return ({ evolve }: Imacash): Partial<Imacash> => ({
    evolve(state, event, at) {
      if (event.kind !== kind) return evolve(state, event, at)
      // The kind was compared, which the compiler does not follow into the union.
      const act = look(state, event as Extract<Event, { kind: Kind }>)
      const next = evolve(state, event, at)
      act()
      return next
    },
  })
}
