import { operations } from './operations.js';
import { families, readAsk } from './wire/asks.js';
import { readCredential } from './wire/authorization.js';
import { isOlderPath, operationAt } from './wire/paths.js';
import { refusal, replyTo } from './wire/replies.js';
export function decode(request, options) {
    const { method, path } = request;
    const operation = operationAt(path, options);
    if (operation === undefined)
        return { command: { kind: 'unknown' } };
    if (method !== 'POST')
        return { operation, command: { kind: 'unknown' } };
    return {
        operation,
        command: {
            kind: 'call',
            auth: operations[operation].auth,
            credential: readCredential(request),
            family: families[operation],
            ask: readAsk(operation, request, isOlderPath(path, options)),
        },
    };
}
export function encode(outcome, options) {
    return outcome.kind === 'answer'
        ? replyTo(outcome.answer, options)
        : refusal(outcome.code, outcome.detail);
}
