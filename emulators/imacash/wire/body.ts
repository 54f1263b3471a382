/** What a request carries: a JSON object in its body, or parameters in its query. */
import type { WireRequest } from '../../../src/device/contract.ts'
import { readForm } from '../../../src/device/form.ts'
import type { BodyFlaw, JsonObject } from '../../../src/device/json-body.ts'
import { readJsonBody } from '../../../src/device/json-body.ts'
import type { Malformed } from '../machine/server/state.ts'
import { malformed } from './fields.ts'

export type Carried = { readonly kind: 'values'; readonly values: JsonObject } | Malformed

const flaws: Readonly<Record<BodyFlaw, string>> = {
  empty: 'el cuerpo está vacío',
  'no-json': 'el cuerpo no es JSON en UTF-8',
  'no-object': 'el cuerpo no es un objeto',
}

/** The body is read by what it looks like, whatever its content type says (A15). */
export function readBody({ body }: WireRequest): Carried {
  const read = readJsonBody(body)
  if (typeof read === 'string') return malformed('BAD_JSON', flaws[read])
  return { kind: 'values', values: read }
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
