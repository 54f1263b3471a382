/** An OpenAPI 3.1 document from a description and its refusals, whatever it is of. */
import type { Api, ApiBody, ApiOperation, ApiParameter } from '../device/api.ts'
import type { Evidence } from '../device/evidence.ts'
import { formatEvidence } from '../device/evidence.ts'
import type { Refusal } from './refusals.ts'
import { examplesOf, responsesOf } from './responses.ts'

type Json = Readonly<Record<string, unknown>>

/** An OpenAPI 3.1 document, as JSON has it. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1'
  readonly info: Json & { readonly title: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: Readonly<Record<string, Json>>
  readonly [extension: `x-tillrig-${string}`]: unknown
}

export interface OpenApiOperation {
  readonly operationId: string
  readonly parameters?: readonly Json[]
  readonly requestBody?: Json
  /** Each a response, or the `$ref` of one that several share. */
  readonly responses: Record<string, Json>
  readonly 'x-tillrig-operations': readonly string[]
  readonly [field: string]: unknown
}

export interface DocumentParts {
  readonly title: string
  readonly version: string
  /** The address that tools try first. */
  readonly server: string
  readonly api: Api
  readonly refusals: readonly Refusal[]
  /** What the table of operations says of each. */
  readonly operations: Readonly<
    Record<string, { readonly says: string; readonly from?: Evidence | undefined }>
  >
}

export function assemble(parts: DocumentParts): OpenApiDocument {
  const { title, version, server, api, refusals } = parts
  const paths: Record<string, Record<string, OpenApiOperation>> = {}
  for (const operation of api.operations)
    (paths[operation.path] ??= {})[operation.method.toLowerCase()] = operationOf(operation, parts)
  const strays = refusals.filter(({ code }) => api.strays.includes(code))
  const responses = shareResponses(Object.values(paths).flatMap(Object.values<OpenApiOperation>))
  return {
    openapi: '3.1.1',
    info: {
      title,
      version,
      description: [api.says, strayLines(strays)].filter((text) => text !== '').join('\n\n'),
      // No licence is given for the vendor's protocol; that is not ours to do.
      'x-tillrig-source': api.source,
    },
    servers: [{ url: server }],
    paths,
    components: {
      ...(Object.keys(api.security).length > 0 ? { securitySchemes: api.security } : {}),
      schemas: api.schemas,
      responses,
      examples: Object.fromEntries(refusals.map(({ name, example }) => [name, example])),
    },
    'x-tillrig-strays': [...new Set(strays.map(({ code }) => code))],
  }
}

/** A response that several operations have stands once, named by the first of them. */
function shareResponses(operations: readonly OpenApiOperation[]): Json {
  const seen = new Map<string, { readonly name: string; count: number }>()
  for (const { operationId, responses } of operations)
    for (const [status, response] of Object.entries(responses)) {
      const text = JSON.stringify(response)
      const one = seen.get(text)
      if (one) one.count++
      else seen.set(text, { name: `${operationId}-${status}`, count: 1 })
    }
  const shared: Record<string, Json> = {}
  for (const { responses } of operations)
    for (const [status, response] of Object.entries(responses)) {
      const { name, count } = seen.get(JSON.stringify(response)) ?? { name: '', count: 0 }
      if (count < 2) continue
      shared[name] = response
      responses[status] = { $ref: `#/components/responses/${name}` }
    }
  return shared
}

function strayLines(strays: readonly Refusal[]): string {
  if (strays.length === 0) return ''
  const lines = [...new Set(strays.map(({ line }) => `- ${line}`))]
  return `Another path or method:\n\n${lines.join('\n')}`
}

function operationOf(operation: ApiOperation, parts: DocumentParts): OpenApiOperation {
  const { id, operations, title, says, parameters = [], body, replies, codes, security } = operation
  const rows = operations.flatMap((name) => {
    const row = parts.operations[name]
    return row ? [{ name, ...row }] : []
  })
  const description = [
    ...(rows.length > 1 ? [rows.map((row) => `- ${row.name}: ${row.says}`).join('\n')] : []),
    ...(says === undefined ? [] : [says]),
  ].join('\n\n')
  const evidence = rows.flatMap(({ from }) => (from ? [formatEvidence(from)] : []))
  return {
    operationId: id,
    summary: (title ?? rows[0]?.says ?? id).replace(/\.$/, ''),
    ...(description === '' ? {} : { description }),
    'x-tillrig-operations': operations,
    ...(evidence.length > 0 ? { 'x-tillrig-evidence': [...new Set(evidence)].join('; ') } : {}),
    security: security.map((name) => (name === '' ? {} : { [name]: [] })),
    ...(parameters.length > 0 ? { parameters: parameters.map(parameterOf) } : {}),
    ...(body ? { requestBody: bodyOf(body) } : {}),
    responses: responsesOf(
      replies,
      parts.refusals.filter(({ code }) => codes.includes(code)),
    ),
  }
}

function parameterOf(parameter: ApiParameter): Json {
  const { name, in: place, says, required, mayBeEmpty, ignoredBeside, schema, example } = parameter
  return {
    name,
    in: place,
    description: says,
    ...(required || place === 'path' ? { required: true } : {}),
    ...(mayBeEmpty ? { allowEmptyValue: true } : {}),
    schema,
    ...(ignoredBeside ? { 'x-tillrig-ignored-beside': ignoredBeside } : {}),
    ...(example === undefined ? {} : { example }),
  }
}

function bodyOf({ says, alsoInQuery, isOptional, content }: ApiBody): Json {
  const media = Object.entries(content).map(([type, one]) => {
    const examples = examplesOf(type, one)
    const shown = Object.keys(examples).length > 0 ? { examples } : {}
    return [type, { schema: one.schema, ...shown }]
  })
  return {
    ...(says === undefined ? {} : { description: says }),
    content: Object.fromEntries(media),
    ...(alsoInQuery ? { 'x-tillrig-also-in': 'query' } : {}),
    ...(alsoInQuery || isOptional ? {} : { required: true }),
  }
}
