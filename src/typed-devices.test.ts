import { expect, test } from 'vitest'
import { emulators } from './emulators.ts'
import type { AnyDevice } from './device/contract.ts'
import { matcherNames } from './scenario/matchers.ts'
import { alternativeVerdicts } from './scenario/verdict.ts'
import type { Lenient, Matchers } from './scenario/typed/value.ts'
import { createShop } from './shop/create-shop.ts'
import type { Kinds } from './typed-devices.ts'

/** Every name of a type, told by the compiler when one is missing or too many. */
type All<Name extends string> = Readonly<Record<Name, true>>

type Names = {
  readonly [Kind in keyof Kinds]: {
    readonly sends: All<Kinds[Kind]['sends']>
    readonly facts: All<keyof Kinds[Kind]['facts'] & string>
  }
}

const names: Names = {
  ikkm: {
    sends: {
      sale: true,
      buy: true,
      'sale-return': true,
      'buy-return': true,
      deposit: true,
      withdraw: true,
      check: true,
      'print-last': true,
      info: true,
      print: true,
      bank: true,
      'z-report': true,
      'x-report': true,
      items: true,
      catalog: true,
      taxes: true,
      cashiers: true,
      shifts: true,
      cheques: true,
      sales: true,
      report: true,
      transaction: true,
      repeat: true,
      request: true,
    },
    facts: {
      key: true,
      drawer: true,
      receiptCount: true,
      lastNumber: true,
      receipts: true,
      movements: true,
      drawnReceipts: true,
      printedText: true,
      shift: true,
      shifts: true,
      totals: true,
      queue: true,
      blockedBy: true,
      audit: true,
      cashier: true,
      taxes: true,
      defaultTax: true,
    },
  },
  imacash: {
    sends: {
      handshake: true,
      putinventory: true,
      getinventory: true,
      puttransaction: true,
      gettransaction: true,
      changestatustransaction: true,
      statustransaction: true,
      listtransactions: true,
      putstatus: true,
      getstatus: true,
      getalerts: true,
      putfill: true,
      getfills: true,
      canceltransaction: true,
      cancel: true,
      'cash-out': true,
      repeat: true,
      request: true,
    },
    facts: {
      transactions: true,
      transactionCount: true,
      waiting: true,
      inventory: true,
      alerts: true,
      fills: true,
      isRelieved: true,
      mode: true,
      condition: true,
      link: true,
      sale: true,
      sales: true,
      salesCount: true,
      held: true,
      heldTotal: true,
      books: true,
      boxes: true,
      dispensable: true,
      tray: true,
      stuck: true,
      inserted: true,
      handedOut: true,
      discrepancies: true,
      untold: true,
      audit: true,
    },
  },
  geopagos: {
    sends: {
      'activate-v1': true,
      'deactivate-v1': true,
      'credentials-v1': true,
      token: true,
      'activate-v2': true,
      'deactivate-v2': true,
      'credentials-v2': true,
      'request-otp': true,
      'deactivate-otp': true,
      confirm: true,
      repeat: true,
      request: true,
    },
    facts: {
      binding: true,
      bindings: true,
      terminals: true,
      merchants: true,
      code: true,
      codes: true,
      approvals: true,
      messages: true,
      otp: true,
      quota: true,
      disagreements: true,
      signatures: true,
      signatureCount: true,
      audit: true,
    },
  },
  cashflow: {
    sends: { export: true, request: true },
    facts: {
      transactions: true,
      count: true,
      lastid: true,
      balances: true,
      sums: true,
      audit: true,
    },
  },
  shop: { sends: {}, facts: { audit: true, links: true, waiting: true, passed: true, lost: true } },
}

const matchers: All<keyof Matchers> = {
  $eq: true,
  $not: true,
  $gt: true,
  $gte: true,
  $lt: true,
  $lte: true,
  $in: true,
  $matches: true,
  $contains: true,
  $count: true,
  $each: true,
  $any: true,
  $absent: true,
  $delta: true,
  $type: true,
}

const verdicts: All<Lenient | 'PASS'> = {
  PASS: true,
  NON_STRICT: true,
  INFO: true,
  REVIEW: true,
  UNKNOWN: true,
  FAIL: true,
  NOT_APPLICABLE: true,
}

test.each<AnyDevice>([...emulators, createShop([])])(
  'the types know the names of $name',
  (device) => {
    // A kind that is missing here has no names, and so fails.
    const { sends, facts } = names[device.name as keyof Names]
    expect(Object.keys(sends).sort()).toEqual(Object.keys(device.client.operations).sort())
    expect(Object.keys(facts).sort()).toEqual(Object.keys(device.facts).sort())
  },
)

test('the types know the matchers and the verdicts', () => {
  expect(Object.keys(matchers).sort()).toEqual(matcherNames.toSorted())
  expect(Object.keys(verdicts).sort()).toEqual(alternativeVerdicts.toSorted())
})
