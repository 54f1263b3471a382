import { assumed } from '../device/evidence.js';
import { readLinks, writeLinks } from '../device/links.js';
import { causes } from './causes.js';
import { facts, view } from './facts.js';
import { checkCurrencies, linesOf, usualLinks } from './lines.js';
import { decide, due, elapse, evolve } from './machine.js';
import { initialState } from './state.js';
import { transitions } from './transitions.js';
const links = {
    says: 'Who tells whom: "ikkm>cashflow@13 ikkm~imacash"; usual is each device to the only ledger.',
    expects: 'links such as "ikkm>cashflow@13 imacash>cashflow", or usual',
    default: 'usual',
    show: String,
    read(given) {
        if (given === 'usual')
            return given;
        const read = typeof given === 'string' ? readLinks(given) : undefined;
        return read && writeLinks(read);
    },
};
const options = { links };
const errors = {
    UNKNOWN_PATH: {
        wire: 404,
        text: 'Not found',
        means: 'Nobody can ask the shop over the wire.',
        cause: 'A request to it.',
        cure: 'Ask the control API.',
        from: assumed('A1'),
        reproduce: [],
    },
};
/** A shop of these devices; two currencies at one till are found when the rig is made. */
export function createShop(devices) {
    return {
        name: 'shop',
        title: 'the shop: links between the devices, and the audit',
        errors,
        causes,
        transitions,
        options,
        profiles: { documented: { says: 'as set', options: {} } },
        operations: {},
        facts,
        client: {
            operations: {},
            open: () => undefined,
            request(_session, operation) {
                throw new RangeError(`Cannot send "${operation}": the shop is asked by nobody.`);
            },
            read: () => ({}),
            knows: () => ({}),
        },
        hub: {
            check: ({ lines }, all) => checkCurrencies(lines.values(), all),
            told: (from, movement) => ({ kind: 'told', from, movement }),
            passes(event, { lines }) {
                const line = event.kind === 'passed' ? lines.get(event.link) : undefined;
                return line && event.kind === 'passed' ? { ...line, movement: event.movement } : undefined;
            },
            returned: (event) => event.kind === 'passed' ? { kind: 'returned', passed: event } : { kind: 'unknown' },
        },
        initial({ links: text }) {
            const chosen = text === 'usual' ? usualLinks(devices) : (readLinks(text) ?? []);
            return initialState(linesOf(chosen, devices));
        },
        decide,
        evolve,
        due,
        elapse,
        decode: () => ({ command: { kind: 'unknown' } }),
        encode: () => ({ status: 404, headers: {}, body: '' }),
        access: () => ({}),
        view,
    };
}
/** The devices, and the shop around them where there is anything to link. */
export function inShop(devices) {
    return usualLinks(devices).length > 0 ? [...devices, createShop(devices)] : devices;
}
