import { describe, expect, test } from 'vitest'
import { createBackend } from '../../fixtures/backend.ts'
import { geopagosSamples } from '../../fixtures/samples/geopagos-samples.ts'
import { resolveOptions } from '../../src/device/options.ts'
import { BLANK, blankIn } from '../../src/device/secrets.ts'
import { createRandom } from '../../src/kernel/random.ts'
import { audit, disagreements } from './audit.ts'
import { createGeopagos } from './device.ts'
import type { Options } from './options.ts'
import { documentSamples } from './samples.ts'
import type { Binding, State } from './state.ts'

describe('secrets', () => {
  const device = createGeopagos()
  const lived = () => {
    const backend = createBackend()
    backend.login()
    backend.bind('6G356108', '046310489', 2)
    backend.send('activate-v2', { code: '123456' })
    backend.otp()
    backend.send('deactivate-otp', { otp: '654321' })
    const state = backend.rig.device('geopagos').state as unknown as State // Made by this device.
    const { lastBinding, lastCode, otps, tokens, options } = state
    const { credentials } = state.merchants.get('046310489') ?? {}
    const values = [
      lastBinding?.apiKey,
      lastBinding?.token,
      lastCode,
      otps.get('6G356108')?.otp,
      options.password,
      '123456',
      '654321',
      ...tokens.keys(),
      ...Object.values(credentials ?? {}),
    ].map(String)
    return { backend, values }
  }
  const shown = (what: unknown, values: readonly string[]) =>
    values.filter((value) => JSON.stringify(what).includes(value))

  test('are blanked wherever the journal or the state holds them', () => {
    const { backend, values } = lived()
    const told = {
      journal: backend.rig.journal.list({}),
      state: backend.rig.device('geopagos').view(backend.rig.now()),
      access: backend.rig.device('geopagos').access(),
      bindings: backend.fact('bindings'),
    }
    expect(shown(told, values)).toEqual(values)
    for (const entry of told.journal)
      expect(shown(blankIn(entry, device.secrets ?? []), values)).toEqual([])
    const rest = [told.state, told.access, told.bindings]
    for (const one of rest) expect(shown(blankIn(one, device.secrets ?? []), values)).toEqual([])
    expect(blankIn(told.state, device.secrets ?? [])).toMatchObject({
      user: 'vendemas',
      lastCode: BLANK,
      lastOtp: BLANK,
      lastBinding: { serial: '6G356108', merchant: '046310489', apiKey: BLANK, token: BLANK },
    })
  })

  test('stand in no text of a message', () => {
    const { backend, values } = lived()
    const texts = (backend.fact('messages') as { text: string }[]).map(({ text }) => text)
    expect(texts.length).toBeGreaterThan(0)
    expect(shown(texts, values)).toEqual([])
  })
})

test('signatures are kept without their images, numbered from 0001', () => {
  const backend = createBackend()
  for (const sequence of ['0001', '0002'])
    expect(backend.send('confirm')).toMatchObject({
      json: { state: '2000', seqSignature: sequence, desState: 'Enviado' },
    })
  expect(backend.send('confirm', { signatureImage: 'AAAA' })).toMatchObject({
    json: { state: '0', seqSignature: '0000', desState: 'ERROR' },
  })
  expect(backend.fact('signatureCount')).toBe(2)
  expect(backend.fact('signatures')).toMatchObject([
    { sequence: 1, dni: '46310482', width: 24, height: 8 },
    { sequence: 2 },
  ])
})

