/** Real devices over HTTP: faults are made on the way to them, facts come by their own protocol. */
import { setTimeout as pause } from 'node:timers/promises'
import type { AnyDevice } from '../../device/contract.ts'
import { reachedIn } from '../coverage/reached.ts'
import { missingFeature } from '../features.ts'
import type { Answer, CaseOrder, Question, Target, TargetSource } from '../target.ts'
import { secretsOf } from '../veil.ts'
import { joinSecrets } from './join-secrets.ts'
import type { Real } from './real-at-work.ts'
import { createReal } from './real-at-work.ts'
import { interrupted } from './till.ts'
import { whyNotReal } from './why-not-real.ts'
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

export function deviceTargets(plan: DeviceTargetPlan): TargetSource {
  const reals = plan.devices.map(createReal)
  return {
    kind: 'device',
    // One till at one counter.
    workersMax: 1,
    address: plan.address,
    async open(order) {
      const why = whyNotReal(order.scenario, plan)
      return why === undefined
        ? createDeviceTarget(reals, plan, order)
        : { kind: 'unsupported', why }
    },
    real: {
      budgets: reals.map(({ device: { name: device }, url, maxReceipts, maxAmount }) => ({
        device,
        url,
        maxReceipts,
        maxAmount,
      })),
      whyNot: ({ scenario }) => missingFeature(scenario, 'device') ?? whyNotReal(scenario, plan),
      changed: () => reals.flatMap(changedOf),
    },
    isOver: () => reals.map(({ spent }) => spent()).find(Boolean),
  }
}

function changedOf({ device: { name: device }, access, knows }: Real) {
  const known = knows('till')
  return Object.keys(access).flatMap((field) => {
    const value = known[field]
    const isNew = typeof value === 'string' && value !== access[field]
    return isNew ? [{ device, field, value }] : []
  })
}

function createDeviceTarget(
  reals: readonly Real[],
  { operator, secrets }: DeviceTargetPlan,
  { seed, signal }: CaseOrder,
): Target {
  const beganAt = Date.now()
  const atWork = new Map(
    reals.map((real) => [real.device.name, { real, ...real.open(seed, signal) }]),
  )
  const all = [...atWork.values()]
  const devices = new Map<string, AnyDevice>(reals.map(({ device }) => [device.name, device]))
  const exchanges = () =>
    all.flatMap(({ line }) => line.exchanges()).sort((one, other) => one.at - other.at)
  return {
    kind: 'device',
    now: Date.now,
    send: (order) => at(order.device).send(order),
    knows: async (device, till) => at(device).real.knows(till),
    fact: async (device, fact) =>
      (await at(device).learn(fact)) ??
      nobody(`the protocol of a real device cannot tell ${device}.${fact}`),
    cause: async (device, cause) => nobody(`nobody is asked to bring about ${device}.${cause}`),
    clear: async (device, cause) => nobody(`nobody is asked to end ${device}.${cause}`),
    fault: async (device, order) => ({ id: at(device).line.arm(order).id }),
    async advance(byMs) {
      // Only waiting checks come here: a real clock goes by itself. Ctrl-C ends the wait.
      await pause(byMs, undefined, { signal }).catch(() => undefined)
      return signal.aborted ? nobody(interrupted.why) : undefined
    },
    async settle() {
      for (const { line } of all) await line.settle()
      return undefined
    },
    ...(operator ? { ask: (question) => operator.ask(question, signal) } : {}),
    trace: async () => exchanges().flatMap((one) => traceExchange(one, beganAt)),
    secrets: async () =>
      joinSecrets(secrets, ...all.map(({ keys }) => keys()), secretsOf(exchanges(), devices)),
    reached: async () => reachedIn(exchanges(), devices),
    unmet: async () =>
      all.flatMap(({ line }) => line.rules().flatMap(({ id, met }) => (met === 0 ? [id] : []))),
    close: async () => undefined,
  }

  function at(name: string) {
    const found = atWork.get(name)
    if (!found) throw new RangeError(`Cannot use "${name}": the target has no such device.`)
    return found
  }
}

function nobody(why: string) {
  return { kind: 'unsupported', why } as const
}
