/** The responses of one operation: its answers and its refusals, status by status. */
import type { ApiContent, ApiReply, Schema } from '../device/api.ts'
import { exampleValue } from './refusals.ts'
import type { Refusal } from './refusals.ts'

type Json = Readonly<Record<string, unknown>>

/** By status, ascending, as OpenAPI wants them. */
export function responsesOf(
  replies: readonly ApiReply[],
  refusals: readonly Refusal[],
): Record<string, Json> {
  const statuses = [...replies, ...refusals.map(({ reply }) => reply)].map(({ status }) => status)
  const ascending = [...new Set(statuses)].sort((one, other) => one - other)
  return Object.fromEntries(
    ascending.map((status) => [
      String(status),
      responseOf(
        replies.filter((one) => one.status === status),
        refusals.filter(({ reply }) => reply.status === status),
      ),
    ]),
  )
}

function responseOf(replies: readonly ApiReply[], refusals: readonly Refusal[]): Json {
  const codes = [...new Set(refusals.map(({ code }) => code))]
  const lines = [...new Set(refusals.map(({ line }) => line))].map((line) => `- ${line}`)
  const says = replies.map((one) => one.says)
  const reasons = [
    ...replies.flatMap(({ reason }) => reason ?? []),
    ...(refusals.some(({ reply }) => reply.reason) ? ['Why, in a few words of ASCII.'] : []),
  ]
  const empties = replies.flatMap((one) => (one.content ? (one.empty ?? []) : one.says))
  const content = contentOf(replies, refusals)
  const headers = headersOf(replies, refusals)
  return {
    description: [...says, ...(lines.length > 0 ? [`Refused:\n\n${lines.join('\n')}`] : [])].join(
      '\n\n',
    ),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(Object.keys(content).length > 0 ? { content } : {}),
    ...(codes.length > 0 ? { 'x-tillrig-codes': codes } : {}),
    ...(reasons.length > 0 ? { 'x-tillrig-reason': reasons.join(' ') } : {}),
    ...(empties.length > 0 ? { 'x-tillrig-empty': empties.join(' ') } : {}),
  }
}

function contentOf(replies: readonly ApiReply[], refusals: readonly Refusal[]): Json {
  const given = replies.flatMap(({ content = {} }) => Object.entries(content))
  const types = [...given.map(([type]) => type), ...refusals.map(({ mediaType }) => mediaType)]
  return Object.fromEntries(
    [...new Set(types)]
      .filter((type) => type !== '')
      .map((type) => [
        type,
        mediaOf(
          type,
          given.filter(([one]) => one === type).map(([, content]) => content),
          refusals.filter(({ mediaType }) => mediaType === type),
        ),
      ]),
  )
}

function mediaOf(type: string, given: readonly ApiContent[], refusals: readonly Refusal[]): Json {
  const schema = anyOf([
    ...given.map((one) => one.schema),
    ...consts(refusals.map((one) => one.schema)),
  ])
  const examples = {
    ...Object.assign({}, ...given.map((content) => examplesOf(type, content))),
    ...Object.fromEntries(
      refusals.map(({ name }) => [name, { $ref: `#/components/examples/${name}` }]),
    ),
  }
  return { schema, ...(Object.keys(examples).length > 0 ? { examples } : {}) }
}

/** Examples of a body, by names that OpenAPI takes; the title of each is its summary. */
export function examplesOf(type: string, { examples = {} }: ApiContent): Json {
  return Object.fromEntries(
    Object.entries(examples).map(([title, bytes]) => [
      title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'),
      { summary: title, ...exampleValue(type, bytes) },
    ]),
  )
}

function headersOf(replies: readonly ApiReply[], refusals: readonly Refusal[]): Json {
  const own = replies.flatMap(({ headers = {} }) =>
    Object.entries(headers).map(([name, { says, schema }]) => [
      name,
      { description: says, schema },
    ]),
  )
  const sent = refusals
    .flatMap(({ reply }) => Object.entries(reply.headers))
    .filter(([name]) => name !== 'content-type')
    .map(([name, value]) => [name, { schema: { type: 'string' }, example: value }])
  return Object.fromEntries([...sent, ...own])
}

/** Schemas that are one fixed text each become a list of them. */
function consts(schemas: readonly Schema[]): readonly Schema[] {
  const fixed = schemas.flatMap((schema) => ('const' in schema ? [schema['const']] : []))
  const others = schemas.filter((schema) => !('const' in schema))
  return fixed.length > 0 ? [{ type: 'string', enum: [...new Set(fixed)] }, ...others] : others
}

/** One of them, each named once. */
function anyOf(schemas: readonly Schema[]): Schema {
  const once = [...new Map(schemas.map((one) => [JSON.stringify(one), one])).values()]
  return once.length === 1 ? (once[0] ?? {}) : { anyOf: once }
}
