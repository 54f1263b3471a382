/** A rig started elsewhere: real sockets to its devices, everything else by its control API. */
import http from 'node:http'
import { z } from 'zod'
import type { AnyDevice, ClientSpec } from '../../device/contract.ts'
import { breakingOff } from '../../device/faults.ts'
import type { Entry } from '../../device/journal.ts'
import type { Instant } from '../../kernel/time.ts'
import { createShop } from '../../shop/create-shop.ts'
import type {
  CaseOrder,
  SendOrder,
  Sent,
  Target,
  TargetSource,
  TraceLine,
  Unsupported,
} from '../target.ts'
import { openControl } from './control.ts'
import type { Control } from './control.ts'
import { exchange } from './http-exchange.ts'
import { reachedCause, reachedIn } from '../coverage/reached.ts'
import type { RigAnswer } from './why-not.ts'
import { rigShape, whyNot } from './why-not.ts'
import { secretsOf } from '../veil.ts'
import { traceExchange } from './wire-trace.ts'

const PAGE = 1000
/** A rig of ours keeps its connections open for longer than a case pauses. */
const agent = new http.Agent({ keepAlive: true })

const nothing = z.unknown()
const clockShape = z.looseObject({ now: z.number() })
const factShape = z.looseObject({ value: z.unknown() })
const ruleShape = z.looseObject({ id: z.string(), met: z.number() })
const rulesShape = z.looseObject({ rules: z.array(ruleShape) })
const pageShape = z.looseObject({
  entries: z.array(z.looseObject({ kind: z.string(), seq: z.number() })),
  next: z.number(),
})

export interface RemoteTargetsParts {
  readonly token?: string | undefined
  /** What `--target` says to get here again, where that is not the address. */
  readonly address?: string
}

/** Each case begins with a reset of that one rig, so cases run one after another. */
export function remoteTargets(
  address: string,
  devices: readonly AnyDevice[],
  { token, address: shown }: RemoteTargetsParts = {},
): TargetSource {
  const control = openControl(address, token)
  return {
    kind: 'remote',
    workersMax: 1,
    address: shown ?? control.url,
    open: (order) => openRemote(control, order.rig?.devices ?? devices, order),
  }
}

type Devices = ReadonlyMap<string, AnyDevice>

async function openRemote(
  control: Control,
  known: readonly AnyDevice[],
  order: CaseOrder,
): Promise<Target | Unsupported> {
  const before = await control.ask('GET', '/api/rig', rigShape)
  const devices = new Map([createShop([]), ...known].map((one) => [one.name, one]))
  const why = whyNot(before, devices, order)
  if (why !== undefined) return { kind: 'unsupported', why }
  await control.ask('POST', '/api/reset', nothing)
  const rig = await control.ask('GET', '/api/rig', rigShape)
  return createRemote(control, devices, { rig, used: order.devices })
}

interface Begun {
  readonly rig: RigAnswer
  readonly used: readonly string[]
}

function createRemote(control: Control, devices: Devices, { rig, used }: Begun): Target {
  const { ask } = control
  const clock = createClock(rig.clock.now)
  const acts = recordActs(control, devices, { clock, begin: rig.lastSeq ?? 0 })
  const tills = createTills(rig, devices)

  return {
    kind: 'remote',
    now: clock.now,
    send: (order) => send(tills(order.device, order.till), order, clock.now()),
    async knows(device, till) {
      const { client, session } = tills(device, till)
      return client.knows(session)
    },
    async fact(device, fact) {
      const path = `${pathOf(device)}/facts/${encodeURIComponent(fact)}`
      return { value: (await ask('GET', path, factShape)).value }
    },
    async cause(device, cause, params) {
      await ask('POST', causePath(device, cause), nothing, params)
      acts.add('cause', device, cause)
      return undefined
    },
    async clear(device, cause) {
      await ask('DELETE', causePath(device, cause), nothing)
      acts.add('clear', device, cause)
      return undefined
    },
    fault: (device, order) =>
      ask('POST', `${pathOf(device)}/faults`, ruleShape, breakingOff(order)),
    async advance(byMs) {
      const advance = `${Math.ceil(byMs)}ms`
      clock.set((await ask('POST', '/api/clock', clockShape, { advance })).now)
      return undefined
    },
    async settle() {
      await ask('POST', '/api/settle', nothing)
      return undefined
    },
    trace: acts.trace,
    secrets: acts.secrets,
    reached: acts.reached,
    async unmet() {
      const answers = await Promise.all(
        used.map((device) => ask('GET', `${pathOf(device)}/faults`, rulesShape)),
      )
      const rules = answers.flatMap((one) => one.rules)
      return rules.filter(({ met }) => met === 0).map(({ id }) => id)
    },
    async close() {
      // What is left armed would break somebody else's messages.
      for (const device of used) await ask('DELETE', `${pathOf(device)}/faults`, nothing)
    },
  }
}

