/** A rig in this process as a target: the runner plays the till, and asks the rig for facts. */
import { askRig } from '../../device/ask-rig.ts'
import type { AnyDevice, ClientSpec } from '../../device/contract.ts'
import type { Rig } from '../../device/rig.ts'
import { reachedCause, reachedIn } from '../coverage/reached.ts'
import type { Paper, SendOrder, Sent, Target, TraceLine } from '../target.ts'
import { secretsOf } from '../veil.ts'
import type { Lived } from './module-till.ts'
import { traceExchange } from './wire-trace.ts'

export interface RigTarget extends Target {
  readonly rig: Rig
  /** What a till in this process lived through. */
  lived?(): readonly Lived[]
}

/** Whoever opened the rig closes it. */
export function createRigTarget(rig: Rig): RigTarget {
  const tills = createTills(rig)
  const acts = recordActs(rig)

  return {
    kind: 'emulator',
    rig,
    now: () => rig.now(),
    send: async (order) => send(rig, tills(order.device, order.till), order),
    async knows(device, till) {
      const { client, session } = tills(device, till)
      return client.knows(session)
    },
    fact: async (device, fact) => ({ value: rig.device(device).fact(fact, rig.catchUp()) }),
    async cause(device, cause, params) {
      rig.device(device).cause(cause, params, rig.catchUp())
      acts.add('cause', device, cause)
      return undefined
    },
    async clear(device, cause) {
      rig.device(device).clear(cause, rig.catchUp())
      acts.add('clear', device, cause)
      return undefined
    },
    fault: async (device, order) => ({ id: rig.device(device).arm(order).id }),
    async advance(byMs) {
      rig.advance(byMs)
      return undefined
    },
    async settle() {
      rig.settle()
      return undefined
    },
    trace: async () => acts.trace(),
    papers: async () => papersOf(rig),
    secrets: async () => secretsOf(rig.journal.list({}), devicesOf(rig)),
    reached: async () => acts.reached(),
    unmet: async () =>
      [...rig.devices.values()]
        .flatMap(({ rules }) => rules)
        .filter(({ met }) => met === 0)
        .map(({ id }) => id),
    close: async () => undefined,
  }
}

/** What the devices of a rig have printed. */
function papersOf(rig: Rig): Paper[] {
  const at = rig.catchUp()
  return [...rig.devices].flatMap(([name, one]) => {
    const { papers } = one.device
    if (papers === undefined) return []
    // The fact that `papers` names is a list of numbers and texts.
    const list = one.fact(papers, at) as readonly Omit<Paper, 'device'>[]
    return list.map(({ number, text }) => ({ device: name, number, text }))
  })
}

function send(rig: Rig, { client, session }: Till, order: SendOrder): Sent {
  const sending = client.request(session, order.operation, order.params, rig.now())
  const heard = askRig(rig, order.device, sending)
  if (heard.kind === 'lost') return heard
  const { status, reason = '', body } = heard.reply
  const fields = { status, reason, body, ...client.read(session, sending, heard.reply) }
  return { kind: 'reply', fields }
}

/** What the runner did to the world, told between the exchanges it stood between. */
function recordActs(rig: Rig) {
  const beganAt = rig.now()
  const acts: { seq: number; line: TraceLine }[] = []
  const causes = new Set<string>()
  return {
    add(act: 'cause' | 'clear', device: string, cause: string): void {
      const line = { atMs: rig.now() - beganAt, says: `${act} ${device}.${cause}` }
      acts.push({ seq: rig.journal.lastSeq, line })
      causes.add(reachedCause(rig.device(device).device, act, cause))
    },
    trace(): TraceLine[] {
      const lines = rig.journal
        .exchanges()
        .flatMap((one) => traceExchange(one, beganAt).map((line) => ({ seq: one.seq, line })))
      return [...lines, ...acts].sort((a, b) => a.seq - b.seq).map(({ line }) => line)
    },
    reached(): string[] {
      const { journal } = rig
      const entries = [...journal.events, ...journal.exchanges()]
      return [...reachedIn(entries, devicesOf(rig)), ...causes]
    },
  }
}

function devicesOf(rig: Rig): ReadonlyMap<string, AnyDevice> {
  return new Map([...rig.devices].map(([name, { device }]) => [name, device]))
}

interface Till {
  readonly client: ClientSpec<unknown>
  readonly session: unknown
}

/** One till a name and device; all of them were configured before the shop opened. */
function createTills(rig: Rig) {
  const access = new Map([...rig.devices].map(([name, one]) => [name, one.access()]))
  const sessions = new Map<string, unknown>()
  return (device: string, till: string): Till => {
    const {
      options,
      device: { client },
    } = rig.device(device)
    const key = `${device} ${till}`
    let session = sessions.get(key)
    if (session === undefined) {
      session = client.open(access.get(device) ?? {}, { ...options, till })
      sessions.set(key, session)
    }
    return { client, session }
  }
}
