import { readForm } from '../../src/device/form.js';
import { encodeJson } from './wire/json.js';
import { badRequest, badValue, formProblem, readAmount, readOrder, value } from './wire/order.js';
import { kinds, receiptKinds } from './operations.js';
import { errors } from './protocol.js';
const plain = (operation, kind) => ({
    operation,
    read: ({ key }) => ({ kind, key }),
});
const directory = (operation) => ({
    operation,
    read: (call) => ask(call, { kind: operation }),
});
const routes = {
    '/api': { operation: 'register', read: register },
    '/apicheck': plain('check', 'check'),
    '/apicheck/printLastDocument': plain('print-last', 'print-last'),
    '/apicheck/getInfo': {
        operation: 'info',
        read: (call) => ask(call, { kind: 'info', minimum: value(call.form, 'show') === 'minimum' }),
    },
    '/apiprint': { operation: 'print', read: print },
    '/apibank': { operation: 'bank', read: openBank },
    '/apizreport': plain('z-report', 'z-report'),
    '/apixreport': plain('x-report', 'x-report'),
    '/apiwithdraw': { operation: 'withdraw', read: (call) => moveCash(call, 'withdraw') },
    '/apideposit': { operation: 'deposit', read: (call) => moveCash(call, 'deposit') },
    '/dump/table/items': directory('items'),
    '/dump/table/catalog': directory('catalog'),
    '/dump/table/taxes': directory('taxes'),
    '/dump/table/cashiers': directory('cashiers'),
    '/dump/table/shifts': directory('shifts'),
};
const shiftRoute = /^\/dump\/table\/shifts\/([^/]+)\/(cheques|sales|report)$/;
const transactionRoute = /^\/dump\/transaction\/([^/]+)$/;
export function decode(request, options) {
    const isMethod = request.method === 'GET' || request.method === 'POST';
    const found = isMethod ? findRoute(request) : undefined;
    if (!found)
        return { command: { kind: 'unknown' } };
    const { route, rest, query } = found;
    const form = readForm(query === undefined ? request : { ...request, query });
    const key = value(form, 'key') ?? '';
    const command = route.read({ method: request.method, form, key, options, rest });
    return { operation: operationOf(route, form), command };
}
/** Sales, purchases and returns share a path; the kind of registration names the operation. */
function operationOf(route, form) {
    if (route.operation !== 'register')
        return route.operation;
    const given = receiptKinds.filter((kind) => form.values.has(kind));
    const [kind] = given;
    return kind && given.length === 1 ? kinds[kind].operation : 'register';
}
function findRoute({ path, }) {
    const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
    const route = Object.hasOwn(routes, bare) ? routes[bare] : undefined;
    if (route)
        return { route, rest: '' };
    // The document's own deposit example lacks its question mark.
    const literal = /^\/apideposit\/([^/]*=.*)$/.exec(path)?.[1];
    if (literal !== undefined && routes['/apideposit'])
        return { route: routes['/apideposit'], rest: '', query: literal };
    const ofShift = shiftRoute.exec(bare);
    // The pattern holds these three words only.
    const report = ofShift?.[2];
    if (report)
        return { route: shiftReports[report], rest: ofShift?.[1] ?? '' };
    const transaction = transactionRoute.exec(bare)?.[1];
    return transaction === undefined ? undefined : { route: transactionReport, rest: transaction };
}
const ofShift = (operation) => ({
    operation,
    read: (call) => ask(call, /^\d{1,9}$/.test(call.rest)
        ? { kind: operation, shift: Number(call.rest) }
        : badValue('the shift is not a number')),
});
const shiftReports = {
    cheques: ofShift('cheques'),
    sales: ofShift('sales'),
    report: ofShift('report'),
};
const transactionReport = {
    operation: 'transaction',
    read: (call) => ask(call, { kind: 'transaction', key: call.rest }),
};
function ask({ key, form }, question) {
    return { kind: 'ask', key, question: formProblem(form, []) ?? question };
}
function register({ method, form, key, options }) {
    const order = readOrder(form, method, options);
    return { kind: 'register', key, digest: digest(form, options), order };
}
function moveCash({ form, key, options }, direction) {
    const amount = formProblem(form, ['key', 'cash']) ?? amountOf(form, 'cash', 'none');
    return { kind: 'move-cash', direction, key, digest: digest(form, options), amount };
}
function openBank({ form, key, options }) {
    const decimals = options['amount.decimals'];
    const amount = formProblem(form, ['key', 'amount']) ?? amountOf(form, 'amount', decimals);
    return { kind: 'bank', key, amount };
}
function amountOf(form, name, decimals) {
    const text = value(form, name);
    if (text === undefined)
        return badRequest(`${name} is missing`);
    return readAmount(text, decimals) ?? badValue(`${name} is not an amount`);
}
function print({ method, form, key }) {
    const problem = formProblem(form, ['key', 'print']) ??
        (method === 'POST' ? undefined : badRequest('print is for POST only'));
    return { kind: 'print', key, text: problem ?? value(form, 'print') ?? badRequest('no print') };
}
/** The whole request in one line, wherever a repeat is recognised by more than its key. */
function digest({ values }, options) {
    if (options['repeat.match'] === 'key')
        return '';
    return JSON.stringify([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}
// A9.
const text = {
    'content-type': 'text/plain; charset=utf-8',
    'access-control-allow-origin': '*',
};
const json = {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
};
export function encode(outcome) {
    if (outcome.kind === 'refusal') {
        const { wire, reason } = errors[outcome.code];
        return { status: 400, reason, headers: text, body: String(wire) };
    }
    const { answer } = outcome;
    switch (answer.kind) {
        case 'registered':
            return { status: 200, reason: String(answer.number), headers: text, body: answer.key };
        case 'repeated':
            return { status: 203, reason: String(answer.number), headers: text, body: answer.key };
        case 'ready':
            return { status: 200, reason: String(answer.lastNumber), headers: text, body: '0' };
        case 'table':
            return { status: 200, reason: 'OK', headers: json, body: encodeJson(answer.json) };
    }
}
