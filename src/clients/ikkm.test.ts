/** The client of the register, in virtual time: what it says came of a sale, and what is so. */
import { describe, expect, test } from 'vitest'
import { createRegisterClient } from '../../fixtures/register-client.ts'
import type { FaultOrder } from '../device/faults.ts'
import { createIkkmClient, expectDone } from './ikkm.ts'

const sale = { sale: 2920, cash: 3000 }

describe('a sale', () => {
  test('is done with the number of its receipt, and the key goes on', async () => {
    const { client, keys, fact } = createRegisterClient()
    const first = expectDone(await client.sale(sale))
    const second = expectDone(await client.sale({ sale: 100, bank: 60, cash: 40 }))
    expect([first, second]).toMatchObject([
      { kind: 'done', number: 1, isRepeat: false },
      { kind: 'done', number: 2, isRepeat: false },
    ])
    expect(client.key).toBe(second.key)
    expect(keys).toEqual([first.key, second.key])
    expect(fact('key')).toBe(second.key)
  })

  test.each<{ fault: FaultOrder; isRepeat: boolean; tookMs: number }>([
    { fault: { fault: 'delay', delay: '9s' }, isRepeat: false, tookMs: 9000 },
    { fault: { fault: 'delay', delay: '15s' }, isRepeat: true, tookMs: 11_000 },
    { fault: { fault: 'lose-request' }, isRepeat: false, tookMs: 11_000 },
    { fault: { fault: 'lose-reply' }, isRepeat: true, tookMs: 11_000 },
    { fault: { fault: 'lose-reply', ending: 'reset' }, isRepeat: true, tookMs: 1000 },
    { fault: { fault: 'duplicate' }, isRepeat: false, tookMs: 0 },
    { fault: { fault: 'late' }, isRepeat: false, tookMs: 11_000 },
    { fault: { fault: 'late', until: 'end' }, isRepeat: false, tookMs: 11_000 },
    { fault: { fault: 'cut-reply', bytes: 2 }, isRepeat: true, tookMs: 1000 },
    { fault: { fault: 'garble' }, isRepeat: true, tookMs: 1000 },
    { fault: { fault: 'status', status: 502 }, isRepeat: false, tookMs: 1000 },
    { fault: { fault: 'status', status: 200, processed: true }, isRepeat: true, tookMs: 1000 },
    { fault: { fault: 'restart-before' }, isRepeat: false, tookMs: 11_000 },
    { fault: { fault: 'restart-after' }, isRepeat: true, tookMs: 11_000 },
  ])('is done once in spite of $fault', async ({ fault, isRepeat, tookMs }) => {
    const { client, register, rig, fact } = createRegisterClient()
    const began = rig.now()
    register.arm(fault)
    expect(await client.sale(sale)).toMatchObject({ kind: 'done', number: 1, isRepeat })
    expect(rig.now() - began).toBe(tookMs)
    rig.settle()
    expect(fact('receiptCount')).toBe(1)
    expect(await client.sale(sale)).toMatchObject({ kind: 'done', number: 2, isRepeat: false })
    expect(fact('receiptCount')).toBe(2)
  })

  test.each([
    { cause: 'paper-out', params: {}, code: 'PRINTER_NOT_READY', wire: -6 },
    { cause: 'battery', params: { percent: 3 }, code: 'BATTERY_LOW', wire: -5 },
    { cause: 'ofd-refuses', params: { code: 2 }, code: 'OFD_BAD_TOKEN', wire: -102 },
    { cause: 'internal-error', params: {}, code: 'INTERNAL', wire: -99 },
  ])('is refused with $wire for $cause', async ({ cause, params, code, wire }) => {
    const the = createRegisterClient()
    the.cause(cause, params)
    expect(await the.client.sale(sale)).toMatchObject({ kind: 'refused', code, wire })
    expect(the.fact('receiptCount')).toBe(0)
    the.clear(cause)
    expect(await the.client.sale(sale)).toMatchObject({ kind: 'done', number: 1 })
  })

  test('that is refused comes with meaning, cause and cure, in the vendor’s text too', async () => {
    const { client } = createRegisterClient()
    expect(await client.sale({ sale: 100, cash: 99 })).toEqual({
      kind: 'refused',
      code: 'PAID_TOO_LITTLE',
      wire: -10,
      text: 'сумма cash (bank, tara, credit) меньше sale (buy...)',
      meaning: 'The payments are less than the sum; for a return, cash is not exactly the sum.',
      cause: 'The till computed the payments wrongly.',
      cure: 'Check the logic of the till.',
      said: 'payments below the sum',
    })
  })

  test('with a wrong key is refused, and the key stays', async () => {
    const { open, keys } = createRegisterClient()
    const client = open('99999999')
    expect(await client.sale(sale)).toMatchObject({ kind: 'refused', code: 'WRONG_KEY' })
    expect(client.key).toBe('99999999')
    expect(keys).toEqual([])
  })

  test('whose key was used before the till started again is the repeat it is', async () => {
    const { client, open, fact } = createRegisterClient()
    expectDone(await client.sale(sale))
    const restarted = open('11112222')
    expect(await restarted.sale(sale)).toMatchObject({ kind: 'done', number: 1, isRepeat: true })
    expect(restarted.key).toBe(fact('key'))
  })

  test('while the paper runs out behind a lost request is refused, not done', async () => {
    const the = createRegisterClient()
    the.register.arm({ fault: 'lose-request' })
    the.cause('paper-out')
    expect(await the.client.sale(sale)).toMatchObject({ code: 'PRINTER_NOT_READY' })
    the.clear('paper-out')
    expect(await the.client.sale(sale)).toMatchObject({ kind: 'done', isRepeat: false })
    expect(the.fact('receiptCount')).toBe(1)
  })

  test('that still runs when it is repeated is no refusal', async () => {
    const { client, fact } = createRegisterClient({}, { 'registration.duration': '12s' })
    expect(await client.sale(sale)).toMatchObject({ kind: 'done', isRepeat: true })
    expect(fact('receiptCount')).toBe(1)
  })
})

