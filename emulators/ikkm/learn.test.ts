/** What a real register can tell: the same as the emulator's facts, and telling changes nothing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learnable, learnAll, learnFrom } from '../../fixtures/learn-from.ts'
import type { Register } from '../../fixtures/register.ts'
import { createRegister } from '../../fixtures/register.ts'
import { openShop } from '../../fixtures/shop-floor.ts'
import { trade } from '../../fixtures/trading.ts'
import { openLooker } from '../../src/device/learning.ts'
import type { State } from './state.ts'

/** As in PROTOCOL.md. */
const without = {
  receipts: [
    'cash',
    'bank',
    'tara',
    'credit',
    'change',
    'taxAmount',
    'key',
    'at',
    'offline',
    'sent',
  ],
  totals: ['deposit', 'withdraw'],
  taxes: ['percent'],
}

type Receipts = readonly Readonly<Record<string, unknown>>[]

function expectLearned(register: Register): void {
  const { rig } = register
  const expected = learnable(rig, 'ikkm', without)
  const before = structuredClone(rig.device('ikkm').state)
  const events = rig.journal.events.length
  expect(learnAll(rig, 'ikkm')).toEqual(expected)
  expect(rig.journal.events.length).toBe(events)
  expect(rig.device('ikkm').state).toEqual(before)
}

/** 400 and 300, with a discount of 100. */
const itemdata = JSON.stringify([
  { name: 'Чай', price: '200', qty: '2', sum: '400' },
  { name: 'Хлеб', price: '300', qty: '1', sum: '300' },
  { name: 'скидка', discount: '100' },
])

describe('a register that', () => {
  test.each<{ life: string; options?: Readonly<Record<string, unknown>>; act: Act }>([
    { life: 'is new', act: () => undefined },
    { life: 'was given cash alone', act: (r) => r.get('/apideposit', { cash: 500 }) },
    {
      life: 'has bought, and taken back what it sold and bought',
      options: { drawer: 1000 },
      act(r) {
        r.get('/api', { sale: 100, cash: 500, tax: 2 })
        r.get('/api', { saleReturn: 70, cash: 70 })
        r.get('/api', { buy: 300, cash: 300 })
        r.get('/api', { buyReturn: 20, cash: 20 })
        r.get('/apiwithdraw', { cash: 50 })
        r.get('/api', { sale: 10, bank: 10 })
      },
    },
    {
      life: 'sells in tiyn, with positions',
      options: { profile: 'v27a' },
      act(r) {
        for (const sale of ['0.10', '0.20', '19999999.99', '600']) {
          r.post('/api', { sale, cash: sale, ...(sale === '600' ? { itemdata } : {}) })
          r.advance('2s')
        }
      },
    },
    {
      life: 'closed two shifts and opened a third',
      act(r) {
        for (const tenge of [100, 200, 300]) {
          if (tenge > 100) r.get('/apizreport')
          r.sell(tenge)
        }
      },
    },
    {
      life: 'closed its only shift',
      act(r) {
        r.sell()
        r.get('/apizreport')
      },
    },
    {
      life: 'was offline for three days and is blocked',
      act(r) {
        r.cause('ofd-down')
        r.sell()
        r.sell()
        r.advance('73h')
        r.get('/apizreport')
      },
    },
    {
      life: 'the authority has blocked',
      act(r) {
        r.sell()
        r.cause('ofd-refuses', { code: 15 })
      },
    },
    {
      life: 'has a new rate of tax, and another one as its default',
      act(r) {
        r.sell()
        r.cause('tax-rate', { id: 1, rate: 16 })
        r.sell()
      },
    },
    {
      life: 'adds tax on top',
      options: { 'tax.on-top': 'on' },
      act: (r) => r.get('/api', { sale: 100, cash: 200 }),
    },
  ])('$life tells what it is', ({ options, act }) => {
    const register = createRegister(options)
    act(register)
    expectLearned(register)
  })

  test('cannot be asked for reports leaves the rest as it is', () => {
    const register = createRegister({ cashier: 100 })
    register.sell()
    const learned = (fact: string) => learnFrom(register.rig, 'ikkm', fact)
    expect([learned('drawer'), learned('lastNumber')]).toEqual([100, '1'])
    expect(() => learned('receiptCount')).toThrow(
      'Cannot learn ikkm.receiptCount: "report" answered -16.',
    )
    register.cause('paper-out')
    expect(() => learned('blockedBy')).toThrow('Cannot learn ikkm.blockedBy: "check" answered -6.')
    register.cause('web-cash-off')
    expect(() => learned('key')).toThrow(
      expect.objectContaining({
        name: 'CannotLearn',
        isLost: true,
        message: 'Cannot learn ikkm.key: nobody answered "info".',
      }),
    )
  })

  test('has shifts in the archive tells the others, and nothing of it all when it has no others', () => {
    const register = createRegister()
    const learned = (fact: string) => learnFrom(register.rig, 'ikkm', fact)
    register.sell(100)
    register.get('/apizreport')
    register.advance('719h')
    register.sell(200)
    register.get('/apizreport')
    register.advance('2h')
    expect(learned('shifts')).toEqual((register.fact('shifts') as unknown[]).slice(1))
    expect(learned('receipts')).toMatchObject([{ number: '2', shift: 2, total: 200 }])
    expect([learned('receiptCount'), learned('totals')]).toMatchObject([2, { sale: 300 }])
    register.advance('720h')
    expect([learned('shifts'), learned('receipts')]).toEqual([[], []])
    expect(learned('totals')).toMatchObject({ sale: 300 })
    expect(() => learned('receiptCount')).toThrow(/: totalSaleCheques is no number/)
    expect(() => learned('shift')).toThrow(/: shift 2 is in the archive\.$/)
  })

  test('was sent positions that do not add up does not tell what it registered', () => {
    const register = createRegister()
    const sell = (sale: number, more: object = {}) =>
      register.post('/api', { sale, cash: sale, ...more })
    sell(600, { itemdata })
    sell(601, { itemdata })
    register.get('/api', { saleReturn: 50, cash: 50 })
    register.get('/apizreport')
    sell(600, { itemdata })
    const receipts = learnFrom(register.rig, 'ikkm', 'receipts') as Receipts
    expect(receipts.map(({ total, positions }) => [total, positions])).toEqual([
      [undefined, 3],
      [undefined, 3],
      [50, 1],
      [600, 3],
    ])
  })
})

