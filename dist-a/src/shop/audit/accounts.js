import { changeBy } from '../../device/cash.js';
export function accountsOf({ devices, events }) {
    const told = new Map();
    const written = new Map();
    for (const entry of events) {
        const cash = devices.get(entry.device)?.device.cash;
        const movement = cash?.tells?.(entry.event);
        if (movement)
            entered(told, entry.device, []).push({ entry, movement });
        const kept = cash?.keeps?.(entry.event);
        if (kept)
            entered(entered(written, entry.device, new Map()), kept.place, []).push({
                entry,
                ...kept,
            });
    }
    return { told, written };
}
/** What a map has under a key; what is fresh, where it had nothing. */
export function entered(map, key, fresh) {
    const found = map.get(key);
    if (found !== undefined)
        return found;
    map.set(key, fresh);
    return fresh;
}
/** How much more there is after these; of some kinds only, where they are named. */
export function sumOf(movements, kinds) {
    let sum = 0;
    for (const { movement } of movements)
        if (!kinds || kinds.includes(movement.kind))
            sum += changeBy(movement);
    return sum;
}
