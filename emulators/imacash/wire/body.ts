/** What a request carries: a JSON object in its body, or parameters in its query. */
import type { WireRequest } from '../../../src/device/contract.ts'
import { readForm } from '../../../src/device/form.ts'
import type { Malformed } from '../machine/server/state.ts'
import { malformed } from './fields.ts'

type Values = Readonly<Record<string, unknown>>

export type Carried = { readonly kind: 'values'; readonly values: Values } | Malformed

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The body is read by what it looks like, whatever its content type says (A15). */
export function readBody({ body }: WireRequest): Carried {
  let json: unknown
  try {
    const text = utf8.decode(body)
    if (text.trim() === '') return malformed('BAD_JSON', 'el cuerpo está vacío')
    json = JSON.parse(text)
  } catch {
    return malformed('BAD_JSON', 'el cuerpo no es JSON en UTF-8')
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return malformed('BAD_JSON', 'el cuerpo no es un objeto')
  // Any object can be read by name; each field is checked by whoever reads it.
  return { kind: 'values', values: json as Values }
}

const NO_BODY = new Uint8Array()

/** Of a repeated parameter PHP keeps the last; an empty one is taken for none (A15). */
export function readQuery(request: WireRequest): Carried {
  const form = readForm({ ...request, body: NO_BODY })
  if (form.malformed !== undefined)
    return malformed('BAD_FIELD', 'los parámetros no se pueden descodificar')
  const last = [...form.values].map(([name, values]) => [name, values.at(-1)] as const)
  return { kind: 'values', values: Object.fromEntries(last.filter(([, value]) => value !== '')) }
}
