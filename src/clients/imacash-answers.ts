/** What the server's answers say, read for the typed client. */
import type { Code } from '../../emulators/imacash/protocol.ts'
import { errors } from '../../emulators/imacash/protocol.ts'
import { unreachable } from '../kernel/invariant.ts'
import type { Answer, Refused, Unlisted } from './answer.ts'
import { refusedAs } from './answer.ts'
import type { Came, Said } from './conversation.ts'
import type { Pieces, SaleStatus, TransactionStatus, WaitingTransaction } from './imacash-papers.ts'

/** What the server says when it did as asked. */
export interface Told {
  /** In Spanish; no document promises these words. */
  readonly message: string
}

/** A transaction that the server has. */
export interface Sent {
  readonly transaction_id: string
  /** It had it before: a repeat after a lost answer. */
  readonly isRepeat: boolean
}

export function readMessage(came: Came): Said<Told, Code> {
  const { message } = came.fields
  if (isWell(came)) return { kind: 'done', message: typeof message === 'string' ? message : '' }
  return readRefusal(came) ?? { kind: 'unclear' }
}

/** After a lost try these do not say what that try has done. */
const vague: ReadonlySet<string> = new Set<Code>(['SERVER_ERROR', 'NO_TOKEN', 'BAD_TOKEN'])

/** @param again How the server says that it did this before; after a lost try that is good news. */
export function readSent(came: Came, transaction_id: string, again: Code): Said<Sent, Code> {
  const said = readMessage(came)
  if (said.kind === 'done') return { kind: 'done', transaction_id, isRepeat: false }
  if (said.kind !== 'refused' || !came.isRepeat) return said
  if (said.code === again) return { kind: 'done', transaction_id, isRepeat: true }
  return vague.has(said.code) ? { kind: 'unclear' } : said
}

/** The `data` of an answer under a name; a server that has none yet says so in a message. */
export function readData<Name extends string, Shape>(name: Name, kind: 'list' | 'map') {
  return (came: Came): Said<Readonly<Record<Name, Shape>>, Code> => {
    const { data } = came.fields
    const isThere = kind === 'list' ? Array.isArray(data) : data === undefined || isMap(data)
    if (!isWell(came) || !isThere) return readRefusal(came) ?? { kind: 'unclear' }
    // Its fields are what the document says; a client is no place to check each of them.
    return { kind: 'done', [name]: data } as Said<Readonly<Record<Name, Shape>>, Code>
  }
}

export function readOffer(
  came: Came,
): Said<{ readonly transaction: WaitingTransaction | undefined }, Code> {
  const { transaction } = came.fields
  if (!isWell(came) || (transaction !== undefined && !isMap(transaction)))
    return readRefusal(came) ?? { kind: 'unclear' }
  // As with data.
  return { kind: 'done', transaction: transaction as WaitingTransaction | undefined }
}

const statuses: ReadonlySet<unknown> = new Set<TransactionStatus>(['pendiente', 'leido', 'anulado'])

export function readSaleStatus(came: Came): Said<SaleStatus, Code> {
  const { status, denominations = {} } = Object(came.fields['data'])
  if (!isWell(came) || !statuses.has(status)) return readRefusal(came) ?? { kind: 'unclear' }
  const isFinished = status !== 'pendiente'
  // One of the three; the pieces are as the document shows them, or an empty list of PHP.
  const pieces = (Array.isArray(denominations) ? {} : denominations) as Pieces
  return { kind: 'done', status: status as TransactionStatus, denominations: pieces, isFinished }
}

const isMap = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Some servers answer everything with status 200, so the word in the answer decides. */
function isWell({ reply, fields: { json } }: Came): boolean {
  return reply.status === 200 && Object(json).status === 'ok'
}

/** Known by its text, as a server may say the status or keep it. */
function readRefusal({ reply, fields }: Came): Refused<Code> | Unlisted | undefined {
  const { json, message } = fields
  const { status: word } = Object(json)
  if (
    typeof word !== 'string' ||
    typeof message !== 'string' ||
    isWell({ reply, fields, isRepeat: false })
  )
    return undefined
  // Keys of the table itself.
  const known = (Object.keys(errors) as Code[]).find((code) => {
    const { text } = errors[code]
    return message === text || message.startsWith(`${text}: `)
  })
  if (known) return refusedAs(errors, known, message)
  return { kind: 'unlisted', wire: reply.status, said: message }
}

/** Whether asking on would be told anything else. */
export function isLast(answer: Answer<SaleStatus, Code>): boolean {
  switch (answer.kind) {
    case 'done':
      return answer.isFinished
    case 'refused':
      return answer.code !== 'SERVER_ERROR'
    case 'unlisted':
      return true
    case 'unknown':
    case 'unreachable':
      return false
    default:
      return unreachable(answer)
  }
}
