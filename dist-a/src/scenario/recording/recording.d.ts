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
export declare const exchangeShape: z.ZodObject<{
    at: z.ZodNumber;
    operation: z.ZodOptional<z.ZodString>;
    request: z.ZodObject<{
        body: z.ZodOptional<z.ZodString>;
        base64: z.ZodOptional<z.ZodBase64>;
        method: z.ZodString;
        path: z.ZodString;
        query: z.ZodString;
        headers: z.ZodArray<z.ZodTuple<[z.ZodString, z.ZodString], null>>;
    }, z.core.$strip>;
    reply: z.ZodOptional<z.ZodObject<{
        body: z.ZodOptional<z.ZodString>;
        base64: z.ZodOptional<z.ZodBase64>;
        status: z.ZodNumber;
        reason: z.ZodString;
        headers: z.ZodArray<z.ZodTuple<[z.ZodString, z.ZodString], null>>;
        afterMs: z.ZodNumber;
    }, z.core.$strip>>;
    lost: z.ZodOptional<z.ZodEnum<{
        cut: "cut";
        reset: "reset";
        timeout: "timeout";
    }>>;
    trouble: z.ZodOptional<z.ZodString>;
    secrets: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
}, z.core.$strip>;
declare const headShape: z.ZodObject<{
    format: z.ZodLiteral<1>;
    kind: z.ZodLiteral<"recording">;
    date: z.ZodISODateTime;
    device: z.ZodOptional<z.ZodString>;
    upstream: z.ZodString;
    about: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
}, z.core.$strip>;
export type RecordedExchange = z.infer<typeof exchangeShape>;
export type RecordingHead = z.infer<typeof headShape>;
export interface Recording extends RecordingHead {
    readonly exchanges: readonly RecordedExchange[];
    /** Whether the end of the file was missing. */
    readonly isCut: boolean;
}
export declare const OPENING = ",\"exchanges\":[\n";
export declare const CLOSING = "\n]}\n";
/** The beginning of a recording; exchanges follow, parted by `,\n`, and then the closing. */
export declare function openingOf(head: RecordingHead): string;
/** @throws RangeError for what is no recording. */
export declare function readRecording(file: string, text: string): Recording;
export {};
