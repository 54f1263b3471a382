/** The package: a rig for tests, its devices, and scenarios in TypeScript. */
import { emulators } from './emulators.ts'
import { rigMaker } from './testing/create-rig.ts'
import type { CreateRig } from './testing/create-rig.ts'

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

/**
 * A rig for a test, in any test runner: `const rig = createRig({ devices: ['ikkm'], seed: 7 })`.
 * Time is virtual and stands still until it is moved; a device opens a real port where it is asked
 * to: `await rig.ikkm.listen()`. See `CreateRig` for more.
 * @throws RangeError for a device or option that is unknown, or has a value it cannot have.
 */
export const createRig: CreateRig = rigMaker({
  devices: emulators,
  // Loaded with the first port: most tests open none.
  host: async () => {
    const [{ serveDevice }, { keepAwake }] = await Promise.all([
      import('./host/http.ts'),
      import('./host/wake.ts'),
    ])
    return { serveDevice, keepAwake }
  },
})
