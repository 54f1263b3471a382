/** What each script reads from a request; rules that no source states are assumed (A15). */
import { minor } from '../../../src/kernel/money.js';
import { sumOf } from '../machine/cash.js';
import { readDateTime, readDays } from './dates.js';
import { isWhole, readId, readString, readText, readWhole, reject, requireField, requireId, valueOf, } from './fields.js';
import { readCurrency, readPieces } from './pieces.js';
const CENTS_MAX = 1_000_000_000;
export const CASH_METHOD = 'efectivo';
const readers = {
    handshake: ({ fields }) => ({ kind: 'handshake', token: readToken(fields) }),
    putinventory: (given) => ({ kind: 'put-inventory', inventory: readInventory(given) }),
    getinventory: ({ fields }) => ({ kind: 'get-inventory', uuid: readId(fields, 'uuid') }),
    puttransaction: (given) => ({ kind: 'put-transaction', order: readOrder(given) }),
    gettransaction: ({ isOwn }) => ({ kind: 'get-transaction', isOwn }),
    changestatustransaction: ({ fields, options }) => {
        const id = requireId(fields, 'transaction_id');
        requireField(fields, 'denominations');
        return {
            kind: 'confirm',
            id,
            denominations: readPieces(fields, 'denominations', options.currency),
        };
    },
    statustransaction: ({ fields }) => ({
        kind: 'transaction-status',
        id: requireId(fields, 'transaction_id'),
    }),
    listtransactions: ({ fields }) => ({
        kind: 'transactions',
        status: readStatus(fields),
        days: readDays(fields),
    }),
    putstatus: ({ fields }) => ({
        kind: 'put-status',
        condition: {
            uuid: requireId(fields, 'uuid'),
            status: requireId(fields, 'status'),
            detail: readText(fields, 'detail'),
            datetime: readDateTime(fields),
        },
    }),
    getstatus: ({ fields }) => ({ kind: 'get-status', uuid: readId(fields, 'uuid') }),
    getalerts: ({ fields }) => ({ kind: 'alerts', uuid: readId(fields, 'uuid') }),
    putfill: (given) => ({ kind: 'put-fill', fill: readFill(given) }),
    getfills: ({ fields }) => ({
        kind: 'fills',
        uuid: readId(fields, 'uuid'),
        days: readDays(fields),
    }),
    canceltransaction: ({ fields }) => ({
        kind: 'cancel',
        id: requireId(fields, 'transaction_id'),
    }),
};
/** What is asked, unless something is wrong with it: then what stands first among the errors. */
export function readAsk(operation, carried, options, isOwn) {
    if (carried.kind === 'malformed')
        return carried;
    const fields = { values: carried.values, problem: undefined };
    const ask = readers[operation]({ fields, options, isOwn });
    return fields.problem ?? ask;
}
/** A token is never told back, not even a bad one. */
function readToken(fields) {
    requireField(fields, 'token');
    const token = valueOf(fields, 'token');
    if (typeof token === 'string')
        return token;
    reject(fields, 'BAD_FIELD', 'token debe ser un texto');
    return '';
}
function readOrder({ fields, options }) {
    return {
        id: requireId(fields, 'transaction_id'),
        amount: readAmount(fields, options),
        user: readText(fields, 'user'),
        terminal: readText(fields, 'terminal'),
        datetime: readDateTime(fields),
        method: readMethod(fields, options),
    };
}
/** Whole cents; below zero only where that cancels or pays out. */
function readAmount(fields, options) {
    requireField(fields, 'amount');
    const amount = valueOf(fields, 'amount');
    const isSigned = options['cancel.by'] === 'negative-amount' || options['cash-out.by'] === 'negative-amount';
    const min = isSigned ? -CENTS_MAX : 1;
    if (isWhole(amount, min, CENTS_MAX) && amount !== 0)
        return amount;
    const expected = `amount debe ser un número entero de céntimos de ${min} a ${CENTS_MAX}`;
    reject(fields, 'BAD_FIELD', `${expected}${isSigned ? ', salvo 0' : ''}`, amount);
    return 0;
}
function readMethod(fields, options) {
    const method = readString(fields, 'method') ?? CASH_METHOD;
    const known = [
        CASH_METHOD,
        ...(options['cancel.by'] === 'method' ? [options['cancel.method']] : []),
        ...(options['cash-out.by'] === 'method' ? [options['cash-out.method']] : []),
    ];
    if (known.includes(method))
        return method;
    if (options['method.other'] === 'accept')
        return readText(fields, 'method');
    reject(fields, 'UNKNOWN_METHOD', `method debe ser ${known.join(', ')}`, method);
    return CASH_METHOD;
}
function readStatus(fields) {
    const statuses = ['pendiente', 'leido', 'anulado'];
    const text = readString(fields, 'status');
    const status = statuses.find((one) => one === text);
    if (text !== undefined && status === undefined)
        reject(fields, 'BAD_FIELD', `status debe ser ${statuses.join(', ')}`, text);
    return status;
}
function readInventory({ fields, options }) {
    if (valueOf(fields, 'coins') === undefined && valueOf(fields, 'bills') === undefined)
        reject(fields, 'MISSING_FIELD', 'coins o bills');
    const currency = readCurrency(fields, options.currency);
    return {
        uuid: requireId(fields, 'uuid'),
        name: readText(fields, 'nombre_maquina'),
        currency,
        datetime: readDateTime(fields),
        coins: readPieces(fields, 'coins', currency, 'coin'),
        bills: readPieces(fields, 'bills', currency, 'bill'),
    };
}
function readFill(given) {
    const inventory = readInventory(given);
    const { fields } = given;
    const sum = minor(sumOf(inventory.coins) + sumOf(inventory.bills));
    const total = readWhole(fields, 'total', { min: 0, max: CENTS_MAX }) ?? sum;
    return { ...inventory, user: readText(fields, 'user'), total };
}
