import { currencyCodes, kindOf, pieceName, readPiece } from '../machine/cash.js';
import { isWhole, readString, reject, valueOf } from './fields.js';
const COUNT_MAX = 100_000;
/** The currency of what is told, or the machine's own when nothing is said of it. */
export function readCurrency(fields, usual) {
    const text = readString(fields, 'currency');
    const currency = text === undefined ? usual : currencyCodes.find((code) => code === text);
    if (currency)
        return currency;
    const expected = `currency debe ser ${currencyCodes.join(', ')}`;
    reject(fields, 'UNKNOWN_CURRENCY', expected, text);
    return usual;
}
/** Without a kind, coins and notes alike; without a value, none. */
export function readPieces(fields, name, currency, kind) {
    const pieces = {};
    const seen = new Set();
    for (const [key, count] of entriesOf(fields, name)) {
        const piece = readPiece(key, currency);
        if (piece === undefined || (kind && kindOf(currency, piece) !== kind))
            reject(fields, 'UNKNOWN_DENOMINATION', `${name} no admite ese valor en ${currency}`, key);
        else if (seen.has(piece))
            reject(fields, 'BAD_FIELD', `${name} repite el valor ${pieceName(piece)}`, key);
        else if (!isWhole(count, 0, COUNT_MAX))
            reject(fields, 'BAD_COUNT', `${name} debe contar ${pieceName(piece)} de 0 a 100000`, count);
        else if (count > 0)
            pieces[piece] = count;
        if (piece !== undefined)
            seen.add(piece);
    }
    return pieces;
}
function entriesOf(fields, name) {
    const value = valueOf(fields, name);
    if (value === undefined)
        return [];
    // PHP writes an empty table as a list.
    const isTable = typeof value === 'object' && value !== null && (!Array.isArray(value) || value.length === 0);
    if (isTable)
        return Object.entries(value);
    reject(fields, 'BAD_FIELD', `${name} debe ser un objeto de valores y cantidades`, value);
    return [];
}
