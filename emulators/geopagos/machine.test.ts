import { describe, expect, test } from 'vitest'
import type { CauseCommand } from '../../src/device/contract.ts'
import { resolveOptions } from '../../src/device/options.ts'
import type { Random } from '../../src/kernel/random.ts'
import { createRandom } from '../../src/kernel/random.ts'
import { HOUR_MS, MINUTE_MS } from '../../src/kernel/time.ts'
import { audit, disagreements } from './audit.ts'
import { createGeopagos } from './device.ts'
import { decide, due, elapse } from './machine.ts'
import { evolve } from './machine/evolve.ts'
import type { Options } from './options.ts'
import type { Ask, Command, Credential, Event, Family, Malformed } from './state.ts'

const START = Date.UTC(2026, 0, 5, 4)
const device = createGeopagos()
const basic: Credential = { kind: 'basic', user: 'vendemas', password: 'standalone' }

/** A machine and nothing around it; time stands still unless it is moved. */
function live(given: Readonly<Record<string, unknown>> = {}, random?: Random) {
  // The table's own values, as the shell hands them over.
  const options = resolveOptions(device, given) as unknown as Options
  let state = device.initial(options, createRandom(1), START, device.name)
  let events = 0
  const chance = () => random ?? createRandom(1, String(events))
  const happen = (list: readonly Event[], at: number) => {
    for (const event of list) state = evolve(state, event, at)
    events += list.length
  }
  const one = {
    at: START,
    get state() {
      return state
    },
    command(command: Command | CauseCommand) {
      const verdict = decide(state, command, one.at, chance())
      if (verdict.kind === 'accept') happen(verdict.events, one.at)
      return verdict
    },
    ask: (ask: Ask | Malformed, family: Family = 'envelope', credential = basic) =>
      one.command({ kind: 'call', auth: 'basic', credential, family, ask }),
    cause: (cause: string, params = {}) =>
      one.command({ kind: 'cause', cause, begins: true, params }),
    clear: (cause: string) => one.command({ kind: 'cause', cause, begins: false, params: {} }),
    pass(ms: number) {
      const end = one.at + ms
      for (let next = due(state); next !== undefined && next <= end; next = due(state)) {
        const happened = elapse(state, next)
        expect(happened).not.toEqual([])
        happen(happened, next)
      }
      one.at = end
    },
    /** Binds, and gives the keys. */
    bind(serial = '6G356108', merchant = '840270777') {
      one.cause('issue-code', { serial, merchant })
      const verdict = one.ask(activate(serial, state.lastCode))
      expect(verdict).toMatchObject({ kind: 'accept', answer: { kind: 'bound' } })
      return state.bindings.get(serial)?.apiKey ?? ''
    },
  }
  return one
}

const activate = (serial = '6G356108', activationCode = '880310'): Ask => ({
  kind: 'activate',
  version: 1,
  serial,
  activationCode,
  type: undefined,
})

const deactivate = (apiKey: string, more: Partial<Ask & { kind: 'deactivate' }> = {}): Ask => ({
  kind: 'deactivate',
  version: 1,
  serial: '6G356108',
  nbo: '840270777',
  keys: { apiKey, token: undefined },
  ...more,
})

const seller = { serial: '6G051173', nbo: '046310489' }
const malformed: Malformed = { kind: 'malformed', code: 'BAD_REQUEST', detail: 'x' }

