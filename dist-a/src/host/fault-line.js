/** The line to a device that is real: one message at a time, broken where a fault says so. */
import { setTimeout as wait } from 'node:timers/promises';
import { exchangeEntry } from '../device/exchange.js';
import { armFault, breakingOff, disarmFault, meetFaults } from '../device/faults.js';
import { EXCHANGES_MAX } from '../device/journal.js';
import { createRandom } from '../kernel/random.js';
import { at, cut, delayed, garbled, unanswered } from './broken-answer.js';
export const wallClock = {
    now: Date.now,
    wait: (forMs, signal) => wait(forMs, undefined, { signal }).catch(() => undefined),
};
/** Why a fault cannot be done to a device that is real; nothing where it can. */
export function whyNotOnLine({ fault }) {
    return fault === 'restart-before' || fault === 'restart-after'
        ? `${fault} needs the power of the device, which only a person can switch`
        : undefined;
}
export function createFaultLine(parts) {
    return new Line(parts);
}
class Line {
    #parts;
    #rules = [];
    #rulesCount = 0;
    #late = [];
    #entries = [];
    #seq = 0;
    /** Settled once the message before is through. */
    #turn = Promise.resolve();
    constructor(parts) {
        this.#parts = parts;
    }
    arm(order) {
        const { device } = this.#parts;
        const why = whyNotOnLine(order);
        if (why !== undefined)
            throw new RangeError(`Cannot arm a fault of ${device.name}: ${why}.`);
        const rule = armFault(breakingOff(order), device, this.#rulesCount + 1);
        this.#rulesCount++;
        this.#rules = [...this.#rules, rule];
        return rule;
    }
    disarm(id) {
        this.#rules = disarmFault(this.#rules, id);
    }
    rules() {
        return this.#rules;
    }
    exchanges() {
        return this.#entries.slice(-EXCHANGES_MAX);
    }
    async send(request, timeoutMs, signal) {
        const { passed, waitMs } = await this.#inTurn(() => this.#pass(request, timeoutMs, signal));
        // The device is free while the sender waits, as it is when its answer is slow on the way.
        if (waitMs > 0)
            await this.#parts.clock.wait(waitMs, signal);
        return passed;
    }
    settle() {
        return this.#inTurn(() => this.#land('end'));
    }
    #inTurn(act) {
        const done = this.#turn.then(act);
        this.#turn = done.catch(() => undefined);
        return done;
    }
    async #pass(request, timeoutMs, signal) {
        const { device, options, seed, clock } = this.#parts;
        const operation = operationOf(device, request, options);
        const message = { request, operation, command: undefined, at: clock.now() };
        const { rules, met } = meetFaults(this.#rules, request, operation, ({ id, seen }) => createRandom(seed, `fault:${id}:${seen}`));
        this.#rules = rules;
        const going = { message, timeoutMs, signal };
        const broken = met ? await this.#break(going, met) : at(await this.#carry(going));
        if (met?.effect.kind !== 'late')
            await this.#land('next');
        return broken;
    }
    async #break(going, { id, effect, met }) {
        const { message, timeoutMs } = going;
        const fault = { id, effect: effect.kind };
        switch (effect.kind) {
            case 'delay':
                return delayed(await this.#carry(going, fault), effect.delayMs, timeoutMs);
            case 'lose-reply':
                return unanswered(effect.ending, timeoutMs, await this.#carry(going, fault));
            case 'duplicate': {
                const first = await this.#carry(going, fault);
                await this.#carry(going, fault);
                return at(first);
            }
            case 'late': {
                const { until } = effect;
                this.#late = [...this.#late, { message, timeoutMs, until, fault }];
                this.#note(message, undefined, { fault });
                return unanswered(effect.ending, timeoutMs);
            }
            case 'cut-reply':
                return at(cut(await this.#carry(going, fault), effect.bytes));
            case 'garble': {
                const random = createRandom(this.#parts.seed, `garble:${id}:${met}`);
                return at(garbled(await this.#carry(going, fault), random));
            }
            case 'status':
                return this.#stateOnly(going, effect, fault);
            case 'lose-request':
            case 'restart-before':
            case 'restart-after':
                this.#note(message, undefined, { fault });
                return unanswered(effect.ending, timeoutMs);
        }
    }
    /** Something in between answers; the device may have acted all the same. */
    async #stateOnly(going, { status, processed }, fault) {
        const got = processed ? await this.#carry(going, fault) : undefined;
        if (!got)
            this.#note(going.message, undefined, { fault });
        return at({
            kind: 'reply',
            reply: { status, headers: {}, body: '' },
            afterMs: got ? got.afterMs : 0,
        });
    }
    async #carry({ message, timeoutMs, signal }, fault) {
        const { carry, clock } = this.#parts;
        const began = clock.now();
        const got = await carry(message.request, timeoutMs, signal);
        const afterMs = got.kind === 'lost' ? got.afterMs : clock.now() - began;
        this.#note(message, got.kind === 'reply' ? got.reply : undefined, { fault, afterMs });
        return { ...got, afterMs };
    }
    async #land(until) {
        const landing = this.#late.filter((one) => until === 'end' || one.until === 'next');
        this.#late = this.#late.filter((one) => !landing.includes(one));
        for (const { fault, timeoutMs, message } of landing)
            await this.#carry({ timeoutMs, signal: undefined, message: { ...message, at: this.#parts.clock.now() } }, fault);
    }
    #note(message, reply, more) {
        const { device } = this.#parts;
        this.#entries.push(exchangeEntry(++this.#seq, device.name, message, { reply, ...more }));
        if (this.#entries.length >= EXCHANGES_MAX * 1.25)
            this.#entries = this.#entries.slice(-EXCHANGES_MAX);
    }
}
/** What no device can read has no operation; the real one may answer it all the same. */
function operationOf(device, request, options) {
    try {
        return device.decode(request, options).operation;
    }
    catch {
        return undefined;
    }
}
