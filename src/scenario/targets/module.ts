/** The integrator's till in this process: a rig for each case, virtual time, no socket. */
import type { AnyDevice } from '../../device/contract.ts'
import type { Rig } from '../../device/rig.ts'
import { toEnvironment } from '../../host/environment.ts'
import type { CaseOrder, TargetSource } from '../target.ts'
import { beforeTill } from './before-till.ts'
import type { EmulatorTargetsParts } from './emulator.ts'
import { createEmulatorTarget } from './emulator.ts'
import type { OpenTill } from './module-till.ts'
import { addressOf, createModuleTill } from './module-till.ts'
import type { RigTarget } from './rig-target.ts'

/** How long a till may take for a stimulus, in the time of the rig. */
const LIMIT_MS = 3600_000

export function moduleTargets(
  open: OpenTill,
  devices: readonly AnyDevice[],
  { address, options }: EmulatorTargetsParts = {},
): TargetSource {
  return {
    kind: 'client',
    isVirtual: true,
    ...(address === undefined ? {} : { address }),
    open: async (order) => createModuleTarget(open, devices, { order, options }),
  }
}

interface Opening {
  readonly order: CaseOrder
  readonly options: EmulatorTargetsParts['options']
}

function createModuleTarget(
  open: OpenTill,
  devices: readonly AnyDevice[],
  { order, options }: Opening,
): RigTarget {
  const target = createEmulatorTarget(devices, order, options)
  const { rig } = target
  let till: ReturnType<typeof createModuleTill> | undefined
  let asked = 0
  return {
    ...target,
    ...beforeTill(target, async ({ name, params, withinMs }) => {
      // Not before: keys may have changed in the setup.
      till ??= createModuleTill(open, rig, environmentOf(rig))
      return till.act({ id: `c${++asked}`, stimulus: name, with: params }, withinMs ?? LIMIT_MS)
    }),
    lived: () => till?.lived ?? [],
  }
}

function environmentOf(rig: Rig): Readonly<Record<string, string>> {
  const known = [...rig.devices].map(([name, one]) => [
    name,
    { url: addressOf(name), ...one.access() },
  ])
  return toEnvironment('', Object.fromEntries(known), undefined)
}