async function send({ client, session, url }: Till, order: SendOrder, at: Instant): Promise<Sent> {
  const sending = client.request(session, order.operation, order.params, at)
  const got = await exchange(url, sending.request, sending.timeoutMs, { agent })
  if (got.kind === 'lost') return got
  const { status, reason = '', body } = got.reply
  const fields = { status, reason, body, ...client.read(session, sending, got.reply) }
  return { kind: 'reply', fields }
}

interface Clock {
  readonly beganAt: Instant
  now(): Instant
  set(to: Instant): void
}

/** The rig's clock, as far as it can be known between two answers. */
function createClock(beganAt: Instant): Clock {
  let known = { at: beganAt, readAt: performance.now() }
  return {
    beganAt,
    now: () => Math.round(known.at + performance.now() - known.readAt),
    set: (at) => (known = { at, readAt: performance.now() }),
  }
}

/** What the runner did to the world, told together with what the journal of the rig holds. */
function recordActs(
  { ask }: Control,
  devices: Devices,
  { clock, begin }: { clock: Clock; begin: number },
) {
  const acts: TraceLine[] = []
  const causes = new Set<string>()
  return {
    add(act: 'cause' | 'clear', name: string, cause: string): void {
      acts.push({ atMs: clock.now() - clock.beganAt, says: `${act} ${name}.${cause}` })
      const device = devices.get(name)
      if (device) causes.add(reachedCause(device, act, cause))
    },
    async trace(): Promise<TraceLine[]> {
      const lines = (await journal()).flatMap((entry) =>
        entry.kind === 'exchange' ? traceExchange(entry, clock.beganAt) : [],
      )
      return [...lines, ...acts].sort((a, b) => a.atMs - b.atMs)
    },
    secrets: async () => secretsOf(await journal(), devices),
    reached: async () => [...reachedIn(await journal(), devices), ...causes],
  }

  async function journal(): Promise<Entry[]> {
    const entries: Entry[] = []
    for (let after = begin; ;) {
      const path = `/api/journal?after=${after}&limit=${PAGE}`
      const page = await ask('GET', path, pageShape)
      // The rig sends the entries of its journal as they are.
      entries.push(...(page.entries as unknown as Entry[]))
      if (page.entries.length < PAGE) return entries
      after = page.next
    }
  }
}

interface Till {
  readonly client: ClientSpec<unknown>
  readonly session: unknown
  readonly url: string
}

/** A till a name and device; all of them know what the rig said when the case began. */
function createTills(rig: RigAnswer, devices: Devices) {
  const sessions = new Map<string, unknown>()
  return (name: string, till: string): Till => {
    const device = devices.get(name)
    const at = rig.devices[name]
    if (!device || !at) throw new RangeError(`Cannot use "${name}": the rig has no such device.`)
    const { title: _title, url = '', options = {}, secrets: _secrets, ...access } = at
    const key = `${name} ${till}`
    let session = sessions.get(key)
    if (session === undefined) {
      const texts = Object.entries(access).map(([field, value]) => [field, String(value)])
      session = device.client.open(Object.fromEntries(texts), { ...options, till })
      sessions.set(key, session)
    }
    return { client: device.client, session, url }
  }
}

function pathOf(device: string): string {
  return `/api/devices/${encodeURIComponent(device)}`
}

function causePath(device: string, cause: string): string {
  return `${pathOf(device)}/causes/${encodeURIComponent(cause)}`
}
