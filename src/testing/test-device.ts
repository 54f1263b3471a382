/** A device as a rig for tests takes it: what it does, and a good till of it. */
import type { AnyDevice } from '../device/contract.ts'
import type { Rig } from '../device/rig.ts'
import type { Clients } from './device-handle.ts'
import type { DeviceName } from './given.ts'

export interface TestDevice<Name extends DeviceName = DeviceName> {
  readonly name: Name
  readonly device: AnyDevice
  /** A typed client that talks to the device of that name in this rig. */
  readonly openClient: (rig: Rig) => Clients[Name]
}
