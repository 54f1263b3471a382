/** What the typed clients do not take: below each mark stands an error of the compiler. */
import type { errors as ikkmErrors } from '../../emulators/ikkm/protocol.ts'
import type { Answer } from './answer.ts'
import { createCashflowClient } from './cashflow.ts'
import type { CashflowCode } from './cashflow.ts'
import { createGeopagosClient } from './geopagos.ts'
import type { GeopagosCode } from './geopagos.ts'
import { createIkkmClient, expectDone } from './ikkm.ts'
import type { IkkmCode } from './ikkm.ts'
import { createImacashClient } from './imacash.ts'
import type { ImacashCode } from './imacash.ts'
import type { Transport } from './transport.ts'

declare const transport: Transport
const url = 'http://192.168.1.40:8080'

const ikkm = createIkkmClient({ url, key: '11112222', profile: 'v27a', tries: 5, timeoutMs: 900 })
createIkkmClient({ transport, key: '11112222', onKey: async () => undefined })
// @ts-expect-error A register cannot be reached without an address.
createIkkmClient({ key: '11112222' })
// @ts-expect-error Nor by two.
createIkkmClient({ url, transport, key: '11112222' })
// @ts-expect-error It wants a key.
createIkkmClient({ url })
// @ts-expect-error No register is of this kind.
createIkkmClient({ url, key: '1', profile: 'v28' })

void ikkm.sale({ sale: 100, cash: 50, bank: 50, tax: 15, print: 'Скидка' })
void ikkm.sale({ sale: 1, credit: 1, itemdata: [{ name: 'Скидка', discount: 1 }] })
void ikkm.buy({ buy: 100, bank: 100 })
void ikkm.saleReturn({ saleReturn: 100, cash: 100 })
// @ts-expect-error Somebody has to pay.
void ikkm.sale({ sale: 100 })
// @ts-expect-error Amounts are numbers.
void ikkm.sale({ sale: '100', cash: 100 })
// @ts-expect-error The register knows no such payment.
void ikkm.sale({ sale: 100, cash: 50, card: 50 })
// @ts-expect-error Only a sale is paid in several ways.
void ikkm.buy({ buy: 100, cash: 50, bank: 50 })
// @ts-expect-error A return is paid in cash.
void ikkm.saleReturn({ saleReturn: 100, bank: 100 })
// @ts-expect-error A position has a price or is a discount.
void ikkm.sale({ sale: 1, cash: 1, itemdata: [{ name: 'Чай' }] })
// @ts-expect-error The register cannot do this.
void ikkm.sell({ sale: 100, cash: 100 })
// @ts-expect-error There is a short report, and the whole one.
void ikkm.getInfo({ show: 'maximum' })
// @ts-expect-error The key goes on by itself.
ikkm.key = '1'

const imacash = createImacashClient({ url, token: 'a', options: { 'cancel.by': 'script' } })
// @ts-expect-error No server is told to cancel so.
createImacashClient({ url, token: 'a', options: { 'cancel.by': 'mail' } })
void imacash.listTransactions({ status: 'leido', from: '2026-01-05' })
// @ts-expect-error No transaction is in this state.
void imacash.listTransactions({ status: 'pagado' })
// @ts-expect-error Cents are a number.
void imacash.putTransaction({ amount: '75,95' })
// @ts-expect-error Pieces are counted.
void imacash.changeStatusTransaction({ transaction_id: 'TX1', denominations: { '5': 'one' } })
// @ts-expect-error An inventory has coins or notes.
void imacash.putInventory({ currency: 'EUR' })
// @ts-expect-error The server has no such script.
void imacash.deleteTransaction({ transaction_id: 'TX1' })

const geopagos = createGeopagosClient({ url, user: 'a', password: 'b' })
// @ts-expect-error Version 2 wants the kind of terminal.
void geopagos.activateV2({ fullSerialNumber: '6G356108', activationCode: '880310' })
// @ts-expect-error There is no terminal of kind 3.
void geopagos.deactivateV2({ fullSerialNumber: '6G356108', type: '3' })
// @ts-expect-error A one-time code comes by SMS, mail or both.
void geopagos.requestOtp({ fullSerialNumber: 'a', codigoNbo: 'b', tipoEnvio: '11' })
// @ts-expect-error The document spells it so here, and otherwise elsewhere.
void geopagos.getCredentialsV1({ codigoNBO: '840270777' })

const cashflow = createCashflowClient({ url, apikey: 'MySecret', format: 'xml' })
void cashflow.export({ type: ['income', 'to_strongbox'], limit: 10 })
// @ts-expect-error The ledger has no such type.
void cashflow.movements({ type: 'refund' })
// @ts-expect-error The ledger is written as XML or JSON.
createCashflowClient({ url, apikey: 'a', format: 'csv' })

/** A till that has an answer to everything does not compile with a sixth. */
export async function sell(): Promise<string> {
  const answer = await ikkm.sale({ sale: 100, cash: 100 })
  switch (answer.kind) {
    case 'done':
      return `${answer.number} ${answer.isRepeat}`
    case 'refused':
      return `${answer.code satisfies IkkmCode} ${answer.cure}`
    case 'unlisted':
      return `${answer.wire}`
    case 'unknown':
      return `${answer.key} ${answer.find}`
    case 'unreachable':
      return 'nothing was done'
    default:
      return answer satisfies never
  }
}

declare const answer: Answer<{ readonly number: number }, IkkmCode>
if (answer.kind === 'refused') {
  // @ts-expect-error The register has no such code.
  void (answer.code === 'PAPER_OUT')
}
// @ts-expect-error What was not done has no number.
void answer.number
void expectDone(answer).number

export const codes: readonly [IkkmCode, ImacashCode, GeopagosCode, CashflowCode] = [
  'OFD_BLOCKED',
  'REPEATED_TRANSACTION',
  'CHECK_MAIL',
  'WRONG_KEY',
]
export const all: (code: keyof typeof ikkmErrors) => IkkmCode = (code) => code
