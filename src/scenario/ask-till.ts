/** Lets the integrator's till act, and the world act on it meanwhile. */
import { invariant } from '../kernel/invariant.ts'
import { interpolate } from './interpolate.ts'
import { durationOf, recordOf, runStep } from './run-step.ts'
import type { Flow, Observation, Running } from './run-step.ts'
import type { Act, Step } from './scenario.ts'
import { TargetError } from './target.ts'
import { interrupted } from './targets/till.ts'

/** What the till said; `stopped` when a step meanwhile ended the case. */
export async function askTill(
  act: Extract<Act, { kind: 'client' }>,
  step: Step,
  running: Running,
): Promise<Observation & { readonly stopped?: boolean }> {
  const { target, scope } = running
  invariant(target.stimulate, 'Cannot ask a till: the target has none')
  const within = step.waiting && durationOf(interpolate(step.waiting.forText, scope))
  const acting = target.stimulate({
    name: String(interpolate(act.stimulus, scope)),
    params: recordOf(interpolate(act.params, scope), 'with'),
    ...(within === undefined ? {} : { withinMs: within }),
  })
  // Told below; a till that fails at once must not look unheard of meanwhile.
  acting.catch(() => undefined)
  const flow = await runMeanwhile(step.meanwhile ?? [], running)
  const acted = await acting
  if (acted.kind === 'unsupported') return acted
  if (acted.kind === 'silent' && acted.unusable !== undefined) throw new TargetError(acted.unusable)
  if (acted.kind === 'silent' && acted.why === interrupted.why) {
    running.log.isInterrupted = true
    return { kind: 'left-out', why: acted.why }
  }
  const value = acted.kind === 'outcome' ? acted.fields : { outcome: 'none', message: acted.why }
  scope.implied.set('reply', value)
  return {
    kind: 'seen',
    value,
    ...(acted.kind === 'silent' ? { lost: acted.why } : {}),
    ...(flow === 'stop' ? { stopped: true } : {}),
  }
}

async function runMeanwhile(steps: readonly Step[], running: Running): Promise<Flow> {
  for (const one of steps) if ((await runStep(one, running)) === 'stop') return 'stop'
  return 'on'
}
