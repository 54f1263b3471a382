/** What a body holds. It is read by what it looks like, whatever its content type says (A4). */

export type Values = Readonly<Record<string, unknown>>

export type Carried =
  | { readonly kind: 'values'; readonly values: Values }
  | { readonly kind: 'unreadable'; readonly why: string }

const utf8 = new TextDecoder('utf-8', { fatal: true })

const unreadable = (why: string): Carried => ({ kind: 'unreadable', why })

/** A body that was too long to be kept is a byte that is no text. */
export function readJson(body: Uint8Array): Carried {
  let json: unknown
  try {
    const text = utf8.decode(body)
    if (text.trim() === '') return unreadable('el cuerpo está vacío')
    json = JSON.parse(text)
  } catch {
    return unreadable('el cuerpo no es JSON en UTF-8')
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return unreadable('el cuerpo no es un objeto')
  // Any object can be read by name; each field is checked by whoever reads it.
  return { kind: 'values', values: json as Values }
}
