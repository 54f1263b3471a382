/** A recording as it can be replayed: bodies as bytes, stand-ins in place of blanked secrets. */
import type { WireReply, WireRequest } from '../../device/contract.ts'
import { standIns, withTexts } from './blank-secrets.ts'
import type { RecordedExchange, Recording } from './recording.ts'

export interface RestoredExchange {
  readonly at: number
  readonly request: WireRequest
  /** Absent when it was lost. */
  readonly reply?: WireReply
  readonly lost?: 'timeout' | 'reset' | 'cut'
}

export interface Restored {
  readonly exchanges: readonly RestoredExchange[]
  /** By the field it stood in, what stands for the first secret there: most often the right one. */
  readonly firstOf: ReadonlyMap<string, string>
}

export function restoreExchanges({ exchanges }: Recording): Restored {
  const looks = new Map(exchanges.flatMap(({ secrets = {} }) => Object.entries(secrets)))
  const restore = standIns(looks)
  const firsts = [...looks.keys()].filter((name) => name.endsWith(' 1'))
  return {
    exchanges: exchanges.map(restored),
    firstOf: new Map(firsts.map((name) => [name.slice(0, -2), restore(`‹${name}›`)])),
  }

  function restored(one: RecordedExchange): RestoredExchange {
    const { at, request, reply, lost } = withTexts(one, restore)
    return {
      at,
      request: {
        method: request.method,
        path: request.path,
        query: request.query,
        headers: headersOf(request),
        body: bytesOf(request),
      },
      ...(reply ? { reply: replyOf(reply) } : {}),
      ...(lost ? { lost } : {}),
    }
  }
}

type Recorded = RecordedExchange['request'] | NonNullable<RecordedExchange['reply']>

function replyOf(reply: NonNullable<RecordedExchange['reply']>): WireReply {
  const { status, reason } = reply
  return {
    status,
    reason,
    headers: headersOf(reply),
    body: new TextDecoder().decode(bytesOf(reply)),
  }
}

/** As Node joins those that are there twice. */
function headersOf({ headers }: Recorded): Record<string, string> {
  const joined: Record<string, string> = {}
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    joined[key] = joined[key] === undefined ? value : `${joined[key]}, ${value}`
  }
  return joined
}

function bytesOf({ body, base64 }: Recorded): Uint8Array {
  return base64 === undefined
    ? new TextEncoder().encode(body ?? '')
    : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
