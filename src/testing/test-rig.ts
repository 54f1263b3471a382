/** The rig that a test holds: devices, one clock, one seed, one journal. Rigs share nothing. */
/// <reference lib="esnext.disposable" preserve="true" />
import type { Entry } from '../device/journal.ts'
import type { Rig } from '../device/rig.ts'
import type { Report } from '../shop/audit/report.ts'
import type { DeviceHandle, ShopHandle } from './device-handle.ts'
import type { DeviceName, DeviceOptions, Duration } from './given.ts'

export interface RigOptions<Names extends DeviceName = DeviceName> {
  /** All four unless told. Where one can tell the ledger of its cash, the shop is there too. */
  readonly devices?: readonly Names[]
  /** What chance is drawn from: the same seed, the same rig. 1 unless told. */
  readonly seed?: number
  /** By device: `{ ikkm: { key: '22223333', profile: 'v27a' } }`. */
  readonly options?: { readonly [Name in NoInfer<Names> | 'shop']?: DeviceOptions<Name> }
  /**
   * `virtual` unless told: time stands still until it is moved. With `wall` it is the time of this
   * machine, and what is due happens by itself while a device listens.
   */
  readonly clock?: 'virtual' | 'wall'
}

export interface RigClock {
  readonly kind: 'virtual' | 'wall'
  now(): Date
  /**
   * Moves the clock: `clock.advance('25h')`. Whatever is due on the way happens at its own time.
   * @throws RangeError for what is no duration, or would go back.
   */
  advance(by: Duration): void
}

/** What every rig has, whatever its devices are. */
export interface AnyRig extends Disposable, AsyncDisposable {
  readonly seed: number
  readonly clock: RigClock
  /**
   * The links between the devices, and what befalls them.
   * @throws RangeError where there is nothing to link.
   */
  readonly shop: ShopHandle
  /** Whether the books agree, to the cent; amounts in minor units. Nothing is thrown. */
  audit(): Report
  /** What happened and what was said on the wire, oldest first. */
  journal(): readonly Entry[]
  /** What was said on the wire, two lines a message; secrets are blanked. */
  trace(): readonly string[]
  /** Lets messages land that are late or on their way. */
  settle(): void
  /** As new: nothing has happened, no fault is armed. Ports stay open. */
  reset(): void
  /**
   * Faults that were armed and never met mean that a test did not try what it says.
   * @throws FaultNeverMet that says which, on what, and what came instead.
   */
  verify(): void
  /** Closes whatever listens. */
  close(): Promise<void>
  /** The rig below, for whoever needs more: snapshots, forks, any device by its name. */
  readonly core: Rig
}

/** `rig.ikkm`, `rig.imacash`, `rig.geopagos`, `rig.cashflow`: those that were asked for. */
export type TestRig<Names extends DeviceName = DeviceName> = AnyRig & {
  readonly [Name in Names]: DeviceHandle<Name>
} & {
  /** @throws RangeError that lists the devices of this rig. */
  device<Name extends Names>(name: Name): DeviceHandle<Name>
}
