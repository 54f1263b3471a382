import { assumed, documented } from '../../src/device/evidence.js';
import { choiceField, durationField, integerField, textField } from '../../src/device/field.js';
import { rowTypes } from './operations.js';
export const causes = {
    'server-down': {
        says: 'The server does not answer anybody, and writes nothing down.',
        opposite: 'it answers again',
        params: {},
        from: assumed('A3'),
    },
    'server-error': {
        says: 'The export fails with an error of its own; movements are still written down.',
        opposite: 'it works again',
        params: {},
        from: assumed('A3'),
    },
    'key-revoked': {
        says: 'The secret key is no longer valid.',
        opposite: 'it is valid again',
        params: {},
        from: assumed('A1'),
    },
    slow: {
        says: 'Every answer takes so long.',
        opposite: 'answers come at once',
        params: { by: durationField('How long.', 5000) },
        from: assumed('A3'),
    },
    entry: {
        says: 'Somebody writes a movement down by hand, in the administrative panel.',
        params: {
            type: choiceField('What it was.', rowTypes),
            amount: textField('How much, in roubles.', /^(?![0.]*$)\d{1,9}(\.\d{1,2})?$/, 'an amount such as 322.50'),
            terminal: integerField('The till.', { min: 1, max: 999_999_999 }, 13),
            user: textField('The login of whoever writes it.', /^.{1,100}$/u, 'a login', 'admin'),
            'user-id': integerField('The number of that login.', { min: 1, max: 999_999_999 }, 1),
            comment: textField('What he writes beside it.', /^.{0,1000}$/su, 'a text', ''),
            receipt: textField('The receipt of a sale or a return.', /^\d{0,15}$/, 'digits', ''),
        },
        from: documented('Движение денежных средств'),
    },
};
