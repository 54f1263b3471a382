/** Real devices over HTTP: faults are made on the way to them, facts come by their own protocol. */
import { setTimeout as pause } from 'node:timers/promises'
import type { AnyDevice, Learning, Sending } from '../../device/contract.ts'
import { CannotLearn, learnFact, openLooker } from '../../device/learning.ts'
import { createFaultLine, wallClock } from '../../host/fault-line.ts'
import type { FaultLine, LineEntry, Passed } from '../../host/fault-line.ts'
import type { Outgoing } from '../../host/http-exchange.ts'
import { costOf } from '../irreversible.ts'
import type {
  Answer,
  CaseOrder,
  Question,
  SendOrder,
  Sent,
  Target,
  TargetSource,
} from '../target.ts'
import { TargetError } from '../target.ts'
import { secretsOf } from '../veil.ts'
import type { Budget } from './budget.ts'
import { createBudget } from './budget.ts'
import { exchange } from './http-exchange.ts'
import { missingFeature } from '../features.ts'
import { whyNotReal } from './why-not-real.ts'
import { reachedIn } from '../coverage/reached.ts'
import { traceExchange } from './wire-trace.ts'

export interface RealDevice {
  readonly device: AnyDevice
  readonly url: string
  /** What a till must know: `key`, `token`. */
  readonly access: Readonly<Record<string, string>>
  /** All options of the device, as it is said to be. */
  readonly options: Readonly<Record<string, unknown>>
  /** The least time between two requests. */
  readonly minIntervalMs: number
  readonly maxReceipts: number
  /** In minor units. */
  readonly maxAmount: number
}

/** A person beside the device. */
export interface Operator {
  ask(question: Question, signal: AbortSignal): Promise<Answer>
}

export interface DeviceTargetPlan {
  /** What `--target` says to get here again. */
  readonly address: string
  readonly devices: readonly RealDevice[]
  readonly operator?: Operator
  /** Values that no report shows. */
  readonly secrets: readonly string[]
}

/** Among what a till must know: a user or an id is none. */
const isSecret = /key|token|password|secret/i

interface Real extends RealDevice {
  readonly budget: Budget
  /** Brings a message to the device, not sooner than its interval allows. */
  carry(request: Outgoing, timeoutMs: number, signal?: AbortSignal): ReturnType<typeof exchange>
}

export function deviceTargets(plan: DeviceTargetPlan): TargetSource {
  const reals = new Map(
    plan.devices.map((one) => [
      one.device.name,
      { ...one, budget: createBudget(one), carry: createCarry(one) },
    ]),
  )
  // A real device does not begin anew with each case, so its tills do not either.
  const sessions = new Map<string, unknown>()
  return {
    kind: 'device',
    // One till at one counter.
    workersMax: 1,
    address: plan.address,
    async open(order) {
      const why = whyNotReal(order.scenario, plan)
      if (why !== undefined) return { kind: 'unsupported', why }
      return createDeviceTarget(reals, sessionOf, { order, plan })
    },
    real: {
      budgets: plan.devices.map(({ device, ...one }) => ({ ...one, device: device.name })),
      whyNot: ({ scenario }) => missingFeature(scenario, 'device') ?? whyNotReal(scenario, plan),
      changed,
    },
    isOver: () => [...reals.values()].map(({ budget }) => budget.spent()).find(Boolean),
  }

  function changed() {
    return plan.devices.flatMap(({ device: { name, client }, access }) => {
      const session = sessions.get(`${name} till`)
      const known = session === undefined ? {} : client.knows(session)
      return Object.keys(access).flatMap((field) => {
        const value = known[field]
        return typeof value === 'string' && value !== access[field]
          ? [{ device: name, field, value }]
          : []
      })
    })
  }

  function sessionOf({ device, access, options }: Real, till: string): unknown {
    const key = `${device.name} ${till}`
    if (!sessions.has(key)) sessions.set(key, device.client.open(access, { ...options, till }))
    return sessions.get(key)
  }
}

/** One message after another, each as long after the one before as the device asks for. */
function createCarry({ url, minIntervalMs }: RealDevice): Real['carry'] {
  let next = 0
  return async (request, timeoutMs, signal) => {
    const waitMs = next - performance.now()
    if (waitMs > 0) await pause(waitMs, undefined, signal ? { signal } : {})
    try {
      return await exchange(url, request, timeoutMs)
    } finally {
      next = performance.now() + minIntervalMs
    }
  }
}

interface Opening {
  readonly order: CaseOrder
  readonly plan: DeviceTargetPlan
}

