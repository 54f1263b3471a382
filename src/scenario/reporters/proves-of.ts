/** The requirements that a scenario and its steps prove, each once. */
import type { Scenario, Step } from '../scenario.ts'

export function provesOf({ proves, setup, steps, teardown }: Scenario): readonly string[] {
  return [...new Set([...proves, ...[setup, steps, teardown].flat().flatMap(ofStep)])]
}

function ofStep({ proves, act }: Step): readonly string[] {
  return act.kind === 'use' ? [...proves, ...act.part.steps.flatMap(ofStep)] : proves
}
