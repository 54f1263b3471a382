/**
 * What can happen to the register. Documents of each kind change the sums in their own way, a
 * register is blocked for two reasons, and three things are printed that are no documents. How a
 * bank operation ends is not told apart: the register does the same.
 */
import type { TransitionTable } from '../../src/device/transitions.ts'
import { ways } from '../../src/device/transitions.ts'
import type { Event } from './state.ts'

export const transitions: TransitionTable<Event> = {
  'shift-opened': 'A shift is opened.',
  registered: ways(({ document }) => document.kind, {
    sale: 'A sale is registered.',
    buy: 'A purchase is registered.',
    saleReturn: 'The return of a sale is registered.',
    buyReturn: 'The return of a purchase is registered.',
    deposit: 'Cash is put into the drawer.',
    withdraw: 'Cash is taken out of the drawer.',
  }),
  'shift-closed': 'A shift is closed.',
  sent: 'The tax operator takes what was queued.',
  blocked: ways(({ by }) => by, {
    offline: 'The register blocks itself: it was offline for too long.',
    ofd: 'The register is blocked: the tax operator demands it.',
  }),
  unblocked: 'A technician unblocks the register.',
  'bank-opened': 'A bank operation is opened on the register.',
  'bank-finished': 'The cashier finishes the bank operation.',
  printed: ways(({ what }) => what, {
    text: 'A text of the till is printed.',
    last: 'What was printed last is printed again.',
    'x-report': 'A report is printed that closes no shift.',
  }),
  'cashier-changed': 'Another cashier logs in.',
  'tax-changed': 'A tax gets another rate, and with it a new code.',
  'cause-began': 'A cause begins.',
  'cause-ended': 'A cause ends.',
  restarted: 'The register starts anew, and what it was doing is over.',
}