function createDeviceTarget(
  reals: ReadonlyMap<string, Real>,
  sessionOf: (real: Real, till: string) => unknown,
  { order: { seed, signal }, plan }: Opening,
): Target {
  const beganAt = Date.now()
  const lines = new Map(
    [...reals].map(([name, { device, options, carry }]) => [
      name,
      createFaultLine({ device, options, seed, clock: wallClock, carry }),
    ]),
  )
  const devices = new Map([...reals].map(([name, { device }]) => [name, device]))
  const exchanges = () =>
    [...lines.values()].flatMap((line) => line.exchanges()).sort((a, b) => a.at - b.at)
  return {
    kind: 'device',
    now: Date.now,
    async send(sending) {
      const real = realOf(sending.device)
      return send(real, lineOf(sending.device), sessionOf(real, sending.till), sending)
    },
    async knows(device, till) {
      const real = realOf(device)
      return real.device.client.knows(sessionOf(real, till))
    },
    async fact(device, fact) {
      const real = realOf(device)
      const learning = learnFact(real.device, fact)
      if (!learning)
        return {
          kind: 'unsupported',
          why: `the protocol of a real device cannot tell ${device}.${fact}`,
        }
      return { value: await drive(learning, real, sessionOf(real, 'till')) }
    },
    cause: async (device, cause) => nobodyCan(`bring about ${device}.${cause}`),
    clear: async (device, cause) => nobodyCan(`end ${device}.${cause}`),
    fault: async (device, order) => ({ id: lineOf(device).arm(order).id }),
    // Only waiting checks come here: a real clock goes by itself.
    advance: async (byMs) => void (await pause(byMs, undefined, { signal })),
    async settle() {
      for (const line of lines.values()) await line.settle()
      return undefined
    },
    ...(plan.operator ? { ask: (question) => plan.operator!.ask(question, signal) } : {}),
    trace: async () => exchanges().flatMap((one) => traceExchange(one, beganAt)),
    secrets: async () => [...plan.secrets, ...keys(), ...secretsOf(exchanges(), devices)],
    reached: async () => reachedIn(exchanges(), devices),
    unmet: async () =>
      [...lines.values()]
        .flatMap((line) => line.rules())
        .filter(({ met }) => met === 0)
        .map(({ id }) => id),
    close: async () => undefined,
  }

  function realOf(name: string): Real {
    const real = reals.get(name)
    if (!real) throw new RangeError(`Cannot use "${name}": the target has no such device.`)
    return real
  }

  function lineOf(name: string): FaultLine {
    const line = lines.get(name)
    if (!line) throw new RangeError(`Cannot use "${name}": the target has no such device.`)
    return line
  }

  /** What tills were given, what they know by now, and what they never got to hear. */
  function keys(): string[] {
    return [...reals].flatMap(([name, real]) => {
      const { client } = real.device
      const known = [real.access, client.knows(sessionOf(real, 'till'))]
      for (const entry of lineOf(name).exchanges()) known.push(learnedFrom(entry, real))
      const fields = Object.keys(real.access).filter((field) => isSecret.test(field))
      const values = known.flatMap((one) => fields.map((field) => one[field]))
      return values.filter((value) => typeof value === 'string')
    })
  }
}

/** What a till knows that hears this answer and nothing else. */
function learnedFrom({ operation = 'request', request, reply }: LineEntry, real: Real) {
  const { client } = real.device
  const session = client.open(real.access, real.options)
  if (!reply) return {}
  const sent = { ...request, headers: {}, body: new TextEncoder().encode(request.body) }
  const sending = { operation, request: sent, timeoutMs: 0 }
  const { status, reason = '', body } = reply
  client.read(session, sending, { status, reason, headers: {}, body })
  return client.knows(session)
}

async function send(
  real: Real,
  line: FaultLine,
  session: unknown,
  { device, operation, params }: SendOrder,
): Promise<Sent> {
  const { client } = real.device
  const sending = client.request(session, operation, params, Date.now())
  real.budget.spend(`${device}.${operation}`, costOf(client.operations[operation], params))
  return readPassed(await line.send(sending.request, sending.timeoutMs), { real, session, sending })
}

function readPassed(
  passed: Passed,
  { real, session, sending }: { real: Real; session: unknown; sending: Sending },
): Sent {
  if (passed.kind === 'lost') return { kind: 'lost', how: passed.how, afterMs: passed.afterMs }
  const { reply } = passed
  const { status, reason = '', body } = reply
  const read = real.device.client.read(session, sending, reply)
  return { kind: 'reply', fields: { status, reason, body, ...read } }
}

/** Asks what changes nothing, past all faults: those are for the messages of the till. */
async function drive(learning: Learning, real: Real, till: unknown): Promise<unknown> {
  const { client } = real.device
  const session = openLooker(client, real.access, real.options, till)
  try {
    for (let step = learning.next(); ;) {
      if (step.done) return step.value
      const { operation, params } = step.value
      const sending = client.request(session, operation, params, Date.now())
      const got = await real.carry(sending.request, sending.timeoutMs)
      if (got.kind === 'lost') step = learning.next({ transport: 'lost', how: got.how })
      else {
        const { status, reason = '', body } = got.reply
        const read = client.read(session, sending, got.reply)
        step = learning.next({ transport: 'reply', status, reason, body, ...read })
      }
    }
  } catch (error) {
    if (error instanceof CannotLearn) throw new TargetError(error.message)
    throw error
  }
}

function nobodyCan(what: string) {
  return { kind: 'unsupported', why: `nobody is asked to ${what} on a real device` } as const
}
