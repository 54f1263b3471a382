/** What a mutant is, and what the tables of them are written with. */
import type { AnyDevice, Decision } from '../device/contract.ts'

/** A device with one small bug, such as a vendor might well ship. */
export interface Mutant {
  /** `ikkm/repeat-registers-anew`: what the device is, and what is wrong with it. */
  readonly id: string
  /** The kind of the device, whatever it is called in its rig. */
  readonly device: string
  /** What is wrong, as a sentence without its subject's name. */
  readonly says: string
  /** The id of the requirement that it breaks. */
  readonly breaks: string
  /** The same device with the bug in it; the one given stays as it is. */
  mutate(device: AnyDevice): AnyDevice
}

interface Row<One> {
  readonly says: string
  readonly breaks: string
  /** What is different about it. Nothing may be remembered here: a rig is copied and replayed. */
  bug(device: One): Partial<One>
}

/** The mutants of one kind of device, by their names. */
export function mutantsOf<One extends object>(
  device: string,
  rows: Readonly<Record<string, Row<One>>>,
): Mutant[] {
  return Object.entries(rows).map(([name, { says, breaks, bug }]) => ({
    id: `${device}/${name}`,
    device,
    says,
    breaks,
    // Devices of another kind are not given to it.
    mutate: (one) => ({ ...one, ...bug(one as unknown as One) }),
  }))
}

/** The same decision, but for what happens by it. */
export function changed<Event, Answer, Code extends string>(
  decision: Decision<Event, Answer, Code>,
  change: (event: Event) => readonly Event[],
): Decision<Event, Answer, Code> {
  if (decision.kind !== 'accept') return decision
  return { ...decision, events: decision.events.flatMap(change) }
}
