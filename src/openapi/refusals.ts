/** How each code is answered: what the device really sends, and what its table says of it. */
import type { Api, Schema } from '../device/api.ts'
import type { AnyDevice, ErrorRow, WireReply } from '../device/contract.ts'
import { formatEvidence } from '../device/evidence.ts'
import type { FieldValues, FieldTable } from '../device/field.ts'

/** One way in which a code is answered; most have one only. */
export interface Refusal {
  readonly code: string
  /** Its name among the examples of the document. */
  readonly name: string
  readonly reply: WireReply
  /** Empty when there is no body. */
  readonly mediaType: string
  readonly schema: Schema
  /** One line for people: the vendor's number and text, and what they mean. */
  readonly line: string
  readonly example: Schema
}

/** All codes of a device in their order, as it answers them with these options. */
export function refusalsOf(
  device: AnyDevice,
  api: Api,
  options: FieldValues<FieldTable>,
): readonly Refusal[] {
  const encode = (code: string) => [device.encode({ kind: 'refusal', code }, options)]
  return Object.entries(device.errors).flatMap(([code, row]) => {
    const replies = (api.replies ?? encode)(code)
    return replies.map((reply, i): Refusal => {
      const mediaType = mediaTypeOf(reply)
      return {
        code,
        name: i === 0 ? code : `${code}.${mediaType.replace(/^.*\//, '')}`,
        reply,
        mediaType,
        schema: api.refusal(code),
        line: lineOf(code, row),
        example: {
          summary: row.text,
          description: `${row.means}\n\nCause: ${row.cause}\n\nCure: ${row.cure}`,
          ...exampleValue(mediaType, reply.body),
          'x-tillrig-code': code,
          'x-tillrig-wire': row.wire,
          'x-tillrig-status': reply.status,
          ...(reply.reason === undefined ? {} : { 'x-tillrig-reason': reply.reason }),
          'x-tillrig-evidence': formatEvidence(row.from),
        },
      }
    })
  })
}

/** The text is the only number there is where nothing else tells codes apart. */
function lineOf(code: string, { wire, text, means }: ErrorRow): string {
  const told = String(wire) === text ? '' : ` ${text}`
  return `\`${wire}\`${told} (${code}): ${means}`
}

/** `application/json`, without its parameters; empty where the device names none. */
export function mediaTypeOf({ headers }: WireReply): string {
  return (headers['content-type'] ?? '').replace(/\s*;.*$/s, '').toLowerCase()
}

/** JSON as a value, so that tools can show it; what is no JSON, or another type, as its text. */
export function exampleValue(mediaType: string, bytes: string): Schema {
  if (!mediaType.endsWith('json')) return { value: bytes }
  try {
    const value: unknown = JSON.parse(bytes)
    return JSON.stringify(value) === bytes ? { value } : { value, 'x-tillrig-bytes': bytes }
  } catch {
    // The device says this under a type that it is not of.
    return { value: bytes, 'x-tillrig-bytes': bytes }
  }
}
