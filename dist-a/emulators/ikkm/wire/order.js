import { fromDecimal, NOTHING } from '../../../src/kernel/money.js';
import { AMOUNT_MAX_TENGE, payments, POSITIONS_MAX, receiptKinds } from '../operations.js';
export function badRequest(detail) {
    return { kind: 'malformed', code: 'BAD_REQUEST', detail };
}
export function badValue(detail) {
    return { kind: 'malformed', code: 'BAD_VALUE', detail };
}
export function value(form, name) {
    return form.values.get(name)?.[0];
}
/** What is wrong with the form as a whole, before any value is looked at (A26). */
export function formProblem(form, names) {
    if (form.malformed !== undefined)
        return badRequest(form.malformed);
    const doubled = names.find((name) => (form.values.get(name)?.length ?? 0) > 1);
    return doubled === undefined ? undefined : badRequest(`${doubled} is given twice`);
}
/** An amount in tenge, above zero (A11) and not above 20 million. */
export function readAmount(text, decimals) {
    const isShape = decimals === 'dot' || /^\d+$/.test(text);
    const amount = isShape ? fromDecimal(text) : undefined;
    return amount !== undefined && amount > 0 && amount <= AMOUNT_MAX_TENGE * 100 ? amount : undefined;
}
const postOnly = ['print', 'itemdata'];
const parameters = ['key', ...payments, ...postOnly, 'tax'];
export function readOrder(form, method, options) {
    const problem = formProblem(form, parameters) ?? kindProblem(form) ?? methodProblem(form, method);
    if (problem)
        return problem;
    const receipt = receiptKinds.find((kind) => form.values.has(kind)) ?? 'sale';
    const given = payments.filter((name) => form.values.has(name));
    if (receipt !== 'sale' && given.length > 1)
        return badRequest('several kinds of payment, and not a sale');
    const amounts = new Map();
    for (const name of [receipt, ...given]) {
        const amount = readAmount(value(form, name) ?? '', options['amount.decimals']);
        if (amount === undefined)
            return badValue(`${name} is not an amount`);
        amounts.set(name, amount);
    }
    const tax = value(form, 'tax');
    if (tax !== undefined && !/^\d{1,9}$/.test(tax))
        return badValue('tax is not a number');
    return {
        kind: 'order',
        receipt,
        sum: amounts.get(receipt) ?? NOTHING,
        payments: {
            cash: amounts.get('cash') ?? NOTHING,
            bank: amounts.get('bank') ?? NOTHING,
            tara: amounts.get('tara') ?? NOTHING,
            credit: amounts.get('credit') ?? NOTHING,
        },
        tax: tax === undefined ? undefined : Number(tax),
        print: value(form, 'print'),
        positions: options.itemdata ? readPositions(value(form, 'itemdata')) : undefined,
    };
}
function kindProblem(form) {
    const count = receiptKinds.reduce((sum, kind) => sum + (form.values.get(kind)?.length ?? 0), 0);
    if (count === 1)
        return undefined;
    return badRequest(count === 0 ? 'no kind of registration' : 'several kinds of registration');
}
function methodProblem(form, method) {
    const name = method === 'POST' ? undefined : postOnly.find((one) => form.values.has(one));
    return name === undefined ? undefined : badRequest(`${name} is for POST only`);
}
/**
 * Too many positions are accepted; then one position stands for all of them. Their sums are not
 * compared with the sum of the sale (A20).
 */
function readPositions(text) {
    if (text === undefined)
        return undefined;
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return 'invalid';
    }
    if (!Array.isArray(json) || json.length === 0)
        return 'invalid';
    const positions = json.map(readPosition);
    if (!positions.every((one) => one !== undefined))
        return 'invalid';
    return positions.length > POSITIONS_MAX ? undefined : positions;
}
function readPosition(json) {
    if (typeof json !== 'object' || json === null)
        return undefined;
    // Any object can be read by name; each field is checked below.
    const { name, price, qty, sum, discount } = json;
    if (typeof name !== 'string')
        return undefined;
    if (discount !== undefined) {
        const amount = readNumber(discount);
        const isAlone = price === undefined && qty === undefined && sum === undefined;
        return amount === undefined || !isAlone ? undefined : { kind: 'discount', name, amount };
    }
    const each = readNumber(price);
    const quantity = readQuantity(qty);
    const total = readNumber(sum);
    if (each === undefined || quantity === undefined || total === undefined)
        return undefined;
    return { kind: 'item', name, price: each, quantity, sum: total };
}
/** The document writes numbers as text; plain JSON numbers are taken as well. */
function readNumber(json) {
    const text = typeof json === 'number' ? String(json) : json;
    const amount = typeof text === 'string' ? fromDecimal(text) : undefined;
    return amount !== undefined && amount <= AMOUNT_MAX_TENGE * 100 ? amount : undefined;
}
/** In thousandths, as weights have three decimals. */
function readQuantity(json) {
    const match = /^(\d{1,9})(?:\.(\d{1,3})\d*)?$/.exec(String(json));
    if (!match || (typeof json !== 'string' && typeof json !== 'number'))
        return undefined;
    const thousandths = Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
    return thousandths > 0 ? thousandths : undefined;
}
