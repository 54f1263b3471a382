/** What the register's answers say, read for the typed client. */
import type { Code } from '../../emulators/ikkm/protocol.ts'
import { errors } from '../../emulators/ikkm/protocol.ts'
import { refusedAs } from './answer.ts'
import type { Refused, Unlisted } from './answer.ts'
import type { Came, Said } from './conversation.ts'

/** A document that was registered. */
export interface Registered {
  /** The key of the next request; the client has it already. */
  readonly key: string
  /** The number of the document; absent where a reason phrase does not come through. */
  readonly number: number | undefined
  /**
   * The register had registered it before (203): a repeat after a lost answer. With a key that was
   * brought from elsewhere it may be another document: compare the number.
   */
  readonly isRepeat: boolean
}

/** What became of the document that nobody knew of. */
export type Found =
  | ({ readonly outcome: 'registered' } & Registered)
  /** The key is still good, so it was not. */
  | { readonly outcome: 'not-registered' }
  /** Everything was known. */
  | { readonly outcome: 'nothing-open' }

export interface Ready {
  /** The number of the last document; absent where a reason phrase does not come through. */
  readonly lastNumber: number | undefined
}

/** Names by code, which is a number as text. */
export type Directory = Readonly<Record<string, string>>

/**
 * After a lost try these do not say that it registered nothing: it may be at work still, or have
 * used up the key.
 */
const vague: ReadonlySet<string> = new Set<Code>(['WRONG_KEY', 'BUSY', 'INTERNAL'])

export function readRegistered(came: Came): Said<Registered, Code> {
  const { status, body } = came.reply
  const refused = readRefusal(came)
  if (refused?.kind === 'refused' && came.isRepeat && vague.has(refused.code))
    return { kind: 'unclear' }
  if (refused) return refused
  if ((status !== 200 && status !== 203) || !/^[1-9]\d*$/.test(body)) return { kind: 'unclear' }
  return { kind: 'done', key: body, number: numberIn(came), isRepeat: status === 203 }
}

export function readReady(came: Came): Said<Ready, Code> {
  const { status, body } = came.reply
  if (status === 200 && body === '0') return { kind: 'done', lastNumber: numberIn(came) }
  return readRefusal(came) ?? { kind: 'unclear' }
}

const isMap = (json: unknown) => typeof json === 'object' && json !== null && !Array.isArray(json)

/** A report or directory, under the name that the client gives it. */
export function readJson<Name extends string, Shape>(name: Name, kind: 'list' | 'map') {
  return (came: Came): Said<Readonly<Record<Name, Shape>>, Code> => {
    const { json } = came.fields
    const isThere = kind === 'list' ? Array.isArray(json) : isMap(json)
    if (came.reply.status !== 200 || !isThere) return readRefusal(came) ?? { kind: 'unclear' }
    // Its fields are what the document says; a client is no place to check each of them.
    return { kind: 'done', [name]: json } as Said<Readonly<Record<Name, Shape>>, Code>
  }
}

/** A number below zero says no, whatever the status. */
function readRefusal({ fields: { code }, reply }: Came): Refused<Code> | Unlisted | undefined {
  if (typeof code !== 'number' || code >= 0) return undefined
  const said = reply.reason ?? ''
  // Keys of the table itself.
  const known = (Object.keys(errors) as Code[]).find((one) => errors[one].wire === code)
  return known ? refusedAs(errors, known, said) : { kind: 'unlisted', wire: code, said }
}

function numberIn({ reply: { reason = '' } }: Came): number | undefined {
  return /^\d{1,15}$/.test(reason) ? Number(reason) : undefined
}
