/** What the package exports wherever it is used: the types of a rig, and what judges one. */
export type { WireReply, WireRequest } from '../device/contract.ts'
export type { Delivery } from '../device/emulator.ts'
export type { FaultName } from '../device/faults.ts'
export type { Entry } from '../device/journal.ts'
export type { Rig } from '../device/rig.ts'
export type { Report } from '../shop/audit/report.ts'
export type { Kinds } from '../typed-devices.ts'
export { FaultNeverMet } from './armed-faults.ts'
export type { CreateRig } from './create-rig.ts'
export type {
  ArmedFault,
  DeviceHandle,
  Listening,
  RawRequest,
  ShopHandle,
} from './device-handle.ts'
export type { DeviceName, Duration } from './given.ts'
export { matchers } from './matchers.ts'
export type { Judgement } from './matchers.ts'
export type { TestDevice } from './test-device.ts'
export type { AnyRig, RigClock, RigOptions, TestRig } from './test-rig.ts'
