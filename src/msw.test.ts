import { setupServer } from 'msw/node'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createRig } from './index.ts'
import { handlers } from './msw.ts'

function listen(...given: Parameters<typeof handlers>): void {
  const server = setupServer(...handlers(...given))
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
}

const register = 'http://192.0.2.40:8080'

/** A till of four lines: it sells, and asks again with the same key when it hears nothing. */
async function sell(key: string, waitMs = 10_000): Promise<{ status: number; number: string }> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(new Error('no answer')), waitMs)
  try {
    const url = `${register}/api?key=${key}&sale=2920&cash=3000`
    const { status, statusText } = await fetch(url, { signal: patience.signal })
    return { status, number: statusText }
  } catch {
    return sell(key, waitMs)
  } finally {
    clearTimeout(timer)
  }
}

test.each(['reset', 'silence'] as const)(
  'a till whose answer is lost by %s repeats the sale at its own address: one receipt',
  async (ending) => {
    const rig = createRig()
    listen(rig, { ikkm: register })
    const fault = rig.ikkm.fault('lose-reply', { on: 'sale', ending })
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const sold = sell(rig.ikkm.access.key)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await sold).toEqual({ status: 203, number: '1' })
    expect(fault.met).toBe(1)
    expect(rig.ikkm.fact('receipts')).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  },
)

test('a refusal brings its code and its reason', async () => {
  const rig = createRig()
  listen(rig, { ikkm: new URL(register) })
  rig.ikkm.cause('paper-out')
  const { key } = rig.ikkm.access
  const answer = await fetch(`${register}/api?key=${key}&sale=2920&cash=3000`)
  expect(answer).toMatchObject({ status: 400, statusText: 'printer not ready' })
  expect(await answer.text()).toBe('-6')
})

test('two devices stand behind one host, each below its path, one below the other', async () => {
  const rig = createRig()
  const host = 'http://shop.example'
  listen(rig, { cashflow: `${host}/`, ikkm: `${host}/tills/1/` })
  const { key } = rig.ikkm.access
  const sold = await fetch(`${host}/tills/1/api?key=${key}&sale=2920&cash=3000`)
  expect(sold.status).toBe(200)
  const { apikey } = rig.cashflow.access
  const ledger = await fetch(`${host}/api/cashFlow?apikey=${apikey}&format=json`)
  expect(await ledger.json()).toMatchObject({ transactions: [{ cash_change: '2920.00' }] })
})

test('each test at the same time has its own rig at the same address', async () => {
  const server = setupServer()
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  const counts = await Promise.all(
    [1, 2, 3].map((many) =>
      server.boundary(async () => {
        const rig = createRig({ devices: ['ikkm'] })
        server.use(...handlers(rig, { ikkm: register }))
        for (let i = 0; i < many; i++) await sell(rig.ikkm.access.key)
        return rig.ikkm.fact('receiptCount')
      })(),
    ),
  )
  expect(counts).toEqual([1, 2, 3])
})

test('a device answers what it does not imitate in its own way', async () => {
  const rig = createRig()
  listen(rig, { ikkm: register })
  const answer = await fetch(`${register}/favicon.ico`)
  expect(await answer.text()).toBe('-8')
  expect(rig.ikkm.journal()).toMatchObject([{ note: 'not imitated' }])
})

test('a rig in the time of the wall follows a clock that a test moves', async () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T04:00:00Z') })
  onTestFinished(() => void vi.useRealTimers())
  const rig = createRig({ clock: 'wall' })
  listen(rig, { ikkm: register })
  await sell(rig.ikkm.access.key)
  await vi.advanceTimersByTimeAsync(25 * 60 * 60 * 1000)
  const answer = await fetch(`${register}/api?key=${rig.ikkm.access.key}&sale=100&cash=100`)
  expect(await answer.text()).toBe('-3')
})

test.each([
  {
    why: 'an unknown device',
    addresses: { ikm: register },
    says: 'Cannot answer for "ikm": unknown device "ikm". Did you mean "ikkm"? Known: ikkm, imacash, geopagos, cashflow.',
  },
  {
    why: 'the shop, which nobody asks anything',
    addresses: { shop: register },
    says: 'Cannot answer for "shop": unknown device "shop". Known: ikkm, imacash, geopagos, cashflow.',
  },
  {
    why: 'a host without its scheme',
    addresses: { ikkm: '192.0.2.40:8080' },
    says: 'Cannot answer for ikkm at "192.0.2.40:8080": not an address. Give one such as http://192.168.1.40:8080.',
  },
  {
    why: 'another scheme',
    addresses: { ikkm: 'localhost:8080' },
    says: 'Cannot answer for ikkm at "localhost:8080": not an address. Give one such as http://192.168.1.40:8080.',
  },
  {
    why: 'a query',
    addresses: { ikkm: `${register}/api?key=1` },
    says: `Cannot answer for ikkm at "${register}/api?key=1": only a path may stand behind the host. Give ${register}/api.`,
  },
  {
    why: 'one address for two',
    addresses: { ikkm: register, cashflow: `${register}/` },
    says: `Cannot answer for ikkm at "${register}": cashflow is there. Give each device a path of its own, such as ${register}/ikkm.`,
  },
])('$why is refused in words', ({ addresses, says }) => {
  expect(() => handlers(createRig(), addresses)).toThrow(new RangeError(says))
})

test('a device without an address is not answered for', () => {
  expect(handlers(createRig(), { ikkm: undefined, cashflow: register })).toHaveLength(1)
})
