/** The register's answers as data, in order of precedence (A1). Sources: PROTOCOL.md. */
import type { ErrorRow, ErrorTable } from '../../src/device/contract.ts'
import { assumed, documented } from '../../src/device/evidence.ts'

export interface IkkmErrorRow extends ErrorRow {
  /** The reason phrase: short, and ASCII, as status lines must be. */
  readonly reason: string
}

const codes = documented('answer codes')
const curl = (query: string) => `curl -i "$URL/${query}"`
const sale = curl('api?key=$KEY&sale=100&cash=100')

export const errors = {
  UNKNOWN_METHOD: {
    wire: -8,
    text: 'ошибка метода',
    reason: 'unknown method',
    means: 'There is no such path, or the HTTP method is neither GET nor POST.',
    cause: 'A path that the document does not name.',
    cure: 'Use /api, /apicheck or another documented path.',
    from: codes,
    reproduce: [curl('apisale?key=$KEY')],
  },
  WRONG_KEY: {
    wire: -1,
    text: 'неверный web-api ключ',
    reason: 'wrong key',
    means: 'The key is missing, wrong, or too old to be remembered.',
    cause: 'Another till used the register, or the answer with the new key was lost.',
    cure: 'Read the current key on the register and set it on the till.',
    from: codes,
    reproduce: [curl('api?key=99999999&sale=100&cash=100')],
  },
  BUSY: {
    wire: -2,
    text: 'происходит регистрация или банковская операция',
    reason: 'busy',
    means: 'A registration or a bank operation is under way.',
    cause: 'A bank operation was opened and not finished, or a registration still runs.',
    cure: 'Repeat the request later; finish the bank operation on the register.',
    from: codes,
    reproduce: [curl('apibank?key=$KEY&amount=100'), sale],
  },
  SHIFT_TOO_OLD: {
    wire: -3,
    text: 'смена привысила 24 часа',
    reason: 'shift over 24 hours',
    means: 'The shift is older than 24 hours, counted from its first payment document.',
    cause: 'Nobody closed the shift.',
    cure: 'Close the shift (Z report).',
    from: codes,
    reproduce: [
      sale,
      'tillrig clock advance 25h',
      'curl -i "$URL/api?key=$(tillrig state ikkm --field key)&sale=100&cash=100"',
    ],
  },
  OFFLINE_TOO_LONG: {
    wire: -4,
    text: 'офлайн период более 72 часов',
    reason: 'offline over 72 hours',
    means: 'The oldest document that the tax operator has not seen is older than 72 hours.',
    cause: 'The link to the tax operator is down.',
    cure: 'Restore the link, let the queue go out, then have the register unblocked.',
    from: codes,
    reproduce: [
      'tillrig cause ikkm.ofd-down',
      curl('apideposit?key=$KEY&cash=100'),
      'tillrig clock advance 73h',
      'curl -i "$URL/apicheck?key=$(tillrig state ikkm --field key)"',
    ],
  },
  BATTERY_LOW: {
    wire: -5,
    text: 'низкий заряд батареи ккм',
    reason: 'battery low',
    means: 'The battery is too low to register safely.',
    cause: 'The register is off its charger.',
    cure: 'Charge the register.',
    from: codes,
    reproduce: ['tillrig cause ikkm.battery percent=3', sale],
  },
  PRINTER_NOT_READY: {
    wire: -6,
    text: 'принтер не готов',
    reason: 'printer not ready',
    means: 'The printer cannot print.',
    cause: 'The paper is out, or the cover is open.',
    cure: 'Put in paper and close the cover.',
    from: codes,
    reproduce: ['tillrig cause ikkm.paper-out', sale],
  },
  BAD_REQUEST: {
    wire: -7,
    text: 'ошибка запроса',
    reason: 'bad request',
    means: 'Parameters are missing, doubled, unreadable or not allowed here.',
    cause:
      'No kind of registration, or two; print or itemdata by GET; or nothing to print again after a restart.',
    cure: 'Check the parameters.',
    from: codes,
    reproduce: [curl('api?key=$KEY&cash=100')],
  },
  BAD_VALUE: {
    wire: -9,
    text: 'ошибка значений параметров',
    reason: 'bad value',
    means: 'A value is not a number, is zero or negative, or is over 20 million.',
    cause: 'A till that sends decimals, signs or blanks.',
    cure: 'Send digits only (except in print).',
    from: codes,
    reproduce: [curl('api?key=$KEY&sale=12a&cash=100')],
  },
  PAID_TOO_LITTLE: {
    wire: -10,
    text: 'сумма cash (bank, tara, credit) меньше sale (buy...)',
    reason: 'payments below the sum',
    means: 'The payments are less than the sum; for a return, cash is not exactly the sum.',
    cause: 'The till computed the payments wrongly.',
    cure: 'Check the logic of the till.',
    from: codes,
    reproduce: [curl('api?key=$KEY&sale=100&cash=99')],
  },
  OTHER_CASHIER: {
    wire: -11,
    text: 'смена открыта другим кассиром',
    reason: 'shift of another cashier',
    means: 'The open shift belongs to another cashier.',
    cause: 'Cashiers changed without closing the shift.',
    cure: 'Close the shift.',
    from: codes,
    reproduce: [
      sale,
      'tillrig cause ikkm.cashier id=100',
      'curl -i "$URL/apicheck?key=$(tillrig state ikkm --field key)"',
    ],
  },
  UNKNOWN_TAX: {
    wire: -14,
    text: 'ошибка налога',
    reason: 'unknown tax',
    means: 'The tax was not found.',
    cause: 'A tax code that never was, or one whose rate was edited since.',
    cure: 'Read the taxes again (/dump/table/taxes).',
    from: codes,
    reproduce: [curl('api?key=$KEY&sale=100&cash=100&tax=777')],
  },
  CASH_BELOW_TOTAL: {
    wire: -12,
    text: 'значение cash меньше чем расчетная итоговая сумма',
    reason: 'cash below the total',
    means: 'The payments cover the sum, but not the sum with the tax on top.',
    cause: 'The register adds tax on top of the sum.',
    cure: 'Take the total with tax from the customer.',
    from: codes,
    reproduce: ['tillrig up ikkm --set ikkm.tax.on-top=on', sale],
  },
  NON_CASH_ABOVE_TOTAL: {
    wire: -13,
    text: 'банк или тара или кредит больше чем итоговая сумма (или чек уже оплачен наличностью)',
    reason: 'non-cash above the total',
    means: 'Bank, tara or credit exceed the total, or cash covers it already.',
    cause: 'The till computed the payments wrongly.',
    cure: 'Check the logic of the till.',
    from: codes,
    reproduce: [curl('api?key=$KEY&sale=100&bank=101')],
  },
  NO_CASH: {
    wire: -15,
    text: 'нет наличности в кассе (возврат продажи, покупка)',
    reason: 'not enough cash in the drawer',
    means: 'The drawer holds less than has to be paid out.',
    cause: 'A return, a purchase or a withdrawal of more than the drawer holds.',
    cure: 'Deposit cash first, or check the parameters.',
    from: codes,
    reproduce: [curl('api?key=$KEY&saleReturn=100&cash=100')],
  },
  SENIOR_ONLY: {
    wire: -16,
    text: 'операцию может проводить только старший кассир',
    reason: 'senior cashier only',
    means: 'The operation needs a senior cashier or an administrator.',
    cause: 'A plain cashier is logged in.',
    cure: 'Log in as a senior cashier.',
    from: codes,
    reproduce: ['tillrig cause ikkm.cashier id=100', curl('apixreport?key=$KEY')],
  },
  BAD_ITEMDATA: {
    wire: -17,
    text: 'ошибка обработки JSON запроса в itemdata',
    reason: 'bad itemdata',
    means: 'itemdata is not JSON, or not a list of positions as documented.',
    cause: 'The till built the JSON wrongly.',
    cure: 'Check the logic of the till.',
    from: codes,
    reproduce: ['curl -i "$URL/api" -d "key=$KEY&sale=100&cash=100&itemdata=[{"'],
  },
  INTERNAL: {
    wire: -99,
    text: 'ошибка iKKM',
    reason: 'internal error',
    means: 'Something inside the register failed.',
    cause: 'See the event log on the register.',
    cure: 'Look at the event log in the menu "device state".',
    from: codes,
    reproduce: ['tillrig cause ikkm.internal-error', sale],
  },
  ...ofdErrors({
    1: ['OFD_UNKNOWN_DEVICE', 'The device is unknown or not registered.'],
    2: ['OFD_BAD_TOKEN', 'The token is invalid and must be reset.'],
    3: ['OFD_PROTOCOL', 'Protocol error; contact the service.'],
    4: ['OFD_UNKNOWN_COMMAND', 'Unknown command.'],
    5: ['OFD_UNSUPPORTED_COMMAND', 'The server does not support the command.'],
    6: ['OFD_BAD_CONFIGURATION', 'The configuration of the device is invalid.'],
    7: ['OFD_NO_SSL', 'SSL is not allowed for this device.'],
    8: ['OFD_SAME_NUMBER', 'The same request number came before with another token.'],
    9: ['OFD_OTHER_COMMAND', 'The same number and token came before with another command.'],
    10: ['OFD_NO_CANCEL', 'The receipt cannot be cancelled (older protocol only).'],
    11: ['OFD_SHIFT_EXPIRED', 'The time of the open shift is over.'],
    12: ['OFD_BAD_LOGIN', 'Wrong login or password (no longer used).'],
    13: ['OFD_BAD_DATA', 'The data is valid in itself, but wrong in its context.'],
    14: ['OFD_NO_CASH', 'Not enough cash.'],
    15: ['OFD_BLOCKED', 'The authority has blocked the register.'],
    16: ['OFD_RESERVED', 'Not in any list of result codes that is public.'],
    17: ['OFD_SAME_PARTY', 'Seller and buyer have the same IIN/BIN.'],
  }),
} as const satisfies ErrorTable<string> & Record<string, IkkmErrorRow>

