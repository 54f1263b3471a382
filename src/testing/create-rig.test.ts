/** The rig that a test holds: in this process, and on real ports where that is asked for. */
import { expect, test, vi } from 'vitest'
import { createRig } from '../index.ts'
import { createRig as createRigInPage } from '../browser.ts'
import type { DeviceHandle } from './device-handle.ts'

const SALE = 'sale=2920&cash=3000'

function sell(ikkm: DeviceHandle<'ikkm'>): string {
  return ikkm.deliver({ path: `/api?key=${ikkm.access.key}&${SALE}` }).reply?.body ?? 'nothing'
}

test('a rig has all four devices and the shop that links them', () => {
  const rig = createRig()

  expect([...rig.core.devices.keys()]).toEqual(['ikkm', 'imacash', 'geopagos', 'cashflow', 'shop'])
  expect([rig.ikkm, rig.imacash, rig.geopagos, rig.cashflow].map(({ name }) => name)).toEqual([
    'ikkm',
    'imacash',
    'geopagos',
    'cashflow',
  ])
  expect(rig.seed).toBe(1)
  expect(rig.shop.fact('links').length).toBeGreaterThan(0)
  expect(rig.device('ikkm')).toBe(rig.ikkm)
})

test('a rig has only the devices that were asked for', () => {
  const rig = createRig({ devices: ['ikkm'], seed: 7, options: { ikkm: { key: '22223333' } } })

  expect([...rig.core.devices.keys()]).toEqual(['ikkm'])
  expect('cashflow' in rig).toBe(false)
  expect(rig.seed).toBe(7)
  expect(rig.ikkm.access).toEqual({ key: '22223333' })
  expect(() => rig.shop).toThrow('Cannot use "shop": unknown device "shop". Known: ikkm.')
})

test('what nobody knows is refused by name', () => {
  const wrong = 'ikm' as 'ikkm'
  expect(() => createRig({ devices: [wrong] })).toThrow(
    'Cannot make a rig: unknown device "ikm". Did you mean "ikkm"? ' +
      'Known: ikkm, imacash, geopagos, cashflow.',
  )
  const options = { ikkm: { kee: '1' } as object }
  expect(() => createRig({ options })).toThrow('Cannot set ikkm.kee: unknown option "kee".')
  const { ikkm, clock } = createRig({ devices: ['ikkm'] })
  expect(() => ikkm.fact('receits' as 'receipts')).toThrow('Did you mean "receipts"?')
  expect(() => ikkm.cause('paper' as 'paper-out')).toThrow('Cannot cause "paper" on ikkm')
  expect(() => ikkm.fault('lose-answer' as 'lose-reply')).toThrow('Cannot arm a fault')
  expect(() => ikkm.fault('lose-reply', { on: 'sael' as 'sale' })).toThrow('Did you mean "sale"?')
  expect(() => ikkm.deliver({ path: 'api' })).toThrow('give a path that begins with "/"')
  expect(() => clock.advance('25 hours')).toThrow(
    'Cannot advance by "25 hours": give milliseconds, or a text such as 250ms, 1.5s, 25h.',
  )
})

test('a cause lasts until it is cleared, and facts tell what is so', () => {
  const { ikkm } = createRig({ devices: ['ikkm'] })

  ikkm.cause('paper-out')
  expect(sell(ikkm)).toBe('-6')
  ikkm.clear('paper-out')
  expect(sell(ikkm)).toMatch(/^\d+$/)

  expect(ikkm.fact('receipts')).toMatchObject([{ total: 2920, change: 80 }])
  expect(ikkm.state()).toMatchObject({ receiptCount: 1, drawer: 2920 })
  const kinds = ikkm.journal().map((one) => (one.kind === 'event' ? one.event.kind : one.operation))
  expect(kinds.filter((kind) => kind === 'sale')).toHaveLength(2)
})

test('a raw request may be given in parts or as bytes', () => {
  const { ikkm } = createRig({ devices: ['ikkm'] })
  const body = new TextEncoder().encode(`key=11112222&${SALE}`)
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }

  expect(ikkm.deliver({ method: 'POST', path: '/api', headers, body }).reply?.status).toBe(200)
  const query = `key=${ikkm.access.key}&${SALE}`
  expect(ikkm.deliver({ path: '/api', query }).reply?.status).toBe(200)
  expect(ikkm.fact('receiptCount')).toBe(2)
})

