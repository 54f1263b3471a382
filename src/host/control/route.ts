/** A path of the control API as a row: what it takes and how it answers. */
import { unknownName } from '../../kernel/suggest.ts'

export interface Call {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly says: string
  /** The names it takes in the query: none unless said. */
  readonly query?: readonly string[] | 'any'
  /** The names it takes in the body: none unless said. */
  readonly body?: readonly string[] | 'any'
  readonly status?: number
  /** Synchronous, so that two callers cannot interleave. */
  answer(call: Call): unknown
}

/** @throws RangeError when a name is given that the route does not take. */
export function checkNames(route: Route, { query, body }: Call): void {
  check('query parameter', Object.keys(query), route.query ?? [])
  check('field', Object.keys(body), route.body ?? [])

  function check(what: string, given: readonly string[], taken: readonly string[] | 'any'): void {
    if (taken === 'any') return
    const unknown = given.find((name) => !taken.includes(name))
    if (unknown === undefined) return
    const reason =
      taken.length === 0
        ? `it takes no ${what}, not "${unknown}".`
        : unknownName(what, unknown, taken)
    throw new RangeError(`Cannot ${route.method} ${route.path}: ${reason}`)
  }
}

/** A whole number from the query. */
export function wholeNumber(
  query: Call['query'],
  name: string,
  { fallback, max }: { readonly fallback: number; readonly max: number },
): number {
  const text = query[name]
  if (text === undefined) return fallback
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (value <= max) return value
  throw new RangeError(
    `Cannot read "${name}": it is "${text}". Give a whole number from 0 to ${max}.`,
  )
}
