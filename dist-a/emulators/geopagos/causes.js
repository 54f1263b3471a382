import { assumed, documented } from '../../src/device/evidence.js';
import { choiceField, durationField, integerField, switchField, textField, } from '../../src/device/field.js';
const merchant = textField('The merchant’s code.', /^\d{9}$/, 'nine digits', '840270777');
const serial = textField('The serial number of the terminal.', /^[0-9A-Za-z]{8}$/, 'eight letters and digits', '6G356108');
const approval = textField('Which request: its number, or the last one.', /^(last|\d{1,9})$/, 'a number, or last', 'last');
const proxy = documented('facts.md 4.1: pe.com.vendemas.standalone');
export const causes = {
    'issue-code': {
        says: 'A merchant has an activation code made for a terminal.',
        params: { merchant, serial },
        from: documented('ObjVinculacionRequest, activationCode'),
    },
    'code-expired': {
        says: 'The activation codes of a terminal expire.',
        params: { serial },
        from: documented('Vinculación errada'),
    },
    'terminal-taken': {
        says: 'Another merchant has the terminal.',
        opposite: 'he has it unbound',
        params: {
            serial,
            merchant: textField('The other merchant.', /^\d{9}$/, 'nine digits', '046555489'),
        },
        from: documented('Vinculación errada'),
    },
    'geopagos-down': {
        says: 'Geopagos cannot be asked.',
        opposite: 'it can be asked again',
        params: {
            how: choiceField('Nobody is there, or nobody answers.', ['refused', 'silent'], 'silent'),
            done: switchField('Whether it does what is asked all the same.', false),
        },
        from: documented('ObjDesvinculacionOTPResponse, 12'),
    },
    'invenio-down': {
        says: 'Invenio cannot be asked: unbinding half-fails, and there are no credentials.',
        opposite: 'it can be asked again',
        params: {},
        from: documented('ObjDesvinculacionOTPResponse, 13'),
    },
    'internal-error': {
        says: 'Something inside the backend fails.',
        opposite: 'it works again',
        params: {},
        from: documented('ObjDesvinculacionOTPResponse, 10'),
    },
    upstream: {
        says: 'Geopagos answers everything with this HTTP status, and does nothing.',
        opposite: 'it answers as it should',
        params: { status: integerField('The HTTP status.', { min: 200, max: 599 }) },
        from: proxy,
    },
    'token-expired': {
        says: 'The tokens of version 2 given out so far expire.',
        params: {},
        from: assumed('A3'),
    },
    'mail-delayed': {
        says: 'Mails and SMS are on their way for so long.',
        opposite: 'they arrive as usual',
        params: { by: durationField('How much longer.', 10 * 60_000) },
        from: assumed('A12'),
    },
    'mail-lost': {
        says: 'Mails and SMS do not arrive.',
        opposite: 'they arrive again',
        params: {},
        from: assumed('A12'),
    },
    approve: {
        says: 'The legal representative approves an unbinding, as on the page the mail links to.',
        params: { approval },
        from: documented('Desvincular v2'),
    },
    reject: {
        says: 'The legal representative rejects it.',
        params: { approval },
        from: documented('Desvincular v2'),
    },
    'otp-expired': {
        says: 'The one-time codes given out so far expire.',
        params: {},
        from: assumed('A9'),
    },
};
