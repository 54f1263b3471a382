import { errors } from '../protocol.js';
const JSON_TYPE = { 'content-type': 'application/json;charset=UTF-8' };
export function replyTo(answer, options) {
    switch (answer.kind) {
        case 'bound':
            return json(200, { data: bindingOf(answer) });
        case 'nothing':
            return { status: 200, headers: {}, body: '' };
        case 'credentials':
            return json(200, { credentials: inOrder(answer.credentials), responseCode: '00' });
        case 'token':
            return json(200, { [options['token.field']]: answer.token });
        case 'otp-requested':
            return json(200, {
                codigoRespuesta: '00',
                mensajeRespuesta: 'EXITO',
                mensajeFront: 'Envío completado',
                solicitudesRestantes: String(answer.left),
            });
        case 'otp-unbound':
            return json(200, {
                codigoRespuesta: '00',
                mensajeRespuesta: 'EXITO',
                mensajeFront: 'Desvinculacion Exitosa',
            });
        case 'signed':
            // A13.
            return json(200, {
                state: options['confirm.state'],
                seqSignature: sequenceOf(answer.sequence),
                desState: options['confirm.text'],
            });
        case 'said-no':
            return refusal(answer.code, answer.detail);
    }
}
function bindingOf({ binding, merchant }) {
    const { nbo, name, qpos, qposAmount, credentials } = merchant;
    return {
        'X-Authentication-ApiKey': binding.apiKey,
        'X-Authentication-Token': binding.token,
        subMerchantId: nbo,
        subMerchantName: name,
        qpos,
        qposAmount,
        ...(credentials ? { credentials: inOrder(credentials) } : {}),
    };
}
/** In the order of the document, and nothing else. */
function inOrder(credentials) {
    const { codigoRecargas, accountId, terminalId, acceptorId, ownerId } = credentials;
    return { codigoRecargas, accountId, terminalId, acceptorId, ownerId };
}
function sequenceOf(sequence) {
    return String(sequence).padStart(4, '0');
}
export function refusal(code, detail) {
    const row = errors[code];
    switch (code) {
        case 'BASIC_REFUSED':
            return {
                status: row.status,
                headers: {
                    'content-type': 'text/plain; charset=UTF-8',
                    'www-authenticate': 'Basic realm="vendemas"',
                },
                body: row.text,
            };
        case 'UNKNOWN_UPSTREAM':
            return { status: row.status, headers: JSON_TYPE, body: row.text };
        case 'NO_CREDENTIALS':
            return json(row.status, { responseCode: row.wire });
        case 'SIGNATURE_REFUSED':
            return json(row.status, { state: '0', seqSignature: row.wire, desState: row.text });
        case 'OTP_INTERNAL':
        case 'OTP_REFUSED':
        case 'OTP_GEOPAGOS':
        case 'OTP_INVENIO':
            return json(row.status, {
                codigoRespuesta: row.wire,
                mensajeRespuesta: row.text,
                mensajeFront: row.text,
                ...leftOf(detail),
            });
        default:
            return json(row.status, { error: row.error, response: responseOf(code, row, detail) });
    }
}
/** Where the day's requests are used up, the detail is how many are left. */
function leftOf(detail) {
    return detail !== undefined && /^\d{1,2}$/.test(detail) ? { solicitudesRestantes: detail } : {};
}
/** Texts of the vendor stay as they are; only those of ours say more. */
function responseOf(code, { code: number, text }, detail) {
    if (detail === undefined)
        return { code: number, message: text };
    if (code === 'BAD_REQUEST')
        return { code: number, message: `${text}: ${detail}` };
    const isStatus = code === 'UPSTREAM_ERROR' && /^\d{3}$/.test(detail);
    return { code: isStatus ? Number(detail) : number, message: text };
}
function json(status, content) {
    return { status, headers: JSON_TYPE, body: JSON.stringify(content) };
}
