/** One device of a rig, as a test holds it. */
import type { CashflowClient } from '../clients/cashflow.ts'
import type { GeopagosClient } from '../clients/geopagos.ts'
import type { IkkmClient } from '../clients/ikkm.ts'
import type { ImacashClient } from '../clients/imacash.ts'
import type { Delivery, Emulator } from '../device/emulator.ts'
import type { FaultName } from '../device/faults.ts'
import type { Entry } from '../device/journal.ts'
import type { Kinds } from '../typed-devices.ts'
import type {
  Access,
  CauseName,
  CauseParams,
  DeviceName,
  FactName,
  FaultGiven,
  Kind,
  LastingCause,
} from './given.ts'

export interface Clients {
  readonly ikkm: IkkmClient
  readonly imacash: ImacashClient
  readonly geopagos: GeopagosClient
  readonly cashflow: CashflowClient
}

/** What can be done to any device, and asked of it; the shop has nothing else. */
export interface ShopHandle<Name extends Kind = 'shop'> {
  readonly name: Name
  /**
   * Changes the physical world: `ikkm.cause('battery', { percent: 3 })`. It lasts until `clear`.
   * @throws RangeError for a cause or parameter that is unknown, or that cannot be now.
   */
  cause<Cause extends CauseName<Name>>(cause: Cause, params?: CauseParams<Name, Cause>): void
  /**
   * Ends a cause: `ikkm.clear('paper-out')`.
   * @throws RangeError for one that leaves nothing in force.
   */
  clear(cause: LastingCause<Name>): void
  /**
   * What is so, by name: `ikkm.fact('receipts')`. Amounts are in the units of the vendor's
   * documents: tenge, roubles; cents at the recycler. `tillrig list` and the reference have all.
   * @throws RangeError that lists the facts the device knows.
   */
  fact<Fact extends FactName<Name>>(fact: Fact): Kinds[Name]['facts'][Fact]
  /** The state as a person would ask for it; its fields may change, facts do not. */
  state(): Readonly<Record<string, unknown>>
  /** What happened here and what was said on the wire, oldest first. */
  journal(): readonly Entry[]
  /** What was said on the wire, two lines a message; secrets are blanked. */
  trace(): readonly string[]
  /** The emulator itself, for whoever needs more. */
  readonly emulator: Emulator
}

export interface DeviceHandle<Name extends DeviceName = DeviceName> extends ShopHandle<Name> {
  /**
   * Breaks messages: `ikkm.fault('lose-reply', { on: 'sale' })`; one of them, unless `times`,
   * `nth` or `percent` say otherwise. One that is never met fails the test, by `rig.verify()`.
   *
   * A lost message is silent, as in a network: where a real till waits for its time-out,
   * `{ ending: 'reset' }` breaks the connection instead. What the recycler asks its server counts
   * as a message too, so name the operation there: `{ on: 'transaction' }`.
   * @throws RangeError for an unknown effect, parameter or operation.
   */
  fault<Effect extends FaultName>(effect: Effect, given?: FaultGiven<Name, Effect>): ArmedFault
  /** What a till must know to talk to it. The register's key changes with each receipt. */
  readonly access: Access[Name]
  /**
   * A good till of this device, in this process: no socket, and time moves by what it waited.
   * Made when it is first asked for; after `rig.reset()` there is another one.
   */
  readonly client: Clients[Name]
  /**
   * Opens a real port, of this machine alone unless `host` says otherwise; `rig.close()` closes it.
   * @throws Error (rejects) for a port that is taken, a device that listens already, and in a page.
   */
  listen(at?: { readonly port?: number; readonly host?: string }): Promise<Listening>
  /**
   * Where it listens: `http://127.0.0.1:49152`.
   * @throws Error while it does not listen.
   */
  readonly url: string
  /** Gives it one request as it came over a wire, and what its sender would see of the answer. */
  deliver(request: RawRequest): Delivery
}

export interface ArmedFault {
  readonly id: string
  /** How many messages it has broken so far. */
  readonly met: number
  /** From here on it breaks nothing, and nobody minds that it was not met. */
  disarm(): void
}

export interface Listening {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** A request as text, or as bytes where the text matters not. */
export interface RawRequest {
  /** `GET` unless told. */
  readonly method?: string
  /** May hold the query too: `/api?key=11112222&sale=2920`. Percent-encoded. */
  readonly path: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}
