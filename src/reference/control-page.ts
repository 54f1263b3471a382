/** The control API: its routes, and how it says no. */
import type { OpenApiDocument, OpenApiOperation } from '../openapi/assemble.ts'
import { anchor, code, fence, generated, page, prose, table } from './markdown.ts'

export interface ControlTables {
  readonly document: OpenApiDocument
  readonly problems: Readonly<Record<string, { readonly status: number; readonly title: string }>>
}

interface Route {
  /** `POST /api/clock`, which is its heading as well. */
  readonly title: string
  readonly operation: OpenApiOperation
}

export function controlPage({ document, problems }: ControlTables): string {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Route => ({
      title: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  )
  return page(
    '# Control API',
    generated,
    `What \`tillrig up\` and \`tillrig exec\` serve beside the devices, at ${code(document.servers[0]?.url ?? '')} unless told otherwise. Bodies and answers are JSON; names that a route does not take are refused. A rig that was started with \`--token\` asks for it as a bearer token.`,
    'Schemas of all bodies and answers stand in its OpenAPI document:',
    fence('sh', 'tillrig openapi control > control.yaml'),
    table(
      ['route', 'what it does'],
      routes.map(({ title, operation }) => [
        `[${code(title)}](#${anchor(title)})`,
        prose(String(operation['summary'])),
      ]),
    ),
    ...routes.map(describeRoute),
    '## Problems',
    'Refusals are problem documents (RFC 9457), told apart by their `type`:',
    table(
      ['type', 'status', 'title'],
      Object.entries(problems).map(([kind, { status, title }]) => [
        code(`urn:tillrig:problem:${kind}`),
        String(status),
        prose(title),
      ]),
    ),
  )
}

function describeRoute({ title, operation }: Route): string {
  const { summary, description = '', parameters = [], requestBody } = operation
  const rows = parameters.map(({ name, in: place, description: says, example }) => [
    code(String(name)),
    String(place),
    prose(String(says)),
    example === undefined ? '' : code(String(example)),
  ])
  return page(
    `## ${title}`,
    `${prose(String(summary))}. ${prose(String(description))}`.trim(),
    rows.length > 0 ? table(['parameter', 'where', 'what it is', 'such as'], rows) : '',
    ...samples(requestBody).map((sample) => fence('json', sample)),
  ).trimEnd()
}

/** Those of the JSON body, a line each. */
function samples(body: OpenApiOperation['requestBody']): string[] {
  // The document is made by us, and has no other bodies here.
  const content = body?.['content'] as
    | Readonly<Record<string, { examples?: Readonly<Record<string, { value: unknown }>> }>>
    | undefined
  const { examples = {} } = content?.['application/json'] ?? {}
  return Object.values(examples).map(({ value }) => JSON.stringify(value))
}
