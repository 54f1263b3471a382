/** Emulators in this process: a rig of its own for each case, virtual time, no socket. */
import type { AnyDevice, ClientSpec } from '../../device/contract.ts'
import { createRig } from '../../device/rig.ts'
import type { Rig } from '../../device/rig.ts'
import type { CaseOrder, Sent, Target, TargetSource, TraceLine } from '../target.ts'
import { reachedIn, traceExchange } from './wire-trace.ts'

export interface EmulatorTarget extends Target {
  readonly rig: Rig
}

export function emulatorTargets(devices: readonly AnyDevice[]): TargetSource {
  return { kind: 'emulator', open: async (order) => createEmulatorTarget(devices, order) }
}

export function createEmulatorTarget(
  devices: readonly AnyDevice[],
  { devices: used, options, seed }: CaseOrder,
): EmulatorTarget {
  const chosen = used.length === 0 ? devices : devices.filter(({ name }) => used.includes(name))
  const rig = createRig({ devices: chosen, options, seed })
  const beganAt = rig.now()
  const acts: { seq: number; line: TraceLine }[] = []
  const causes = new Set<string>()
  const tills = createTills(rig)

  return {
    kind: 'emulator',
    rig,
    now: () => rig.now(),
    async send({ device, operation, params, till }) {
      const { client, session } = tills(device, till)
      const sending = client.request(session, operation, params)
      const { reply, ending, afterMs, cutAtBytes } = rig.deliver(device, sending.request)
      if ((!reply && ending === 'silence') || afterMs > sending.timeoutMs) {
        rig.advance(sending.timeoutMs)
        return { kind: 'lost', how: 'timeout', afterMs: sending.timeoutMs }
      }
      if (afterMs > 0) rig.advance(afterMs)
      if (!reply) return { kind: 'lost', how: 'reset', afterMs }
      if (cutAtBytes !== undefined && cutAtBytes < bytesOf(reply.body))
        return { kind: 'lost', how: 'cut', afterMs }
      const { status, reason = '', body } = reply
      const fields = { status, reason, body, ...client.read(session, sending, reply) }
      return { kind: 'reply', fields } satisfies Sent
    },
    async knows(device, till) {
      const { client, session } = tills(device, till)
      return client.knows(session)
    },
    async fact(device, fact) {
      return { value: rig.device(device).fact(fact, rig.catchUp()) }
    },
    async cause(device, cause, params) {
      rig.device(device).cause(cause, params, rig.catchUp())
      causes.add(`${device}.${cause}`)
      act(`cause ${device}.${cause}`)
      return undefined
    },
    async clear(device, cause) {
      rig.device(device).clear(cause, rig.catchUp())
      act(`clear ${device}.${cause}`)
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
    async trace() {
      const lines = rig.journal
        .exchanges()
        .flatMap((one) => traceExchange(one, beganAt).map((line) => ({ seq: one.seq, line })))
      return [...lines, ...acts].sort((a, b) => a.seq - b.seq).map(({ line }) => line)
    },
    reached: async () => [...reachedIn(rig.journal.exchanges(), deviceTable(rig)), ...causes],
    unmet: async () =>
      [...rig.devices.values()]
        .flatMap(({ rules }) => rules)
        .filter(({ met }) => met === 0)
        .map(({ id }) => id),
    close: async () => undefined,
  }

  /** An act is told between the exchanges it stood between. */
  function act(says: string): void {
    acts.push({ seq: rig.journal.lastSeq, line: { atMs: rig.now() - beganAt, says } })
  }
}

/** One till a name and device; all of them were configured before the shop opened. */
function createTills(rig: Rig) {
  const access = new Map([...rig.devices].map(([name, one]) => [name, one.access()]))
  const sessions = new Map<string, unknown>()
  return (device: string, till: string): { client: ClientSpec<unknown>; session: unknown } => {
    const {
      options,
      device: { client },
    } = rig.device(device)
    const key = `${device} ${till}`
    let session = sessions.get(key)
    if (session === undefined) {
      session = client.open(access.get(device) ?? {}, options)
      sessions.set(key, session)
    }
    return { client, session }
  }
}

function deviceTable(rig: Rig): ReadonlyMap<string, AnyDevice> {
  return new Map([...rig.devices].map(([name, { device }]) => [name, device]))
}

function bytesOf(body: string): number {
  return new TextEncoder().encode(body).length
}
