/** Commands that make a fresh rig answer in a certain way; `$URL` and so on are filled in. */
const basic = '-u "$USER:$PASSWORD"';
const json = '-H "Content-Type: application/json"';
const key = (text) => `-H "X-Authentication-ApiKey: ${text}"`;
const ask = (field) => `$(tillrig state geopagos --show-secrets --field ${field})`;
const sample = '{"fullSerialNumber":"6G356108","activationCode":"880310"}';
/** The document's own activation, or another. */
export const activate = (body = sample) => `curl -s -i ${basic} ${json} -d '${body}' "$URL/v1/activate"`;
export const deactivate = (body, apiKey = 'none') => `curl -s -i ${basic} ${json} ${key(apiKey)} -d '${body}' "$URL/v1/deactivate"`;
export const credentials = (body) => `curl -s -i ${basic} ${json} -d '${body}' "$URL/v1/getCredentials"`;
export const confirm = (image) => `curl -s -i ${basic} ${json} -d '{"referenceNumber":"154758649862","dni":"46310482",` +
    `"nameCommerce":"Antonio Consulting","submerchantId":"341198324","signatureImage":"${image}"}' "$URL/confirm"`;
/** Binds a terminal to a merchant, and keeps the api key in `$KEY`. */
export const issued = (merchant, serial) => [
    `tillrig cause geopagos.issue-code merchant=${merchant} serial=${serial}`,
    `CODE=${ask('lastCode')}`,
    `curl -s -o /dev/null ${basic} ${json} -d "{\\"fullSerialNumber\\":\\"${serial}\\",\\"activationCode\\":\\"$CODE\\"}" "$URL/v1/activate"`,
    `KEY=${ask('lastBinding.apiKey')}`,
];
/** Fetches what version 2 asks for, and keeps it in `$TOKEN`. */
export const token = `TOKEN=$(curl -s -d "usuario=$USER&clave=$PASSWORD" "$URL/vm-api-autorizacion/oauth/token" ` +
    `| sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`;
/** A request of version 2. */
export const withAuth2 = (path, body, apiKey = 'none') => `curl -s -i -H "Authorization: Bearer $TOKEN" ${json} ${key(apiKey)} -d '${body}' "$URL/${path}"`;
export const requestOtp = (serial = '6G356108', merchant = '840270777') => withAuth2('v2/requestOtp', `{"fullSerialNumber":"${serial}","codigoNbo":"${merchant}","tipoEnvio":"10"}`);
/** The one-time code is read from the mailbox of the rig. */
export const deactivateOtp = (code, serial = '6G356108', merchant = '840270777') => `OTP=${code === '$OTP' ? ask('lastOtp') : code}; ` +
    withAuth2('v2/deactivateOtp', `{"fullSerialNumber":"${serial}","codigoNBO":"${merchant}","codigoOTP":"'$OTP'"}`);
