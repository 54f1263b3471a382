/** A typed client of the iKKM fiscal register, as a good till would use it. */
import { client } from '../../emulators/ikkm/client.ts'
import type { Session } from '../../emulators/ikkm/client.ts'
import type { Code } from '../../emulators/ikkm/protocol.ts'
import { SECOND_MS } from '../kernel/time.ts'
import type { Answer, NotDone } from './answer.ts'
import type { ClientOptions, Question } from './conversation.ts'
import { changesNothing, Conversation, transportOf } from './conversation.ts'
import type {
  BuyParams,
  BuyReturnParams,
  Cheque,
  Info,
  Item,
  MinimumInfo,
  SaleParams,
  SaleReturnParams,
  ShiftReport,
  ShiftRow,
  SoldRow,
  TransactionState,
} from './ikkm-papers.ts'
import type { Directory, Found, Ready, Registered } from './ikkm-answers.ts'
import { readJson, readReady, readRegistered } from './ikkm-answers.ts'
import { spaced } from './spaced.ts'

export type { Answer, Done, NotDone, Refused, Unknown, Unlisted, Unreachable } from './answer.ts'
export { expectDone, NotDoneError } from './answer.ts'
export type { ClientOptions } from './conversation.ts'
export type * from './ikkm-papers.ts'
export type { Directory, Found, Ready, Registered } from './ikkm-answers.ts'
export type { Carried, Transport } from './transport.ts'

/** The codes of refusal, as `tillrig codes ikkm` lists them. */
export type IkkmCode = Code

export type IkkmOptions = ClientOptions & {
  /** The web-api key the register shows, or the one that `onKey` told last. */
  readonly key: string
  /**
   * `v27a` is firmware 1024 and later: amounts with decimals, a second between requests, and
   * time-outs of 30 s, and 90 s to close a shift, in place of 10 s. `documented` unless given.
   */
  readonly profile?: 'documented' | 'v27a' | undefined
  /** Hears each new key before the answer is given, to keep it over restarts of the till. */
  readonly onKey?: ((key: string) => void | Promise<void>) | undefined
}

/** An answer of an operation that makes no document. */
export type Plain<Fields extends object> = Promise<Answer<Fields, IkkmCode>>
/** An answer of an operation that makes one; `key` is the one it was sent with. */
export type Fiscal = Promise<Answer<Registered, IkkmCode, { readonly key: string }>>

/**
 * One till at one register. It says one thing at a time, whatever is called meanwhile. All methods
 * reject with a RangeError for a parameter that cannot be sent, and with nothing else.
 *
 * Source: "iKKM web-api", the vendor's document, whose sections are named at the methods. What it
 * does not say is assumed: emulators/ikkm/PROTOCOL.md.
 */
export interface IkkmClient {
  /** The key of the next request. */
  readonly key: string
  /**
   * Registers a sale (registration). A lost answer is repeated with the same key, which registers
   * nothing twice.
   */
  sale(params: SaleParams): Fiscal
  /** Registers a purchase (registration). */
  buy(params: BuyParams): Fiscal
  /** Registers the return of a sale (registration). */
  saleReturn(params: SaleReturnParams): Fiscal
  /** Registers the return of a purchase (registration). */
  buyReturn(params: BuyReturnParams): Fiscal
  /** Puts cash into the drawer, in whole tenge (deposit and withdrawal). */
  deposit(params: { readonly cash: number }): Fiscal
  /** Takes cash out of the drawer, in whole tenge (deposit and withdrawal). */
  withdraw(params: { readonly cash: number }): Fiscal
  /**
   * After `unknown`: asks the register what became of that document, and learns the new key where
   * it was registered. Every other method does so by itself before it asks for anything.
   */
  findOut(): Plain<Found>
  /** Whether the register could register now (status check). Not needed before a sale. */
  check(): Plain<Ready>
  /** Prints the last document again (apicheck). Never repeated by itself. */
  printLastDocument(): Plain<Ready>
  /** What the register is and how it does (apicheck). */
  getInfo(): Plain<{ readonly info: Info }>
  getInfo(params: { readonly show: 'minimum' }): Plain<{ readonly info: MinimumInfo }>
  /** Prints text (printer mode). Never repeated by itself. */
  print(params: { readonly print: string }): Plain<Ready>
  /** Opens the bank application with an amount in tenge (bank application). Never repeated. */
  bank(params: { readonly amount: number }): Plain<Ready>
  /** Closes the shift and prints the Z report (Z, X). Never repeated by itself. */
  zReport(): Plain<Ready>
  /** Prints the X report (Z, X). Never repeated by itself. */
  xReport(): Plain<Ready>
  /** The goods (directories). */
  items(): Plain<{ readonly items: readonly Item[] }>
  /** The catalogue's sections by number (directories). */
  catalog(): Plain<{ readonly catalog: Directory }>
  /** The taxes by code (directories). */
  taxes(): Plain<{ readonly taxes: Directory }>
  /** The cashiers by code (directories). */
  cashiers(): Plain<{ readonly cashiers: Directory }>
  /** All shifts but the archived (reports); for seniors. */
  shifts(): Plain<{ readonly shifts: readonly ShiftRow[] }>
  /** The receipts of a shift (reports); for seniors. */
  cheques(shift: number): Plain<{ readonly cheques: readonly Cheque[] }>
  /** The positions sold in a shift (reports); for seniors. */
  sales(shift: number): Plain<{ readonly sales: readonly SoldRow[] }>
  /** The Z or X report of a shift (reports); for seniors. */
  report(shift: number): Plain<{ readonly report: ShiftReport }>
  /**
   * What became of the document that was made with a key (reports). Where there is none it is
   * refused with `BAD_VALUE`.
   */
  transaction(key: string): Plain<{ readonly document: TransactionState }>
}

