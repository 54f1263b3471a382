/** Bugs of a fiscal register: receipts twice or not at all, wrong money, locks that do not hold. */
import type { Ikkm } from '../../emulators/ikkm/device.ts'
import type { Event, FiscalDocument, Receipt, State } from '../../emulators/ikkm/state.ts'
import { isLinked, openShift, queueSize } from '../../emulators/ikkm/state.ts'
import { minor } from '../kernel/money.ts'
import { changed, mutantsOf } from './mutant.ts'

export const ikkmMutants = mutantsOf<Ikkm>('ikkm', {
  'repeat-registers-anew': {
    says: 'a key that was used makes another receipt',
    breaks: 'ikkm/repeat/2',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const verdict = decide(state, command, at, random)
        const isRepeat = verdict.kind === 'accept' && verdict.answer.kind === 'repeated'
        return isRepeat && 'key' in command
          ? decide(state, { ...command, key: state.key }, at, random)
          : verdict
      },
    }),
  },
  'repeat-is-200': {
    says: 'a repeat is answered with 200, as if it were new',
    breaks: 'ikkm/repeat/1',
    bug: ({ encode }) => ({
      encode(outcome, options) {
        const reply = encode(outcome, options)
        return reply.status === 203 ? { ...reply, status: 200 } : reply
      },
    }),
  },
  'repeat-waits-for-paper': {
    says: 'a repeat is refused by whatever would hinder a registration now',
    breaks: 'ikkm/repeat/3',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const verdict = decide(state, command, at, random)
        if (verdict.kind !== 'accept' || verdict.answer.kind !== 'repeated') return verdict
        const now = decide(state, { kind: 'check', key: state.key }, at, random)
        return now.kind === 'refuse' ? now : verdict
      },
    }),
  },
  'restart-forgets-keys': {
    says: 'used keys are forgotten when the power fails',
    breaks: 'ikkm/restart/1',
    bug: after('restarted', ({ usedKeys }) => usedKeys.clear()),
  },
  'key-stays': {
    says: 'the key stays the same after a sale',
    breaks: 'ikkm/key/1',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const verdict = decide(state, command, at, random)
        if (verdict.kind !== 'accept' || verdict.answer.kind !== 'registered') return verdict
        const { key } = state
        const stays = (event: Event) =>
          event.kind === 'registered' ? [{ ...event, newKey: key }] : [event]
        return changed({ ...verdict, answer: { ...verdict.answer, key } }, stays)
      },
    }),
  },
  'change-off-by-one': {
    says: 'the change is one tiyn too much',
    breaks: 'ikkm/registration/2',
    bug: registering((receipt) =>
      receipt.change === 0 ? receipt : { ...receipt, change: minor(receipt.change + 1) },
    ),
  },
  'return-leaves-drawer': {
    says: 'a return takes nothing out of the drawer',
    breaks: 'ikkm/registration/2',
    bug: afterDocument('saleReturn', (state, { payments, change }) => {
      state.drawer = minor(state.drawer + payments.cash - change)
    }),
  },
  'returns-counted-as-sales': {
    says: 'the reports of a shift count a return among the sales',
    breaks: 'ikkm/report/1',
    bug: afterDocument('saleReturn', (state, { total }) => {
      const { sale, saleReturn } = openShift(state)?.tallies ?? state.totals
      saleReturn.sum = minor(saleReturn.sum - total)
      saleReturn.count -= 1
      sale.sum = minor(sale.sum + total)
      sale.count += 1
    }),
  },
  'tax-rounds-down': {
    says: 'tax that is part of the sum is rounded down',
    breaks: 'ikkm/tax/2',
    bug: registering((receipt, { options }) => {
      const { total, tax } = receipt
      const amount = minor(Math.floor((total * tax.percent) / (100 + tax.percent)))
      return options['tax.on-top'] ? receipt : { ...receipt, tax: { ...tax, amount } }
    }),
  },
  'changed-tax-keeps-code': {
    says: 'a tax whose rate was edited keeps its code',
    breaks: 'ikkm/tax/1',
    bug: ({ decide }) => ({
      decide: (state, command, at, random) =>
        changed(decide(state, command, at, random), (event) =>
          event.kind === 'tax-changed'
            ? [{ ...event, tax: { ...event.tax, id: event.was } }]
            : [event],
        ),
    }),
  },
  'shift-never-too-old': {
    says: 'a shift is never blocked, however old it is',
    breaks: 'ikkm/shift/1',
    bug: after('registered', (state) => delete openShift(state)?.firstPaymentAt),
  },
  'shift-counts-from-last-sale': {
    says: 'the 24 hours of a shift begin anew with each payment',
    breaks: 'ikkm/shift/1',
    bug: after('registered', (state, _event, at) => {
      const shift = openShift(state)
      if (shift?.firstPaymentAt !== undefined) shift.firstPaymentAt = at
    }),
  },
  'z-report-leaves-shift-open': {
    says: 'a Z report is printed, and the shift stays open',
    breaks: 'ikkm/shift/1',
    bug: ({ decide }) => ({
      decide: (state, command, at, random) =>
        changed(decide(state, command, at, random), (event) =>
          event.kind === 'shift-closed' ? [{ kind: 'printed', what: 'x-report' }] : [event],
        ),
    }),
  },
  'reports-for-anybody': {
    says: 'a plain cashier gets the reports of senior cashiers',
    breaks: 'ikkm/report/2',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const verdict = decide(state, command, at, random)
        if (verdict.kind !== 'refuse' || verdict.code !== 'SENIOR_ONLY') return verdict
        return decide({ ...state, cashier: seniorIn(state) }, command, at, random)
      },
    }),
  },
  'queue-never-sent': {
    says: 'what waits for the tax operator is never sent',
    breaks: 'ikkm/offline/1',
    bug: ({ due, elapse }) => ({
      due: (state) => due(unlinked(state)),
      elapse: (state, at, random) => elapse(unlinked(state), at, random),
    }),
  },
  'block-ends-by-itself': {
    says: 'the block after 72 hours ends when the queue has gone out, without being unblocked',
    breaks: 'ikkm/offline/3',
    bug: after('sent', (state) => {
      if (state.blockedBy === 'offline' && queueSize(state) === 0) state.blockedBy = undefined
    }),
  },
  'refused-document-is-kept': {
    says: 'a document that the tax operator turns away is registered all the same',
    breaks: 'ikkm/ofd/1',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const verdict = decide(state, command, at, random)
        const isOfd = verdict.kind === 'refuse' && verdict.code.startsWith('OFD_')
        const { 'ofd-refuses': _refusing, ...causes } = state.causes
        return isOfd ? decide({ ...state, causes }, command, at, random) : verdict
      },
    }),
  },
  'withdraws-what-is-not-there': {
    says: 'more may be withdrawn than the drawer holds',
    breaks: 'ikkm/cash/1',
    bug: ({ decide }) => ({
      decide(state, command, at, random) {
        const isOut = command.kind === 'move-cash' && command.direction === 'withdraw'
        const drawer = isOut ? minor(Number.MAX_SAFE_INTEGER) : state.drawer
        return decide({ ...state, drawer }, command, at, random)
      },
    }),
  },
  'bank-leaves-register-free': {
    says: 'a register that waits for a card takes the next sale',
    breaks: 'ikkm/busy/1',
    bug: deciding((state) => ({ ...state, bank: undefined })),
  },
  'any-cashier-sells': {
    says: 'a cashier sells in the shift of another',
    breaks: 'ikkm/shift/2',
    bug: deciding((state) => ({ ...state, cashier: openShift(state)?.cashier ?? state.cashier })),
  },
  'old-keys-forgotten': {
    says: 'only the last key is known when it is used again',
    breaks: 'ikkm/repeat/1',
    bug: deciding((state) => ({ ...state, options: { ...state.options, 'repeat.depth': '1' } })),
  },
  'print-changes-key': {
    says: 'printing a text changes the key, and nobody is told',
    breaks: 'ikkm/print/1',
    bug: after('printed', (state, { what }) => {
      if (what === 'text') state.key = [...state.key].toReversed().join('')
    }),
  },
  'blocked-by-youngest': {
    says: 'the 72 hours are counted from the document that was made last',
    breaks: 'ikkm/offline/2',
    bug: ({ due }) => ({
      due: (state) => due(isLinked(state) ? state : { ...state, ...youngestOf(state) }),
    }),
  },
})

