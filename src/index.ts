/** The package: a rig for tests, its devices, and scenarios in TypeScript. */
import { emulators } from './emulators.ts'
import type { CreateRig } from './testing/create-rig.ts'
import { rigMaker } from './testing/create-rig.ts'
import type { DeviceName } from './testing/given.ts'
import { openCashflow, openGeopagos, openIkkm, openImacash } from './testing/open-client.ts'
import type { Host } from './testing/ports.ts'
import type { TestDevice } from './testing/test-device.ts'

export * from './testing/public.ts'
export { emulators } from './emulators.ts'
export type { Given } from './scenario/computed.ts'
export type { Definition, Steps, TypedScenario, TypedStep } from './scenario/typed/steps.ts'
export type { Expected } from './scenario/typed/value.ts'
export {
  advance,
  cause,
  check,
  clear,
  client,
  defineScenario,
  fault,
  inRig,
  operator,
  send,
  settle,
  use,
} from './typed-devices.ts'

const [register, recycler, backend, ledger] = emulators

/** The iKKM fiscal register, for `rigOf(ikkm)`. */
export const ikkm: TestDevice<'ikkm'> = { name: 'ikkm', device: register, openClient: openIkkm }

/** The ImaCash recycler and its server, for `rigOf(imacash)`. */
export const imacash: TestDevice<'imacash'> = {
  name: 'imacash',
  device: recycler,
  openClient: openImacash,
}

/** The Geopagos/Vendemas backend, for `rigOf(geopagos)`. */
export const geopagos: TestDevice<'geopagos'> = {
  name: 'geopagos',
  device: backend,
  openClient: openGeopagos,
}

/** The CashFlow ledger, for `rigOf(cashflow)`. */
export const cashflow: TestDevice<'cashflow'> = {
  name: 'cashflow',
  device: ledger,
  openClient: openCashflow,
}

/**
 * A `createRig` that knows these devices alone: `const createRig = rigOf(ikkm)`. In a page the
 * machines that nobody names are not loaded.
 */
export function rigOf<const Names extends DeviceName>(
  ...devices: readonly TestDevice<Names>[]
): CreateRig<Names> {
  return rigMaker({ devices, host })
}

/**
 * A rig for a test, in any test runner: `const rig = createRig({ devices: ['ikkm'], seed: 7 })`.
 * Time is virtual and stands still until it is moved; a device opens a real port where it is asked
 * to: `await rig.ikkm.listen()`. See `CreateRig` for more.
 * @throws RangeError for a device or option that is unknown, or has a value it cannot have.
 */
export const createRig: CreateRig = rigOf(ikkm, imacash, geopagos, cashflow)

/** Loaded with the first port: most tests open none. */
async function host(): Promise<Host> {
  const [{ serveDevice }, { keepAwake }] = await Promise.all([
    import('./host/http.ts'),
    import('./host/wake.ts'),
  ])
  return { serveDevice, keepAwake }
}
