import { statuses, statusNames } from '../../protocol/statuses.js';
import { kindOf, pieceName } from '../cash.js';
import { countOfKind } from './units.js';
const jamDetails = {
    inlet: 'Atasco en validador',
    escrow: 'Atasco en depósito temporal',
    transport: 'Atasco en transporte',
    stacker: 'Atasco en apilador',
};
export function conditionOf(state) {
    const name = isWell(state) ? 'ok' : (statusNames.find((one) => holds(one, state)) ?? 'ok');
    return { name, word: state.options[`status.${name}`], detail: detailOf(name, state) };
}
/** Nothing at all is wrong: asked for so often that it must be quick. */
function isWell({ causes, stuck, sale, discrepancies, book, options }) {
    for (const _cause in causes)
        return false;
    if (stuck || sale?.isStalled || sale?.lacksChange || discrepancies.length > 0)
        return false;
    return countOfKind(book.box, 'bill', options.currency) < options['capacity.cassette'];
}
function holds(name, state) {
    const { causes, stuck, sale, book, options, discrepancies } = state;
    switch (name) {
        case 'bill-jam':
        case 'coin-jam':
            return stuck?.by === name || causes[name]?.['when'] === 'now';
        case 'payout-stalled':
            return sale?.isStalled === true;
        case 'cassette-full': {
            const notesCount = countOfKind(book.box, 'bill', options.currency);
            return causes[name] !== undefined || notesCount >= options['capacity.cassette'];
        }
        case 'no-change':
            return causes[name] !== undefined || sale?.lacksChange === true;
        case 'discrepancy':
            return discrepancies.length > 0;
        case 'ok':
            return true;
        case 'door-open':
        case 'stacker-removed':
        case 'recycler-full':
        case 'validator-dirty':
        case 'hopper-empty':
        case 'note-rejected':
            return causes[name] !== undefined;
    }
}
function detailOf(name, { causes, discrepancies, options }) {
    const { text } = statuses[name];
    if (name === 'bill-jam')
        return jamDetails[String(causes[name]?.['at'])] ?? text;
    if (name !== 'discrepancy')
        return text;
    return `${text}: ${discrepancies.map((one) => sayDiscrepancy(one, options.currency)).join(', ')}`;
}
export function sayDiscrepancy(one, currency) {
    switch (one.kind) {
        case 'piece': {
            const kind = kindOf(currency, one.piece) === 'coin' ? 'moneda' : 'billete';
            return `${kind} de ${pieceName(one.piece)}`;
        }
        case 'debt':
            return `${pieceName(one.amount)} sin devolver de ${one.id}`;
        case 'unconfirmed':
            return `${one.id} sin confirmar`;
    }
}
