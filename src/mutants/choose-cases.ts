/** Which cases a mutant is put before, and which of them first. */
import { kindOf } from '../scenario/rig-file/plan.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import type { Scenario, Step } from '../scenario/scenario.ts'
import { withInner } from '../scenario/scenario.ts'
import type { Mutant } from './mutant.ts'

/**
 * The cases that use a device of its kind. Those first that prove what it breaks, then their
 * relatives, then the others of its device, and last those where it is one of several.
 */
export function casesFor(
  { device, breaks }: Mutant,
  cases: readonly PlannedCase[],
): readonly PlannedCase[] {
  const family = breaks.slice(0, breaks.lastIndexOf('/') + 1)
  const ranks = [
    (one: Scenario) => provenBy(one).has(breaks),
    (one: Scenario) => [...provenBy(one)].some((id) => id.startsWith(family)),
    (one: Scenario) => one.id.startsWith(`${device}/`),
    () => true,
  ]
  return cases
    .filter(({ scenario }) => uses(scenario, device))
    .map((planned) => ({ planned, rank: ranks.findIndex((isOf) => isOf(planned.scenario)) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ planned }) => planned)
}

function uses({ rig, devices }: Scenario, kind: string): boolean {
  return rig
    ? rig.devices.some((one) => devices.includes(one.name) && kindOf(one) === kind)
    : devices.includes(kind)
}

/** The requirements that a scenario names, in its head or at its steps. */
export function provenBy({ proves, setup, steps, teardown }: Scenario): ReadonlySet<string> {
  return new Set([...proves, ...[setup, steps, teardown].flatMap(provenIn)])
}

function provenIn(steps: readonly Step[]): string[] {
  return withInner(steps).flatMap(({ proves, act }) =>
    act.kind === 'use' ? [...proves, ...provenIn(act.part.steps)] : proves,
  )
}
