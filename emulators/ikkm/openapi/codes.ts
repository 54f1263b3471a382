/** Which codes an operation can meet; see the table in PROTOCOL.md. */
import type { Code } from '../protocol.ts'
import { errors } from '../protocol.ts'

// Keys of the table itself, in order of precedence.
const allCodes = Object.keys(errors) as readonly Code[]
export const always: readonly Code[] = ['WRONG_KEY', 'INTERNAL']
const ofd = allCodes.filter((code) => code.startsWith('OFD_'))
export const printing: readonly Code[] = [...always, 'BUSY', 'BATTERY_LOW', 'PRINTER_NOT_READY']
export const movingCash: readonly Code[] = [
  ...printing,
  'OFFLINE_TOO_LONG',
  'OTHER_CASHIER',
  'BAD_REQUEST',
  'BAD_VALUE',
  ...ofd,
]
export const registering: readonly Code[] = [
  ...movingCash,
  'SHIFT_TOO_OLD',
  'PAID_TOO_LITTLE',
  'UNKNOWN_TAX',
  'CASH_BELOW_TOTAL',
  'NON_CASH_ABOVE_TOTAL',
  'NO_CASH',
  'BAD_ITEMDATA',
]
export const asking: readonly Code[] = [...always, 'BAD_REQUEST']
export const reporting: readonly Code[] = [...asking, 'SENIOR_ONLY']
