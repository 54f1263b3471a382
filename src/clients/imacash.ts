/** A typed client of the ImaCash management server, as a good till would use it. */
import { client } from '../../emulators/imacash/client.ts'
import type { Session } from '../../emulators/imacash/client.ts'
import type { Options } from '../../emulators/imacash/options.ts'
import type { Code } from '../../emulators/imacash/protocol.ts'
import { MINUTE_MS, SECOND_MS } from '../kernel/time.ts'
import type { Answer } from './answer.ts'
import type { ClientOptions, Question } from './conversation.ts'
import { changesNothing, Conversation, transportOf } from './conversation.ts'
import type {
  Alert,
  CancelParams,
  Condition,
  ConditionParams,
  Days,
  Fill,
  FillParams,
  Inventory,
  InventoryParams,
  OfMachine,
  PaymentParams,
  Pieces,
  SaleParams,
  SaleStatus,
  Transaction,
  TransactionStatus,
  WaitParams,
  WaitingTransaction,
} from './imacash-papers.ts'
import {
  isLast,
  readData,
  readMessage,
  readOffer,
  readSaleStatus,
  readSent,
} from './imacash-answers.ts'
import type { Sent, Told } from './imacash-answers.ts'

export type { Answer, Done, NotDone, Refused, Unknown, Unlisted, Unreachable } from './answer.ts'
export { expectDone, NotDoneError } from './answer.ts'
export type { ClientOptions } from './conversation.ts'
export type * from './imacash-papers.ts'
export type { Sent, Told } from './imacash-answers.ts'
export type { Carried, Transport } from './transport.ts'

/** The codes of refusal, as `tillrig codes imacash` lists them. */
export type ImacashCode = Code

/** Where no document says how: what the vendor of the server has told. */
export type ImacashWays = Readonly<
  Partial<
    Pick<Options, 'cancel.by' | 'cancel.method' | 'cash-out.by' | 'cash-out.method' | 'utc-offset'>
  >
>

export type ImacashOptions = ClientOptions & {
  /** The bearer token that the vendor gave. */
  readonly token: string
  /** The uuid of the machine, for what a machine tells: `putStatus` and its like. */
  readonly uuid?: string | undefined
  /** The till, as sales name it; `Puesto1` unless given. */
  readonly terminal?: string | undefined
  /** Who sells; `cajera1` unless given. */
  readonly user?: string | undefined
  /** How sales are cancelled and paid out, and local time; as PROTOCOL.md assumes unless given. */
  readonly options?: ImacashWays | undefined
  /** Makes ids of transactions, up to 64 characters, that no till has made before. */
  readonly nextId?: (() => string) | undefined
}

/** An answer of a question, or of what a machine tells. */
export type Plain<Fields extends object> = Promise<Answer<Fields, ImacashCode>>
/** An answer of what moves money; the id is the one it was sent with. */
export type Moved = Promise<Answer<Sent, ImacashCode, { readonly transaction_id: string }>>

/**
 * One till, or one machine, at one server. It says one thing at a time. All methods reject with a
 * RangeError for what cannot be sent, and with nothing else. Amounts are whole cents;
 * pieces are counted by value in whole units, `{ "0.50": 3, "5": 1 }`.
 *
 * Source: "API REST – ImaCash", https://imaginaits.com/api-rest-imacash; each method is a script
 * there. No source shows an error, so codes and texts are assumed: emulators/imacash/PROTOCOL.md.
 */
