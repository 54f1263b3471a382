/** The shell around a machine: one synchronous function answers each message, however carried. */
import { HarnessError, invariant } from '../kernel/invariant.js';
import { own } from '../kernel/own.js';
import { createRandom } from '../kernel/random.js';
import { unknownName } from '../kernel/suggest.js';
import { breakMessage } from './break-message.js';
import { Speaker } from './calling.js';
import { readCause } from './cause-order.js';
import { armFault, disarmFault, meetFaults } from './faults.js';
import { exchangeEntry } from './exchange.js';
export function createEmulator(parts) {
    return new Shell(parts);
}
class Shell {
    device;
    options;
    #parts;
    #state;
    #eventsCount = 0;
    #due;
    #isDueKnown = false;
    #rules = [];
    #rulesCount = 0;
    #late = [];
    #speaker;
    /** The latest moment at which something happened here. */
    #latest;
    constructor(parts) {
        const { device, options, seed, startAt, journal, carry } = parts;
        this.#parts = parts;
        this.device = device;
        this.options = options;
        this.#latest = startAt;
        this.#state = device.initial(options, createRandom(seed, device.name), startAt, device.name);
        const { caller } = device;
        const next = () => journal.nextSeq();
        this.#speaker =
            caller && new Speaker({ caller, carry, receive: this.#receive.bind(this), next });
    }
    get state() {
        return this.#state;
    }
    get rules() {
        return this.#rules;
    }
    order(command, at) {
        const decision = this.#decide(command, at);
        if (decision.kind === 'accept')
            this.#happen(decision.events, at);
        return decision.kind === 'accept';
    }
    deliver(request, at) {
        this.elapse(at);
        return this.#receive(request, at);
    }
    #receive(request, at, sender) {
        const { operation, command } = this.device.decode(request, this.options);
        const message = { request, operation, command, at, sender };
        if (this.#rules.length === 0 && this.#late.length === 0)
            return this.#handle(message);
        const { rules, met } = meetFaults(this.#rules, request, operation, ({ id, seen }) => createRandom(this.#parts.seed, `fault:${id}:${seen}`));
        this.#rules = rules;
        const delivery = met ? breakMessage(message, met, this.#hands) : this.#handle(message);
        if (met?.effect.kind !== 'late')
            this.#land('next', at);
        return delivery;
    }
    cause(name, params, at) {
        this.#command({ name, begins: true, given: params }, at);
    }
    clear(name, at) {
        this.#command({ name, begins: false, given: {} }, at);
    }
    arm(order) {
        const rule = armFault(order, this.device, this.#rulesCount + 1);
        this.#rulesCount++;
        this.#rules = [...this.#rules, rule];
        return rule;
    }
    disarm(id) {
        this.#rules = disarmFault(this.#rules, id);
    }
    settle(at) {
        this.#land('end', at);
    }
    due() {
        // Every message to any device of the rig asks, and only what happens here changes the answer.
        if (!this.#isDueKnown)
            this.#due = this.#nextDue();
        this.#isDueKnown = true;
        return this.#due;
    }
    elapse(at) {
        for (let due = this.due(); due !== undefined && due <= at; due = this.due()) {
            this.#isDueKnown = false;
            const own = this.device.due(this.#state);
            if (own === undefined || own > due) {
                this.#happen(this.#speaker?.act(this.#state, due) ?? [], due);
                continue;
            }
            const events = this.device.elapse(this.#state, due, this.#random());
            invariant(events.length > 0, `Cannot go on: ${this.device.name} was due, and nothing happened`);
            this.#happen(events, due);
        }
    }
    hear(number, reply, at) {
        this.elapse(at);
        const call = this.#speaker?.hear(number, reply, at);
        if (!call)
            return;
        this.#isDueKnown = false;
        this.#note({ ...call, command: undefined, at, sender: this.device.name }, { reply });
        this.elapse(at);
    }
    #nextDue() {
        const own = this.device.due(this.#state);
        const call = this.#speaker?.due(this.#state);
        if (own === undefined && call === undefined)
            return undefined;
        return Math.max(Math.min(own ?? Infinity, call ?? Infinity), this.#latest);
    }
    load(entries) {
        for (const { device, event, at } of entries) {
            if (device !== this.device.name)
                continue;
            this.#evolve(event, at);
        }
    }
    save() {
        return {
            state: structuredClone(this.#state),
            eventsCount: this.#eventsCount,
            rules: this.#rules,
            rulesCount: this.#rulesCount,
            late: this.#late,
            calling: this.#speaker?.calling,
            latest: this.#latest,
        };
    }
    restore(saved) {
        // The state was made by this device's own `save`.
        this.#state = structuredClone(saved.state);
        this.#isDueKnown = false;
        this.#eventsCount = saved.eventsCount;
        this.#rules = saved.rules;
        this.#rulesCount = saved.rulesCount;
        this.#late = saved.late;
        this.#latest = saved.latest;
        if (this.#speaker && saved.calling)
            this.#speaker.calling = saved.calling;
    }
    view(at) {
        return this.device.view(this.#state, at);
    }
    fact(name, at) {
        const { facts } = this.device;
        const row = own(facts, name);
        const known = Object.keys(facts);
        if (!row)
            throw new RangeError(`Cannot ask ${this.device.name}: ${unknownName('fact', name, known)}`);
        return row.read(this.#state, at, this.#parts.around());
    }
    access() {
        return this.device.access(this.#state);
    }
    /** Chance of its own for each decision, so that nothing of it needs to be remembered. */
    #random() {
        return createRandom(this.#parts.seed, `${this.device.name}:${this.#eventsCount}`);
    }
    #decide(command, at) {
        return this.device.decide(this.#state, command, at, this.#random());
    }
    #evolve(event, at) {
        this.#state = this.device.evolve(this.#state, event, at);
        this.#eventsCount++;
        this.#latest = at;
        this.#isDueKnown = false;
    }
    #happen(events, at) {
        for (const event of events) {
            this.#evolve(event, at);
            const seq = this.#parts.journal.nextSeq();
            this.#parts.journal.add({ kind: 'event', seq, at, device: this.device.name, event });
            this.#parts.happened(this.device.name, event, at);
        }
    }
    /** Decide, journal, evolve, encode. */
    #handle(message, fault) {
        const decision = this.#decide(message.command, message.at);
        const afterMs = decision.kind === 'accept' ? (decision.takesMs ?? 0) : 0;
        const reply = this.#answer(decision, message.at);
        this.#note(message, { reply, decision, fault, afterMs });
        return { reply, ending: reply ? undefined : 'reset', afterMs, cutAtBytes: undefined, fault };
    }
    #answer(decision, at) {
        switch (decision.kind) {
            case 'accept':
                this.#happen(decision.events, at);
                return this.device.encode({ kind: 'answer', answer: decision.answer }, this.options);
            case 'refuse':
                return this.device.encode({ ...decision, kind: 'refusal' }, this.options);
            case 'ignore':
                return undefined;
            case 'impossible':
                throw new HarnessError(`Cannot answer: ${this.device.name} found a message impossible (${decision.why})`);
        }
    }
    /** What a broken message may do here. */
    #hands = {
        handle: (message, fault) => this.#handle(message, fault),
        note: (message, noted) => this.#note(message, noted),
        restart: (at) => void this.order({ kind: 'restart' }, at),
        late: (one) => (this.#late = [...this.#late, one]),
        random: () => this.#random(),
    };
    #land(until, at) {
        const landing = this.#late.filter((one) => until === 'end' || one.until === 'next');
        this.#late = this.#late.filter((one) => !landing.includes(one));
        for (const { request, sender, fault } of landing)
            this.#handle({ request, sender, ...this.device.decode(request, this.options), at }, fault);
    }
    #command(order, at) {
        const { what, command } = readCause(this.device, order);
        this.elapse(at);
        const decision = this.#decide(command, at);
        if (decision.kind === 'impossible')
            throw new RangeError(`Cannot ${what}: ${decision.why}`);
        invariant(decision.kind === 'accept', `Cannot ${what}: the device did not accept it`);
        this.#happen(decision.events, at);
    }
    #note(message, noted) {
        this.#parts.journal.add(exchangeEntry(this.#parts.journal.nextSeq(), this.device.name, message, noted));
    }
}