function after<Kind extends Event['kind']>(
  kind: Kind,
  act: (state: State, event: Extract<Event, { kind: Kind }>, at: number) => void,
) {
  return ({ evolve }: Ikkm): Partial<Ikkm> => ({
    evolve(state, event, at) {
      const next = evolve(state, event, at)
      // The kind was compared, which the compiler does not follow into the union.
      if (event.kind === kind) act(next, event as Extract<Event, { kind: Kind }>, at)
      return next
    },
  })
}

/** Decides as if the state was another. */
function deciding(change: (state: State) => State) {
  return ({ decide }: Ikkm): Partial<Ikkm> => ({
    decide: (state, command, at, random) =>
      decide(command.kind === 'cause' ? state : change(state), command, at, random),
  })
}

function afterDocument(
  kind: Receipt['kind'],
  act: (state: State, receipt: Receipt) => void,
): (device: Ikkm) => Partial<Ikkm> {
  return after('registered', (state, { document }) => {
    if (isReceipt(document) && document.kind === kind) act(state, document)
  })
}

function registering(change: (receipt: Receipt, state: State) => Receipt) {
  return ({ decide }: Ikkm): Partial<Ikkm> => ({
    decide: (state, command, at, random) =>
      changed(decide(state, command, at, random), (event) =>
        event.kind === 'registered' && isReceipt(event.document)
          ? [{ ...event, document: change(event.document, state) }]
          : [event],
      ),
  })
}

function isReceipt(document: FiscalDocument): document is Receipt {
  return 'payments' in document
}

function unlinked(state: State): State {
  return { ...state, causes: { ...state.causes, 'ofd-down': {} } }
}

function seniorIn({ samples, cashier }: State): number {
  return samples.cashiers.find(({ role }) => role !== 'cashier')?.id ?? cashier
}

function youngestOf(state: State): Partial<State> {
  return queueSize(state) > 0 ? { queue: state.queue.slice(-1), sentCount: 0 } : {}
}
