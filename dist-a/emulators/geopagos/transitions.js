import { ways } from '../../src/device/transitions.js';
export const transitions = {
    'code-issued': 'An activation code is made.',
    'codes-expired': 'The activation codes of a terminal expire.',
    bound: ways(({ replaced }) => (replaced ? 'again' : 'anew'), {
        anew: 'A terminal is bound.',
        again: 'A terminal that is bound gets other keys, and the old ones are dead.',
    }),
    unbound: ways(({ at }) => at, {
        both: 'A terminal is unbound in both systems.',
        geopagos: 'A terminal is unbound in Geopagos, and not in Invenio.',
    }),
    repaired: ways(({ by }) => by, {
        till: 'Invenio follows, as somebody asked again.',
        itself: 'Invenio follows by itself.',
    }),
    'repair-postponed': 'Invenio cannot follow yet.',
    'approval-asked': 'The representative is asked for his approval.',
    'approval-answered': 'The representative answers.',
    'approval-used': 'An approval is used.',
    'message-sent': ways(({ message }) => message.channel, {
        mail: 'A mail is sent.',
        sms: 'An SMS is sent.',
    }),
    'message-arrived': 'A mail or an SMS arrives.',
    'otp-sent': 'A one-time code is sent.',
    'otp-missed': 'A wrong one-time code is tried.',
    'otp-used': 'A one-time code is used.',
    'otps-expired': 'The one-time codes expire.',
    'token-given': 'A token of version 2 is given out.',
    'tokens-expired': 'The tokens of version 2 expire.',
    signed: 'A signature is kept.',
    'cause-began': 'A cause begins.',
    'cause-ended': 'A cause ends.',
};