describe('the audit', () => {
  const options = resolveOptions(createGeopagos(), {}) as unknown as Options // Of this very table.
  const fresh = () => createGeopagos().initial(options, createRandom(1), 0, 'geopagos')
  const binding = (serial: string, nbo: string): Binding => {
    const apiKey = `key of ${serial}`
    return { serial, nbo, apiKey, token: '', since: 0, version: 1 }
  }
  const [one, other] = [binding('6G356108', '046310489'), binding('6G051173', '840270777')]

  test('of a fresh backend is empty', () => {
    expect(audit(fresh())).toEqual([])
  })

  test.each<{ wrong: string; breaks: (state: State) => unknown; says: string }>([
    {
      wrong: 'Invenio lacks a terminal',
      breaks: (state) => state.bindings.set(one.serial, one) && state.bindingsCount++,
      says: '6G356108: Geopagos has 046310489, Invenio has null',
    },
    {
      wrong: 'Invenio has one too many',
      breaks: ({ invenio }) => invenio.set('6G356108', '046310489'),
      says: '6G356108: Geopagos has null, Invenio has 046310489',
    },
    {
      wrong: 'a terminal is bound and half-unbound',
      breaks: (state) => {
        state.bindings.set(one.serial, one)
        state.bindingsCount++
        state.invenio.set(one.serial, one.nbo)
        state.halfUnbound.set(one.serial, { binding: one, since: 0, repairAt: 0 })
      },
      says: '6G356108 is bound and half-unbound',
    },
    {
      wrong: 'half-unbound, and Invenio knows nothing of it',
      breaks: ({ halfUnbound }) =>
        halfUnbound.set(one.serial, { binding: one, since: 0, repairAt: 0 }),
      says: '6G356108 is half-unbound, and Invenio does not have it',
    },
    {
      wrong: 'counts',
      breaks: (state) => state.bindings.set(other.serial, other),
      says: '0 bindings and 0 unbindings leave 1',
    },
    {
      wrong: 'a binding in the wrong place',
      breaks: (state) => state.bindings.set('68514357', other) && state.bindingsCount++,
      says: '68514357 has the binding of 6G051173',
    },
    {
      wrong: 'one key for two terminals',
      breaks: (state) => {
        const twin = { ...other, serial: '68514357' }
        state.bindings.set(other.serial, other).set(twin.serial, twin)
        state.bindingsCount += 2
      },
      says: '68514357 has the api key of another terminal',
    },
    {
      wrong: 'a one-time code for a terminal that is free',
      breaks: ({ otps }) =>
        otps.set('6G356108', {
          otp: '1',
          serial: '6G356108',
          nbo: '840270777',
          expiresAt: 1,
          attemptsLeft: 1,
        }),
      says: '6G356108 has a one-time code, and is not bound to 840270777',
    },
  ])('sees: $wrong', ({ breaks, says }) => {
    const state = fresh()
    breaks(state)
    expect(audit(state)).toContain(says)
  })

  test('of a half-done unbinding is empty, for it is seen elsewhere and will be repaired', () => {
    const state = fresh()
    state.invenio.set(one.serial, one.nbo)
    state.halfUnbound.set(one.serial, { binding: one, since: 0, repairAt: 60_000 })
    expect(audit(state)).toEqual([])
    expect(disagreements(state)).toEqual([
      {
        serial: '6G356108',
        geopagos: null,
        invenio: '046310489',
        repairAt: '1970-01-01T00:01:00.000Z',
      },
    ])
  })
})

describe('the samples', () => {
  test('of one seed are the same, of another one different, and the document’s own stay', () => {
    const make = (seed: number) => geopagosSamples(createRandom(seed))
    const [one, two] = [make(1), make(2)]
    expect(make(1)).toEqual(one)
    expect(two.merchants.at(-1)).not.toEqual(one.merchants.at(-1))
    const { merchants, terminals } = documentSamples
    expect(one.merchants.slice(0, merchants.length)).toEqual(merchants)
    expect(one.terminals.slice(0, terminals.length)).toEqual(terminals)
  })

  test('are twelve merchants more, a third of them with top-ups, and twenty terminals', () => {
    const { merchants, terminals } = geopagosSamples(createRandom(1))
    const more = merchants.slice(documentSamples.merchants.length)
    expect(more.filter(({ credentials }) => credentials)).toHaveLength(4)
    expect(more).toHaveLength(12)
    expect(terminals).toHaveLength(documentSamples.terminals.length + 20)
    expect(new Set(merchants.map(({ nbo }) => nbo)).size).toBe(merchants.length)
    expect(new Set(terminals.map(({ serial }) => serial)).size).toBe(terminals.length)
    expect(merchants.every(({ nbo }) => /^\d{9}$/.test(nbo))).toBe(true)
    expect(terminals.every(({ serial }) => /^[0-9A-Z]{8}$/.test(serial))).toBe(true)
  })
})
