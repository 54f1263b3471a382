/** A device lives its life again, so that the moment can be found when its books went wrong. */
import type { Around } from '../../device/around.ts'
import type { AnyDevice } from '../../device/contract.ts'
import type { EventEntry } from '../../device/journal.ts'
import { createRandom } from '../../kernel/random.ts'

type State = ReturnType<AnyDevice['initial']>

/** A rig, and what each of its devices was when nothing had happened yet. */
export interface Past extends Around {
  beginningOf(name: string): State | undefined
}

export function pastOf(around: Around): Past {
  const made = new Map<string, State | undefined>()
  return {
    ...around,
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

/**
 * The first event after which the books do not agree any more, where they agree before it and do
 * not at the end. Found by halving: a device that breaks, agrees for a moment and breaks again is
 * told by one of its breaks.
 */
export function firstDisagreement(
  around: Around,
  name: string,
  agrees: (state: State, own: readonly EventEntry[]) => boolean,
): EventEntry | undefined {
  const device = around.devices.get(name)?.device
  const own = around.events.filter((entry) => entry.device === name)
  if (!device) return undefined
  let good = 0
  let bad = own.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isGoodAfter(middle)) good = middle
    else bad = middle
  }
  return own[bad - 1]

  function isGoodAfter(count: number): boolean {
    let state = begin(around, name)
    const past = own.slice(0, count)
    for (const { event, at } of past) state = state && device?.evolve(state, event, at)
    return state === undefined || agrees(state, past)
  }
}
