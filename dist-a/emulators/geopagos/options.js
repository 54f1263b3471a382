import { choiceField, durationField, integerField, switchField, textField, } from '../../src/device/field.js';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/kernel/time.js';
const path = (says, usual) => textField(says, /^\/[\w./-]{1,100}$/, 'a path such as /v2/requestOtp', usual);
export const options = {
    user: textField('The user of Basic auth.', /^[^\s:]{1,64}$/, 'a name without blanks', 'vendemas'),
    password: textField('The password of Basic auth.', /^[\x21-\x7e]{1,64}$/, 'printable characters without blanks', 'standalone'),
    // A8.
    'auth.missing': choiceField('What a request without an Authorization header gets where Basic is due.', ['refuse', 'pass'], 'refuse'),
    // A2.
    'path.token': path('Where tokens of version 2 are given out.', '/vm-api-autorizacion/oauth/token'),
    // A3.
    'token.lifetime': durationField('How long a token of version 2 is good.', HOUR_MS),
    'token.field': textField('The field of the answer that holds the token.', /^\w{1,32}$/, 'a name', 'token'),
    // A9.
    'path.request-otp': path('Where one-time codes are asked for.', '/v2/requestOtp'),
    'path.deactivate-otp': path('Where a one-time code unbinds.', '/v2/deactivateOtp'),
    'otp.lifetime': durationField('How long a one-time code is good.', 5 * MINUTE_MS),
    'otp.attempts': integerField('After so many wrong ones it is void.', { min: 1, max: 99 }, 3),
    'otp.quota': integerField('How often a merchant may ask each day.', { min: 1, max: 99 }, 3),
    // A10.
    'code.lifetime': durationField('How long an activation code is good.', 24 * HOUR_MS),
    // A11.
    'activate.again': choiceField('What a new code does for a terminal that is bound to the same merchant.', ['rebind', 'refuse'], 'rebind'),
    // A12.
    'approval.lifetime': durationField('How long the representative may take.', 24 * HOUR_MS),
    'approval.use': durationField('How long an approval is good for.', HOUR_MS),
    'mail.latency': durationField('How long a mail or an SMS is on its way.', 0),
    // A7.
    'repair.after': durationField('How long until the backend repairs a half-done unbinding by itself.', 10 * MINUTE_MS),
    // A6.
    'upstream.failure': choiceField('What a till gets when Geopagos cannot be asked: an error, or an empty 200.', ['error', 'empty'], 'error'),
    'upstream.timeout': durationField('How long the backend waits for Geopagos.', 50 * SECOND_MS),
    // A13.
    'confirm.state': textField('`state` of a kept signature.', /^\w{1,16}$/, 'a word', '2000'),
    'confirm.text': textField('`desState` of a kept signature.', /^.{1,64}$/u, 'a text', 'Enviado'),
    'old-paths': switchField('Whether /api/reader/activate and deactivate exist as well.', false),
    'utc-offset': integerField('Minutes the backend’s clock is ahead of UTC.', { min: -720, max: 840 }, -300),
};
export const profiles = {
    documented: { says: 'The document.', options: {} },
    'vendemas-proxy': {
        says: 'An earlier build, as its public code shows: no header passes, and a time-out is an empty 200.',
        options: { 'auth.missing': 'pass', 'upstream.failure': 'empty', 'old-paths': true },
    },
};
