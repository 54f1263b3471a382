/** The integrator's till before emulators on real sockets: a rig of its own for each case. */
import { setTimeout as pause } from 'node:timers/promises'
import type { AnyDevice } from '../../device/contract.ts'
import { secretsIn } from '../../device/secrets.ts'
import { toEnvironment } from '../../host/environment.ts'
import { PortTaken } from '../../host/http.ts'
import { openRig } from '../../host/open-rig.ts'
import type { OpenRig } from '../../host/open-rig.ts'
import { TIMER_MS_MAX } from '../../host/turn-in.ts'
import { asksTill } from '../asks-till.ts'
import type { OptionsByName } from '../rig-file/plan.ts'
import type { CaseOrder, Target, TargetSource } from '../target.ts'
import { TargetError } from '../target.ts'
import { beforeTill } from './before-till.ts'
import { createCommandTill } from './command-till.ts'
import { partsFor } from './emulator.ts'
import { createHttpTill } from './http-till.ts'
import { joinSecrets } from './join-secrets.ts'
import { createRigTarget } from './rig-target.ts'
import type { RigTarget } from './rig-target.ts'
import type { Till } from './till.ts'
import { interrupted } from './till.ts'

const LIMIT_MS = 60_000
const PATIENCE_MS = 1000
/** A till that is asked thousands of times is given up sooner: after so many waits in vain. */
const HURRIED = { waits: 12, leastMs: 5000 }
/** How often a waiting check looks while the till is at work, and its time is that of the wall. */
const LOOK_MS = 20
const PATIENCE = 'TILLRIG_TIMEOUT_MS'

/** The till as somebody described it. */
export interface TillPlan {
  /** What `--target` says to get here again. */
  readonly address: string
  /** One of the two is there. */
  readonly command?: readonly string[]
  readonly http?: string
  /** Whether each case begins with another till, or with the same one told to forget. */
  readonly reset: 'per-case' | 'never'
  /** How long it may take for a stimulus. */
  readonly limitMs?: number
  /** After how long it is asked to give up on an answer. */
  readonly patienceMs?: number
  readonly env: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Where devices listen; a till that is told where they are needs no fixed ports. */
  readonly ports: Readonly<Record<string, number>>
  readonly options: OptionsByName
  /** Values that no report shows: what came out of the environment. */
  readonly secrets?: readonly string[]
}

export function clientTargets(plan: TillPlan, devices: readonly AnyDevice[]): TargetSource {
  const isLasting = plan.http !== undefined || plan.reset === 'never'
  let lasting: Till | undefined
  let asked = 0
  // An answer that comes late must not be taken for one of another case.
  const nextId = () => `c${++asked}`
  return {
    kind: 'client',
    address: plan.address,
    // One till cannot be in two cases at once, and one port not in two rigs.
    ...(isLasting || hasFixedPort(plan) ? { workersMax: 1 } : {}),
    async open(order) {
      if (!asksTill(order.scenario))
        return { kind: 'unsupported', why: 'the scenario asks nothing of a till' }
      return openClient(order)
    },
    close: async () => lasting?.close(),
  }

  async function openClient(order: CaseOrder): Promise<Target> {
    const rig = await openPorts(order, { plan, devices, isLasting })
    try {
      const env = () => environmentOf(rig, plan)
      const ended = lasting?.ended()
      if (ended !== undefined) {
        await lasting?.close()
        lasting = undefined
      }
      const till = lasting ?? createTill(env, order)
      if (isLasting) lasting = till
      // What it said in the case before is about that case.
      till.forget()
      if (isLasting && plan.reset === 'per-case') await reset(till, env(), plan)
      const close = async () => {
        if (!isLasting) await till.close()
        await rig.close()
      }
      return createClientTarget({ opened: rig, till, plan, ended, nextId, close })
    } catch (error) {
      await rig.close()
      throw error
    }
  }

  function createTill(env: () => Env, { signal }: CaseOrder): Till {
    if (plan.http !== undefined) return createHttpTill(plan.http, signal)
    const { command = [], cwd } = plan
    return createCommandTill({ command, cwd, env, signal })
  }
}

interface Opening {
  readonly plan: TillPlan
  readonly devices: readonly AnyDevice[]
  readonly isLasting: boolean
}

