/** Makes an exchange what a recording holds of it: bodies as text, secrets blanked. */
import type { AnyDevice, WireReply, WireRequest } from '../../device/contract.ts'
import type { Blanks, Learnt } from './blank-secrets.ts'
import { commandIn } from './follow-till.ts'
import type { RecordedExchange } from './recording.ts'

type Headers = readonly string[]

/** What was heard of one exchange, with all its secrets. */
export interface HeardExchange {
  readonly at: number
  readonly operation?: string
  readonly request: WireRequest
  /** As they were written, names and values in turn. */
  readonly requestHeaders: Headers
  readonly reply?: {
    readonly reply: WireReply
    readonly headers: Headers
    readonly body: Uint8Array
    readonly afterMs: number
  }
  readonly lost?: 'timeout' | 'reset' | 'cut'
  readonly trouble?: string
}

export interface Blanked {
  /** Secrets still stand in it: the file covers its whole line. */
  readonly exchange: RecordedExchange
  readonly learnt: Learnt
}

/** @param read what the device's client reads in the answer, where it is known. */
export function recordExchange(
  heard: HeardExchange,
  blanks: Blanks,
  known: { readonly device?: AnyDevice; readonly read?: unknown },
): Blanked {
  const { at, operation, request, requestHeaders, reply, lost, trouble } = heard
  const asked = contentOf(request.body)
  const answered = reply && contentOf(reply.body)
  const learnt = blanks.learn(
    { query: request.query, headers: request.headers, body: asked.text },
    // What the device would understand names more than the wire does: a bearer's token.
    known.device && commandIn(known.device, request),
    known.read,
    { headers: reply?.reply.headers, body: answered?.text },
  )
  const { method, path, query } = request
  const exchange: RecordedExchange = {
    at,
    ...(operation === undefined ? {} : { operation }),
    request: { method, path, query, headers: pairsOf(requestHeaders), ...asked.content },
    ...(reply
      ? {
          reply: {
            status: reply.reply.status,
            reason: reply.reply.reason ?? '',
            headers: pairsOf(reply.headers),
            afterMs: reply.afterMs,
            ...answered?.content,
          },
        }
      : {}),
    ...(lost ? { lost } : {}),
    ...(trouble === undefined ? {} : { trouble }),
    ...(Object.keys(learnt.looks).length > 0 ? { secrets: { ...learnt.looks } } : {}),
  }
  return { exchange, learnt }
}

interface Body {
  readonly content: Pick<RecordedExchange['request'], 'body' | 'base64'>
  /** To look for secrets, whatever it is. */
  readonly text: string
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function contentOf(bytes: Uint8Array): Body {
  if (bytes.length === 0) return { content: {}, text: '' }
  try {
    const text = utf8.decode(bytes)
    return { content: { body: text }, text }
  } catch {
    const buffer = Buffer.from(bytes)
    return { content: { base64: buffer.toString('base64') }, text: buffer.toString('latin1') }
  }
}

function pairsOf(list: Headers): [string, string][] {
  return list.flatMap((name, i) => (i % 2 === 0 ? [[name, list[i + 1] ?? '']] : []))
}
