import { assumed, documented } from '../../src/device/evidence.js';
export const operations = {
    'activate-v1': {
        says: 'Binds a terminal to a merchant, with a code.',
        auth: 'basic',
        from: documented('POST /v1/activate'),
    },
    'deactivate-v1': {
        says: 'Unbinds a terminal at once.',
        auth: 'basic',
        from: documented('POST /v1/deactivate'),
    },
    'credentials-v1': {
        says: 'The merchant’s credentials for top-ups.',
        auth: 'basic',
        from: documented('POST /v1/getCredentials'),
    },
    token: {
        says: 'A token for the operations of version 2.',
        auth: 'none',
        from: assumed('A2'),
    },
    'activate-v2': {
        says: 'Binds a terminal to a merchant, with a code.',
        auth: 'auth2',
        from: documented('POST /v2/activate'),
    },
    'deactivate-v2': {
        says: 'Asks the legal representative by mail; once approved, unbinds.',
        auth: 'auth2',
        from: documented('POST /v2/deactivate'),
    },
    'credentials-v2': {
        says: 'The merchant’s credentials for top-ups.',
        auth: 'auth2',
        from: documented('POST /v2/getCredentials'),
    },
    'request-otp': {
        says: 'Has a one-time code sent by SMS, mail or both.',
        auth: 'auth2',
        from: documented('ObjSolicitarOTPRequest'),
    },
    'deactivate-otp': {
        says: 'Unbinds a terminal with a one-time code.',
        auth: 'auth2',
        from: documented('ObjDesvinculacionOTPRequest'),
    },
    confirm: {
        says: 'Keeps the signature under a voucher.',
        auth: 'basic',
        from: documented('POST /confirm'),
    },
};
/** What kind of terminal it is, as version 2 names it. */
export const terminalTypes = {
    '2': 'Poket Pro (D190)',
    '4': 'Full (S920)',
    '7': 'C680',
    '8': 'IWL220',
    '9': 'IWL250',
    '11': 'Android A910',
};
/** How a one-time code is sent. */
export const sendings = { '01': ['sms'], '02': ['mail'], '10': ['sms', 'mail'] };