test('whoever looks knows the key of the till, and the till does not notice', () => {
  const { rig } = createRegister()
  const { device, options } = rig.device('ikkm')
  const { client } = device
  const access = rig.device('ikkm').access()
  const till = client.open(access, options)
  const sending = client.request(till, 'sale', { sale: 5, cash: 5 }, rig.now())
  const { reply } = rig.deliver('ikkm', sending.request)
  client.read(till, sending, reply ?? { status: 0, headers: {}, body: '' })
  const looker = openLooker(client, access, options, till)
  const asked = client.request(looker, 'info', {}, rig.now())
  expect(asked.request.query).toBe(`key=${rig.device('ikkm').access()['key']}`)
  expect(client.request(till, 'repeat', {}, rig.now()).request).toBe(sending.request)
})

test('two registers tell what they are in the middle of two busy days', () => {
  const floor = openShop({ links: 'ikkm>cashflow@13 ikkm-2>cashflow@14', seed: 5 })
  let looks = 0
  trade(floor, {
    seed: 5,
    days: 2,
    salesPerDay: 40,
    troublesPerDay: 6,
    look({ rig }) {
      if (looks++ % 6 > 0) return
      // Faults that are armed would strike whoever asks next.
      const twin = rig.fork()
      for (const name of ['ikkm', 'ikkm-2']) {
        twin.device(name).disarm()
        expect(learnAll(twin, name)).toEqual(learnable(twin, name, without))
      }
    },
  })
  expect(looks).toBeGreaterThan(50)
})

type Act = (register: Register) => unknown

const some = <Value>(weight: number, value: fc.Arbitrary<Value>, act: On<Value>) => ({
  weight,
  arbitrary: value.map(
    (one): Act =>
      (register) =>
        act(register, one),
  ),
})

type On<Value> = (register: Register, value: Value) => unknown

const tenge = fc.integer({ min: 1, max: 5000 })
const kind = fc.constantFrom('sale', 'sale', 'sale', 'buy', 'saleReturn', 'buyReturn')

const step = fc.oneof(
  some(6, fc.tuple(kind, tenge), (r, [name, sum]) => r.ask('/api', { [name]: sum, cash: sum })),
  // They add up, or there is a position too few.
  some(2, fc.constantFrom(600, 601, 900), (r, sale) =>
    r.post('/api', { sale, cash: sale, itemdata }),
  ),
  some(1, tenge, (r, cash) => r.ask(cash % 2 === 0 ? '/apideposit' : '/apiwithdraw', { cash })),
  some(2, fc.constantFrom('/apizreport', '/apixreport'), (r, path) => r.ask(path)),
  some(1, fc.constantFrom('3s', '5h', '73h'), (r, time) => r.advance(time)),
  some(2, fc.constantFrom('ofd-down', 'paper-out'), (r, name) =>
    r.rig.device('ikkm').state.causes[name] ? r.clear(name) : r.cause(name),
  ),
)

test('in every life what is learned is what is, and where it cannot be had it is not there', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const register = createRegister({ drawer: 5000, 'archive.after': '100h' })
      for (const act of steps) act(register)
      const { rig } = register
      // The state is that of the device above.
      const { shifts } = rig.device('ikkm').state as unknown as State
      const isHere = (id: unknown) => {
        const closedAt = shifts[Number(id) - 1]?.closedAt ?? Infinity
        return rig.now() - closedAt <= 100 * 3_600_000
      }
      const learned = (fact: string) => learnFrom(rig, 'ikkm', fact)
      const expected = learnable(rig, 'ikkm', without)
      const here = (fact: string, id: string) =>
        (expected[fact] as Receipts).filter((one) => isHere(one[id]))
      const receipts = here('receipts', 'shift')
      const isShort = (one: Receipts[number]) => one['positions'] === 3 && one['total'] !== 600
      const short = receipts.filter(isShort).map(({ shift }) => shift)
      expect(learned('shifts')).toEqual(here('shifts', 'id'))
      expect(learned('receipts')).toEqual(
        receipts.map(({ total, ...one }) =>
          one['type'] === 'sale' && short.includes(one['shift']) ? one : { total, ...one },
        ),
      )
      for (const fact of ['key', 'drawer', 'lastNumber', 'totals', 'queue', 'taxes'])
        expect(learned(fact)).toEqual(expected[fact])
      const last = shifts.length
      if (last === 0 || isHere(last))
        for (const fact of ['receiptCount', 'shift']) expect(learned(fact)).toEqual(expected[fact])
    }),
    { numRuns: 100 },
  )
})
