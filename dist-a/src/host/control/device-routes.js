import { formatEvidence } from '../../device/evidence.js';
import { unknownName } from '../../kernel/suggest.js';
import { knownName } from './problem.js';
import { wholeNumber } from './route.js';
const JOURNAL_LIMIT_MAX = 1000;
export function deviceRoutes(rig) {
    return [...questions(rig), ...causes(rig), ...faults(rig)];
}
function questions(rig) {
    return [
        {
            method: 'GET',
            path: '/api/devices/:device/state',
            says: 'the state as a person would ask for it',
            answer: (call) => deviceOf(rig, call).view(rig.now()),
        },
        {
            method: 'GET',
            path: '/api/devices/:device/facts',
            says: 'what can be asked of the device by name',
            answer(call) {
                const { facts } = deviceOf(rig, call).device;
                return { facts: Object.entries(facts).map(([name, { says }]) => ({ name, says })) };
            },
        },
        {
            method: 'GET',
            path: '/api/devices/:device/facts/:fact',
            says: 'one fact; query parameters pick from a list: ?number=42',
            query: 'any',
            answer(call) {
                const emulator = deviceOf(rig, call);
                const { name, facts } = emulator.device;
                const fact = knownName(`ask ${name}`, 'fact', call.params.fact ?? '', Object.keys(facts));
                return { value: pick(fact, emulator.fact(fact, rig.now()), call.query) ?? null };
            },
        },
        {
            method: 'GET',
            path: '/api/devices/:device/journal',
            says: 'events and exchanges, oldest first',
            query: ['after', 'limit'],
            answer(call) {
                const device = deviceOf(rig, call).device.name;
                return page(rig, call, { device, dropped: rig.journal.dropped(device) });
            },
        },
        {
            method: 'GET',
            path: '/api/journal',
            says: 'events and exchanges of the whole rig, oldest first',
            query: ['after', 'limit'],
            answer(call) {
                const lost = [...rig.devices.keys()].map((name) => rig.journal.dropped(name));
                return page(rig, call, { dropped: lost.reduce((sum, count) => sum + count, 0) });
            },
        },
    ];
}
function causes(rig) {
    const path = '/api/devices/:device/causes/:cause';
    return [
        {
            method: 'GET',
            path: '/api/devices/:device/causes',
            says: 'what can happen to the device, and which of it is in force',
            answer(call) {
                const { device, state } = deviceOf(rig, call);
                const catalogue = Object.entries(device.causes).map(describeCause);
                return { catalogue: Object.fromEntries(catalogue), inForce: state.causes };
            },
        },
        {
            method: 'POST',
            path,
            says: 'the cause begins; its parameters are the body: {"percent":3}',
            body: 'any',
            answer(call) {
                const { emulator, cause } = causeOf(rig, call, 'cause');
                emulator.cause(cause, call.body, rig.now());
                return { inForce: emulator.state.causes };
            },
        },
        {
            method: 'DELETE',
            path,
            says: 'the cause ends',
            answer(call) {
                const { emulator, cause } = causeOf(rig, call, 'clear');
                emulator.clear(cause, rig.now());
                return { inForce: emulator.state.causes };
            },
        },
    ];
}
function faults(rig) {
    const path = '/api/devices/:device/faults';
    return [
        {
            method: 'GET',
            path,
            says: 'the faults that were armed, how many messages matched and were broken',
            answer: (call) => ({ rules: deviceOf(rig, call).rules }),
        },
        {
            method: 'POST',
            path,
            says: 'arms a fault: {"fault":"lose-reply","times":1,"match":{"path":"/api"}}',
            body: 'any',
            status: 201,
            answer: (call) => deviceOf(rig, call).arm(call.body),
        },
        {
            method: 'DELETE',
            path,
            says: 'disarms all faults, or the one of ?id=',
            query: ['id'],
            answer(call) {
                const emulator = deviceOf(rig, call);
                const { id } = call.query;
                const known = emulator.rules.map((rule) => rule.id);
                emulator.disarm(id === undefined ? undefined : knownName('disarm the fault', 'fault rule', id, known));
                return { rules: emulator.rules };
            },
        },
    ];
}
function deviceOf(rig, { params }) {
    return rig.device(knownName('use the device', 'device', params.device ?? '', [...rig.devices.keys()]));
}
function causeOf(rig, call, act) {
    const emulator = deviceOf(rig, call);
    const { name, causes: known } = emulator.device;
    const { cause = '' } = call.params;
    return { emulator, cause: knownName(`${act} ${name}`, 'cause', cause, Object.keys(known)) };
}
function describeCause([name, row]) {
    const params = Object.entries(row.params).map(([param, { says, expects, ...field }]) => [
        param,
        {
            says,
            expects,
            ...(field.default === undefined ? {} : { default: field.show(field.default) }),
        },
    ]);
    const { says, opposite, from } = row;
    const evidence = formatEvidence(from);
    return [name, { says, opposite, params: Object.fromEntries(params), evidence }];
}
function page(rig, { query }, { device, dropped }) {
    const after = wholeNumber(query, 'after', { fallback: 0, max: Number.MAX_SAFE_INTEGER });
    const limit = wholeNumber(query, 'limit', { fallback: 100, max: JOURNAL_LIMIT_MAX });
    const entries = rig.journal.list({ ...(device === undefined ? {} : { device }), after, limit });
    return { entries, next: entries.at(-1)?.seq ?? after, dropped };
}
/** Rows of a list whose fields, as text, are what the query says. */
function pick(fact, value, where) {
    const wanted = Object.entries(where);
    if (wanted.length === 0)
        return value;
    if (!Array.isArray(value))
        throw new RangeError(`Cannot pick from the fact "${fact}": it is not a list.`);
    const rows = value.map((row) => new Map(Object.entries(row ?? {})));
    for (const [field] of wanted) {
        const known = [...(rows[0]?.keys() ?? [])];
        if (rows.length > 0 && !rows.some((row) => row.has(field)))
            throw new RangeError(`Cannot pick from the fact "${fact}": ${unknownName('field', field, known)}`);
    }
    return value.filter((_row, i) => wanted.every(([field, text]) => String(rows[i]?.get(field)) === text));
}
