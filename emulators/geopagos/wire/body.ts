/** What a body holds. It is read by what it looks like, whatever its content type says (A4). */
import type { BodyFlaw, JsonObject } from '../../../src/device/json-body.ts'
import { readJsonBody } from '../../../src/device/json-body.ts'

export type Values = JsonObject

export type Carried =
  | { readonly kind: 'values'; readonly values: Values }
  | { readonly kind: 'unreadable'; readonly why: string }

const flaws: Readonly<Record<BodyFlaw, string>> = {
  empty: 'el cuerpo está vacío',
  'no-json': 'el cuerpo no es JSON en UTF-8',
  'no-object': 'el cuerpo no es un objeto',
}

/** A body that was too long to be kept is a byte that is no text. */
export function readJson(body: Uint8Array): Carried {
  const read = readJsonBody(body)
  return typeof read === 'string'
    ? { kind: 'unreadable', why: flaws[read] }
    : { kind: 'values', values: read }
}
