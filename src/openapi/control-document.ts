/** The control API as an OpenAPI document: its routes, and what they do not say themselves. */
import type { Api, ApiBody, ApiOperation, ApiParameter, ApiReply, Schema } from '../device/api.ts'
import { schemaOf } from '../device/api.ts'
import type { OpenApiDocument } from './assemble.ts'
import { assemble } from './assemble.ts'
import { replySchemas, requestSchemas } from './control-schemas.ts'
import type { More } from './control-table.ts'
import { controlTable, faultId, parameters } from './control-table.ts'
import type { Refusal } from './refusals.ts'

/** A route, as far as it tells of itself. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** As Express has it: `/api/devices/:device/state`. */
  readonly path: string
  readonly says: string
  readonly query?: readonly string[] | 'any'
  readonly body?: readonly string[] | 'any'
  readonly status?: number
}

type Problems = Readonly<Record<string, { readonly status: number; readonly title: string }>>

const always = ['misuse', 'not-authorized', 'foreign-origin', 'wrong-host', 'bug']
const answers = [...always, 'not-kept']
const bodies = ['not-json', 'too-large', 'not-json-type']
const TOKEN = ['token', '']

/** `/api/devices/:device` becomes `/api/devices/{device}`. */
export function templateOf(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}')
}

function namedIn(path: string): ApiParameter[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => parameterOf(name, 'path'))
}

function parameterOf(name: string, place: 'path' | 'query'): ApiParameter {
  const row = parameters[name]
  if (!row) throw new RangeError(`Cannot describe the parameter "${name}": no row says what it is.`)
  return { name, in: place, ...row }
}

function operationOf(route: ControlRoute): ApiOperation {
  const { method, path, query = [], status = 200 } = route
  const more = controlTable[`${method} ${path}`]
  if (!more) throw new RangeError(`Cannot describe ${method} ${path}: no row says what it answers.`)
  const { id, reply, body, problems = [] } = more
  const asked = query === 'any' ? [fieldsOfRow] : query.map((name) => queryParameter(route, name))
  const says = 'Done; what it tells is durable.'
  const content = { 'application/json': { schema: schemaOf(reply) } }
  const names = namedIn(path)
  return {
    id,
    method,
    path: templateOf(path),
    operations: [id],
    parameters: [...names, ...asked],
    ...(body ? { body: bodyOf(body) } : {}),
    replies: [{ status, says, content }],
    codes: [
      ...answers,
      ...(names.length > 0 ? ['unknown-name'] : []),
      ...(method === 'POST' ? bodies : []),
      ...problems,
    ],
    security: TOKEN,
  }
}

const queryParameter = ({ path }: ControlRoute, name: string) =>
  path.endsWith('/faults') ? faultId : parameterOf(name, 'query')

/** Whatever fields the rows of a list have; OpenAPI takes the names from the object. */
const fieldsOfRow: ApiParameter = {
  name: 'fields',
  in: 'query',
  says: 'Rows whose fields, as text, are these: `?number=42`.',
  schema: { type: 'object', additionalProperties: { type: 'string' } },
}

function bodyOf([schema, examples]: NonNullable<More['body']>): ApiBody {
  const isOptional = schema === 'CauseParams' ? ({ isOptional: true } as const) : {}
  return { ...isOptional, content: { 'application/json': { schema: schemaOf(schema), examples } } }
}

const html = (says: string): ApiReply => ({
  status: 200,
  says,
  content: { 'text/html': { schema: { type: 'string' } } },
})
const pages = '/devices/:device/pages/:page/:id'

/** What is served beside the routes. */
const besideRoutes: readonly (ApiOperation & { readonly summary: string })[] = [
  {
    id: 'events',
    summary: 'The journal as server-sent events.',
    method: 'GET',
    path: '/api/events',
    operations: ['events'],
    says: 'Each has the number of its entry as id and its kind as event. After a break, the entries after `Last-Event-ID` come again.',
    parameters: [
      {
        name: 'Last-Event-ID',
        in: 'header',
        says: 'The number of the last entry seen.',
        schema: { type: 'integer', minimum: 0 },
      },
      {
        ...parameterOf('after', 'query'),
        says: 'The same, for whoever can send no header; without either, what happens from now on.',
        schema: { type: 'integer', minimum: 0 },
      },
    ],
    replies: [
      {
        status: 200,
        says: 'Entries, as they happen; it does not end by itself.',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    ],
    codes: always,
    security: TOKEN,
  },
  {
    id: 'console',
    summary: 'The page for a person, where the rig has one.',
    method: 'GET',
    path: '/',
    operations: ['console'],
    replies: [html('The console.')],
    codes: ['foreign-origin', 'wrong-host', 'bug'],
    security: [''],
  },
  {
    id: 'page',
    summary: 'A page that a device sends people to.',
    method: 'GET',
    path: templateOf(pages),
    operations: ['page'],
    parameters: namedIn(pages),
    replies: [html('The page.')],
    codes: [...always, 'unknown-path'],
    security: ['password', ''],
  },
  {
    id: 'pressButton',
    summary: 'Presses a button of such a page.',
    method: 'POST',
    path: templateOf(pages),
    operations: ['pressButton'],
    parameters: namedIn(pages),
    body: {
      content: {
        'application/x-www-form-urlencoded': {
          schema: {
            type: 'object',
            required: ['button'],
            properties: { button: { type: 'string', description: 'Its place, counted from 0.' } },
          },
        },
      },
    },
    replies: [{ status: 303, says: 'Done: the page again.' }],
    codes: [...always, 'unknown-path', 'unknown-name', 'too-large'],
    security: ['password', ''],
  },
]

/** Problems are answered as RFC 9457 documents. */
function refusalsOf(problems: Problems): readonly Refusal[] {
  return Object.entries(problems).map(([kind, { status, title }]) => {
    const value = { type: `urn:tillrig:problem:${kind}`, title, status, detail: `${title}.` }
    return {
      code: kind,
      name: kind,
      mediaType: 'application/problem+json',
      reply: { status, headers: {}, body: JSON.stringify(value) },
      schema: schemaOf('Problem'),
      line: `${kind}: ${title}.`,
      example: { summary: title, value, 'x-tillrig-code': kind, 'x-tillrig-status': status },
    }
  })
}

const password: Schema = {
  type: 'http',
  scheme: 'basic',
  description: 'The token as the password, as a browser can send no other.',
}

export interface ControlParts {
  readonly routes: readonly ControlRoute[]
  readonly problems: Problems
  readonly version: string
  readonly server?: string | undefined
}

export function controlDocument(parts: ControlParts): OpenApiDocument {
  const { routes, problems, version, server = 'http://127.0.0.1:8090' } = parts
  const described = routes.map((route) => ({ route, operation: operationOf(route) }))
  const api: Api = {
    says: 'What `tillrig up` and `tillrig exec` serve beside the devices. Names in a query or body that a route does not take are refused.',
    source: 'tillrig',
    security: { token: { type: 'http', scheme: 'bearer' }, password },
    schemas: { ...requestSchemas, ...replySchemas },
    operations: [...described.map(({ operation }) => operation), ...besideRoutes],
    strays: ['unknown-path', 'wrong-method'],
    refusal: () => schemaOf('Problem'),
  }
  const operations = Object.fromEntries([
    ...described.map(({ route, operation }) => [operation.id, { says: capital(route.says) }]),
    ...besideRoutes.map(({ id, summary }) => [id, { says: summary }]),
  ])
  const title = 'tillrig control API'
  return assemble({ title, version, server, api, refusals: refusalsOf(problems), operations })
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
