/** A device lives its life again, so that the moment can be found when its books went wrong. */
import type { Around } from '../../device/around.ts'
import type { AnyDevice } from '../../device/contract.ts'
import type { EventEntry } from '../../device/journal.ts'
import { createRandom } from '../../kernel/random.ts'
import type { Instant } from '../../kernel/time.ts'

type State = ReturnType<AnyDevice['initial']>

/** A rig at a moment, and what each of its devices was when nothing had happened yet. */
export interface Past extends Around {
  readonly now: Instant
  beginningOf(name: string): State | undefined
}

export function pastOf(around: Around, now: Instant): Past {
  const made = new Map<string, State | undefined>()
  return {
    ...around,
    now,
    beginningOf(name) {
      if (!made.has(name)) made.set(name, begin(around, name))
      return made.get(name)
    },
  }
}

function begin({ devices, events, seed }: Around, name: string): State | undefined {
  const emulator = devices.get(name)
  const at = events[0]?.at
  if (!emulator || at === undefined) return undefined
  return emulator.device.initial(emulator.options, createRandom(seed, name), at, name)
}

/** Each of its events with what it was then: one state, as a device may update in place. */
function* lifeOf(around: Around, name: string): Generator<readonly [State, EventEntry]> {
  const device = around.devices.get(name)?.device
  let state = begin(around, name)
  for (const entry of around.events) {
    if (entry.device !== name || !device || !state) continue
    state = device.evolve(state, entry.event, entry.at)
    yield [state, entry]
  }
}

/** The first event after which the books do not agree; `agrees` is asked after each, in order. */
export function firstDisagreement(
  around: Around,
  name: string,
  agrees: (state: State, entry: EventEntry) => boolean,
): EventEntry | undefined {
  for (const [state, entry] of lifeOf(around, name)) if (!agrees(state, entry)) return entry
  return undefined
}

/**
 * The same for books that take long to compare: found by halving. Books that break, agree by
 * chance and break again are told by one of their breaks.
 */
export function firstByHalving(
  around: Around,
  name: string,
  agrees: (state: State) => boolean,
): EventEntry | undefined {
  const own = around.events.filter((entry) => entry.device === name)
  let [good, bad] = [0, own.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    for (const [state, entry] of lifeOf(around, name)) {
      if (entry !== own[middle - 1]) continue
      if (agrees(state)) good = middle
      else bad = middle
      break
    }
  }
  return own[bad - 1]
}