describe('the till', () => {
  test('asks once only for what the register would do twice', async () => {
    const { client, register, rig } = createRegisterClient()
    expectDone(await client.sale(sale))
    const heard = (operation: string) =>
      rig.journal.exchanges().filter((one) => one.operation === operation).length
    const acts = {
      'print-last': () => client.printLastDocument(),
      print: () => client.print({ print: 'Спасибо' }),
      'x-report': () => client.xReport(),
      'z-report': () => client.zReport(),
      bank: () => client.bank({ amount: 100 }),
    }
    for (const [operation, act] of Object.entries(acts)) {
      register.arm({ fault: 'lose-reply', match: { operation } })
      expect(await act()).toMatchObject({ kind: 'unknown', tries: 1 })
      expect(heard(operation)).toBe(1)
    }
  })

  test('says one thing at a time, whatever is called at once', async () => {
    const { client, register, fact } = createRegisterClient()
    register.arm({ fault: 'lose-reply' })
    const answers = await Promise.all([client.sale(sale), client.sale(sale), client.check()])
    expect(answers).toMatchObject([
      { kind: 'done', number: 1, isRepeat: true },
      { kind: 'done', number: 2, isRepeat: false },
      { kind: 'done', lastNumber: 2 },
    ])
    expect(fact('receiptCount')).toBe(2)
  })

  test('goes on after a parameter that cannot be sent', async () => {
    const { client } = createRegisterClient()
    // As from a program without types.
    const params = { sale: null, cash: 1 } as unknown as typeof sale
    await expect(client.sale(params)).rejects.toThrow('Cannot send "sale": it has no value.')
    expect(await client.sale(sale)).toMatchObject({ kind: 'done' })
  })

  test('leaves out what is undefined', async () => {
    const { client } = createRegisterClient()
    const params = { ...sale, print: undefined } as unknown as typeof sale
    expect(await client.sale(params)).toMatchObject({ kind: 'done' })
  })

  test('waits a second between requests where the firmware wants it', async () => {
    const options = { 'amount.decimals': 'dot', 'request.interval': '1s' }
    const hasty = createRegisterClient({}, options)
    await hasty.client.sale(sale)
    expect(await hasty.client.sale(sale)).toMatchObject({ kind: 'refused', code: 'BUSY' })
    const patient = createRegisterClient({ profile: 'v27a' }, options)
    const began = patient.rig.now()
    await patient.client.sale({ sale: 99.5, cash: 100 })
    expect(await patient.client.sale(sale)).toMatchObject({ kind: 'done', number: 2 })
    expect(patient.rig.now() - began).toBe(1000)
    patient.register.arm({ fault: 'delay', delay: '80s', match: { operation: 'z-report' } })
    expect(await patient.client.zReport()).toMatchObject({ kind: 'done' })
  })

  test('reads directories and reports', async () => {
    const { client } = createRegisterClient()
    expectDone(
      await client.sale({ ...sale, itemdata: [{ name: 'Чай', price: 200, qty: 2, sum: 400 }] }),
    )
    expect(expectDone(await client.getInfo()).info.cashWeHave).toBe('2920.00')
    const { info } = expectDone(await client.getInfo({ show: 'minimum' }))
    expect(info.lastClosedChequeId).toBe('1')
    expect(expectDone(await client.items()).items.length).toBeGreaterThan(0)
    expect(Object.keys(expectDone(await client.catalog()).catalog)).not.toEqual([])
    expect(Object.values(expectDone(await client.taxes()).taxes)).toContain('НДС')
    expect(Object.keys(expectDone(await client.cashiers()).cashiers)).toContain('201')
    expect(expectDone(await client.shifts()).shifts).toMatchObject([{ id: 1, opened: 1 }])
    expect(expectDone(await client.cheques(1)).cheques).toMatchObject([
      { chequeId: 1, chequeType: '0', chequeSales: [{ saleSum: 400 }] },
    ])
    expect(expectDone(await client.sales(1)).sales).toMatchObject([{ chequeId: 1, qty: 2 }])
    const { report } = expectDone(await client.report(1))
    expect(report.isArhived ? undefined : report.saleDetails).toEqual({ sum: 2920, cheques: 1 })
    expect(await client.report(99)).toMatchObject({ kind: 'refused', code: 'BAD_VALUE' })
    expect(await client.transaction('404')).toMatchObject({ kind: 'refused', code: 'BAD_VALUE' })
  })

  test('does everything that makes a document', async () => {
    const { client, fact } = createRegisterClient()
    expectDone(await client.deposit({ cash: 1000 }))
    expectDone(await client.sale({ sale: 500, cash: 500, print: 'Скидка' }))
    expectDone(await client.saleReturn({ saleReturn: 500, cash: 500 }))
    expectDone(await client.buy({ buy: 300, cash: 300 }))
    expectDone(await client.buyReturn({ buyReturn: 300, cash: 300 }))
    expect(expectDone(await client.withdraw({ cash: 1000 })).number).toBe(6)
    expect(fact('drawer')).toBe(0)
  })
})

test.each([
  { why: 'a key of letters', options: { key: 'secret' }, says: 'Cannot use the key "secret"' },
  { why: 'no try', options: { key: '1', tries: 0 }, says: 'Cannot try 0 times.' },
  { why: 'no patience', options: { key: '1', timeoutMs: 0 }, says: 'Cannot wait 0 ms.' },
  { why: 'no address', options: { key: '1', url: 'till' }, says: 'Cannot reach "till"' },
  { why: 'no web', options: { key: '1', url: 'ftp://till' }, says: 'Cannot reach "ftp://till"' },
])('a client with $why is not made', ({ options, says }) => {
  expect(() => createIkkmClient({ url: 'http://127.0.0.1', ...options })).toThrow(says)
})
