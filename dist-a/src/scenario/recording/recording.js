/**
 * A recording: what a till and a device said to each other, for others to read and to replay.
 *
 * One JSON object; each exchange is a line of its own, so that a file that was cut off loses at
 * most the last one.
 *
 *     {"format":1,"kind":"recording","date":"2026-11-22T09:30:00.000Z","device":"ikkm",
 *      "upstream":"http://192.168.1.40:8080","about":{"applicationVersion":101021},
 *      "exchanges":[
 *     {"at":0,"operation":"sale",
 *      "request":{"method":"GET","path":"/api","query":"key=‹key 1›&sale=2920","headers":[]},
 *      "reply":{"status":200,"reason":"42","headers":[["Content-Type","text/plain"]],
 *               "body":"‹key 2›","afterMs":131},
 *      "secrets":{"key 1":"9×8","key 2":"9×8"}}
 *     ]}
 *
 * - `at`, `afterMs`: milliseconds, since the recording began and since the request.
 * - `headers`: names and values as they were written, in their order.
 * - `body`: text; `base64` stands in its place where it is no UTF-8.
 * - `lost` in place of `reply`: `timeout`, `reset` or `cut`, with `trouble` where nobody was there.
 * - `‹key 1›`: a secret that was blanked; the same secret has the same name everywhere.
 *   `secrets` says where a name first stands what the value looked like: `9×8` is eight digits,
 *   `a×20` twenty characters, `basic` the user and password of Basic auth.
 */
import { z } from 'zod';
import { parseJson } from '../../kernel/parse-json.js';
const headers = z.array(z.tuple([z.string(), z.string()]));
const content = { body: z.string().optional(), base64: z.base64().optional() };
export const exchangeShape = z.object({
    at: z.number(),
    operation: z.string().optional(),
    request: z.object({
        method: z.string(),
        path: z.string(),
        query: z.string(),
        headers,
        ...content,
    }),
    reply: z
        .object({ status: z.number(), reason: z.string(), headers, afterMs: z.number(), ...content })
        .optional(),
    lost: z.enum(['timeout', 'reset', 'cut']).optional(),
    trouble: z.string().optional(),
    secrets: z.record(z.string(), z.string()).optional(),
});
const headShape = z.object({
    format: z.literal(1),
    kind: z.literal('recording'),
    date: z.iso.datetime(),
    /** Absent when no request told what the device is. */
    device: z.string().optional(),
    upstream: z.string(),
    /** What the device said of itself: firmware, serial number. */
    about: z.record(z.string(), z.unknown()).optional(),
});
export const OPENING = ',"exchanges":[\n';
export const CLOSING = '\n]}\n';
/** The beginning of a recording; exchanges follow, parted by `,\n`, and then the closing. */
export function openingOf(head) {
    return JSON.stringify(head).slice(0, -1) + OPENING;
}
/** @throws RangeError for what is no recording. */
export function readRecording(file, text) {
    const begin = text.indexOf(OPENING);
    const head = headShape.safeParse(parseJson(`${text.slice(0, Math.max(0, begin))}}`));
    if (!head.success)
        throw new RangeError(`Cannot read the recording "${file}": it does not begin as one. Give a file that \`tillrig record\` wrote.`);
    const rest = text.slice(begin + OPENING.length);
    const isCut = !rest.endsWith(CLOSING) && rest !== CLOSING.slice(1);
    const lines = rest.split('\n').filter((line) => line !== '' && line !== ']}');
    const exchanges = lines.flatMap((line, i) => {
        const read = exchangeShape.safeParse(parseJson(line.replace(/,$/, '')));
        if (read.success)
            return [read.data];
        if (isCut && i === lines.length - 1)
            return [];
        throw new RangeError(`Cannot read the recording "${file}": exchange ${i + 1} is no exchange. Was the file edited?`);
    });
    return { ...head.data, exchanges, isCut };
}
