import { operationAt } from '../wire/paths.js';
import { isText, objectAt } from './session.js';
/** Only a clear answer is one: what cannot be read may have been done, or not. */
export function conclude(session, request, { status, body }, json) {
    const operation = operationAt(request.path, session.paths);
    const isUnbinding = operation === 'deactivate-v1' || operation === 'deactivate-v2';
    if (status === 401)
        return 'refused';
    if (json?.['error'] !== undefined)
        return objectAt(json, 'response')?.['message'] === 'REVISE SU CORREO' ? 'check-mail' : 'refused';
    if (status !== 200)
        return 'unknown';
    if (body.trim() === '')
        return isUnbinding && !session.isEmptyUnclear ? 'unbound' : 'unknown';
    if (isText(objectAt(json, 'data')?.['X-Authentication-ApiKey']))
        return 'bound';
    const { codigoRespuesta, responseCode, state } = json ?? {};
    if (isText(codigoRespuesta) && codigoRespuesta !== '00')
        return 'refused';
    if (isText(codigoRespuesta))
        return operation === 'deactivate-otp' ? 'unbound' : 'ok';
    if (isText(responseCode))
        return responseCode === '00' ? 'ok' : 'refused';
    if (isText(state))
        return state === '0' ? 'refused' : 'ok';
    return operation === 'token' && isText(json?.[session.tokenField]) ? 'ok' : 'unknown';
}
