/** What an event makes of the machine. It cannot refuse, and updates in place. */
import type { Instant } from '../../../../src/kernel/time.ts'
import { pieceEvents } from './pieces.ts'
import { saleEvents } from './sales.ts'
import type { RecyclerEvent, RecyclerState } from './state.ts'
import { worldEvents } from './surroundings.ts'

/** What each kind of event does; every kind has its row in one of the tables. */
export type Effects<Kind extends RecyclerEvent['kind']> = {
  readonly [One in Kind]: (
    state: RecyclerState,
    event: Extract<RecyclerEvent, { kind: One }>,
    at: Instant,
  ) => void
}

const effects: Effects<RecyclerEvent['kind']> = { ...pieceEvents, ...saleEvents, ...worldEvents }

export function evolveRecycler(state: RecyclerState, event: RecyclerEvent, at: Instant): void {
  // The row of a kind takes events of that kind, which the compiler cannot follow over a union.
  const effect = effects[event.kind] as (state: RecyclerState, event: unknown, at: Instant) => void
  effect(state, event, at)
  if (!state.motion) state.busyUntil = Math.max(state.busyUntil, at)
}