test('names of headers may be written as anybody writes them', () => {
  const { geopagos } = createRig({ devices: ['geopagos'] })
  const { user, password } = geopagos.access
  const basic = `Basic ${btoa(`${user}:${password}`)}`
  const [wrong, right] = ['Basic x', basic].map((Authorization) =>
    geopagos.deliver({ method: 'POST', path: '/v1/activate', headers: { Authorization } }),
  )
  expect(wrong?.reply).not.toEqual(right?.reply)
})

test('time stands still until it is moved, and what is due happens on the way', () => {
  const { clock, ikkm } = createRig({ devices: ['ikkm'] })
  expect(clock.kind).toBe('virtual')
  expect(clock.now().toISOString()).toBe('2026-01-05T04:00:00.000Z')

  ikkm.cause('ofd-down')
  sell(ikkm)
  clock.advance('25h')
  expect(ikkm.fact('queue')).toBeGreaterThan(0)
  ikkm.clear('ofd-down')
  clock.advance(60_000)

  expect(ikkm.fact('queue')).toBe(0)
  expect(clock.now().toISOString()).toBe('2026-01-06T05:01:00.000Z')
})

test('a fault is armed for one message, counts what it met, and can be disarmed', () => {
  const rig = createRig({ devices: ['ikkm'] })
  const { ikkm } = rig
  const lost = ikkm.fault('lose-reply', { on: 'sale' })
  const slow = ikkm.fault('delay', { delay: '15s', on: '*-report', times: 2 })
  expect([lost.met, slow.met]).toEqual([0, 0])

  expect(ikkm.deliver({ path: `/api?key=11112222&${SALE}` })).toMatchObject({
    reply: undefined,
    ending: 'silence',
  })
  expect(lost.met).toBe(1)
  expect(() => rig.verify()).toThrow(
    'The fault "delay" (ikkm-2) on ikkm.*-report was armed and never met: ' +
      'ikkm was sent sale. Send what it waits for, or disarm it.',
  )
  slow.disarm()
  slow.disarm()
  rig.verify()
  expect([lost.met, slow.met]).toEqual([1, 0])
})

test('a fault that was never met tells what came instead', () => {
  const rig = createRig({ devices: ['ikkm', 'imacash'] })
  rig.ikkm.deliver({ path: '/before' })
  rig.ikkm.fault('status', { on: 'sale', method: 'POST', path: '/api', nth: 2 })
  rig.imacash.fault('garble')
  sell(rig.ikkm)
  rig.ikkm.deliver({ path: '/else' })
  sell(rig.ikkm)

  expect(() => rig.verify()).toThrow(
    'The fault "status" (ikkm-1) on ikkm.sale (POST /api), message 2, was armed and never met: ' +
      'ikkm was sent sale ×2, GET /else. Send what it waits for, or disarm it.\n' +
      'The fault "garble" (imacash-1) on imacash was armed and never met: ' +
      'nothing was sent to imacash since. Send what it waits for, or disarm it.',
  )
})

test('after a reset all is as new, and faults of before keep what they met', () => {
  const rig = createRig({ devices: ['ikkm'] })
  const { ikkm } = rig
  const before = ikkm.fault('lose-reply')
  sell(ikkm)
  rig.clock.advance('1h')
  rig.reset()

  expect(ikkm.fact('receiptCount')).toBe(0)
  expect(rig.clock.now().toISOString()).toBe('2026-01-05T04:00:00.000Z')
  const after = ikkm.fault('lose-request')
  expect(after.id).toBe(before.id)
  expect([before.met, after.met]).toEqual([1, 0])
  before.disarm()
  expect(() => rig.verify()).toThrow('"lose-request"')
})

test('a message that is late lands when the rig is settled', () => {
  const rig = createRig({ devices: ['ikkm'] })
  rig.ikkm.fault('late', { until: 'end' })
  sell(rig.ikkm)
  expect(rig.ikkm.fact('receiptCount')).toBe(0)
  rig.settle()
  expect(rig.ikkm.fact('receiptCount')).toBe(1)
})

test('the audit of a rig sees what moved between its devices', () => {
  const rig = createRig()
  sell(rig.ikkm)
  expect(rig.audit()).toMatchObject({ agrees: true, breaks: [] })

  rig.shop.cause('link-loses', { link: 'ikkm>cashflow' })
  sell(rig.ikkm)
  rig.clock.advance('1h')
  expect(rig.audit().agrees).toBe(false)
})

test('rigs share nothing', () => {
  const [one, other] = [createRig(), createRig()]
  one.ikkm.cause('paper-out')
  one.clock.advance('1d')
  one.imacash.fault('garble')

  expect(sell(other.ikkm)).toMatch(/^\d+$/)
  expect(other.clock.now().getUTCDate()).toBe(5)
  other.verify()
  expect(one.ikkm.trace()).toEqual([])
  expect(other.ikkm.trace()).toHaveLength(2)
})

