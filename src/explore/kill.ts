/** Runs in which a device is killed: it lives in a process of its own while the till acts. */
import type { PlannedCase } from '../scenario/plan.ts'
import type { Step } from '../scenario/scenario.ts'
import { TargetError } from '../scenario/target.ts'
import type { Acted, Stimulus, Target, Unsupported } from '../scenario/target.ts'
import type { ClientTarget } from '../scenario/targets/client.ts'
import type { Claim } from './claims.ts'
import type { Letter } from './letters.ts'
import { KILL } from './letters.ts'
import type { Line, Point } from './line.ts'
import type { Script } from './script.ts'
import { scriptText } from './script.ts'

/** What the process is told of the run. */
export interface ScriptLife {
  readonly script: string
  /** Messages of the till so far: those that come are counted on from them. */
  readonly points: readonly Point[]
}

export interface Dying {
  readonly script: Script
  readonly line: Line
  readonly told: readonly Claim[]
  /** Starts a process that serves the devices as `livingApart` orders. */
  readonly apart: readonly string[] | undefined
}

/** @throws RangeError where nothing can be killed. */
export function checkKill(
  letters: readonly Letter[],
  { id, scenario }: PlannedCase,
  isVirtual: boolean | undefined,
): void {
  if (!letters.some(({ name }) => name === KILL)) return
  if (isVirtual)
    throw new RangeError(
      `Cannot explore "${KILL}" with a till in this process: there is no device whose process could be killed. Name a till that is a command or an address, or take restart-after.`,
    )
  if (scenario.steps.some(hasMeanwhile))
    throw new RangeError(
      `Cannot explore "${KILL}" in ${id}: its "meanwhile" would act on a device that is elsewhere. Leave ${KILL} out of --faults.`,
    )
}

/**
 * Whose messages meet faults. An answer that no till gives is the till's way to break there: it has
 * said nothing. Elsewhere nobody can tell what it would have said.
 */
const faulty = new WeakSet<Target>()

/**
 * A till on sockets that hangs is given up sooner than where it is asked once, and for good: in
 * front of it nobody can sell any more.
 * @param told What it said before.
 * @throws TargetError for an answer that no till gives, where nothing was broken.
 */
export async function actOn(
  target: Target,
  stimulus: Stimulus,
  told: readonly Claim[],
): Promise<Acted | Unsupported> {
  const hung = told.find(({ outcome }) => outcome === 'none')
  if (hung) return { kind: 'silent', why: hung.says }
  const { exploredMs: withinMs } = target as Partial<ClientTarget> // Others do not say.
  const asked = withinMs === undefined ? stimulus : { withinMs, ...stimulus }
  const acted = (await target.stimulate?.(asked)) ?? { kind: 'unsupported', why: 'no till' }
  if (acted.kind !== 'silent' || acted.unusable === undefined) return acted
  if (!faulty.has(target)) throw new TargetError(acted.unusable)
  return { kind: 'silent', why: acted.why }
}

/**
 * As `actOn`; while a message is still to come at which a device is killed, all of them live apart.
 * @throws TargetError where nothing can be killed.
 */
export async function actOrDie(
  target: Target,
  stimulus: Stimulus,
  { script, line, told, apart: command }: Dying,
): Promise<Acted | Unsupported> {
  if (script.length > 0) faulty.add(target)
  const isAhead = script.some(
    ({ at, letter }) => letter === KILL && at > (line.points.at(-1)?.at ?? 0),
  )
  if (!isAhead) return actOn(target, stimulus, told)
  const { opened, options } = target as Partial<ClientTarget> // Others have none.
  if (!command || !opened || !options)
    throw new TargetError(
      `Cannot run ${scriptText(script)}: only "tillrig explore", "tillrig replay" and "tillrig run" kill devices, and only those that a till on sockets talks to.`,
    )
  // Who kills nothing needs neither processes nor files.
  const { livingApart } = await import('../scenario/targets/apart.ts')
  const life = (): ScriptLife => ({ script: scriptText(script), points: line.points })
  const act = () => actOn(target, stimulus, told)
  const hear = (point: Point) => void line.points.push(point)
  return livingApart({ opened, options }, { command, life, hear }, act)
}

function hasMeanwhile({ act, meanwhile }: Step): boolean {
  return Boolean(meanwhile) || (act.kind === 'use' && act.part.steps.some(hasMeanwhile))
}
