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
 * - `body`: text, unpacked where it came packed, and left out where nobody can unpack it; `base64`
 *   stands in its place where it is no UTF-8.
 * - `lost` in place of `reply`: `timeout`, `reset` or `cut`, with `trouble` where nobody was there.
 * - `‹key 1›`: a secret that was blanked; the same secret has the same name everywhere.
 *   `secrets` says where a name first stands what the value looked like: `9×8` is eight digits,
 *   `a×20` twenty characters, `basic` the user and password of Basic auth.
 */
import { z } from 'zod'
import { parseJson } from '../../kernel/parse-json.ts'
import { isMap } from '../salvage.ts'

const headers = z.array(z.tuple([z.string(), z.string()]))
const content = { body: z.string().optional(), base64: z.base64().optional() }

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
})

const headShape = z.object({
  format: z.literal(1),
  kind: z.literal('recording'),
  date: z.iso.datetime(),
  /** Absent when no request told what the device is. */
  device: z.string().optional(),
  upstream: z.string(),
  /** What the device said of itself: firmware, serial number. */
  about: z.record(z.string(), z.unknown()).optional(),
})

export type RecordedExchange = z.infer<typeof exchangeShape>
export type RecordingHead = z.infer<typeof headShape>

export interface Recording extends RecordingHead {
  readonly exchanges: readonly RecordedExchange[]
  /** Whether the end of the file was missing. */
  readonly isCut: boolean
}

const OPENING = ',"exchanges":[\n'
export const CLOSING = '\n]}\n'

/** The beginning of a recording; exchanges follow, parted by `,\n`, and then the closing. */
export function openingOf(head: RecordingHead): string {
  return JSON.stringify(head).slice(0, -1) + OPENING
}

/** @throws RangeError for what is no recording. */
export function readRecording(file: string, text: string): Recording {
  const { head, exchanges, isCut } = wholeOf(text) ?? cutOf(text)
  const read = headShape.safeParse(head)
  if (!read.success)
    throw new RangeError(
      `Cannot read the recording "${file}": it does not begin as one. Give a file that \`tillrig record\` wrote.`,
    )
  return { ...read.data, exchanges: exchanges.map(exchangeIn), isCut }

  function exchangeIn(value: unknown, i: number): RecordedExchange {
    const one = exchangeShape.safeParse(value)
    if (one.success) return one.data
    throw new RangeError(
      `Cannot read the recording "${file}": exchange ${i + 1} is no exchange. Was the file edited?`,
    )
  }
}

interface Parts {
  readonly head: unknown
  readonly exchanges: readonly unknown[]
  readonly isCut: boolean
}

/** However it is laid out: some keep their files formatted. */
function wholeOf(text: string): Parts | undefined {
  const whole = parseJson(text)
  if (!isMap(whole)) return undefined
  const { exchanges, ...head } = whole
  return Array.isArray(exchanges) ? { head, exchanges, isCut: false } : undefined
}

function cutOf(text: string): Parts {
  const begin = text.indexOf(OPENING)
  const head = parseJson(`${text.slice(0, Math.max(0, begin))}}`)
  const lines = text.slice(begin + OPENING.length).split('\n')
  const exchanges = lines.map((line) => parseJson(line.replace(/,$/, '')))
  // Where it was cut off is no JSON.
  if (exchanges.at(-1) === undefined) exchanges.pop()
  return { head, exchanges, isCut: true }
}