describe('what is checked first', () => {
  test('who asks, what fails inside, how it is asked, and last the sense', () => {
    const one = live()
    const nobody: Credential = { kind: 'none' }
    expect(one.ask(malformed, 'envelope', nobody)).toMatchObject({ code: 'BASIC_REFUSED' })
    one.cause('internal-error')
    expect(one.ask(malformed, 'envelope', nobody)).toMatchObject({ code: 'BASIC_REFUSED' })
    expect(one.ask(malformed)).toMatchObject({ code: 'INTERNAL' })
    one.clear('internal-error')
    expect(one.ask(malformed)).toMatchObject({ code: 'BAD_REQUEST', detail: 'x' })
    one.cause('geopagos-down')
    expect(one.ask(activate('6G356108', '1'))).toMatchObject({ code: 'ACTIVATION_CODE_INVALID' })
    expect(one.ask(activate())).toMatchObject({ code: 'GEOPAGOS_FAILED' })
    expect(one.command({ kind: 'unknown' })).toEqual({ kind: 'refuse', code: 'UNKNOWN_PATH' })
    one.clear('geopagos-down')
    expect(one.ask(activate())).toMatchObject({ kind: 'accept' })
  })

  test.each<{ family: Family; code: string }>([
    { family: 'envelope', code: 'INTERNAL' },
    { family: 'otp', code: 'OTP_INTERNAL' },
    { family: 'credentials', code: 'NO_CREDENTIALS' },
    { family: 'signature', code: 'SIGNATURE_REFUSED' },
    { family: 'token', code: 'INTERNAL' },
  ])('internal-error is $code in the family $family', ({ family, code }) => {
    const one = live()
    one.cause('internal-error')
    expect(one.ask(activate(), family)).toMatchObject({ kind: 'refuse', code })
  })

  test.each<{ credential: Credential; missing: string; passes: boolean }>([
    { credential: basic, missing: 'refuse', passes: true },
    { credential: { kind: 'none' }, missing: 'refuse', passes: false },
    { credential: { kind: 'none' }, missing: 'pass', passes: true },
    { credential: { kind: 'other' }, missing: 'pass', passes: false },
    { credential: { kind: 'bearer', token: 'standalone' }, missing: 'pass', passes: false },
    { credential: { ...basic, password: 'standalone ' }, missing: 'pass', passes: false },
    { credential: { ...basic, user: 'Vendemas' }, missing: 'refuse', passes: false },
  ])('with $credential and auth.missing $missing it is let in: $passes', (row) => {
    const verdict = live({ 'auth.missing': row.missing }).ask(
      activate(),
      'envelope',
      row.credential,
    )
    expect(verdict).toMatchObject(row.passes ? { kind: 'accept' } : { code: 'BASIC_REFUSED' })
  })
})

describe('Geopagos that does not answer as it should', () => {
  test.each([
    { status: 400, code: 'UPSTREAM_ERROR', detail: '400' },
    { status: 401, code: 'UPSTREAM_ERROR', detail: '401' },
    { status: 500, code: 'UPSTREAM_ERROR', detail: '500' },
    { status: 403, code: 'UNKNOWN_UPSTREAM', detail: 'Geopagos answered 403' },
    { status: 502, code: 'UNKNOWN_UPSTREAM', detail: 'Geopagos answered 502' },
    { status: 204, code: 'UNKNOWN_UPSTREAM', detail: 'Geopagos answered 204' },
  ])('with $status: $code, and nothing is done', ({ status, code, detail }) => {
    const one = live()
    const key = one.bind('6G051173')
    one.cause('upstream', { status })
    const said = { kind: 'refuse', code, detail }
    expect(one.ask(activate())).toEqual(said)
    expect(one.ask(deactivate(key, { serial: '6G051173' }))).toEqual(said)
    one.clear('upstream')
    expect(one.ask(activate())).toMatchObject({ answer: { kind: 'bound' } })
  })

  test.each([200, 201])('with %i: an empty answer, and nothing is done', (status) => {
    const one = live()
    const key = one.bind()
    one.cause('upstream', { status })
    expect(one.ask(deactivate(key))).toEqual({
      kind: 'accept',
      events: [],
      answer: { kind: 'nothing' },
    })
    expect(one.state.bindings.size).toBe(1)
  })

  test.each([
    { failure: 'error', how: 'refused', done: false },
    { failure: 'error', how: 'silent', done: true },
    { failure: 'empty', how: 'refused', done: true, takesMs: 0 },
    { failure: 'empty', how: 'silent', done: false, takesMs: 50_000 },
    { failure: 'empty', how: 'silent', done: true, takesMs: 50_000 },
  ])('down ($how), done: $done, with upstream.failure $failure', (row) => {
    const one = live({ 'upstream.failure': row.failure })
    const key = one.bind()
    one.cause('geopagos-down', { how: row.how, done: row.done })
    const verdict = one.ask(deactivate(key))
    expect(one.state.bindings.has('6G356108')).toBe(!row.done)
    const code = 'GEOPAGOS_FAILED'
    if (row.failure === 'empty')
      expect(verdict).toMatchObject({ answer: { kind: 'nothing' }, takesMs: row.takesMs })
    else if (row.done) expect(verdict).toMatchObject({ answer: { kind: 'said-no', code } })
    else expect(verdict).toEqual({ kind: 'refuse', code })
  })

  test('of a merchant who sells top-ups leaves Invenio behind when it does what was asked', () => {
    const one = live()
    const key = one.bind(seller.serial, seller.nbo)
    one.cause('geopagos-down', { how: 'silent', done: true })
    one.ask(deactivate(key, seller))
    expect(disagreements(one.state)).toMatchObject([
      { serial: '6G051173', geopagos: null, invenio: '046310489' },
    ])
    // Geopagos has done it: whether it is there does not matter any more.
    expect(one.ask(deactivate(key, seller))).toMatchObject({ answer: { kind: 'nothing' } })
    expect(disagreements(one.state)).toEqual([])
  })
})

