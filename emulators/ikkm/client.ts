/** How a good till talks to the register: it keeps the key, and repeats a lost request. */
import { anyRequest } from '../../src/device/any-request.ts'
import type { ClientSpec, Sending, WireRequest } from '../../src/device/contract.ts'
import { withCosts } from '../../src/device/costs.ts'
import { repeatSending } from '../../src/device/repeat-sending.ts'
import { SECOND_MS } from '../../src/kernel/time.ts'
import { unknownName } from '../../src/kernel/suggest.ts'
import { costs } from './costs.ts'
import { operations as wireOperations } from './operations.ts'
import { errors } from './protocol.ts'

export interface Session {
  key: string
  readonly isNewer: boolean
  /** The last fiscal request, to be repeated byte for byte. */
  last?: Sending
}

interface ClientOperation {
  readonly says: string
  readonly path: (params: Params) => string
  /** Fiscal operations answer with a new key. */
  readonly isFiscal?: true
  /** Parameters that are part of the path. */
  readonly inPath?: readonly string[]
}

type Params = Readonly<Record<string, unknown>>

const fiscal = (path: string, says: string): ClientOperation => ({
  says,
  path: () => path,
  isFiscal: true,
})
const plain = (path: string, says: string): ClientOperation => ({ says, path: () => path })
const ofShift = (what: 'cheques' | 'sales' | 'report'): ClientOperation => ({
  says: `${wireOperations[what].says} Needs "shift".`,
  path: (params) => `/dump/table/shifts/${need(params, 'shift', what)}/${what}`,
  inPath: ['shift'],
})

const says = (operation: keyof typeof wireOperations) => wireOperations[operation].says

const requests: Readonly<Record<string, ClientOperation>> = {
  sale: fiscal('/api', says('sale')),
  buy: fiscal('/api', says('buy')),
  'sale-return': fiscal('/api', says('sale-return')),
  'buy-return': fiscal('/api', says('buy-return')),
  deposit: fiscal('/apideposit', says('deposit')),
  withdraw: fiscal('/apiwithdraw', says('withdraw')),
  check: plain('/apicheck', says('check')),
  'print-last': plain('/apicheck/printLastDocument', says('print-last')),
  info: plain('/apicheck/getInfo', says('info')),
  print: plain('/apiprint', says('print')),
  bank: plain('/apibank', says('bank')),
  'z-report': plain('/apizreport', says('z-report')),
  'x-report': plain('/apixreport', says('x-report')),
  items: plain('/dump/table/items', says('items')),
  catalog: plain('/dump/table/catalog', says('catalog')),
  taxes: plain('/dump/table/taxes', says('taxes')),
  cashiers: plain('/dump/table/cashiers', says('cashiers')),
  shifts: plain('/dump/table/shifts', says('shifts')),
  cheques: ofShift('cheques'),
  sales: ofShift('sales'),
  report: ofShift('report'),
  transaction: {
    says: `${says('transaction')} Needs "transaction", the key it was made with.`,
    path: (params) => `/dump/transaction/${need(params, 'transaction', 'transaction')}`,
    inPath: ['transaction'],
  },
}

const raw: Readonly<Record<string, { says: string }>> = {
  repeat: { says: 'Sends the last fiscal request again, byte for byte.' },
  request: { says: 'Sends any request: "method", "path", "query", "headers", "body".' },
}

/** Parameters only a POST may carry. */
const postOnly = ['print', 'itemdata']

export const client: ClientSpec<Session> = {
  operations: withCosts({ ...requests, ...raw }, costs),
  // Answered in every condition of the register but its own failure.
  hello: {
    operation: 'info',
    params: { show: 'minimum' },
    judge({ status, json, code }) {
      if (status === 200) return 'lastClosedChequeId' in Object(json) ? 'well' : 'stranger'
      return code === errors.WRONG_KEY.wire ? 'wrong access' : code ? 'unwell' : 'stranger'
    },
  },
  open: ({ key = '' }, options = {}) => ({ key, isNewer: options['profile'] === 'v27a' }),
  knows: ({ key }) => ({ key }),
  request(session, operation, params) {
    if (operation === 'repeat') return repeatSending(session.last, params, 'no fiscal request')
    const timeoutMs = timeout(session, operation)
    if (operation === 'request') return { operation, request: anyRequest(params), timeoutMs }
    const spec = Object.hasOwn(requests, operation) ? requests[operation] : undefined
    if (!spec)
      throw new RangeError(
        `Cannot send ikkm.${operation}: ${unknownName('operation', operation, Object.keys(client.operations))}`,
      )
    const sending = { operation, request: build(session, spec, params), timeoutMs }
    if (spec.isFiscal) session.last = sending
    return sending
  },
  read(session, { request }, reply) {
    const { status, reason, body } = reply
    const fields = { status, reason: reason ?? '', body }
    if (!/^-?\d+$/.test(body)) {
      const key = status === 200 ? new URLSearchParams(request.query).get('key') : null
      // A directory or a report is for whoever has the key, and leaves it as it is.
      return { ...fields, ...readJson(body), ...(key === null ? {} : { key }) }
    }
    const number = Number(body)
    if (number < 0) return { ...fields, code: number }
    if (number === 0) return { ...fields, code: 0 }
    if (isFiscalPath(request.path) && (status === 200 || status === 203)) session.key = body
    return { ...fields, key: body }
  },
}

function isFiscalPath(path: string): boolean {
  return /^\/api(deposit|withdraw)?(\/|$)/.test(path)
}

function timeout({ isNewer }: Session, operation: string): number {
  // The newer document allows 30 s, and 90 s to close a shift.
  if (!isNewer) return 10 * SECOND_MS
  return (operation === 'z-report' ? 90 : 30) * SECOND_MS
}

function build(session: Session, spec: ClientOperation, params: Params): WireRequest {
  const path = spec.path(params)
  const pairs: [string, string][] = [['key', String(params['key'] ?? session.key)]]
  for (const [name, value] of Object.entries(params))
    if (name !== 'key' && !spec.inPath?.includes(name)) pairs.push([name, asText(name, value)])
  const form = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
  if (!postOnly.some((name) => name in params))
    return { method: 'GET', path, query: form, headers: {}, body: new Uint8Array() }
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
  return { method: 'POST', path, query: '', headers, body: new TextEncoder().encode(form) }
}

/** Lists, as in itemdata, travel as JSON. */
function asText(name: string, value: unknown): string {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  if (value === undefined || value === null)
    throw new RangeError(`Cannot send "${name}": it has no value.`)
  return String(value)
}

function need(params: Params, name: string, operation: string): string {
  const value = params[name]
  if (value === undefined)
    throw new RangeError(`Cannot send ikkm.${operation}: "${name}" is missing.`)
  return encodeURIComponent(String(value))
}

function readJson(body: string): { json?: unknown } {
  try {
    return { json: JSON.parse(body) }
  } catch {
    return {}
  }
}
