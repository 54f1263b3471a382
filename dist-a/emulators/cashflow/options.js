import { choiceField, durationField, integerField, textField } from '../../src/device/field.js';
import { DAY_MS } from '../../src/kernel/time.js';
import { readShops } from './machine/shops.js';
/** The same field, with fewer values. */
function narrowed(field, expects, fits) {
    const read = (given) => {
        const value = field.read(given);
        return value !== undefined && fits(value) ? value : undefined;
    };
    return { ...field, expects, read };
}
export const options = {
    apikey: textField('The secret key of the shop.', /^[\w.-]{1,128}$/, 'letters, digits, dots and dashes', 'MySecret'),
    // A11.
    shops: narrowed(textField('Shops and their tills: number, number elsewhere where there is one, tills.', /^.{1,10000}$/u, '', '6:13,14 7=СКЛАД-7:21,22'), 'shops such as "6:13,14 7=СКЛАД-7:21,22", each number once', (text) => readShops(text) !== undefined),
    'first-id': integerField('The id of the first row.', { min: 1, max: 1_000_000_000 }, 1),
    history: narrowed(durationField('How far back the ledger has rows when it is new.', 0), 'a duration such as 90d, up to 730d', (duration) => duration <= 730 * DAY_MS),
    'history.per-day': integerField('How many sales a till had each day of that time.', { min: 0, max: 500 }, 20),
    // A12.
    'utc-offset': integerField('Minutes the local time of the ledger is ahead of UTC.', { min: -720, max: 840 }, 180),
    // A2.
    'error.status': choiceField('The HTTP status of an error: always 200, or as HTTP has it.', ['200', 'http'], '200'),
    // A3.
    'error.internal': choiceField('What an error inside looks like: as all others, or as a page of HTML with status 500.', ['envelope', 'html'], 'envelope'),
    // A5.
    'type.unknown': choiceField('What a type that is not known does: an error, or nothing.', ['reject', 'ignore'], 'reject'),
    // A6.
    'days.of': choiceField('What a day is: 24 hours back from now, or a date, today being the first.', ['hours', 'dates'], 'hours'),
    // A7.
    'count.of': choiceField('What `count` counts: the rows of this answer, or all that there are from `lastid` on.', ['page', 'all'], 'page'),
    // A10.
    'json.numbers': choiceField('How JSON writes the ids and amounts of a row: as texts, or as numbers.', ['text', 'number'], 'text'),
    'json.transactions': choiceField('How JSON writes the rows: as a list, or as an object that holds the list, as in XML.', ['list', 'object'], 'list'),
};
export const profiles = {
    documented: { says: 'The document, and the shop of its sample.', options: {} },
    http: {
        says: 'Errors with an HTTP status of their own.',
        options: { 'error.status': 'http' },
    },
};
