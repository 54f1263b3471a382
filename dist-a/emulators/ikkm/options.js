import { choiceField, durationField, integerField, switchField, textField, } from '../../src/device/field.js';
import { HOUR_MS, SECOND_MS } from '../../src/kernel/time.js';
export const options = {
    key: textField('The web-api key of a fresh register.', /^[1-9]\d{0,9}$/, 'a number of 1 to 10 digits', '11112222'),
    cashier: integerField('The cashier logged in on a fresh register.', { min: 1, max: 9999 }, 201),
    drawer: integerField('Cash in the drawer of a fresh register, in tenge.', { min: 0, max: 2e7 }, 0),
    // A24.
    'registration.duration': durationField('How long a registration runs; meanwhile the register is busy.', 0),
    // A18.
    'request.interval': durationField('How soon after a fiscal operation the next request is still too early (-2).', 0),
    // A2.
    'repeat.match': choiceField('A repeat is recognised by its key alone, or by the whole request.', ['key', 'request'], 'key'),
    // A3.
    'repeat.depth': textField('How many used keys are remembered.', /^(all|[1-9]\d{0,8})$/, 'all or a whole number', 'all'),
    'amount.decimals': choiceField('How amounts are written.', ['none', 'dot'], 'none'),
    'tax.on-top': switchField('Tax is added to the sum instead of being part of it.', false),
    itemdata: switchField('Whether itemdata is switched on in the settings.', true),
    // A17.
    'battery.minimum': integerField('Below so many percent nothing is registered.', { min: 1, max: 99 }, 10),
    printer: choiceField('The printer and its font, and so the width of a line.', ['normal', 'small', 'large', 'external-80', 'external-57'], 'normal'),
    'ofd.latency': durationField('How long the tax operator takes.', 2 * SECOND_MS),
    // A21.
    'archive.after': durationField('How long a closed shift stays out of the archive.', 720 * HOUR_MS),
    'utc-offset': integerField('Minutes the register’s clock is ahead of UTC.', { min: -720, max: 840 }, 300),
};
export const profiles = {
    documented: { says: 'The older web-api document; amounts are digits only.', options: {} },
    v27a: {
        says: 'Firmware 1024 and later: decimals with a dot, one request a second, longer time-outs.',
        options: { 'amount.decimals': 'dot', 'request.interval': SECOND_MS },
    },
};
