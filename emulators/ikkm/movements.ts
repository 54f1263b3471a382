/** What the register has to do with the cash of the shop around it. */
import type { Cash, Movement } from '../../src/device/cash.ts'
import type { Deed } from '../../src/device/deed.ts'
import { minor } from '../../src/kernel/money.ts'
import { cashChange } from './machine/evolve.ts'
import type { Options } from './options.ts'
import type { Command, Event, FiscalDocument, State } from './state.ts'

export const cash: Cash<State, Command, Event, Options> = {
  currency: () => 'KZT',
  tells: (event) => (event.kind === 'registered' ? told(event.document) : undefined),
  holds: ({ drawer }) => drawer,
}

/** A receipt stays at the tax operator, however it was paid; a return takes a sale back. */
export function deed(event: Event): Deed | undefined {
  if (event.kind !== 'registered') return undefined
  const { kind, total, number } = event.document
  const { what, sign } = deeds[kind]
  return { what, amount: sign * total, about: String(number) }
}

const deeds: Readonly<Record<FiscalDocument['kind'], { what: string; sign: 1 | -1 }>> = {
  sale: { what: 'sale', sign: 1 },
  saleReturn: { what: 'sale', sign: -1 },
  buy: { what: 'buy', sign: 1 },
  buyReturn: { what: 'buy', sign: -1 },
  deposit: { what: 'drawer', sign: 1 },
  withdraw: { what: 'drawer', sign: -1 },
}

/** What was paid by card only moves no cash. */
function told(document: FiscalDocument): Movement | undefined {
  const change = cashChange(document)
  if (change === 0) return undefined
  const { kind, comment, hasReceipt } = kinds[document.kind]
  const number = String(document.number)
  return {
    kind,
    amount: minor(Math.abs(change)),
    receipt: hasReceipt ? number : '',
    user: { id: document.cashier, login: `kassir${document.cashier}` },
    comment: comment === '' ? '' : `${comment}, чек ${number}`,
  }
}

/** A ledger knows receipts of sales and returns only. */
const kinds: Readonly<
  Record<
    FiscalDocument['kind'],
    {
      readonly kind: Movement['kind']
      readonly hasReceipt: boolean
      readonly comment: string
    }
  >
> = {
  sale: { kind: 'sale', hasReceipt: true, comment: '' },
  saleReturn: { kind: 'return', hasReceipt: true, comment: '' },
  buy: { kind: 'outcome', hasReceipt: false, comment: 'Покупка' },
  buyReturn: { kind: 'income', hasReceipt: false, comment: 'Возврат покупки' },
  deposit: { kind: 'income', hasReceipt: false, comment: '' },
  withdraw: { kind: 'outcome', hasReceipt: false, comment: '' },
}
