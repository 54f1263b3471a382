/** What a till knows: how it is configured, and what it was answered. */
import type { Sending, WireRequest } from '../../../src/device/contract.ts'
import type { PathOptions } from '../wire/paths.ts'
import { operationAt } from '../wire/paths.ts'

export type Values = Readonly<Record<string, unknown>>

/** What an activation answered. */
interface Bound {
  readonly apiKey: string
  readonly token: string
  readonly nbo: string
}

export interface Session {
  readonly user: string
  readonly password: string
  readonly paths: PathOptions
  readonly tokenField: string
  /** An empty 200 may be a time-out as well. */
  readonly isEmptyUnclear: boolean
  /** By serial number. */
  readonly bound: Map<string, Bound>
  /** The terminal that was bound last. */
  serial: string
  /** The token of version 2. */
  auth2: string | undefined
  /** The last request that binds, unbinds or is about a one-time code. */
  sent?: Sending
}

/** What the till may rely on; with `unknown` it must ask again before it does anything else. */
export type Conclusion = 'bound' | 'unbound' | 'check-mail' | 'refused' | 'unknown' | 'ok'

/** The document's own. */
export const sampleTerminal = { serial: '6G356108', merchant: '840270777' }

/** Keys are kept until it is sure that they are good for nothing. */
export function learn(
  session: Session,
  request: WireRequest,
  outcome: Conclusion,
  json: Values | undefined,
): void {
  const named = asObject(new TextDecoder().decode(request.body))?.['fullSerialNumber']
  const token = json?.[session.tokenField]
  if (outcome === 'bound' && isText(named)) {
    const data = objectAt(json, 'data') ?? {}
    session.bound.set(named, {
      apiKey: String(data['X-Authentication-ApiKey']),
      token: String(data['X-Authentication-Token'] ?? ''),
      nbo: String(data['subMerchantId'] ?? sampleTerminal.merchant),
    })
    session.serial = named
  }
  if (outcome === 'unbound' && isText(named)) session.bound.delete(named)
  const isToken = operationAt(request.path, session.paths) === 'token'
  if (outcome === 'ok' && isToken && isText(token)) session.auth2 = token
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function objectAt(json: Values | undefined, name: string): Values | undefined {
  const value = json?.[name]
  // Any object can be read by name.
  return typeof value === 'object' && value !== null ? (value as Values) : undefined
}

export function asObject(body: string): Values | undefined {
  try {
    return objectAt({ body: JSON.parse(body) }, 'body')
  } catch {
    return undefined
  }
}
