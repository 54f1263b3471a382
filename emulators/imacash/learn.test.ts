/** What a real server can tell: the same as the emulator's facts, and telling changes nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Counter } from '../../fixtures/counter.ts'
import { createCounter } from '../../fixtures/counter.ts'
import { learnable, learnAll, learnFrom } from '../../fixtures/learn-from.ts'
import { openShop } from '../../fixtures/shop-floor.ts'
import { trade } from '../../fixtures/trading.ts'

function expectLearned({ rig }: Pick<Counter, 'rig'>): void {
  const expected = learnable(rig, 'imacash', {})
  const before = structuredClone(rig.device('imacash').state)
  const events = rig.journal.events.length
  expect(learnAll(rig, 'imacash')).toEqual(expected)
  expect(rig.journal.events.length).toBe(events)
  expect(rig.device('imacash').state).toEqual(before)
}

/** What the world does not allow now is left alone. */
function attempt(act: () => unknown): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
}

type On<Value> = (counter: Counter, value: Value) => unknown

const some = <Value>(weight: number, value: fc.Arbitrary<Value>, act: On<Value>) => ({
  weight,
  arbitrary: value.map((one) => (counter: Counter) => act(counter, one)),
})

const amount = fc.integer({ min: 1, max: 40 }).map((fives) => fives * 5)
const id = fc.constantFrom('A', 'B', 'C', undefined)
const pieces = fc.constantFrom('5', '10 0.50', '20', '0.20x3')
const cause = fc.constantFrom('bill-jam', 'cassette-full')
const told = fc.constantFrom<readonly [string, object]>(
  ['putfill', { uuid: 'other', coins: { '0.05': 3, '2': 1 }, bills: [], total: 7 }],
  ['putinventory', { uuid: 'other', bills: { '5': 1 } }],
)

const step = fc.oneof(
  some(4, fc.record({ transaction_id: id, amount }), (c, sale) => c.send('puttransaction', sale)),
  some(1, amount, (c, cents) => c.send('cash-out', { amount: cents })),
  some(2, fc.constantFrom('A', 'B'), (c, one) =>
    c.send('cancel', { transaction_id: one, amount: 5 }),
  ),
  some(3, pieces, (c, some) => attempt(() => c.cause('insert', { pieces: some }))),
  some(1, pieces, (c, some) => attempt(() => c.cause('fill', { pieces: some, user: 'ana' }))),
  some(1, cause, (c, name) => attempt(() => c.cause(name))),
  some(1, cause, (c, name) => attempt(() => c.clear(name))),
  some(1, told, (c, [operation, what]) => c.send(operation, { ...what })),
  some(3, fc.constantFrom('1s', '20s', '5m'), (c, time) => c.advance(time)),
)

const options = fc.record({
  'transaction.repeat': fc.constantFrom('ignore', 'reject', 'insert'),
  'cancel.by': fc.constantFrom('method', 'negative-amount', 'script'),
  'cash-out.by': fc.constantFrom('method', 'negative-amount'),
  'error.status': fc.constantFrom('http', '200'),
  'json.unicode': fc.constantFrom('plain', 'escaped'),
  customer: fc.constantFrom('nobody', 'pays'),
  recycler: fc.constantFrom('on', 'off'),
})

test('in every life of a server what is learned is what is', () => {
  fc.assert(
    fc.property(options, fc.array(step, { maxLength: 30, size: 'max' }), (chosen, steps) => {
      const counter = createCounter(chosen)
      for (const act of steps) act(counter)
      expectLearned(counter)
    }),
    { numRuns: 100 },
  )
})

test('the server of a machine for tenge tells what it is after a busy day', () => {
  const floor = openShop({ links: 'ikkm>cashflow@13 ikkm>imacash', seed: 2 })
  trade(floor, { seed: 2, days: 1, salesPerDay: 40, troublesPerDay: 4 })
  const twin = floor.rig.fork()
  twin.device('imacash').disarm()
  expectLearned({ rig: twin })
})

test('what is refused or not answered is not learned, under whatever status', () => {
  for (const status of ['http', '200']) {
    const counter = createCounter({ 'error.status': status })
    const learned = () => learnFrom(counter.rig, 'imacash', 'transactions')
    counter.cause('token-revoked')
    expect(learned).toThrow(
      'Cannot learn imacash.transactions: "listtransactions" answered {"status":"error","message":"Token no válido"}.',
    )
    counter.cause('server-down')
    expect(learned).toThrow(expect.objectContaining({ name: 'CannotLearn', isLost: true }))
  }
})