async function openPorts(
  order: CaseOrder,
  { plan, devices, isLasting }: Opening,
): Promise<OpenRig> {
  const parts = partsFor(devices, order, plan.options)
  // A till that starts with the case is told; many of them must not meet on the usual ports.
  const usual = ({ name, port }: AnyDevice) => (isLasting ? (order.rig?.ports[name] ?? port) : 0)
  const listening = parts.devices.filter((one) => one.port !== undefined)
  const ports = listening.map((one) => [one.name, plan.ports[one.name] ?? usual(one) ?? 0])
  try {
    return await openRig({
      devices: parts.devices,
      options: parts.options,
      host: '127.0.0.1',
      ports: Object.fromEntries(ports),
      controlPort: 0,
      watch: order.watch,
      seed: order.seed,
      durability: 'process',
    })
  } catch (error) {
    if (error instanceof PortTaken)
      throw new TargetError(
        `Cannot listen on port ${error.port} for ${error.device}: it is taken. Stop what uses it, or give "ports" to the target: { ${error.device}: 0 } is any free one.`,
      )
    throw error
  }
}

type Env = Readonly<Record<string, string>>

function environmentOf({ rig, control, devices }: OpenRig, { patienceMs, env }: TillPlan): Env {
  const known = Object.entries(devices).map(([name, { url }]) => [
    name,
    // Keys may have changed since the ports were opened.
    { ...(url === undefined ? {} : { url }), ...rig.device(name).access() },
  ])
  return {
    ...toEnvironment(control.url, Object.fromEntries(known), undefined),
    [PATIENCE]: String(patienceMs ?? PATIENCE_MS),
    ...env,
  }
}

interface ClientParts {
  readonly opened: OpenRig
  readonly till: Till
  readonly plan: TillPlan
  /** Of the till that was there in the case before, and had to be started again. */
  readonly ended: string | undefined
  nextId(): string
  close(): Promise<void>
}

/** Where a till is at work, on the ports of a rig of its own. */
export interface ClientTarget extends RigTarget {
  readonly opened: OpenRig
  /** Options of the devices that are the target's, not the scenario's. */
  readonly options: OptionsByName
  /** How long the till may take for a stimulus where it is explored. */
  readonly exploredMs: number
}

function createClientTarget(parts: ClientParts): ClientTarget {
  const { opened, till, plan, ended, nextId, close } = parts
  const { rig } = opened
  const target = createRigTarget(rig)
  const access = secretsOfAccess(rig)
  let isActing = false
  return {
    ...target,
    ...beforeTill(target, async ({ name, params, withinMs }) => {
      isActing = true
      const ask = { id: nextId(), stimulus: name, with: params }
      return till.act(ask, limitOf(plan, withinMs)).finally(() => (isActing = false))
    }),
    opened,
    options: plan.options,
    exploredMs: plan.limitMs ?? hurriedMs(plan),
    async advance(byMs) {
      if (!isActing) return target.advance(byMs)
      // A jump would be over before the till could notice anything of it.
      await pause(Math.min(byMs, LOOK_MS))
      return undefined
    },
    async trace() {
      const lines = await target.trace()
      if (ended === undefined) return lines
      return [{ atMs: 0, says: `the till is started again, as ${ended}` }, ...lines]
    },
    secrets: async () => joinSecrets(plan.secrets ?? [], access, await target.secrets()),
    said: () => till.said(),
    close,
  }
}

/** What the till is told when it starts, and may say before it is said on the wire. */
function secretsOfAccess({ devices }: OpenRig['rig']): string[] {
  return [...devices.values()].flatMap((one) => secretsIn(one.access(), one.device.secrets ?? []))
}

function limitOf({ limitMs }: TillPlan, withinMs: number | undefined): number {
  return Math.min(withinMs ?? limitMs ?? LIMIT_MS, limitMs ?? Infinity, TIMER_MS_MAX)
}

function hurriedMs({ patienceMs = PATIENCE_MS }: TillPlan): number {
  return Math.max(HURRIED.leastMs, HURRIED.waits * patienceMs)
}

function hasFixedPort({ ports }: TillPlan): boolean {
  return Object.values(ports).some((port) => port !== 0)
}

/** A lasting till is told to begin anew, and where the devices are now. */
async function reset(till: Till, env: Env, plan: TillPlan): Promise<void> {
  const ask = { id: 'reset', stimulus: 'reset', with: { env } }
  const told = await till.act(ask, limitOf(plan, undefined))
  // The case itself sees that it is not to begin.
  if (told === interrupted) return
  if (told.kind === 'silent')
    throw new TargetError(told.unusable ?? `Cannot reset the till: ${told.why}.`)
  const { outcome, message = '' } = told.kind === 'answer' ? told.fields : {}
  if (outcome === 'error' || outcome === 'refused')
    throw new TargetError(`Cannot reset the till: it says ${outcome}. ${String(message)}`)
}
