/** What of the devices was reached, by what they are: `ikkm.codes.-6`, `ikkm.causes.battery`. */
import type { AnyDevice } from '../../device/contract.ts'
import { codeName } from '../../device/contract.ts'
import type { Entry } from '../../device/journal.ts'
import { transitionOf } from '../../device/transitions.ts'
import { kindOf } from '../rig-file/plan.ts'
import type { Section } from './surface.ts'
import { endOf } from './surface.ts'

/** The kind of a device and a section hold no dot; what follows the second one is the name. */
export function reachedName(kind: string, section: Section, name: string): string {
  return `${kind}.${section}.${name}`
}

/** A cause that somebody let begin, or cleared. */
export function reachedCause(device: AnyDevice, act: 'cause' | 'clear', cause: string): string {
  return reachedName(kindOf(device), 'causes', act === 'cause' ? cause : endOf(cause))
}

/**
 * Everything but the causes, of which a journal does not show all. An operation is reached when
 * the device answered it, whatever it said.
 */
export function reachedIn(
  entries: Iterable<Entry>,
  devices: ReadonlyMap<string, AnyDevice>,
): string[] {
  const all = new Map([...devices].map(([name, device]) => [name, collect(device)]))
  for (const entry of entries) all.get(entry.device)?.add(entry)
  return [...new Set([...all.values()].flatMap((one) => one.names()))]
}

/** A journal can be long: names are made once, at the end. */
function collect(device: AnyDevice) {
  const operations = new Set<string>()
  const refusals = new Set<string>()
  const transitions = new Set<string | undefined>()
  const statuses = new Set<string | undefined>()
  return {
    add(entry: Entry): void {
      if (entry.kind === 'event') {
        transitions.add(transitionOf(device.transitions, entry.event))
        if (device.toldStatus) statuses.add(device.toldStatus(entry.event))
        return
      }
      const { operation, refusal, reply } = entry
      if (operation !== undefined && reply) operations.add(operation)
      if (refusal !== undefined) refusals.add(refusal)
    },
    names(): string[] {
      const kind = kindOf(device)
      const named = (section: Section, names: Iterable<string | undefined>) =>
        [...names].flatMap((name) => (name === undefined ? [] : [reachedName(kind, section, name)]))
      return [
        ...named('operations', operations),
        ...named(
          'codes',
          [...refusals].map((code) => codeName(device.errors, code)),
        ),
        ...named('transitions', transitions),
        ...named('statuses', statuses),
      ]
    },
  }
}
