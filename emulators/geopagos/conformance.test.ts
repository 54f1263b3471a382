import type { RequestFor } from '../../fixtures/keeps-the-promises.ts'
import { keepsThePromises } from '../../fixtures/keeps-the-promises.ts'
import { geopagosSamples } from '../../fixtures/samples/geopagos-samples.ts'
import type { Emulator } from '../../src/device/emulator.ts'
import type { Rig } from '../../src/device/rig.ts'
import { createGeopagos } from './device.ts'
import type { State } from './state.ts'

type Params = Readonly<Record<string, unknown>>

const device = createGeopagos(geopagosSamples)
const stateOf = (emulator: Emulator) => emulator.state as unknown as State // Made by this device.

/** As the client sends it; keys and tokens are those in force now. */
const ask =
  (operation: string, params: Params | ((state: State) => Params) = {}): RequestFor =>
  (emulator) => {
    const state = stateOf(emulator)
    const till = device.client.open(emulator.access(), emulator.options)
    const { apiKey = 'none', token = 'none' } = state.bindings.get('6G356108') ?? {}
    const bearer = [...state.tokens.keys()].at(-1)
    const usual = {
      ...(operation.startsWith('deactivate-v') ? { apiKey, token } : {}),
      ...(device.operations[operation]?.says && isAuth2(operation)
        ? { authorization: bearer === undefined ? null : `Bearer ${bearer}` }
        : {}),
    }
    const own = typeof params === 'function' ? params(state) : params
    return device.client.request(till, operation, { ...usual, ...own }, 0).request
  }

const isAuth2 = (operation: string) => /-v2$|otp/.test(operation)
const lastCode = ({ lastCode: code }: State) => ({ code })
const lastOtp = ({ otps }: State) => ({ otp: otps.get('6G356108')?.otp ?? '000000' })

const issue = (rig: Rig) =>
  rig
    .device('geopagos')
    .cause('issue-code', { merchant: '840270777', serial: '6G356108' }, rig.catchUp())

/** A terminal is bound, and a request for its unbinding is in the representative's mailbox. */
function askByMail(rig: Rig): void {
  const send = (request: RequestFor) => rig.deliver('geopagos', request(rig.device('geopagos')))
  issue(rig)
  send(ask('activate-v1', lastCode))
  send(ask('token'))
  send(ask('deactivate-v2'))
}

keepsThePromises(device, {
  accepted: [
    ask('activate-v1', lastCode),
    ask('credentials-v1', { merchant: '046310489' }),
    ask('token'),
    ask('credentials-v2', { merchant: '046310489' }),
    ask('confirm'),
    ask('request-otp'),
    ask('deactivate-otp', lastOtp),
  ],
  refused: [
    ask('request', { method: 'POST', path: '/v3/activate' }),
    ask('request', { method: 'GET', path: '/v1/activate' }),
    ask('activate-v1', { authorization: 'Basic bm9ib2R5Ong=' }),
    ask('activate-v2', { authorization: 'Bearer nobody' }),
    ask('activate-v1', { serial: 6 }),
    ask('activate-v1', { serial: '' }),
    ask('activate-v1', { code: '000000' }),
    ask('deactivate-v1', { apiKey: 'none' }),
    ask('credentials-v1', { merchant: '840270777' }),
    ask('confirm', { signatureImage: '' }),
    ask('request-otp', { merchant: '046555489' }),
    ask('deactivate-otp', { merchant: '046555489', otp: '000000' }),
  ],
  causes: {
    'code-expired': { first: issue },
    'terminal-taken': { with: { serial: '6G051173' } },
    upstream: { with: { status: 500 } },
    approve: { first: askByMail },
    reject: { first: askByMail },
  },
})
