/** A rig for a test, in this process: no socket unless it is asked for, and nothing to start. */
import type { Rig } from '../device/rig.ts'
import { createRig as createCore } from '../device/rig.ts'
import { unknownName } from '../kernel/suggest.ts'
import { parseDuration } from '../kernel/time.ts'
import { audit } from '../shop/audit/audit.ts'
import type { Report } from '../shop/audit/report.ts'
import { inShop } from '../shop/create-shop.ts'
import { ArmedFaults } from './armed-faults.ts'
import { createHandle, createShopHandle } from './create-handle.ts'
import type { DeviceHandle, ShopHandle } from './device-handle.ts'
import type { DeviceName, Duration } from './given.ts'
import type { Host } from './ports.ts'
import { Ports } from './ports.ts'
import type { AnyRig, RigClock, RigOptions, TestRig } from './test-rig.ts'
import type { TestDevice } from './test-device.ts'
import { traceOf } from './trace.ts'

export interface RigMakerParts<All extends DeviceName = DeviceName> {
  readonly devices: readonly TestDevice<All>[]
  /** Brings what opens ports and wakes a rig; a page has no such thing. */
  readonly host?: () => Promise<Host>
}

/**
 * A rig for a test: `const rig = createRig({ devices: ['ikkm'], seed: 7 })`. Rigs share nothing, so
 * tests run in parallel; making one costs less than a millisecond.
 *
 * Time is virtual and stands still at 2026-01-05T04:00:00Z until something moves it:
 * `rig.clock.advance('25h')`, or a client that waits.
 *
 *     const rig = createRig()
 *     rig.ikkm.fault('lose-reply', { on: 'sale' })
 *     await rig.ikkm.client.sale({ sale: 2920, cash: 3000 })
 *     rig.ikkm.fact('receipts') // one receipt
 *     rig.verify()              // each fault was met
 *     await rig.close()         // or: await using rig = createRig()
 *
 * @throws RangeError for a device or option that is unknown, or has a value it cannot have.
 */
export type CreateRig<All extends DeviceName = DeviceName> = <const Names extends All = All>(
  options?: RigOptions<Names>,
) => TestRig<Names>

export function rigMaker<const All extends DeviceName>(parts: RigMakerParts<All>): CreateRig<All> {
  return <const Names extends All = All>(options: RigOptions<Names> = {}) => {
    const rig: AnyRig = new RigInTest(parts, options)
    // It has a field for each device that was asked for.
    return rig as TestRig<Names>
  }
}

class RigInTest implements AnyRig {
  readonly core: Rig
  readonly clock: RigClock
  readonly #faults: ArmedFaults
  readonly #ports: Ports
  readonly #devices: readonly TestDevice[]
  readonly #handles = new Map<string, DeviceHandle>()

  constructor({ devices, host }: RigMakerParts, options: RigOptions) {
    const { seed, clock = 'virtual', options: chosen } = options
    this.#devices = chosenFrom(devices, options.devices)
    this.core = createCore({
      devices: inShop(this.#devices.map(({ device }) => device)),
      ...(seed === undefined ? {} : { seed }),
      ...(chosen === undefined ? {} : { options: chosen }),
      ...(clock === 'wall' ? { now: Date.now } : {}),
    })
    const { core } = this
    this.#faults = new ArmedFaults(core)
    this.#ports = new Ports(core, host)
    this.clock = {
      kind: clock,
      now: () => new Date(core.now()),
      advance: (by) => core.advance(milliseconds(by)),
    }
    for (const { device } of core.devices.values())
      if (!device.hub)
        Object.defineProperty(this, device.name, { get: () => this.device(device.name) })
  }

  get seed(): number {
    return this.core.seed
  }

  get shop(): ShopHandle {
    this.core.device('shop')
    return createShopHandle(this.core)
  }

  device(name: string): DeviceHandle {
    let handle = this.#handles.get(name)
    if (handle) return handle
    this.core.device(name)
    const till = this.#devices.find((one) => one.name === name)
    if (!till) throw new RangeError(`Cannot hold ${name} as a device: it is rig.${name}.`)
    const parts = { faults: this.#faults, ports: this.#ports, openClient: till.openClient }
    handle = createHandle({ rig: this.core, ...parts }, name)
    this.#handles.set(name, handle)
    return handle
  }

  audit(): Report {
    const now = this.core.catchUp()
    return audit(this.core.around(), now)
  }

  journal() {
    this.core.catchUp()
    return this.core.journal.list({})
  }

  trace() {
    return traceOf(this.core)
  }

  settle(): void {
    this.core.settle()
  }

  reset(): void {
    this.#faults.reset()
    this.core.reset()
  }

  verify(): void {
    this.#faults.verify()
  }

  close(): Promise<void> {
    return this.#ports.close()
  }

  [Symbol.dispose](): void {
    void this.close()
    this.verify()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
    this.verify()
  }
}

/** @throws RangeError that lists the known devices. */
function chosenFrom(all: readonly TestDevice[], names?: readonly string[]) {
  if (names === undefined) return all
  const known: readonly string[] = all.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new RangeError(`Cannot make a rig: ${unknownName('device', unknown, known)}`)
  return all.filter(({ name }) => names.includes(name))
}

function milliseconds(by: Duration): number {
  const readMs = typeof by === 'number' ? by : parseDuration(by)
  if (readMs === undefined)
    throw new RangeError(
      `Cannot advance by "${by}": give milliseconds, or a text such as 250ms, 1.5s, 25h.`,
    )
  return readMs
}
