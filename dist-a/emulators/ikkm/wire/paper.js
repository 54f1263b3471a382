/** Receipts as text, laid out as on the document's sample. */
import { NOTHING, share, toDecimal, toMajor } from '../../../src/kernel/money.js';
import { toLocal } from '../../../src/kernel/time.js';
import { kinds, payments } from '../operations.js';
const widths = {
    normal: 24,
    small: 32,
    large: 19,
    'external-80': 42,
    'external-57': 30,
};
// A23.
const paid = {
    cash: 'Наличными',
    bank: 'Банковской картой',
    tara: 'Тарой',
    credit: 'В кредит',
};
/** The document with this number as it came out of the printer. */
export function drawDocument(state, document) {
    const width = widths[state.options.printer];
    const { shop, cashiers } = state.samples;
    const local = toLocal(document.at, state.options['utc-offset']);
    const cashier = cashiers.find(({ id }) => id === document.cashier)?.name ?? '';
    const head = [shop.name, `ИНН/БИН ${shop.bin}`, shop.address, `Тел: ${shop.phone}`];
    const isReceipt = 'payments' in document;
    return [
        ...head.flatMap((line) => wrap(line, width)),
        ...wrap(`${title(document)} №${document.number}`, width),
        ...columns(cashier, `${local.date} ${local.time.slice(0, 5)}`, width),
        ...(isReceipt ? body(state, document, width) : []),
        ...(isReceipt ? [] : columns('Сумма', tenge(document.total), width)),
        ...columns('ЗНИ', '000001170006591', width),
        ...columns('КГД', '949', width),
        ...columns('ОФД', 'АО Казахтелеком', width),
        ...(isReceipt ? columns('Чек', document.fiscalSign, width) : []),
        ...(document.offline ? ['Автономный'] : []),
        ...wrap('Спасибо за покупку!', width),
    ].join('\n');
}
/** Text for the printer: long lines are broken; on an external printer some lines are orders. */
export function drawText(text, printer) {
    const width = widths[printer];
    const orders = printer.startsWith('external') ? externalOrders(width) : {};
    return text
        .split(/\r?\n/)
        .flatMap((line) => orders[line.trim()] ?? wrap(line, width))
        .join('\n');
}
function externalOrders(width) {
    return {
        '--line--': '─'.repeat(width),
        '--cut--': `✂${'┄'.repeat(width - 1)}`,
        '--open-cash--': '[the cash drawer opens]',
    };
}
function title({ kind }) {
    if (kind === 'deposit')
        return 'Внос наличности';
    if (kind === 'withdraw')
        return 'Снятие наличности';
    return kinds[kind].title;
}
function body(state, receipt, width) {
    const rule = ruler(width);
    const table = [
        ...(receipt.print === undefined ? [] : [drawText(receipt.print, state.options.printer)]),
        ...(receipt.positions ?? []).flatMap((position, i) => drawPosition(position, i + 1, width)),
    ];
    const taxLabel = state.options['tax.on-top'] ? 'НДС' : 'В т.ч. НДС';
    // The sample prints tax in whole tenge.
    const taxTenge = share(receipt.tax.amount, 1, 100);
    return [
        ...(table.length > 0 ? [rule, ...table, rule] : [rule]),
        ...(receipt.tax.amount > 0
            ? columns(`${taxLabel} ${receipt.tax.percent} %`, `${taxTenge} тг`, width)
            : []),
        ...columns('Итого', tenge(receipt.total), width),
        ...payments
            .filter((name) => receipt.payments[name] > NOTHING)
            .flatMap((name) => columns(paid[name], tenge(receipt.payments[name]), width)),
        ...(receipt.change > 0 ? columns('Сдача', tenge(receipt.change), width) : []),
    ];
}
function drawPosition(position, number, width) {
    const label = `${number}. ${position.name.trim()}`;
    if (position.kind === 'discount')
        return columns(label, `-${toMajor(position.amount)}`, width);
    const quantity = position.quantity / 1000;
    const shown = Number.isInteger(quantity) ? quantity.toFixed(1) : String(quantity);
    const sum = `${toMajor(position.price)} x ${shown}=${toMajor(position.sum)}`;
    return columns(label, sum, width);
}
function ruler(width) {
    const half = '-'.repeat(Math.floor((width - 1) / 2));
    return `${half}+${half}`.padEnd(width, '-');
}
function tenge(amount) {
    return `${toDecimal(amount)} тг`;
}
/** Left and right on one line; on lines of their own when one is too short for both. */
function columns(left, right, width) {
    if (left.length + 1 + right.length <= width)
        return [left + right.padStart(width - left.length)];
    return [...wrap(left, width), ...wrap(right, width).map((line) => line.padStart(width))];
}
function wrap(text, width) {
    if (text.length <= width)
        return [text];
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = '';
        }
        line = line === '' ? word : `${line} ${word}`;
        for (; line.length > width; line = line.slice(width))
            lines.push(line.slice(0, width));
    }
    return [...lines, line];
}
