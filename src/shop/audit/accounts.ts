/** One walk over the journal: what each device told (A3), and what each ledger wrote down. */
import type { Around } from '../../device/around.ts'
import type { Kept, Movement, MovementKind } from '../../device/cash.ts'
import { changeBy } from '../../device/cash.ts'
import type { EventEntry } from '../../device/journal.ts'

export interface Told {
  readonly entry: EventEntry
  readonly movement: Movement
}

export interface Written extends Told {
  readonly place: number
}

export interface Accounts {
  readonly told: ReadonlyMap<string, readonly Told[]>
  /** By ledger, then by place. */
  readonly written: ReadonlyMap<string, ReadonlyMap<number, readonly Written[]>>
}

export function accountsOf({ devices, events }: Around): Accounts {
  const told = new Map<string, Told[]>()
  const written = new Map<string, Map<number, Written[]>>()
  for (const entry of events) {
    const cash = devices.get(entry.device)?.device.cash
    const movement = cash?.tells?.(entry.event)
    if (movement) entered(told, entry.device, []).push({ entry, movement })
    const kept: Kept | undefined = cash?.keeps?.(entry.event)
    if (kept)
      entered(entered(written, entry.device, new Map<number, Written[]>()), kept.place, []).push({
        entry,
        ...kept,
      })
  }
  return { told, written }
}

/** What a map has under a key; what is fresh, where it had nothing. */
export function entered<Key, Value>(map: Map<Key, Value>, key: Key, fresh: Value): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  map.set(key, fresh)
  return fresh
}

/** How much more there is after these; of some kinds only, where they are named. */
export function sumOf(movements: readonly Told[], kinds?: readonly MovementKind[]): number {
  let sum = 0
  for (const { movement } of movements)
    if (!kinds || kinds.includes(movement.kind)) sum += changeBy(movement)
  return sum
}
