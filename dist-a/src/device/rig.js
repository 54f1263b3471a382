/** A set of devices with one clock, one seed and one journal. Two rigs share nothing. */
import { unknownName } from '../kernel/suggest.js';
import { INSTANT_MAX } from '../kernel/time.js';
import { createEmulator } from './create-emulator.js';
import { beginning } from './beginning.js';
import { followLinks } from './links.js';
import { createJournal, memoryStore } from './journal.js';
/** Virtual time begins here: a Monday, 09:00 in Almaty. */
export const VIRTUAL_START = Date.UTC(2026, 0, 5, 4);
/** @throws RangeError for an option that is unknown or has a value it cannot have. */
export function createRig(parts) {
    return new RigAtWork(parts);
}
class RigAtWork {
    clock;
    journal;
    store;
    seed;
    #models;
    #beginning;
    #base;
    #carry;
    #devices;
    #follow;
    /** How far the rig's clock is ahead of its base. */
    #offsetMs;
    #latest;
    constructor({ devices, now, carry, store = memoryStore, past = [], ...chosen }) {
        this.#carry = carry;
        this.clock = now ? 'wall' : 'virtual';
        this.#base = now ?? (() => VIRTUAL_START);
        this.#models = devices;
        this.#beginning = beginning({ devices, past, ...chosen });
        this.seed = this.#beginning.seed;
        this.store = store;
        this.journal = createJournal(store, past);
        this.#offsetMs = past.findLast(isClockSet)?.event.offsetMs ?? 0;
        this.#latest = past.at(-1)?.at ?? this.#base();
        this.#devices = this.#build(past[0]?.at ?? this.#latest);
        for (const emulator of this.#devices.values())
            emulator.load(past);
        if (this.#beginning.isNew)
            this.#start();
    }
    get devices() {
        return this.#devices;
    }
    device(name) {
        const emulator = this.#devices.get(name);
        if (!emulator)
            throw new RangeError(`Cannot use "${name}": ${unknownName('device', name, [...this.#devices.keys()])}`);
        return emulator;
    }
    /** The clock never goes behind what has already happened. */
    now() {
        return Math.max(this.#base() + this.#offsetMs, this.#latest);
    }
    deliver(device, request) {
        return this.device(device).deliver(request, this.catchUp());
    }
    hear(device, number, reply) {
        this.device(device).hear(number, reply, this.catchUp());
    }
    advance(byMs) {
        if (!(byMs >= 0))
            throw new RangeError(`Cannot advance by ${byMs} ms: time goes forward only.`);
        if (!Number.isInteger(byMs) || this.now() + byMs > INSTANT_MAX)
            throw new RangeError(`Cannot advance by ${byMs} ms: give whole milliseconds that end before the year 10000.`);
        const at = this.#catchUp(this.now() + byMs);
        this.#setClock(this.#offsetMs + byMs, at);
    }
    catchUp() {
        return this.#catchUp(this.now());
    }
    due() {
        return this.#next()?.due();
    }
    settle() {
        const at = this.catchUp();
        for (const emulator of this.#devices.values())
            emulator.settle(at);
    }
    capture() {
        return {
            at: this.catchUp(),
            events: [...this.journal.events],
            exchanges: this.journal.exchanges(),
            emulators: new Map([...this.#devices].map(([name, one]) => [name, one.save()])),
        };
    }
    become({ at, events, exchanges, emulators }) {
        this.journal.replace(events, exchanges);
        for (const [name, saved] of emulators)
            this.device(name).restore(saved);
        this.#latest = at;
        this.#setClock(at - this.#base(), at);
    }
    reset() {
        this.journal.replace([]);
        this.#offsetMs = 0;
        this.#latest = this.#base();
        this.#devices = this.#build(this.#latest);
        this.#start();
    }
    fork() {
        const { seed, chosen } = this.#beginning;
        const options = Object.fromEntries(this.#models.map(({ name }) => [name, chosen[name] ?? {}]));
        const twin = createRig({ devices: this.#models, seed, options });
        twin.become(this.capture());
        return twin;
    }
    around() {
        return { seed: this.seed, devices: this.#devices, events: this.journal.events };
    }
    #build(startAt) {
        const { seed, journal } = this;
        const around = () => this.around();
        const happened = (...what) => this.#follow?.(...what);
        const devices = new Map(this.#models.map((device) => {
            const options = this.#beginning.options.get(device.name) ?? {};
            const carry = this.#carry?.bind(undefined, device.name);
            const whole = { device, options, seed, startAt, journal, carry, happened, around };
            return [device.name, createEmulator(whole)];
        }));
        this.#follow = followLinks(devices);
        return devices;
    }
    #catchUp(at) {
        for (let next = this.#next(); next; next = this.#next()) {
            const due = next.due();
            if (due === undefined || due > at)
                break;
            next.elapse(due);
        }
        this.#latest = at;
        return at;
    }
    /** The device to which something happens first. */
    #next() {
        let first;
        let earliest = Infinity;
        for (const emulator of this.#devices.values()) {
            const due = emulator.due() ?? Infinity;
            if (due < earliest)
                [first, earliest] = [emulator, due];
        }
        return first;
    }
    #start() {
        const event = { kind: 'started', seed: this.seed, options: this.#beginning.chosen };
        this.#note(event, this.#latest);
    }
    #setClock(offsetMs, at) {
        this.#offsetMs = offsetMs;
        const event = { kind: 'clock-set', offsetMs };
        this.#note(event, at);
    }
    #note(event, at) {
        const seq = this.journal.nextSeq();
        this.journal.add({ kind: 'event', seq, at, device: 'rig', event });
    }
}
function isClockSet(entry) {
    return entry.device === 'rig' && entry.event.kind === 'clock-set';
}