export interface ImacashClient {
  /** Whether the token is good (handshake.php). */
  handshake(): Plain<Told>
  /**
   * Registers a sale that the machine has paid in cash (puttransaction.php), in cents. After a lost
   * answer it asks whether the id is known, and sends the same again only where it is not.
   */
  putTransaction(params: SaleParams): Moved
  /** Has the machine pay out so many cents (A11); repeated as a sale is. */
  cashOut(params: PaymentParams): Moved
  /** Takes back a sale by its id and amount (A9, A10); the machine pays back what was paid. */
  cancel(params: CancelParams): Moved
  /** What became of a transaction (statustransaction.php). */
  statusTransaction(params: { readonly transaction_id: string }): Plain<SaleStatus>
  /**
   * Asks again and again until a transaction is finished: paid (`leido`) or cancelled (`anulado`).
   * `everyMs` is a second unless given. When `withinMs`, five minutes unless given, are over, the
   * last answer comes back, with `isFinished: false`. A lost answer ends nothing before.
   */
  waitForSale(params: WaitParams): Plain<SaleStatus>
  /** The transactions, by status and by day (listtransactions.php). */
  listTransactions(
    params?: { readonly status?: TransactionStatus } & Days,
  ): Plain<{ readonly transactions: readonly Transaction[] }>
  /** The last inventory that a machine told (getinventory.php). */
  getInventory(params?: OfMachine): Plain<{ readonly inventory: Inventory | undefined }>
  /** The last condition that a machine told (getstatus.php). */
  getStatus(params?: OfMachine): Plain<{ readonly condition: Condition | undefined }>
  /** The conditions that need somebody (getalerts.php). */
  getAlerts(params?: OfMachine): Plain<{ readonly alerts: readonly Alert[] }>
  /** The refills, by machine and by day (getfills.php). */
  getFills(params?: OfMachine & Days): Plain<{ readonly fills: readonly Fill[] }>
  /** For a machine: what waits, if anything; asking does not take it (gettransaction.php). */
  getTransaction(): Plain<{ readonly transaction: WaitingTransaction | undefined }>
  /** For a machine: confirms a transaction with its pieces (changestatustransaction.php). */
  changeStatusTransaction(params: {
    readonly transaction_id: string
    readonly denominations: Pieces
  }): Plain<Told>
  /** For a machine: what it holds (putinventory.php). */
  putInventory(params: InventoryParams): Plain<Told>
  /** For a machine: its condition (putstatus.php). */
  putStatus(params: ConditionParams): Plain<Told>
  /** For a machine: that it was refilled (putfill.php). Never repeated: it would count twice. */
  putFill(params: FillParams): Plain<Told>
}

/**
 * A till, or a machine, for a management server.
 * @throws RangeError for an address, `tries` or a time-out that cannot be.
 */
export function createImacashClient(options: ImacashOptions): ImacashClient {
  return new Till(options)
}

type Params = Readonly<Record<string, unknown>>
type Asked<Fields extends object> = Question<Fields, Code>

const toldAgain = 'Tell it again: what is told last counts.'

class Till implements ImacashClient {
  readonly #talk: Conversation<Session, Code>
  readonly #who: { readonly terminal: string; readonly user: string }
  readonly #makeId: (() => string) | undefined
  readonly #salt: string
  /** Ids made so far. */
  #count = 0

  constructor(options: ImacashOptions) {
    const { token, uuid = '', terminal = 'Puesto1', user = 'cajera1', nextId } = options
    const session = client.open({ token, uuid }, { ...options.options, till: terminal })
    const transport = transportOf(options)
    this.#talk = new Conversation(client, session, transport, options)
    this.#salt = transport.salt ?? crypto.getRandomValues(new Uint32Array(1)).join()
    this.#who = { terminal, user }
    this.#makeId = nextId
  }

