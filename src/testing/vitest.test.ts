/** `tillrig/vitest` as its users have it: a rig for each test, in parallel and in tables. */
import { afterAll, afterEach, beforeEach, describe } from 'vitest'
import { expect, it, rigTest, test } from './vitest.ts'

const sale = (key: string) => ({ path: `/api?key=${key}&sale=2920&cash=3000` })

test('a test gets the devices that it names', ({ ikkm, imacash, geopagos, cashflow, rig }) => {
  ikkm.deliver(sale(ikkm.access.key))
  expect(ikkm).toHaveReceipts(1)
  expect(ikkm).toHaveReceipts([{ total: 2920, cash: 3000 }])
  expect(ikkm).toHaveFact('drawer', 2920)
  expect(ikkm).toHaveHeard('sale', 1)
  expect(ikkm).not.toHaveCause('paper-out')
  expect(rig).toBalance()
  expect([imacash, geopagos, cashflow].every((one) => one === rig.device(one.name))).toBe(true)
})

test('the next test gets another rig', ({ ikkm, clock }) => {
  expect(ikkm).toHaveReceipts(0)
  expect(clock.now().toISOString()).toBe('2026-01-05T04:00:00.000Z')
  clock.advance('25h')
})

it('is the same as test', ({ clock }) => {
  expect(clock.now().toISOString()).toBe('2026-01-05T04:00:00.000Z')
})

test('answers are expected to be done or refused', ({ expect: own }) => {
  own({ kind: 'done', key: '1' }).toBeDone({ key: '1' })
  own({ kind: 'refused', code: 'WRONG_KEY', wire: -12 }).toBeRefused('WRONG_KEY')
  own({ kind: 'refused', code: 'WRONG_KEY', wire: -12 }).not.toBeDone()
})

test.for([
  { why: 'paper is out', cause: 'paper-out', code: '-6' },
  { why: 'the cover is open', cause: 'cover-open', code: '-6' },
] as const)('tests of a table have rigs of their own: $why', ({ cause, code }, { ikkm }) => {
  expect(ikkm.state()['causes']).toEqual({})
  ikkm.cause(cause)
  expect(ikkm.deliver(sale('11112222')).reply?.body).toBe(code)
})

test.each([1, 2])('a table of values %i is for tests that need no rig', (value) => {
  expect(value).toBeGreaterThan(0)
})

describe.concurrent('at the same time', () => {
  for (let n = 0; n < 200; n++)
    test(`test ${n} of many sees nobody else`, async ({ ikkm, expect: own, clock }) => {
      own(ikkm).toHaveReceipts(0)
      for (let i = 0; i < n % 5; i++) {
        ikkm.deliver(sale(ikkm.access.key))
        clock.advance(n)
        await Promise.resolve()
      }
      own(ikkm).toHaveReceipts(n % 5)
      own(clock.now().getTime() % 1000).toBe((n * (n % 5)) % 1000)
    })
})

const seven = rigTest({ devices: ['ikkm'], seed: 7, options: { ikkm: { drawer: 500 } } })

seven('a test may say which devices, seed and options it wants', ({ rig, ikkm }) => {
  expect([...rig.core.devices.keys()]).toEqual(['ikkm'])
  expect(rig.seed).toBe(7)
  expect(ikkm).toHaveFact('drawer', 500)
})

const withSale = seven.extend<{ sold: string }>({
  sold: async ({ ikkm }, use) => {
    await use(ikkm.deliver(sale(ikkm.access.key)).reply?.body ?? '')
  },
})

withSale('a test may be extended further', ({ sold, ikkm }) => {
  expect(ikkm).toHaveReceipts(1)
  expect(ikkm.access.key).toBe(sold)
})

describe('hooks', () => {
  const seen: unknown[] = []
  beforeEach<{ rig: { core: unknown } }>(({ rig }) => void seen.push(rig.core))
  afterEach<{ rig: { core: unknown } }>(({ rig }) => void seen.push(rig.core))
  seven('hooks have the rig of their test', ({ rig }) => void seen.push(rig.core))
  afterAll(() => expect(seen.map((core) => core === seen[0])).toEqual([true, true, true]))
})

describe('ports', () => {
  const urls: string[] = []
  afterEach(async () => {
    // Fixtures are put away after this hook.
    for (const url of urls.slice(0, -1)) await expect(fetch(url)).rejects.toThrow()
  })
  seven('a port that a test opened answers', async ({ ikkm }) => {
    const { url } = await ikkm.listen()
    urls.push(url)
    expect((await fetch(`${url}/apicheck?key=11112222`)).status).toBe(200)
  })
  seven('a port that was left open is closed after its test', ({ ikkm }) => {
    urls.push('')
    expect(() => ikkm.url).toThrow('it does not listen')
  })
})
