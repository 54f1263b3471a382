/** Queries become commands; pages and refusals become the envelope of the family. */
import type { Decoded, Outcome, WireReply, WireRequest } from '../../src/device/contract.ts'
import type { Options } from './options.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'
import type { Answer, Command, Format, Problem } from './state.ts'
import { readAsk, readFormat, readQuery } from './wire/asks.ts'
import { fieldsOf, printable, withNumbers } from './wire/fields.ts'
import { toXml } from './wire/xml.ts'

export function decode(request: WireRequest, options: Options): Decoded<Command> {
  const params = readQuery(request.query)
  const format = readFormat(params) ?? 'xml'
  if (!/^\/api\/cashFlow\/?$/.test(request.path))
    return { command: { kind: 'unknown', code: 'UNKNOWN_PATH', format } }
  const operation = 'export'
  if (request.method !== 'GET')
    return { operation, command: { kind: 'unknown', code: 'BAD_METHOD', format } }
  const ask = readAsk(params, options)
  return { operation, command: { kind: 'export', format, apikey: params.get('apikey'), ask } }
}

export function encode(outcome: Outcome<Answer, Code>, options: Options): WireReply {
  if (outcome.kind === 'refusal') return refusal('xml', outcome, options)
  const { answer } = outcome
  switch (answer.kind) {
    case 'page':
      return page(answer, options)
    case 'no':
      return refusal(answer.format, answer.problem, options)
    case 'nothing':
      return { status: 200, headers: {}, body: '' }
  }
}

function page(
  { format, rows, found }: Answer & { readonly kind: 'page' },
  options: Options,
): WireReply {
  const fields = rows.map((row) => fieldsOf(row, options['utc-offset']))
  const count = options['count.of'] === 'all' ? found : rows.length
  const head = { success: 1, type: 'cashflow', count }
  if (format === 'xml') {
    const transactions = fields.length === 0 ? '' : { transaction: fields }
    return reply(200, format, { ...head, transactions })
  }
  const list = options['json.numbers'] === 'number' ? fields.map(withNumbers) : fields
  const transactions = options['json.transactions'] === 'list' ? list : { transaction: list }
  return reply(200, format, { ...head, transactions })
}

function refusal(
  format: Format,
  { code, detail }: Omit<Problem, 'kind'>,
  options: Options,
): WireReply {
  const { status, text } = errors[code]
  // A3.
  if (code === 'SERVER_ERROR' && options['error.internal'] === 'html') return brokenServer
  const info = detail === undefined ? text : `${text}: ${printable(detail)}`
  // A2: what is not there cannot say so under status 200.
  const isHttp = options['error.status'] === 'http' || code === 'UNKNOWN_PATH'
  return reply(isHttp ? status : 200, format, { success: 0, info })
}

const brokenServer: WireReply = {
  status: 500,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: '<html><head><title>500 Internal Server Error</title></head><body><h1>500 Internal Server Error</h1></body></html>\n',
}

function reply(status: number, format: Format, root: Readonly<Record<string, unknown>>): WireReply {
  const isXml = format === 'xml'
  const type = isXml ? 'text/xml' : 'application/json'
  const body = isXml
    ? `<?xml version="1.0" encoding="UTF-8"?>\n${toXml('root', root)}`
    : JSON.stringify(root)
  return { status, headers: { 'content-type': `${type}; charset=UTF-8` }, body }
}