/**
 * A till for a register.
 * @throws RangeError for an address, a key, `tries` or a time-out that cannot be.
 */
export function createIkkmClient(options: IkkmOptions): IkkmClient {
  return new Till(options)
}

type Params = Readonly<Record<string, unknown>>
type Asked<Fields extends object> = Question<Fields, Code>

const onPaper = 'Look at what was printed: to send it again may print it twice.'

class Till implements IkkmClient {
  readonly #talk: Conversation<Session, Code>
  readonly #onKey: IkkmOptions['onKey']
  /** Nobody knows what became of the document with the key of now. */
  #isOpen = false
  /** A request with this key was lost, and may still land. */
  #loose: string | undefined

  constructor(options: IkkmOptions) {
    const { key, profile, onKey } = options
    if (!/^[1-9]\d*$/.test(key))
      throw new RangeError(`Cannot use the key "${key}": the register shows a number.`)
    const transport = transportOf(options)
    this.#talk = new Conversation(
      client,
      client.open({ key }, { profile }),
      profile === 'v27a' ? spaced(transport, SECOND_MS) : transport,
      options,
    )
    this.#onKey = onKey
  }

  get key() {
    return this.#talk.session.key
  }

  sale = (params: SaleParams) => this.#register('sale', params)
  buy = (params: BuyParams) => this.#register('buy', params)
  saleReturn = (params: SaleReturnParams) => this.#register('sale-return', params)
  buyReturn = (params: BuyReturnParams) => this.#register('buy-return', params)
  deposit = (params: { readonly cash: number }) => this.#register('deposit', params)
  withdraw = (params: { readonly cash: number }) => this.#register('withdraw', params)

  check = () => this.#look('check', {}, readReady)
  printLastDocument = () => this.#act('print-last', {}, onPaper)
  print = (params: { readonly print: string }) => this.#act('print', params, onPaper)
  bank = (params: { readonly amount: number }) =>
    this.#act(
      'bank',
      params,
      'Look at the register: check() is refused with BUSY while it is open.',
    )
  zReport = () =>
    this.#act('z-report', {}, 'Call getInfo(): currentShiftStatus says whether it is closed.')
  xReport = () => this.#act('x-report', {}, onPaper)

  getInfo(): Plain<{ readonly info: Info }>
  getInfo(params: { readonly show: 'minimum' }): Plain<{ readonly info: MinimumInfo }>
  getInfo(params: Params = {}) {
    return this.#look('info', params, readJson<'info', Info>('info', 'map'))
  }

  items = () => this.#look('items', {}, readJson<'items', readonly Item[]>('items', 'list'))
  catalog = () => this.#look('catalog', {}, readJson<'catalog', Directory>('catalog', 'map'))
  taxes = () => this.#look('taxes', {}, readJson<'taxes', Directory>('taxes', 'map'))
  cashiers = () => this.#look('cashiers', {}, readJson<'cashiers', Directory>('cashiers', 'map'))
  shifts = () => this.#look('shifts', {}, readJson<'shifts', readonly ShiftRow[]>('shifts', 'list'))
  cheques = (shift: number) =>
    this.#look('cheques', { shift }, readJson<'cheques', readonly Cheque[]>('cheques', 'list'))
  sales = (shift: number) =>
    this.#look('sales', { shift }, readJson<'sales', readonly SoldRow[]>('sales', 'list'))
  report = (shift: number) =>
    this.#look('report', { shift }, readJson<'report', ShiftReport>('report', 'map'))
  transaction = (key: string) =>
    this.#look(
      'transaction',
      { transaction: key },
      readJson<'document', TransactionState>('document', 'map'),
    )

  findOut = () => this.#talk.inTurn(() => this.#findOut())

  /** Whatever registers: safe to repeat with the same key, as the document says. */
  #register(operation: string, given: object): Fiscal {
    const params = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined))
    return this.#talk.inTurn(async () => {
      const stopped = await this.#whatStops()
      if (stopped) return stopped.kind === 'unknown' ? { kind: 'unreachable' } : stopped
      const { key } = this
      const find = `Call findOut(), or once the register can be asked, transaction('${key}').`
      let wasLost = false
      const answer = await this.#ask({
        operation,
        params,
        repeats: true,
        find,
        read: (came) => {
          wasLost ||= came.isRepeat
          const said = readRegistered(came)
          // Somebody's lost request with this key has landed since: this one, or the one before.
          const isOdd = said.kind === 'done' && said.isRepeat && !came.isRepeat
          return isOdd && this.#loose === key ? { kind: 'doubtful' } : said
        },
      })
      if (answer.kind === 'unknown') this.#isOpen = this.key === key
      if (answer.kind === 'unknown' || (wasLost && answer.kind !== 'done')) this.#loose = key
      return answer.kind === 'unknown' ? { ...answer, key } : answer
    })
  }

  /** A question, which may be asked as often as one likes. */
  #look<Fields extends object>(
    operation: string,
    params: Params,
    read: Asked<Fields>['read'],
  ): Plain<Fields> {
    return this.#plain({ operation, params, repeats: true, find: changesNothing, read })
  }

  /** Something that no document says the register would recognise as a repeat. */
  #act(operation: string, params: Params, find: string): Plain<Ready> {
    return this.#plain({ operation, params, repeats: false, find, read: readReady })
  }

  #plain<Fields extends object>(question: Asked<Fields>): Plain<Fields> {
    return this.#talk.inTurn(async () => {
      const stopped = await this.#whatStops()
      if (stopped) return stopped.kind === 'unknown' ? { kind: 'unreachable' } : stopped
      return this.#ask(question)
    })
  }

  /** What keeps this till from going on, as long as it does not know its own key. */
  async #whatStops(): Promise<NotDone<Code> | undefined> {
    const found = await this.#findOut()
    return found.kind === 'done' ? undefined : found
  }

  async #findOut(): Plain<Found> {
    if (!this.#isOpen) return { kind: 'done', outcome: 'nothing-open' }
    const find = 'Call findOut() again.'
    const asked = await this.#ask({
      operation: 'info',
      params: { show: 'minimum' },
      repeats: true,
      find,
      read: readJson<'info', MinimumInfo>('info', 'map'),
    })
    if (asked.kind === 'done') {
      this.#isOpen = false
      return { kind: 'done', outcome: 'not-registered' }
    }
    if (asked.kind !== 'refused' || asked.code !== 'WRONG_KEY') return asked
    // The key is used up, so the same bytes cannot register anything more; they tell the new key.
    const again = await this.#ask({
      operation: 'repeat',
      repeats: true,
      find,
      read: readRegistered,
    })
    if (again.kind !== 'done') return again
    this.#isOpen = false
    return { ...again, outcome: 'registered' }
  }

  async #ask<Fields extends object>(question: Asked<Fields>) {
    const { key } = this
    const answer = await this.#talk.ask(question)
    if (this.key !== key) await this.#onKey?.(this.key)
    return answer
  }
}
