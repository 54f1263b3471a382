import { operationAt } from '../wire/paths.js';
/** The document's own. */
export const sampleTerminal = { serial: '6G356108', merchant: '840270777' };
/** Keys are kept until it is sure that they are good for nothing. */
export function learn(session, request, outcome, json) {
    const named = asObject(new TextDecoder().decode(request.body))?.['fullSerialNumber'];
    const token = json?.[session.tokenField];
    if (outcome === 'bound' && isText(named)) {
        const data = objectAt(json, 'data') ?? {};
        session.bound.set(named, {
            apiKey: String(data['X-Authentication-ApiKey']),
            token: String(data['X-Authentication-Token'] ?? ''),
            nbo: String(data['subMerchantId'] ?? sampleTerminal.merchant),
        });
        session.serial = named;
    }
    if (outcome === 'unbound' && isText(named))
        session.bound.delete(named);
    const isToken = operationAt(request.path, session.paths) === 'token';
    if (outcome === 'ok' && isToken && isText(token))
        session.auth2 = token;
}
export function isText(value) {
    return typeof value === 'string';
}
export function objectAt(json, name) {
    const value = json?.[name];
    // Any object can be read by name.
    return typeof value === 'object' && value !== null ? value : undefined;
}
export function asObject(body) {
    try {
        return objectAt({ body: JSON.parse(body) }, 'body');
    }
    catch {
        return undefined;
    }
}
