/** All the mutants there are, and a bench with one of them in the place of its device. */
import type { AnyDevice } from '../device/contract.ts'
import { kindOf } from '../scenario/rig-file/plan.ts'
import { partsFor } from '../scenario/targets/emulator.ts'
import type { CaseOrder, TargetSource } from '../scenario/target.ts'
import { cashflowMutants } from './cashflow.ts'
import { geopagosMutants } from './geopagos.ts'
import { ikkmMutants } from './ikkm.ts'
import { imacashMutants } from './imacash.ts'
import type { Mutant } from './mutant.ts'
import { shopMutants } from './shop.ts'

export const mutants: readonly Mutant[] = [
  ...ikkmMutants,
  ...imacashMutants,
  ...geopagosMutants,
  ...cashflowMutants,
  ...shopMutants,
]

/** The same targets, on whose rigs every device of that kind has the bug. */
export function withMutant(
  targets: TargetSource,
  mutant: Mutant,
  devices: readonly AnyDevice[],
): TargetSource {
  return { ...targets, open: (order) => targets.open(ordered(order, mutant, devices)) }
}

/** Names the rig in any case, as only one that is named can hold another device. */
function ordered(order: CaseOrder, mutant: Mutant, devices: readonly AnyDevice[]): CaseOrder {
  const { rig = { ports: {}, options: {} } } = order
  const whole = partsFor(devices, order).devices
  const planted = whole.map((one) => (kindOf(one) === mutant.device ? mutant.mutate(one) : one))
  return { ...order, rig: { ...rig, devices: planted } }
}
