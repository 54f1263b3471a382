/** A device as a test holds it: what it does is done by the rig below. */
import type { Delivery, Emulator } from '../device/emulator.ts'
import type { FaultOrder } from '../device/faults.ts'
import type { Entry } from '../device/journal.ts'
import type { WireRequest } from '../device/contract.ts'
import type { Rig } from '../device/rig.ts'
import type { ArmedFaults } from './armed-faults.ts'
import type {
  ArmedFault,
  DeviceHandle,
  Listening,
  RawRequest,
  ShopHandle,
} from './device-handle.ts'
import type { DeviceName } from './given.ts'
import type { Ports } from './ports.ts'
import type { TestDevice } from './test-device.ts'
import { traceOf } from './trace.ts'

type Given = Readonly<Record<string, unknown>>

/** Names are narrowed by the types of the handles; here they are only passed on. */
class AnyHandle {
  readonly name: string
  protected readonly rig: Rig

  constructor(rig: Rig, name: string) {
    this.name = name
    this.rig = rig
  }

  get emulator(): Emulator {
    return this.rig.device(this.name)
  }

  cause(cause: string, params: Given = {}): void {
    this.emulator.cause(cause, params, this.rig.catchUp())
  }

  clear(cause: string): void {
    this.emulator.clear(cause, this.rig.catchUp())
  }

  fact(fact: string): unknown {
    return this.emulator.fact(fact, this.rig.catchUp())
  }

  state(): Given {
    return this.emulator.view(this.rig.catchUp())
  }

  journal(): readonly Entry[] {
    this.rig.catchUp()
    return this.rig.journal.list({ device: this.name })
  }

  trace(): readonly string[] {
    return traceOf(this.rig, this.name)
  }
}

interface HandleParts {
  readonly rig: Rig
  readonly openClient: TestDevice['openClient']
  readonly faults: ArmedFaults
  readonly ports: Ports
}

class WireHandle extends AnyHandle {
  readonly #faults: ArmedFaults
  readonly #ports: Ports
  readonly #openClient: TestDevice['openClient']
  /** It lives as long as what the till knows is true: a reset begins another life. */
  #client: { readonly of: Emulator; readonly till: unknown } | undefined

  constructor({ rig, faults, ports, openClient }: HandleParts, name: string) {
    super(rig, name)
    this.#faults = faults
    this.#ports = ports
    this.#openClient = openClient
  }

  get access() {
    return this.emulator.access()
  }

  get client(): unknown {
    const { emulator } = this
    if (this.#client?.of !== emulator)
      this.#client = { of: emulator, till: this.#openClient(this.rig) }
    return this.#client.till
  }

  get url(): string {
    return this.#ports.urlOf(this.name)
  }

  fault(fault: string, given: Given = {}): ArmedFault {
    const { on: operation, path, method, ...params } = given
    const match = Object.entries({ operation, path, method }).filter(([, one]) => one !== undefined)
    const order: FaultOrder = { ...params, fault, match: Object.fromEntries(match) }
    return this.#faults.arm(this.name, order, this.fault)
  }

  listen(at?: { readonly port?: number; readonly host?: string }): Promise<Listening> {
    return this.#ports.listen(this.name, at)
  }

  deliver(request: RawRequest): Delivery {
    return this.rig.deliver(this.name, wireRequest(request))
  }
}

export function createHandle(parts: HandleParts, name: string): DeviceHandle {
  // The tables of the devices say which names there are, and the emulator holds to them.
  return new WireHandle(parts, name) as unknown as DeviceHandle<DeviceName>
}

export function createShopHandle(rig: Rig): ShopHandle {
  return new AnyHandle(rig, 'shop') as unknown as ShopHandle
}

function wireRequest({ method = 'GET', path, query, headers = {}, body = '' }: RawRequest) {
  if (!path.startsWith('/'))
    throw new RangeError(`Cannot send a request to "${path}": give a path that begins with "/".`)
  const mark = path.indexOf('?')
  const [own, inPath] = mark < 0 ? [path, ''] : [path.slice(0, mark), path.slice(mark + 1)]
  return {
    method,
    path: own,
    query: query ?? inPath,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  } satisfies WireRequest
}
