import { pieceEvents } from './pieces.js';
import { saleEvents } from './sales.js';
import { worldEvents } from './surroundings.js';
const effects = { ...pieceEvents, ...saleEvents, ...worldEvents };
export function evolveRecycler(state, event, at) {
    // The row of a kind takes events of that kind, which the compiler cannot follow over a union.
    const effect = effects[event.kind];
    effect(state, event, at);
    if (!state.motion)
        state.busyUntil = Math.max(state.busyUntil, at);
}
