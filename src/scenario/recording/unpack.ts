/** Takes bodies out of what they were packed in for the way: nobody finds a secret in there. */
import { brotliDecompressSync, unzipSync } from 'node:zlib'
import type { HeardExchange } from './record-exchange.ts'

/** A small body may be packed of very much. */
const BYTES_MAX = 64 * 1024 * 1024

/** A body of which nobody knows what is in it is left out. */
export function unpacked(heard: HeardExchange): HeardExchange {
  const { request, reply } = heard
  return {
    ...heard,
    request: { ...request, body: unpack(request.body, request.headers) },
    ...(reply ? { reply: readable(reply) } : {}),
  }
}

type Heard = NonNullable<HeardExchange['reply']>

function readable(heard: Heard): Heard {
  const body = unpack(heard.body, heard.reply.headers)
  if (body === heard.body) return heard
  return { ...heard, body, reply: { ...heard.reply, body: new TextDecoder().decode(body) } }
}

function unpack(body: Uint8Array, headers: Readonly<Record<string, string>>): Uint8Array {
  const ways = (headers['content-encoding'] ?? '').toLowerCase().match(/[\w-]+/g) ?? []
  try {
    // The last was done last.
    return ways.reduceRight(unpackOnce, body)
  } catch {
    return new Uint8Array()
  }
}

function unpackOnce(body: Uint8Array, way: string): Uint8Array {
  const limit = { maxOutputLength: BYTES_MAX }
  switch (way) {
    case 'identity':
      return body
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return unzipSync(body, limit)
    case 'br':
      return brotliDecompressSync(body, limit)
    default:
      throw new RangeError(`Cannot unpack "${way}".`)
  }
}
