/** Emulators in this process: a rig of its own for each case, virtual time, no socket. */
import type { AnyDevice } from '../../device/contract.ts'
import { createRig } from '../../device/rig.ts'
import type { RigParts } from '../../device/rig.ts'
import { createShop } from '../../shop/create-shop.ts'
import type { OptionsByName } from '../rig-file/plan.ts'
import { overrule } from '../rig-file/plan.ts'
import type { CaseOrder, TargetSource } from '../target.ts'
import type { RigTarget } from './rig-target.ts'
import { createRigTarget } from './rig-target.ts'

export interface EmulatorTargetsParts {
  /** What `--target` says to get here again; absent for the default. */
  readonly address?: string
  /** Options of devices by their names; those of a scenario win over them. */
  readonly options?: OptionsByName
}

export function emulatorTargets(
  devices: readonly AnyDevice[],
  { address, options }: EmulatorTargetsParts = {},
): TargetSource {
  return {
    kind: 'emulator',
    ...(address === undefined ? {} : { address }),
    open: async (order) => createEmulatorTarget(devices, order, options),
  }
}

export function createEmulatorTarget(
  devices: readonly AnyDevice[],
  order: CaseOrder,
  options?: OptionsByName,
): RigTarget {
  const { seed, watch } = order
  return createRigTarget(createRig({ ...partsFor(devices, order, options), seed, watch }))
}

/**
 * The rig asked for; or the devices used, and in a shop when that is one of them.
 * @param own Options of the target, of which the devices there take theirs; a scenario's win.
 */
export function partsFor(
  devices: readonly AnyDevice[],
  order: CaseOrder,
  own: OptionsByName = {},
): Pick<RigParts, 'devices'> & { readonly options: OptionsByName } {
  const { devices: chosen, options } = asked(devices, order)
  const names = chosen.map((one) => one.name)
  const theirs = Object.entries(own).filter(([name]) => names.includes(name))
  return { devices: chosen, options: overrule(Object.fromEntries(theirs), options) }
}

function asked(devices: readonly AnyDevice[], { rig, devices: used, options }: CaseOrder) {
  if (rig) return { devices: rig.devices, options: overrule(rig.options, options) }
  const chosen = used.length === 0 ? devices : devices.filter(({ name }) => used.includes(name))
  return { devices: used.includes('shop') ? [...chosen, createShop(chosen)] : chosen, options }
}
