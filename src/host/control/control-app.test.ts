/** The control API's routes: what each answers, and how each says no. */
import request from 'supertest'
import { beforeEach, describe, expect, test } from 'vitest'
import { createIkkm } from '../../../emulators/ikkm/device.ts'
import type { Register } from '../../../fixtures/register.ts'
import { createRegister } from '../../../fixtures/register.ts'
import type { Rig } from '../../device/rig.ts'
import { createRig } from '../../device/rig.ts'
import { createControlApp } from './control-app.ts'

const addresses = new Map([['ikkm', 'http://127.0.0.1:8080']])
let register: Register
let app: ReturnType<typeof createControlApp>

beforeEach(() => begin(createRig({ devices: [createIkkm()] })))

function begin(rig: Rig): void {
  register = createRegister({}, rig)
  app = createControlApp({ rig, addresses, host: '127.0.0.1' })
}

describe('the rig', () => {
  test('says what stands on it, what a till must know, and what it is made of', async () => {
    const { status, body } = await request(app).get('/api/rig')

    expect(status).toBe(200)
    expect(body).toMatchObject({
      devices: { ikkm: { url: 'http://127.0.0.1:8080', key: '11112222' } },
      clock: { kind: 'virtual', now: register.rig.now() },
      seed: 1,
      versions: { tillrig: expect.stringMatching(/^\d+\.\d+/), node: process.version },
    })
    expect(body.devices.ikkm).toMatchObject({ title: expect.any(String), options: { drawer: 0 } })
  })

  test('becomes as new', async () => {
    register.sell()

    await request(app).post('/api/reset').expect(200)

    expect(register.fact('receiptCount')).toBe(0)
    expect(register.key).toBe('11112222')
  })

  test('lets messages land that are on their way', async () => {
    const order = { fault: 'late', until: 'end', match: { operation: 'sale' } }
    await request(app).post('/api/devices/ikkm/faults').send(order).expect(201)
    register.ask('/api', { sale: 100, cash: 100 })
    expect(register.fact('receiptCount')).toBe(0)

    await request(app).post('/api/settle').expect(200)

    expect(register.fact('receiptCount')).toBe(1)
  })
})

describe('the audit', () => {
  test('says what moved at each till, and plainly what nobody checks', async () => {
    register.sell()

    const { body } = await request(app).get('/api/audit').expect(200)

    const [till] = body.tills
    expect(till).toMatchObject({ till: 'ikkm', currency: 'KZT', opening: 0 })
    expect(till.lines).toMatchObject([{ name: 'drawer', books: till.moved.sale }])
    expect(till.moved.sale).toBeGreaterThan(0)
    const why = 'it is linked to none'
    expect(body).toMatchObject({ agrees: true, breaks: [] })
    expect(body.notCovered).toEqual([{ what: 'ikkm and a ledger', why }])
  })

  test('holds what a device says that does not agree with itself', async () => {
    const wrong = [{ what: 'coins', books: 3, documents: 2 }]
    const audit = { says: 'Whether it agrees with itself.', read: () => wrong }
    const device = createIkkm()
    begin(createRig({ devices: [{ ...device, facts: { ...device.facts, audit } }] }))

    const { body } = await request(app).get('/api/audit')

    expect(body.agrees).toBe(false)
    expect(body.breaks).toMatchObject([{ rule: 'books', till: 'ikkm', books: 3, documents: 2 }])
  })
})

