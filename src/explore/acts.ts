/** What happens in a scenario, without what it expects of a run in which nothing breaks. */
import type { Scenario, Step } from '../scenario/scenario.ts'

export function actsOf(scenario: Scenario): Scenario {
  return { ...scenario, steps: actsIn(scenario.steps) }
}

function actsIn(steps: readonly Step[]): Step[] {
  return steps
    .filter(({ act, save }) => act.kind !== 'check' || Object.keys(save).length > 0)
    .map(({ expect: _expect, waiting: _waiting, meanwhile, ...step }) => ({
      ...step,
      ...(meanwhile ? { meanwhile: actsIn(meanwhile) } : {}),
    }))
}
