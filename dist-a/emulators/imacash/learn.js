import { askFor, listIn, mapIn, numberIn, textIn } from '../../src/device/learning.js';
/** An error may come under status 200 as well (A2). */
const isOk = ({ status, json }) => status === 200 &&
    typeof json === 'object' &&
    json !== null &&
    'status' in json &&
    json.status === 'ok';
function* rowsOf(operation, params = {}) {
    return listIn((yield* askFor({ operation, params }, isOk))['data'], 'data');
}
export function* transactions() {
    return (yield* rowsOf('listtransactions')).map((row) => ({
        id: textIn(row, 'transaction_id'),
        amount: numberIn(row, 'amount'),
        status: textIn(row, 'status'),
        user: textIn(row, 'user'),
        terminal: textIn(row, 'terminal'),
        method: textIn(row, 'method'),
        denominations: counts(row, 'denominations'),
    }));
}
export function* transactionCount() {
    return (yield* rowsOf('listtransactions')).length;
}
export function* waiting() {
    return (yield* rowsOf('listtransactions', { status: 'pendiente' })).length;
}
/** Where none was told yet, the answer holds a message in place of data. */
export function* inventory() {
    const { data } = yield* askFor({ operation: 'getinventory', params: {} }, isOk);
    if (data === undefined)
        return {};
    const told = mapIn(data, 'data');
    return {
        uuid: textIn(told, 'uuid'),
        coins: counts(told, 'coins'),
        bills: counts(told, 'bills'),
    };
}
export function* alerts() {
    return (yield* rowsOf('getalerts')).map((row) => ({
        uuid: textIn(row, 'uuid'),
        status: textIn(row, 'status'),
        detail: textIn(row, 'detail'),
    }));
}
export function* fills() {
    return (yield* rowsOf('getfills')).map((row) => ({
        uuid: textIn(row, 'uuid'),
        user: textIn(row, 'user'),
        total: numberIn(row, 'total'),
        pieces: centsOf(counts(row, 'coins')) + centsOf(counts(row, 'bills')),
    }));
}
/** PHP writes an empty table as a list (A15). */
function counts(row, name) {
    const told = row[name];
    const table = Array.isArray(told) && told.length === 0 ? {} : mapIn(told, name);
    return Object.fromEntries(Object.keys(table).map((piece) => [piece, numberIn(table, piece)]));
}
/** Values of pieces are in whole units. */
function centsOf(pieces) {
    const cents = Object.entries(pieces).map(([value, count]) => Math.round(Number(value) * 100) * count);
    return cents.reduce((sum, one) => sum + one, 0);
}