  handshake = () => this.#look('handshake', {}, readMessage)
  statusTransaction = (params: { readonly transaction_id: string }) =>
    this.#look('statustransaction', params, readSaleStatus)
  listTransactions = (params: Params = {}) =>
    this.#look(
      'listtransactions',
      params,
      readData<'transactions', readonly Transaction[]>('transactions', 'list'),
    )
  getInventory = (params: OfMachine = {}) =>
    this.#look(
      'getinventory',
      { ...params },
      readData<'inventory', Inventory | undefined>('inventory', 'map'),
    )
  getStatus = (params: OfMachine = {}) =>
    this.#look(
      'getstatus',
      { ...params },
      readData<'condition', Condition | undefined>('condition', 'map'),
    )
  getAlerts = (params: OfMachine = {}) =>
    this.#look('getalerts', { ...params }, readData<'alerts', readonly Alert[]>('alerts', 'list'))
  getFills = (params: OfMachine & Days = {}) =>
    this.#look('getfills', { ...params }, readData<'fills', readonly Fill[]>('fills', 'list'))
  getTransaction = () => this.#look('gettransaction', {}, readOffer)
  changeStatusTransaction = (params: {
    readonly transaction_id: string
    readonly denominations: Pieces
  }) =>
    this.#tell('changestatustransaction', params, (came) => {
      const said = readMessage(came)
      // A7.
      const isKnown = said.kind === 'refused' && said.code === 'ALREADY_CONFIRMED' && came.isRepeat
      return isKnown ? { kind: 'done', message: said.said } : said
    })
  putInventory = (params: InventoryParams) => this.#tell('putinventory', params, readMessage)
  putStatus = (params: ConditionParams) => this.#tell('putstatus', params, readMessage)
  putFill = (params: FillParams) =>
    this.#ask({
      operation: 'putfill',
      params: { ...params },
      repeats: false,
      find: 'Call getFills(): it is listed, or not.',
      read: readMessage,
    })

  putTransaction = (params: SaleParams) => this.#send('puttransaction', params)
  cashOut = (params: PaymentParams) => this.#send('cash-out', params)

  cancel = ({ transaction_id, amount }: CancelParams): Moved =>
    this.#talk.inTurn(async () => {
      const answer = await this.#talk.ask<Sent>({
        operation: 'cancel',
        params: { ...this.#who, transaction_id, amount },
        repeats: true,
        find: findOf(transaction_id),
        read: (came) => readSent(came, transaction_id, 'ALREADY_CANCELLED'),
      })
      return answer.kind === 'unknown' ? { ...answer, transaction_id } : answer
    })

  async waitForSale(params: WaitParams): Plain<SaleStatus> {
    const { transaction_id, withinMs = 5 * MINUTE_MS, everyMs = SECOND_MS } = params
    if (!(everyMs > 0)) throw new RangeError(`Cannot ask every ${everyMs} ms. Give 1 or more.`)
    const { transport } = this.#talk
    const until = transport.now() + withinMs
    for (;;) {
      const answer = await this.statusTransaction({ transaction_id })
      const leftMs = until - transport.now()
      if (isLast(answer) || !(leftMs > 0)) return answer
      await transport.wait(Math.min(everyMs, leftMs))
    }
  }

  /** Not repeated blindly: some server may charge the same id twice (A5). */
  #send(operation: 'puttransaction' | 'cash-out', params: SaleParams | PaymentParams): Moved {
    const transaction_id = params.transaction_id ?? this.#nextId()
    return this.#talk.inTurn(async () => {
      const answer = await this.#talk.ask<Sent>({
        operation,
        params: { ...this.#who, ...params, transaction_id },
        repeats: true,
        find: findOf(transaction_id),
        read: (came) => readSent(came, transaction_id, 'REPEATED_TRANSACTION'),
        lookUp: () => this.#lookUp(transaction_id),
      })
      return answer.kind === 'unknown' ? { ...answer, transaction_id } : answer
    })
  }

  async #lookUp(transaction_id: string) {
    const answer = await this.#talk.ask({
      operation: 'statustransaction',
      params: { transaction_id },
      repeats: false,
      find: '',
      read: readSaleStatus,
    })
    if (answer.kind === 'done') return { kind: 'done', transaction_id, isRepeat: true } as const
    const isMissing = answer.kind === 'refused' && answer.code === 'UNKNOWN_TRANSACTION'
    return isMissing ? 'not there' : 'unclear'
  }

  /** No other till makes the same, nor does this one after a restart. */
  #nextId(): string {
    if (this.#makeId) return this.#makeId()
    const at = this.#talk.transport.now().toString(36)
    return `${this.#who.terminal.slice(0, 32)}-${this.#salt}-${at}-${++this.#count}`
  }

  #look<Fields extends object>(
    operation: string,
    params: object,
    read: Asked<Fields>['read'],
  ): Plain<Fields> {
    return this.#ask({
      operation,
      params: { ...params },
      repeats: true,
      find: changesNothing,
      read,
    })
  }

  #tell(operation: string, params: object, read: Asked<Told>['read']): Plain<Told> {
    return this.#ask({ operation, params: { ...params }, repeats: true, find: toldAgain, read })
  }

  #ask<Fields extends object>(question: Asked<Fields>): Plain<Fields> {
    return this.#talk.inTurn(() => this.#talk.ask(question))
  }
}

function findOf(id: string): string {
  return `Call statusTransaction({ transaction_id: '${id}' }), which knows it or does not.`
}