test('a trace tells what was said with the secrets blanked', () => {
  const rig = createRig({ devices: ['geopagos', 'ikkm'] })
  const { user, password } = rig.geopagos.access
  const headers = { Authorization: `Basic ${btoa(`${user}:${password}`)}` }
  expect(rig.trace()).toEqual([])
  rig.ikkm.fault('lose-reply')
  sell(rig.ikkm)
  const body = JSON.stringify({ activationCode: '880310' })
  rig.geopagos.deliver({ method: 'POST', path: '/nowhere', headers, body })

  expect(rig.trace()).toHaveLength(4)
  expect(rig.ikkm.trace()[0]).toMatch(/^\+0 ms {2}till -> ikkm GET \/api.* fault lose-reply/)
  const said = rig.geopagos.trace().join('\n')
  expect(said).toContain('POST /nowhere')
  expect(said).not.toContain('880310')
})

test('a device listens on a real port until the rig is closed', async () => {
  const rig = createRig({ devices: ['ikkm', 'cashflow'] })
  expect(() => rig.ikkm.url).toThrow(
    'Cannot say where ikkm is: it does not listen. Call "await ikkm.listen()" first.',
  )

  const { url, port } = await rig.ikkm.listen()
  expect(rig.ikkm.url).toBe(url)
  expect(url).toBe(`http://127.0.0.1:${port}`)
  const answer = await fetch(`${url}/api?key=11112222&${SALE}`)
  expect(answer.status).toBe(200)
  expect(rig.ikkm.fact('receiptCount')).toBe(1)
  await expect(rig.ikkm.listen()).rejects.toThrow(
    `Cannot listen with ikkm: it listens at ${url} already.`,
  )

  await rig.close()
  await rig.close()
  await expect(fetch(url)).rejects.toThrow()
  expect(() => rig.ikkm.url).toThrow('it does not listen')
  await expect(rig.cashflow.listen()).rejects.toThrow('the rig is closed')
})

test('a port that was closed, or could not be opened, can be opened again', async () => {
  await using rig = createRig({ devices: ['ikkm', 'cashflow'] })
  const first = await rig.ikkm.listen()
  await expect(rig.cashflow.listen({ port: first.port })).rejects.toThrow('the port is taken')
  await first.close()
  await first.close()

  const second = await rig.cashflow.listen({ port: first.port })
  expect(second.port).toBe(first.port)
})

test('a rig that is closed while a port is being opened closes that too', async () => {
  const rig = createRig({ devices: ['ikkm'] })
  const opening = rig.ikkm.listen()
  await expect(rig.ikkm.listen()).rejects.toThrow('it is being opened already')
  await rig.close()
  const { url } = await opening
  await expect(fetch(url)).rejects.toThrow()
})

test('in wall time what is due happens by itself while a device listens', async () => {
  await using rig = createRig({ devices: ['ikkm'], clock: 'wall', options: { ikkm: latency } })
  expect(Math.abs(rig.clock.now().getTime() - Date.now())).toBeLessThan(60_000)
  const sent = vi.fn()
  rig.core.journal.subscribe(sent)
  const { url } = await rig.ikkm.listen()
  await fetch(`${url}/api?key=11112222&${SALE}`)

  // Nobody asks: the receipt goes to the tax operator because it is due.
  await vi.waitFor(() => expect(sent.mock.calls.flat()).toContainEqual(eventOf('sent')), 5_000)
})

const latency = { 'ofd.latency': '30ms' }
const eventOf = (kind: string) =>
  expect.objectContaining({ event: expect.objectContaining({ kind }) })

test('whoever lets go of a rig hears of the faults that were never met', async () => {
  const letGo = async () => {
    await using rig = createRig({ devices: ['ikkm'] })
    rig.ikkm.fault('lose-reply')
    await rig.ikkm.listen()
  }
  await expect(letGo()).rejects.toThrow('The fault "lose-reply" (ikkm-1) on ikkm was armed')
  const letGoAtOnce = () => {
    using rig = createRig({ devices: ['ikkm'] })
    rig.ikkm.fault('lose-reply')
  }
  expect(letGoAtOnce).toThrow('never met')
})

test('in a page the same rig opens no port, and says what to do instead', async () => {
  const { ikkm } = createRigInPage({ devices: ['ikkm'] })
  expect(sell(ikkm)).toMatch(/^\d+$/)
  await expect(ikkm.listen()).rejects.toThrow(
    "Cannot listen with ikkm: a page can open no port. Let the handlers of 'tillrig/msw' answer",
  )
})
