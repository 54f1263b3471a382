/** Keeps nothing: the rig lives in memory. */
export const memoryStore = {
    append: () => undefined,
    whenDurable: (kept) => kept(),
    replace: () => undefined,
};
export const EXCHANGES_MAX = 10_000;
const BODY_CHARS_MAX = 2_000;
/** Bodies are shortened here, so that a journal of a thousand large requests stays small. */
export function shorten(text) {
    if (text.length <= BODY_CHARS_MAX)
        return text;
    return `${copy(text.slice(0, BODY_CHARS_MAX))}… (${text.length - BODY_CHARS_MAX} characters more)`;
}
/** A part of a text keeps the whole of it in memory, which a text of its own does not. */
function copy(part) {
    return JSON.parse(JSON.stringify(part));
}
export function createJournal(store, past = []) {
    return new KeptJournal(store, past);
}
class KeptJournal {
    events;
    lastSeq;
    #store;
    #rings = new Map();
    #listeners = new Set();
    constructor(store, past) {
        this.#store = store;
        this.events = [...past];
        this.lastSeq = past.at(-1)?.seq ?? 0;
    }
    nextSeq() {
        return ++this.lastSeq;
    }
    add(entry) {
        if (entry.kind === 'event') {
            this.events.push(entry);
            this.#store.append(entry);
        }
        else
            this.#keep(entry);
        for (const listener of this.#listeners)
            listener(entry);
    }
    list({ device, after = 0, limit = Infinity }) {
        const found = [];
        const kept = this.#exchangesAfter(device, after);
        let e = firstAfter(this.events, after);
        let x = 0;
        while (found.length < limit) {
            const event = this.events[e];
            const exchange = kept[x];
            if (event && (!exchange || event.seq < exchange.seq)) {
                e++;
                if (device === undefined || event.device === device)
                    found.push(event);
            }
            else if (exchange) {
                x++;
                found.push(exchange);
            }
            else
                break;
        }
        return found;
    }
    dropped(device) {
        return this.#rings.get(device)?.dropped ?? 0;
    }
    subscribe(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
    replace(events, exchanges = []) {
        this.events = [...events];
        this.#rings = new Map();
        for (const exchange of exchanges)
            this.#keep(exchange);
        this.#store.replace(this.events);
    }
    exchanges() {
        return this.#exchangesAfter(undefined, 0);
    }
    #keep(entry) {
        let ring = this.#rings.get(entry.device);
        if (!ring)
            this.#rings.set(entry.device, (ring = { kept: [], dropped: 0 }));
        ring.kept.push(entry);
        // Room is made for many at a time, so that the cost of one stays constant.
        if (ring.kept.length < EXCHANGES_MAX * 1.25)
            return;
        ring.dropped += ring.kept.length - EXCHANGES_MAX;
        ring.kept = ring.kept.slice(-EXCHANGES_MAX);
    }
    #exchangesAfter(device, after) {
        const chosen = device === undefined ? [...this.#rings.values()] : [this.#rings.get(device)];
        const all = chosen.flatMap((ring) => ring?.kept.slice(firstAfter(ring.kept, after)) ?? []);
        return chosen.length > 1 ? all.sort((a, b) => a.seq - b.seq) : all;
    }
}
/** The index of the first entry with a greater number, found by halving. */
function firstAfter(entries, after) {
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((entries[middle]?.seq ?? 0) > after)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
