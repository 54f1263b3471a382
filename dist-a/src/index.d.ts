/** The package: a rig, its devices, and what is needed to talk to them. */
export { createIkkm } from '../emulators/ikkm/device.ts';
export type { AnyDevice, Device, WireReply, WireRequest } from './device/contract.ts';
export type { Delivery, Emulator } from './device/emulator.ts';
export type { FaultOrder, FaultRule } from './device/faults.ts';
export type { Entry, Journal } from './device/journal.ts';
export { createRig, VIRTUAL_START } from './device/rig.ts';
export type { Rig, RigParts, Snapshot } from './device/rig.ts';
export { emulators } from './emulators.ts';
export type { Given } from './scenario/computed.ts';
export type { Definition, Steps, TypedScenario, TypedStep } from './scenario/typed/steps.ts';
export type { Expected } from './scenario/typed/value.ts';
export { advance, cause, check, clear, client, defineScenario, fault, inRig, operator, send, settle, use, } from './typed-devices.ts';
export type { Kinds } from './typed-devices.ts';
