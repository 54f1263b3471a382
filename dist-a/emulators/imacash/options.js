import { choiceField, durationField, integerField, textField } from '../../src/device/field.js';
import { SECOND_MS } from '../../src/kernel/time.js';
import { currencyCodes } from './machine/cash.js';
import { statusNames, statuses } from './protocol/statuses.js';
const word = /^[\p{L}\d_-]{1,64}$/u;
/** The word for each condition, as only one of them is documented (A12). */
const statusOptions = Object.fromEntries(statusNames.map((name) => [
    `status.${name}`,
    textField(`The status word for: ${statuses[name].text}.`, word, 'a word without blanks, up to 64 characters', statuses[name].wire),
])); // Built from the names.
/** What the machine is: used by the emulator and by the machine that runs alone. */
export const recyclerOptions = {
    uuid: textField('The uuid of the machine.', /^[\w-]{1,64}$/, 'letters, digits and dashes', '123e4567-e89b-12d3-a456-426614174000'),
    name: textField('The name of the machine.', /^.{1,100}$/u, 'up to 100 characters', 'Caja Altea'),
    token: textField('The bearer token.', /^[\x21-\x7e]{1,512}$/, 'printable characters without blanks', 'abcd1234xyz'),
    currency: choiceField('The currency of the machine.', currencyCodes, 'EUR'),
    stock: textField('What the machine holds at first, such as "5x10 0.50x40"; "usual" is what suits the currency.', /^(usual|[\d.x ,;]*)$/, 'pieces such as "5x10 0.50x40", or usual', 'usual'),
    // A13.
    'capacity.hopper': integerField('Coins that fit into each hopper.', { min: 1, max: 9999 }, 300),
    'capacity.recycler': integerField('Notes that fit into each recycler.', { min: 1, max: 9999 }, 60),
    'capacity.cassette': integerField('Notes that fit into the cassette.', { min: 1, max: 9999 }, 500),
    'capacity.coin-box': integerField('Coins that fit into the box.', { min: 1, max: 9999 }, 2000),
    poll: durationField('How often the machine asks for work.', SECOND_MS),
    'speed.coin': durationField('How long the machine takes for a coin.', 250),
    'speed.bill': durationField('How long the machine takes for a note.', SECOND_MS),
    // A10.
    'cancel.by': choiceField('How a till cancels a sale it has sent.', ['method', 'negative-amount', 'script', 'none'], 'method'),
    'cancel.method': textField('The method of a cancellation.', word, 'a word', 'anulacion'),
    // A11.
    'cash-out.by': choiceField('How a till has the machine pay out.', ['method', 'negative-amount', 'none'], 'method'),
    'cash-out.method': textField('The method of a payment out of the machine.', word, 'a word', 'pago'),
    customer: choiceField('Who stands at the machine: nobody until he is called, or somebody who pays every sale.', ['nobody', 'pays'], 'nobody'),
    'utc-offset': integerField('Minutes the local time of server and machine is ahead of UTC.', { min: -720, max: 840 }, 60),
    ...statusOptions,
};
export const options = {
    ...recyclerOptions,
    // A2.
    'error.status': choiceField('The HTTP status of an error: as HTTP has it, or always 200.', ['http', '200'], 'http'),
    // A1.
    'error.word': textField('The `status` of an error.', word, 'a word', 'error'),
    // A3.
    'json.unicode': choiceField('How letters beyond ASCII are written.', ['plain', 'escaped'], 'plain'),
    // A4.
    'handshake.header': choiceField('Whether the handshake needs the token in its header as well.', ['required', 'optional'], 'required'),
    // A5.
    'transaction.repeat': choiceField('What a transaction_id that was used before does: nothing, an error, or a second charge.', ['ignore', 'reject', 'insert'], 'ignore'),
    // A7.
    'confirm.repeat': choiceField('What confirming a confirmed transaction does: nothing, or an error.', ['ignore', 'reject'], 'ignore'),
    // A8.
    'method.other': choiceField('What a method other than "efectivo" does.', ['reject', 'accept'], 'reject'),
    // A6.
    'transaction.order': choiceField('Which of the waiting transactions is handed out first.', ['oldest', 'newest'], 'oldest'),
    recycler: choiceField('The machine inside the rig: works until another one asks for work, always, or never.', ['auto', 'on', 'off'], 'auto'),
};
const abroad = (says, currency) => ({ says, options: { currency } });
export const profiles = {
    documented: { says: 'The document, and the machine of its samples: euros.', options: {} },
    usd: abroad('A machine for US dollars.', 'USD'),
    gbp: abroad('A machine for pounds.', 'GBP'),
    mxn: abroad('A machine for Mexican pesos.', 'MXN'),
    kzt: abroad('A machine for tenge.', 'KZT'),
    rub: abroad('A machine for roubles.', 'RUB'),
    'plain-php': {
        says: 'What a hurried script would do: status 200 for all, escapes, and a plain insert.',
        options: { 'error.status': '200', 'json.unicode': 'escaped', 'transaction.repeat': 'insert' },
    },
};