describe('the state and the facts of a device', () => {
  test('are as they are now, not as they were when something last happened', async () => {
    let now = 0
    begin(createRig({ devices: [createIkkm()], now: () => now }))
    register.sell()
    now += 60_000

    const { body } = await request(app).get('/api/devices/ikkm/state').expect(200)

    expect(body).toMatchObject({ receiptCount: 1, queue: 0, key: register.key })
  })

  test('are listed by name with what they say', async () => {
    const { body } = await request(app).get('/api/devices/ikkm/facts').expect(200)

    expect(body.facts).toContainEqual({ name: 'drawer', says: 'Cash in the drawer.' })
  })

  test('can be asked one by one', async () => {
    register.sell(2920)

    const { body } = await request(app).get('/api/devices/ikkm/facts/drawer').expect(200)

    expect(body).toEqual({ value: 2920 })
  })

  test('that are lists give the rows asked for', async () => {
    register.sell(100)
    register.sell(200)
    const facts = request(app)

    const { body } = await facts.get('/api/devices/ikkm/facts/receipts?total=200')
    expect(body.value).toMatchObject([{ total: 200 }])
    const none = await request(app).get('/api/devices/ikkm/facts/receipts?total=7')
    expect(none.body).toEqual({ value: [] })
  })

  test('say which field was mistyped, and that a number is no list', async () => {
    register.sell()

    const mistyped = await request(app).get('/api/devices/ikkm/facts/receipts?totl=100').expect(400)
    expect(mistyped.body.detail).toContain('unknown field "totl". Did you mean "total"?')
    const number = await request(app).get('/api/devices/ikkm/facts/drawer?a=1').expect(400)
    expect(number.body.detail).toBe('Cannot pick from the fact "drawer": it is not a list.')
  })
})

describe('the journal', () => {
  test('is read page by page, oldest first', async () => {
    register.sell()
    register.sell()
    const first = await request(app).get('/api/devices/ikkm/journal?limit=2').expect(200)
    const second = await request(app)
      .get(`/api/devices/ikkm/journal?limit=1000&after=${first.body.next}`)
      .expect(200)

    expect(first.body).toMatchObject({ dropped: 0, next: first.body.entries[1].seq })
    const all = [...first.body.entries, ...second.body.entries]
    expect(all).toEqual(register.rig.journal.list({ device: 'ikkm' }))
    expect(second.body.next).toBe(register.rig.journal.lastSeq)
  })

  test('of the whole rig also holds what concerns all devices', async () => {
    const { body } = await request(app).get('/api/journal').expect(200)

    expect(body.entries).toMatchObject([{ device: 'rig', event: { kind: 'started' } }])
  })

  test('stands still at its end', async () => {
    const { body } = await request(app).get('/api/devices/ikkm/journal?after=500')

    expect(body).toEqual({ entries: [], next: 500, dropped: 0 })
  })

  test.each(['limit=1001', 'limit=-1', 'after=x', 'after=1.5'])('refuses %s', async (query) => {
    const { body } = await request(app).get(`/api/journal?${query}`).expect(400)
    expect(body.detail).toMatch(/^Cannot read "(limit|after)": it is ".+"\. Give a whole number/)
  })
})

