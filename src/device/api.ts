/** What the document of a protocol says beyond the tables: parameters, bodies, and replies. */
import type { WireReply } from './contract.ts'

/** JSON Schema 2020-12; `schemaOf` points at one that has a name. */
export type Schema = Readonly<Record<string, unknown>>

/** A schema by its name in the document, as `{ $ref: '#/components/schemas/Receipt' }`. */
export function schemaOf(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

export interface ApiParameter {
  readonly name: string
  readonly in: 'query' | 'header' | 'path'
  readonly says: string
  readonly required?: true
  /** An empty one is as good as none. */
  readonly mayBeEmpty?: true
  /** Beside one of these it is not even looked at. */
  readonly ignoredBeside?: readonly string[]
  readonly schema: Schema
  /** As the vendor writes it. */
  readonly example?: string | number
}

/** A body of one media type. Examples by their titles, each to the byte. */
export interface ApiContent {
  readonly schema: Schema
  readonly examples?: Readonly<Record<string, string>>
}

export interface ApiBody {
  readonly says?: string
  /** It may be left out, as all of it may stand in the query instead. */
  readonly alsoInQuery?: true
  /** It may be left out. */
  readonly isOptional?: true
  readonly content: Readonly<Record<string, ApiContent>>
}

/** An answer that says yes; how each code is answered is asked of the device itself. */
export interface ApiReply {
  readonly status: number
  readonly says: string
  /** Absent when the body is empty. */
  readonly content?: Readonly<Record<string, ApiContent>>
  readonly headers?: Readonly<Record<string, { readonly says: string; readonly schema: Schema }>>
  /** What the reason phrase says, where it has a meaning. */
  readonly reason?: string
  /** Why the body may be empty beside others of this status. */
  readonly empty?: string
}

/** What is asked for with one method at one path. */
export interface ApiOperation<Operation extends string = string, Code extends string = string> {
  /** Unique in the document. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With parameters in braces: `/dump/transaction/{transaction}`. */
  readonly path: string
  /** Those of the table that share it, the main one first; their `says` and `from` are told. */
  readonly operations: readonly Operation[]
  /** One line; what the table says of the main one unless given. */
  readonly title?: string
  readonly says?: string
  readonly parameters?: readonly ApiParameter[]
  readonly body?: ApiBody
  readonly replies: readonly ApiReply[]
  /** What it may refuse with. */
  readonly codes: readonly Code[]
  /** Names of security schemes of which one must do; an empty name lets everybody in. */
  readonly security: readonly string[]
}

export interface Api<Operation extends string = string, Code extends string = string> {
  /** The vendor's document, its language and what a reader must know of it. */
  readonly says: string
  readonly source: string
  readonly security: Readonly<Record<string, Schema>>
  readonly schemas: Readonly<Record<string, Schema>>
  readonly operations: readonly ApiOperation<Operation, Code>[]
  /** Codes of what is no operation at all: another path, or another method. */
  readonly strays: readonly Code[]
  /** What the body of a refusal looks like. */
  refusal(code: Code): Schema
  /** How a code is answered; by what the device encodes unless given. */
  replies?(code: Code): readonly WireReply[]
}
