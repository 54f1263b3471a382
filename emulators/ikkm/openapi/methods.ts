/** How a thing is asked for: with GET in the query, with POST in a form or in the query. */
import type { ApiOperation, ApiParameter, ApiReply, Schema } from '../../../src/device/api.ts'
import { schemaOf } from '../../../src/device/api.ts'
import type { Operation } from '../operations.ts'
import { receiptKinds } from '../operations.ts'
import type { Code } from '../protocol.ts'

export type Asked = ApiOperation<Operation, Code>
type Properties = Readonly<Record<string, Schema>>

/** One thing that can be asked for, before it is said how. */
export interface Question {
  readonly id: string
  readonly path: string
  readonly operations: readonly Operation[]
  readonly title?: string
  readonly says?: string
  /** Parameters besides the key, in the query or in a form; those that are required. */
  readonly fields?: Properties
  readonly required?: readonly string[]
  /** More that only a POST may carry. */
  readonly posted?: Properties
  /** Part of the path. */
  readonly inPath?: readonly ApiParameter[]
  readonly replies: readonly ApiReply[]
  readonly codes: readonly Code[]
}

export function byGet({ fields = {}, required = [], inPath = [], ...rest }: Question): Asked {
  const parameters = Object.entries(fields).map(
    ([name, { description, ...schema }]): ApiParameter => ({
      name,
      in: 'query',
      says: String(description),
      schema,
      ...(required.includes(name) ? { required: true } : {}),
    }),
  )
  const { id, path, operations, title, says, replies, codes } = rest
  const asked = { id, method: 'GET', path, operations, replies, codes, security: ['key'] } as const
  const told = { ...(title ? { title } : {}), ...(says ? { says } : {}) }
  return { ...asked, ...told, parameters: [...inPath, ...parameters] }
}

/** By its name in the document; what takes the key alone shares one. */
const formName = ({ id, fields }: Question) => {
  const name = fields ? id : 'key'
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Form`
}

/** The forms of all these, by their names. */
export function formsOf(questions: readonly Question[]): Properties {
  return Object.fromEntries(questions.map((question) => [formName(question), formOf(question)]))
}

/** What a POST carries: the parameters of the query, and some that only it may have. */
function formOf({ fields = {}, required = [], posted = {}, id }: Question): Schema {
  const key = { type: 'string', description: 'Here or in the query, never in both.' }
  const isKind = id === 'register'
  return {
    type: 'object',
    properties: { key, ...fields, ...posted },
    ...(required.length > 0 ? { required } : {}),
    ...(isKind ? { oneOf: receiptKinds.map((kind) => ({ required: [kind] })) } : {}),
  }
}

export function byPost(question: Question): Asked {
  const { inPath = [], id } = question
  const schema = schemaOf(formName(question))
  return {
    ...byGet(question),
    id: `${id}ByPost`,
    method: 'POST',
    parameters: inPath,
    security: ['key', ''],
    body: {
      says: 'Parameters, which may stand in the query as well.',
      alsoInQuery: true,
      content: {
        'application/x-www-form-urlencoded': { schema },
        'multipart/form-data': { schema },
      },
    },
  }
}