describe('causes', () => {
  const path = '/api/devices/ikkm/causes'

  test('are listed with their parameters and what is in force', async () => {
    const { body } = await request(app).get(path).expect(200)

    expect(body.inForce).toEqual({})
    expect(body.catalogue.battery).toMatchObject({
      params: { percent: { expects: 'a whole number from 0 to 100' } },
      evidence: expect.stringMatching(/^(documented|assumed|observed) \(/),
    })
  })

  test('begin and end', async () => {
    const begun = await request(app).post(`${path}/battery`).send({ percent: 3 }).expect(200)
    expect(begun.body).toEqual({ inForce: { battery: { percent: 3 } } })
    expect(register.get('/api', { sale: 100, cash: 100 }).body).toBe('-5')

    const ended = await request(app).delete(`${path}/battery`).expect(200)
    expect(ended.body).toEqual({ inForce: {} })
    expect(register.sell().status).toBe(200)
  })

  test('with a parameter that is wrong or unknown are refused with what is known', async () => {
    const wrong = await request(app).post(`${path}/battery`).send({ percent: 300 }).expect(400)
    expect(wrong.body.detail).toContain('Give a whole number from 0 to 100.')
    const unknown = await request(app).post(`${path}/battery`).send({ per: 3 }).expect(400)
    expect(unknown.body.detail).toContain('unknown parameter "per"')
  })
})

describe('faults', () => {
  const path = '/api/devices/ikkm/faults'

  test('are armed, counted, and disarmed', async () => {
    const order = { fault: 'lose-reply', times: 2, match: { path: '/api' }, ending: 'reset' }
    const armed = await request(app).post(path).send(order).expect(201)
    expect(armed.body).toMatchObject({ id: 'ikkm-1', effect: { kind: 'lose-reply' }, times: 2 })

    register.ask('/api', { sale: 100, cash: 100 })
    const listed = await request(app).get(path).expect(200)
    expect(listed.body.rules).toMatchObject([{ id: 'ikkm-1', seen: 1, met: 1 }])

    const left = await request(app).delete(path).expect(200)
    expect(left.body).toEqual({ rules: [] })
  })

  test('are disarmed one by one', async () => {
    for (let i = 0; i < 2; i++) await request(app).post(path).send({ fault: 'garble' })

    const left = await request(app).delete(`${path}?id=ikkm-1`).expect(200)

    expect(left.body.rules).toMatchObject([{ id: 'ikkm-2' }])
    const { body } = await request(app).delete(`${path}?id=ikkm-9`).expect(404)
    expect(body).toMatchObject({ known: ['ikkm-2'] })
  })

  test('are all kept when the query is mistyped', async () => {
    await request(app).post(path).send({ fault: 'garble' })

    const { body } = await request(app).delete(`${path}?ID=ikkm-1`).expect(400)

    expect(body.detail).toContain('unknown query parameter "ID". Did you mean "id"?')
    expect(register.rig.device('ikkm').rules).toHaveLength(1)
  })

  test('that nobody knows are refused', async () => {
    const { body } = await request(app).post(path).send({ fault: 'lose-replay' }).expect(400)
    expect(body.detail).toContain('Did you mean "lose-reply"?')
  })
})

describe('the clock', () => {
  test('says what time it is, and goes forward', async () => {
    const before = await request(app).get('/api/clock').expect(200)
    expect(before.body).toEqual({
      kind: 'virtual',
      now: register.rig.now(),
      iso: new Date(register.rig.now()).toISOString(),
    })

    const after = await request(app).post('/api/clock').send({ advance: '25h' }).expect(200)
    expect(after.body.now - before.body.now).toBe(25 * 3_600_000)
  })

  test.each([
    { body: {}, detail: /by undefined\. Give a duration/ },
    { body: { advance: 5 }, detail: /by 5\. Give a duration/ },
    { body: { advance: '-1h' }, detail: /by "-1h"\. Give a duration/ },
    { body: { advance: '400d' }, detail: /at most 366d at once/ },
    { body: { advanse: '1h' }, detail: /unknown field "advanse"\. Did you mean "advance"\?/ },
  ])('refuses $body', async ({ body: given, detail }) => {
    const { body } = await request(app).post('/api/clock').send(given).expect(400)
    expect(body.detail).toMatch(detail)
  })
})

describe('snapshots', () => {
  test('are saved, listed, gone back to as often as wanted, and forgotten', async () => {
    register.sell()
    const saved = await request(app).post('/api/snapshots/one').expect(201)
    expect(saved.body.snapshots).toMatchObject([{ name: 'one', at: register.rig.now() }])

    for (let i = 0; i < 2; i++) {
      register.sell()
      await request(app).post('/api/snapshots/one/restore').expect(200)
      expect(register.fact('receiptCount')).toBe(1)
    }

    await request(app).post('/api/reset')
    expect((await request(app).get('/api/snapshots')).body.snapshots).toHaveLength(1)
    const left = await request(app).delete('/api/snapshots/one').expect(200)
    expect(left.body).toEqual({ snapshots: [] })
  })

  test('that nobody saved cannot be gone back to', async () => {
    await request(app).post('/api/snapshots/morning')
    const { body } = await request(app).post('/api/snapshots/mornin/restore').expect(404)
    expect(body).toMatchObject({ known: ['morning'] })
  })

  test('are not kept without end, but an old name is always taken', async () => {
    for (let i = 0; i < 50; i++) await request(app).post(`/api/snapshots/s${i}`).expect(201)
    const { body } = await request(app).post('/api/snapshots/s50').expect(409)
    expect(body.detail).toContain('50 are kept already')
    await request(app).post('/api/snapshots/s0').expect(201)
  })

  test('have plain names', async () => {
    await request(app).post('/api/snapshots/a%20b').expect(400)
  })
})
