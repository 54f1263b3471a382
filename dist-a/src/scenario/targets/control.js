/** Talks to the control API of a rig that was started elsewhere. */
import { z } from 'zod';
import { TargetError } from '../target.js';
import { exchange } from './http-exchange.js';
import { parseJson } from '../../kernel/parse-json.js';
const TIMEOUT_MS = 30_000;
const problem = z.looseObject({ type: z.string(), detail: z.string() });
export function openControl(address, token) {
    const url = address.replace(/\/+$/, '');
    const { host } = new URL(url);
    return {
        url,
        async ask(method, path, shape, body) {
            const text = body === undefined ? '' : JSON.stringify(body);
            const headers = {
                host,
                accept: 'application/json',
                ...(text === '' ? {} : { 'content-type': 'application/json' }),
                ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            };
            const sending = { method, path, query: '', headers, body: new TextEncoder().encode(text) };
            const got = await exchange(url, sending, TIMEOUT_MS);
            if (got.kind === 'lost')
                throw new TargetError(`Cannot ${method} ${url}${path}: no answer came (${got.how}).`);
            const { status, body: said } = got.reply;
            const answer = parseJson(said);
            if (status < 300) {
                const read = shape.safeParse(answer);
                if (read.success)
                    return read.data;
                throw new TargetError(`Cannot ${method} ${url}${path}: the answer is not that of a rig. Give the control URL that \`tillrig up\` prints.`);
            }
            const told = problem.safeParse(answer);
            if (told.success && (status === 400 || status === 404))
                throw new RangeError(told.data.detail);
            throw new TargetError(`Cannot ${method} ${url}${path}: ${status} ${told.success ? told.data.detail : said.slice(0, 200)}`);
        },
    };
}
