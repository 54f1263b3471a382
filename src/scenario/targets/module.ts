/** The integrator's till in this process: a rig for each case, virtual time, no socket. */
import type { AnyDevice } from '../../device/contract.ts'
import type { Rig } from '../../device/rig.ts'
import { toEnvironment } from '../../host/environment.ts'
import type { Acted, CaseOrder, TargetSource, Unsupported } from '../target.ts'
import { nothingReplayed, requestsOf, repliesOf, saidByTill } from './client-facts.ts'
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
  let outcome: unknown
  let begin = Infinity
  let asked = 0
  const exchanges = () => saidByTill(rig.journal.exchanges().filter(({ seq }) => seq > begin))
  return {
    ...target,
    kind: 'client',
    lived: () => till?.lived ?? [],
    async stimulate({ name, params, withinMs }): Promise<Acted | Unsupported> {
      // What the runner said before, in the setup, is not the till's; keys may have changed by it.
      till ??= createModuleTill(open, rig, environmentOf(rig))
      begin = Math.min(begin, rig.journal.lastSeq)
      const ask = { id: `c${++asked}`, stimulus: name, with: params }
      const told = await till.act(ask, withinMs ?? LIMIT_MS)
      if (told.kind === 'unsupported')
        return { kind: 'unsupported', why: `the till does not support "${name}"` }
      outcome = told.kind === 'answer' ? told.fields['outcome'] : 'none'
      return told.kind === 'answer' ? { kind: 'outcome', fields: told.fields } : told
    },
    async fact(device, fact) {
      if (device === 'client' && fact === 'outcome') return { value: outcome ?? null }
      if (device === 'client') return nothingReplayed
      if (device !== 'wire') return target.fact(device, fact)
      return { value: fact === 'requests' ? requestsOf(exchanges()) : repliesOf(exchanges()) }
    },
  }
}

function environmentOf(rig: Rig): Readonly<Record<string, string>> {
  const known = [...rig.devices].map(([name, one]) => [
    name,
    { url: addressOf(name), ...one.access() },
  ])
  return toEnvironment('', Object.fromEntries(known), undefined)
}
