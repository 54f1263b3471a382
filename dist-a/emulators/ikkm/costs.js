import { readForm } from '../../src/device/form.js';
import { fromDecimal } from '../../src/kernel/money.js';
import { payments, receiptKinds } from './operations.js';
const receipt = {
    says: 'a receipt at the tax operator',
    isReceipt: true,
    // A register that finds no kind of registration should refuse; if it does not, it is this much.
    amount: (params) => registered(given(params)),
};
const movement = (says) => ({
    says,
    isReceipt: true,
    amount: (params) => greatest(given(params), ['cash']) ?? 0,
});
/** Printing uses paper and leaves nothing; a repeat was counted when it was sent first. */
export const costs = {
    sale: receipt,
    buy: receipt,
    'sale-return': receipt,
    'buy-return': receipt,
    deposit: movement('a deposit at the tax operator'),
    withdraw: movement('a withdrawal at the tax operator'),
    'z-report': { says: 'a closed shift', isReceipt: false },
    bank: {
        says: 'a card payment that somebody must finish at the register',
        isReceipt: false,
        amount: (params) => greatest(given(params), ['amount']) ?? 0,
    },
    request: {
        says: 'whatever it asks for, at most a receipt',
        isReceipt: true,
        // Only what is sure to register nothing is left out: a path may mean more than is documented.
        applies: ({ path }) => !/^\/(apicheck|apiprint|apixreport|dump)(\/[\w-]+)*\/?$/.test(String(path)),
        amount: (params) => registered(written(params)),
    },
};
function registered(values) {
    return greatest(values, receiptKinds) ?? greatest(values, [...payments, 'amount']) ?? 0;
}
/** In tiyn; Infinity where one of them cannot be read, as it may be anything. */
function greatest(values, names) {
    const amounts = names.flatMap(values).map((one) => fromDecimal(String(one)) ?? Infinity);
    return amounts.length === 0 ? undefined : Math.max(...amounts);
}
function given(params) {
    return (name) => (params[name] === undefined ? [] : [params[name]]);
}
/** Wherever it may stand: in the query, in the body, or in a path without a question mark. */
function written({ path = '', query = '', body = '' }) {
    const form = readForm({
        method: 'POST',
        path: '/',
        query: `${String(query)}&${String(path).split('/').at(-1)}`,
        headers: {},
        body: new TextEncoder().encode(String(body)),
    });
    return (name) => (form.malformed === undefined ? (form.values.get(name) ?? []) : ['?']);
}
