/** A typed client of the VirtPOS CashFlow ledger, as a good program would use it. */
import { client } from '../../emulators/cashflow/client.ts'
import type { Session } from '../../emulators/cashflow/client.ts'
import type { RowType } from '../../emulators/cashflow/operations.ts'
import type { Code } from '../../emulators/cashflow/protocol.ts'
import { errors } from '../../emulators/cashflow/protocol.ts'
import type { Answer, Refused, Unlisted } from './answer.ts'
import { expectDone, refusedAs } from './answer.ts'
import type { Came, ClientOptions, Said } from './conversation.ts'
import { changesNothing, Conversation, transportOf } from './conversation.ts'

export type { Answer, Done, NotDone, Refused, Unknown, Unlisted, Unreachable } from './answer.ts'
export { expectDone, NotDoneError } from './answer.ts'
export type { ClientOptions } from './conversation.ts'
export type { RowType } from '../../emulators/cashflow/operations.ts'
export type { Carried, Transport } from './transport.ts'

/** The codes of refusal, as `tillrig codes cashflow` lists them. */
export type CashflowCode = Code

export type CashflowOptions = ClientOptions & {
  /** The secret key, from the administrative panel. */
  readonly apikey: string
  /** How answers are written; both are read alike. `json` unless given. */
  readonly format?: 'xml' | 'json' | undefined
}

/** Which rows; of the three places the first that is given counts. */
export interface MovementFilter {
  /** The id of a till. */
  readonly terminalid?: number
  /** The id of a shop. */
  readonly warehouseid?: number
  /** The id of a shop in another system, such as 1C. */
  readonly warehouseextid?: string
  /** All types unless given. */
  readonly type?: RowType | readonly RowType[]
  /** Of the last so many days (A6). */
  readonly days?: number
}

export interface ExportParams extends MovementFilter {
  /** Rows with a greater id; 0 or nothing for all. */
  readonly lastid?: number
  /** At most so many rows; 100 unless given. */
  readonly limit?: number
}

export interface MovementsParams extends MovementFilter {
  /** Rows with a greater id; all unless given. */
  readonly sinceId?: number
  /** Rows that are asked for at a time; 1000 unless given. */
  readonly pageSize?: number
}

/** A movement of cash. Amounts are in roubles with kopecks; an id that is empty is `''`. */
export interface Movement {
  readonly id: number
  readonly user_id: number | ''
  readonly user_login: string
  /** `2016-09-07 19:42:42`, local time. */
  readonly created_date: string
  readonly last_update_date: string
  readonly src_terminal_id: number | ''
  readonly dst_terminal_id: number | ''
  readonly src_warehouse_id: number | ''
  readonly dst_warehouse_id: number | ''
  readonly src_warehouse_ext_id: string
  readonly dst_warehouse_ext_id: string
  readonly type: RowType
  readonly subtype: string
  readonly cash_before: number
  readonly cash_after: number
  /** Below zero for money that leaves (A8). */
  readonly cash_change: number
  readonly comment: string
  /** Of sales and returns. */
  readonly receipt_id: number | string
}

export interface Page {
  readonly movements: readonly Movement[]
  /** As the server counts: of the page, or of all there are (A7). */
  readonly count: number
  /** The greatest id of the page, or the one it was asked with: ask on from here. */
  readonly lastid: number
}

/**
 * A reader of the ledger; nothing it does changes anything. It says one thing at a time.
 *
 * Source: "API :: CashFlow", https://virtualpos.ru/wiki/doc:dev:api:cashflow; what no document says
 * is assumed, see emulators/cashflow/PROTOCOL.md.
 */
export interface CashflowClient {
  /** One page of movements, ascending by id (GET /api/cashFlow); repeated after a lost answer. */
  export(params?: ExportParams): Promise<Answer<Page, CashflowCode>>
  /**
   * All movements since an id, page by page: `for await (const row of client.movements())`. With
   * the id of the last row as `sinceId`, no row is skipped next time or comes twice.
   * @throws NotDoneError when a page cannot be had, RangeError when the server gives one twice.
   */
  movements(params?: MovementsParams): AsyncIterableIterator<Movement>
}

/**
 * A reader for a ledger.
 * @throws RangeError for an address, `tries` or a time-out that cannot be.
 */
export function createCashflowClient(options: CashflowOptions): CashflowClient {
  return new Reader(options)
}

class Reader implements CashflowClient {
  readonly #talk: Conversation<Session, Code>
  readonly #format: 'xml' | 'json'

  constructor(options: CashflowOptions) {
    const { apikey, format = 'json' } = options
    this.#talk = new Conversation(client, client.open({ apikey }), transportOf(options), options)
    this.#format = format
  }

  export({ type, lastid = 0, ...params }: ExportParams = {}): Promise<Answer<Page, Code>> {
    const types = typeof type === 'object' ? type.join(',') : type
    return this.#talk.inTurn(() =>
      this.#talk.ask({
        operation: 'export',
        params: { ...params, lastid, type: types, format: this.#format },
        repeats: true,
        find: changesNothing,
        read: (came) => readPage(came, lastid),
      }),
    )
  }

  async *movements(params: MovementsParams = {}): AsyncIterableIterator<Movement> {
    const { sinceId = 0, pageSize = 1000, ...filter } = params
    for (let lastid = sinceId; ;) {
      const page = expectDone(await this.export({ ...filter, lastid, limit: pageSize }))
      if (page.movements.length === 0) return
      if (page.lastid <= lastid)
        throw new RangeError(`Cannot read on: the server gives the page after ${lastid} twice.`)
      yield* page.movements
      lastid = page.lastid
    }
  }
}

function readPage({ reply, fields }: Came, asked: number): Said<Page, Code> {
  const { success, info, count, transactions } = fields
  if (success === 0) return refusalOf(typeof info === 'string' ? info : '')
  if (success !== 1 || reply.status !== 200 || typeof count !== 'number') return { kind: 'unclear' }
  // The pure client makes rows of it, ids and amounts as numbers; each has an id, or is none.
  const movements = (Array.isArray(transactions) ? transactions : []) as readonly Movement[]
  if (!movements.every(({ id }) => typeof id === 'number')) return { kind: 'unclear' }
  const lastid = movements.reduce((last, { id }) => Math.max(last, id), asked)
  return { kind: 'done', movements, count, lastid }
}

/** The text is the only code there is; what was wrong stands after a colon. */
function refusalOf(info: string): Refused<Code> | Unlisted {
  // Keys of the table itself.
  const known = (Object.keys(errors) as Code[]).find((code) => {
    const { text } = errors[code]
    return info === text || info.startsWith(`${text}: `)
  })
  return known ? refusedAs(errors, known, info) : { kind: 'unlisted', wire: info, said: info }
}
