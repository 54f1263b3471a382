/** The package in a page: the same rig, without what only Node has. */
import { createCashflow } from '../emulators/cashflow/device.ts'
import { createGeopagos } from '../emulators/geopagos/device.ts'
import { createIkkm } from '../emulators/ikkm/device.ts'
import { createImacash } from '../emulators/imacash/device.ts'
import type { AnyDevice } from './device/contract.ts'
import { rigMaker } from './testing/create-rig.ts'
import type { CreateRig } from './testing/create-rig.ts'

export type { WireReply, WireRequest } from './device/contract.ts'
export type { Delivery } from './device/emulator.ts'
export type { FaultName } from './device/faults.ts'
export type { Entry } from './device/journal.ts'
export type { Rig } from './device/rig.ts'
export type { Report } from './shop/audit/report.ts'
export { FaultNeverMet } from './testing/armed-faults.ts'
export type {
  ArmedFault,
  DeviceHandle,
  Listening,
  RawRequest,
  ShopHandle,
} from './testing/device-handle.ts'
export type { DeviceName, Duration } from './testing/given.ts'
export { matchers } from './testing/matchers.ts'
export type { CreateRig } from './testing/create-rig.ts'
export type { Judgement } from './testing/matchers.ts'
export type { AnyRig, RigClock, RigOptions, TestRig } from './testing/test-rig.ts'
export type { Kinds } from './typed-devices.ts'

/** Programmed with the documents' own samples: the maker of names is too large for a page. */
export const emulators: readonly AnyDevice[] = [
  createIkkm(),
  createImacash(),
  createGeopagos(),
  createCashflow(),
]

/** As in Node, but for `listen()`, which rejects: `tillrig/msw` answers in its place. */
export const createRig: CreateRig = rigMaker({ devices: emulators })