describe('what is given out', () => {
  test('is never given again, even where chance says always the same', () => {
    const one = live({ 'otp.quota': 99 }, { integer: (min) => min })
    const given: string[] = []
    for (let i = 0; i < 40; i++) {
      one.bind()
      const { lastBinding, lastCode } = one.state
      one.ask({ kind: 'request-otp', serial: '6G356108', nbo: '840270777', sending: '01' }, 'otp')
      const otp = one.state.otps.get('6G356108')?.otp
      const { user, password } = one.state.options
      one.ask({ kind: 'token', user, password }, 'token')
      given.push(`code ${lastCode}`, `otp ${otp}`, `key ${lastBinding?.apiKey}`)
      given.push(`token ${lastBinding?.token}`)
    }
    given.push(...[...one.state.tokens.keys()].map((token) => `auth2 ${token}`))
    expect(new Set(given).size).toBe(5 * 40)
    expect(given.slice(0, 2)).toEqual(['code 000000', 'otp 000000'])
  })

  test('looks as in the document’s samples', () => {
    const one = live()
    one.bind()
    expect(one.state.lastBinding).toMatchObject({
      apiKey: expect.stringMatching(/^[A-Za-z0-9]{64}$/),
      token: expect.stringMatching(/^dt_[0-9a-f]{40}$/),
    })
    expect(one.state.lastCode).toMatch(/^\d{6}$/)
  })
})

describe('a half-done unbinding', () => {
  const halve = (options = {}) => {
    const one = live(options)
    const key = one.bind(seller.serial, seller.nbo)
    one.cause('invenio-down')
    expect(one.ask(deactivate(key, seller))).toMatchObject({
      kind: 'accept',
      answer: { kind: 'said-no', code: 'INVENIO_FAILED' },
    })
    return { one, key }
  }

  test('is told again without changing anything, and finished with the old key', () => {
    const { one, key } = halve()
    expect(one.ask(deactivate(key, seller))).toEqual({ kind: 'refuse', code: 'INVENIO_FAILED' })
    const bad = [deactivate('x', seller), deactivate(key, { ...seller, nbo: '840270777' })]
    for (const ask of bad) expect(one.ask(ask)).toMatchObject({ code: 'UNAUTHORIZED' })
    one.clear('invenio-down')
    expect(one.ask(deactivate(key, seller))).toMatchObject({ answer: { kind: 'nothing' } })
    expect(one.ask(deactivate(key, seller))).toMatchObject({ code: 'UNAUTHORIZED' })
    expect(audit(one.state)).toEqual([])
  })

  test('is repaired by itself, as soon as Invenio is there', () => {
    const { one } = halve()
    one.pass(9 * MINUTE_MS)
    one.clear('invenio-down')
    expect(disagreements(one.state)).toHaveLength(1)
    one.pass(MINUTE_MS)
    expect(disagreements(one.state)).toEqual([])
  })

  test.each(['0s', '10m'])('is tried again after a while (%s) while Invenio is down', (after) => {
    const { one } = halve({ 'repair.after': after })
    one.pass(HOUR_MS)
    expect(disagreements(one.state)).toHaveLength(1)
    one.clear('invenio-down')
    one.pass(10 * MINUTE_MS)
    expect(disagreements(one.state)).toEqual([])
  })

  test('ends with a new binding to the same merchant, and to nobody else', () => {
    const { one, key } = halve()
    one.cause('issue-code', { serial: seller.serial, merchant: '840270777' })
    expect(one.ask(activate(seller.serial, one.state.lastCode))).toMatchObject({
      code: 'TERMINAL_NOT_AVAILABLE',
    })
    one.bind(seller.serial, seller.nbo)
    expect(one.ask(deactivate(key, seller))).toMatchObject({ code: 'UNAUTHORIZED' })
    expect([audit(one.state), disagreements(one.state)]).toEqual([[], []])
    expect(due(one.state)).toBeUndefined()
  })
})

test.each([true, false])('a request without a merchant unbinds with old-paths %s', (isOld) => {
  const one = live({ 'old-paths': isOld })
  const verdict = one.ask(deactivate(one.bind(), { nbo: '' }))
  expect(verdict).toMatchObject(isOld ? { kind: 'accept' } : { code: 'UNAUTHORIZED' })
})

test('a restart forgets nothing', () => {
  const one = live()
  expect(decide(one.state, { kind: 'restart' }, START, createRandom(1))).toMatchObject({
    kind: 'accept',
    events: [],
  })
})
