/** Whether a scenario is about a till under test. */
import type { Scenario, Step } from './scenario.ts'

/** Whether a till under test has anything to do in it: the rest tells nothing of the till. */
export function asksTill({ setup, steps, teardown }: Scenario): boolean {
  return [...setup, ...steps, ...teardown].some(asks)
}

function asks({ act }: Step): boolean {
  return act.kind === 'client' || (act.kind === 'use' && act.part.steps.some(asks))
}