export type Code = keyof typeof errors

type OfdRows = Readonly<Record<number, readonly [name: string, means: string]>>
type OfdName<Rows extends OfdRows> = Rows[keyof Rows] extends readonly [
  infer N extends string,
  ...unknown[],
]
  ? N
  : never

/** The results of the tax operator, 100 added, as the document says. */
function ofdErrors<const Rows extends OfdRows>(rows: Rows): Record<OfdName<Rows>, IkkmErrorRow> {
  const table = Object.entries(rows).map(([code, [name, means]]) => {
    const row: IkkmErrorRow = {
      wire: -100 - Number(code),
      text: 'ккм заблокирован ОФД',
      reason: `refused by OFD ${code}`,
      means: `${means} (OFD result ${code})`,
      cause: `The tax operator answers with result ${code}.`,
      cure: 'See the documents of the tax operator (subtract 100).',
      from: code === '16' ? assumed('A13') : documented('answer codes; facts 3.3'),
      reproduce: [`tillrig cause ikkm.ofd-refuses code=${code}`, sale],
    }
    return [name, row]
  })
  // The names come from the rows one by one.
  return Object.fromEntries(table) as Record<OfdName<Rows>, IkkmErrorRow>
}

// The names are keys of the table itself.
const codeByWire: ReadonlyMap<unknown, Code> = new Map(
  Object.entries(errors).map(([code, row]) => [row.wire, code as Code]),
)

/** The refusal for a result of the tax operator; 254 and 255 mean offline work and have none. */
export function ofdCode(result: number): Code | undefined {
  return codeByWire.get(-100 - result)
}
