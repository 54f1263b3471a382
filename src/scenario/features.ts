/** What each kind of target offers to a scenario that says what it needs. */
import type { Feature } from './feature.ts'
import type { Scenario } from './scenario.ts'
import type { Target } from './target.ts'

const offers: Readonly<Record<Target['kind'], readonly Feature[]>> = {
  emulator: ['causes', 'clock', 'faults'],
  remote: ['causes', 'clock', 'faults'],
  client: ['causes', 'clock', 'faults', 'client'],
  device: ['faults', 'operator'],
}

/** Why a target of this kind cannot run the scenario, as far as its head tells. */
export function missingFeature({ features }: Scenario, kind: Target['kind']): string | undefined {
  const missing = features.find((one) => !offers[kind].includes(one))
  return missing && `the target kind "${kind}" has no ${missing}`
}
