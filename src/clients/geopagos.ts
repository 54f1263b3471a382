/** A typed client of the Geopagos/Vendemas activation backend, as a good till would use it. */
import { client } from '../../emulators/geopagos/client.ts'
import type { Session } from '../../emulators/geopagos/client/session.ts'
import type { Options } from '../../emulators/geopagos/options.ts'
import { profiles } from '../../emulators/geopagos/options.ts'
import type { Code } from '../../emulators/geopagos/protocol.ts'
import type { Answer } from './answer.ts'
import type { ClientOptions, Question } from './conversation.ts'
import { changesNothing, Conversation, transportOf } from './conversation.ts'
import { boundIn, credentialsIn, otpIn, readAs, signedIn } from './geopagos-answers.ts'
import type {
  ActivateV1Params,
  ActivateV2Params,
  Binding,
  Bound,
  ConfirmParams,
  CredentialsParams,
  DeactivateOtpParams,
  DeactivateV1Params,
  DeactivateV2Params,
  OtpRequested,
  RequestOtpParams,
  Signed,
  TopUpCredentials,
  Unbound,
} from './geopagos-papers.ts'

export type { Answer, Done, NotDone, Refused, Unknown, Unlisted, Unreachable } from './answer.ts'
export { expectDone, NotDoneError } from './answer.ts'
export type { ClientOptions } from './conversation.ts'
export type * from './geopagos-papers.ts'
export type { Carried, Transport } from './transport.ts'

/** The codes of refusal, as `tillrig codes geopagos` lists them. */
export type GeopagosCode = Code

/** Where no document says how: what the vendor of the backend has told. */
export type GeopagosWays = Readonly<
  Partial<
    Pick<
      Options,
      | 'path.token'
      | 'path.request-otp'
      | 'path.deactivate-otp'
      | 'token.field'
      | 'upstream.failure'
      | 'old-paths'
    >
  >
>

/** By serial number. */
export type Bindings = Readonly<Record<string, Binding>>

export type GeopagosOptions = ClientOptions & {
  /** Of Basic auth, and of the token service. */
  readonly user: string
  readonly password: string
  /** What is kept of terminals that were bound before, as `onBindings` told it last. */
  readonly bindings?: Bindings | undefined
  /** Hears all bindings when one was made or undone, before the answer is given. */
  readonly onBindings?: ((bindings: Bindings) => void | Promise<void>) | undefined
  /** `vendemas-proxy`: an earlier build, whose empty 200 may be a time-out. */
  readonly profile?: keyof typeof profiles | undefined
  readonly options?: GeopagosWays | undefined
}

export type Plain<Fields extends object> = Promise<Answer<Fields, GeopagosCode>>

/**
 * One client for any number of terminals. It says one thing at a time, keeps the keys of each
 * terminal, and fetches the token of version 2 by itself, again when it has expired. All methods
 * reject with a RangeError for what cannot be sent, and with nothing else.
 *
 * Binding and unbinding are repeated after a lost answer, as they come to the same twice: a code
 * binds once, and a terminal is unbound once. But only a clear answer to the repeat is taken for
 * one; what a first try that was done would make refused is `unknown`. One-time codes are counted
 * and signatures are kept, so neither is repeated.
 *
 * Source: "Pos StandAlone", https://speca.io/integracionesvendemas/pos-standalone; what no document
 * says is assumed, see emulators/geopagos/PROTOCOL.md.
 */
export interface GeopagosClient {
  /** What must be kept over restarts, by serial number. */
  readonly bindings: Bindings
  /** Binds a terminal to the merchant who had the code made (POST /v1/activate). */
  activateV1(params: ActivateV1Params): Plain<Bound>
  /** Unbinds a terminal at once (POST /v1/deactivate). After `INVENIO_FAILED` unbind it again. */
  deactivateV1(params: DeactivateV1Params): Plain<Unbound>
  /** The merchant's credentials for top-ups (POST /v1/getCredentials). */
  getCredentialsV1(params: CredentialsParams): Plain<{ readonly credentials: TopUpCredentials }>
  /** Fetches a token of version 2 (A2); the other methods do so by themselves. */
  token(): Plain<{ readonly token: string }>
  /** Binds a terminal (POST /v2/activate). */
  activateV2(params: ActivateV2Params): Plain<Bound>
  /**
   * Unbinds a terminal in two steps (POST /v2/deactivate): the first is refused with `CHECK_MAIL`,
   * and mails the legal representative; once he has approved, the same request unbinds.
   */
  deactivateV2(params: DeactivateV2Params): Plain<Unbound>
  /** The merchant's credentials for top-ups (POST /v2/getCredentials). */
  getCredentialsV2(params: CredentialsParams): Plain<{ readonly credentials: TopUpCredentials }>
  /** Has a one-time code sent (ObjSolicitarOTPRequest). Never repeated: each request counts. */
  requestOtp(params: RequestOtpParams): Plain<OtpRequested>
  /** Unbinds with a one-time code (ObjDesvinculacionOTPRequest). Never repeated: misses count. */
  deactivateOtp(params: DeactivateOtpParams): Plain<Unbound>
  /** Keeps the signature under a voucher (POST /confirm). Never repeated: it may be kept twice. */
  confirm(params: ConfirmParams): Plain<Signed>
}

/**
 * A client for terminals that are to be bound and unbound.
 * @throws RangeError for an address, `tries` or a time-out that cannot be.
 */
export function createGeopagosClient(options: GeopagosOptions): GeopagosClient {
  return new Terminals(options)
}

type Asked<Fields extends object> = Question<Fields, Code>

const findBound =
  'No operation tells who has a terminal. Have another code made and bind it again: a terminal that the merchant has already gets new keys.'
const findUnbound =
  'No operation tells who has a terminal. Unbind it again: UNAUTHORIZED then means that it is unbound, if its key was good.'

class Terminals implements GeopagosClient {
  readonly #talk: Conversation<Session, Code>
  readonly #onBindings: GeopagosOptions['onBindings']

  constructor(options: GeopagosOptions) {
    const { user, password, bindings = {}, profile = 'documented', onBindings } = options
    const ways = { ...profiles[profile].options, ...options.options }
    const session = client.open({ user, password }, ways)
    for (const [serial, { apiKey, token, subMerchantId: nbo }] of Object.entries(bindings))
      session.bound.set(serial, { apiKey, token, nbo })
    this.#talk = new Conversation(client, session, transportOf(options), options)
    this.#onBindings = onBindings
  }

  get bindings() {
    const bound = [...this.#talk.session.bound].map(
      ([serial, { apiKey, token, nbo }]) =>
        [serial, { apiKey, token, subMerchantId: nbo }] as const,
    )
    return Object.fromEntries(bound)
  }

  activateV1 = (params: ActivateV1Params) =>
    this.#basic(() => this.#activation('activate-v1', params))
  deactivateV1 = (params: DeactivateV1Params) =>
    this.#basic(() => this.#unbinding('deactivate-v1', params))
  getCredentialsV1 = (params: CredentialsParams) =>
    this.#basic(() => credentials('credentials-v1', params))
  token = () => this.#basic(() => this.#tokenQuestion())
  activateV2 = (params: ActivateV2Params) =>
    this.#auth2(() => this.#activation('activate-v2', params))
  deactivateV2 = (params: DeactivateV2Params) =>
    this.#auth2(() => this.#unbinding('deactivate-v2', params))
  getCredentialsV2 = (params: CredentialsParams) =>
    this.#auth2(() => credentials('credentials-v2', params))
  requestOtp = (params: RequestOtpParams) =>
    this.#auth2(() => ({
      operation: 'request-otp',
      params: { ...params },
      repeats: false,
      find: 'Wait for the message, and ask again only when none comes: each request counts.',
      read: readAs('ok', otpIn),
    }))
  deactivateOtp = (params: DeactivateOtpParams) =>
    this.#auth2(() => ({
      operation: 'deactivate-otp',
      params: { ...params },
      repeats: false,
      find: findUnbound,
      read: readAs('unbound', () => ({ fullSerialNumber: params.fullSerialNumber })),
    }))
  confirm = (params: ConfirmParams) =>
    this.#basic(() => ({
      operation: 'confirm',
      params: { ...params },
      repeats: false,
      find: 'No operation tells which signatures are kept; to send it again may keep it twice.',
      read: readAs('ok', signedIn),
    }))

  #activation(operation: string, params: ActivateV1Params): Asked<Bound> {
    return {
      operation,
      params: { ...params },
      repeats: true,
      find: findBound,
      read: readAs('bound', (json) => boundIn(json, params.fullSerialNumber)),
    }
  }

  #unbinding(operation: string, params: DeactivateV1Params): Asked<Unbound> {
    const { fullSerialNumber } = params
    const codigoNBO = params.codigoNBO ?? this.#talk.session.bound.get(fullSerialNumber)?.nbo
    if (codigoNBO === undefined)
      throw new RangeError(
        `Cannot unbind ${fullSerialNumber}: this client has not bound it. Give "codigoNBO" and "bindings".`,
      )
    return {
      operation,
      params: { ...params, codigoNBO },
      repeats: true,
      find: findUnbound,
      read: readAs('unbound', () => ({ fullSerialNumber })),
    }
  }

  #tokenQuestion(): Asked<{ readonly token: string }> {
    return {
      operation: 'token',
      repeats: true,
      find: changesNothing,
      read: readAs('ok', () => ({ token: this.#talk.session.auth2 ?? '' }), true),
    }
  }

  #basic<Fields extends object>(question: () => Asked<Fields>): Plain<Fields> {
    return this.#talk.inTurn(() => this.#ask(question()))
  }

  /** With the token of version 2; one that is refused has expired, and nothing was done. */
  #auth2<Fields extends object>(asked: () => Asked<Fields>): Plain<Fields> {
    return this.#talk.inTurn(async () => {
      const question = asked()
      if (this.#talk.session.auth2 !== undefined) {
        const answer = await this.#ask(question)
        if (answer.kind !== 'refused' || answer.code !== 'TOKEN_REFUSED') return answer
      }
      const fetched = await this.#ask(this.#tokenQuestion())
      if (fetched.kind === 'unknown') return { kind: 'unreachable' }
      return fetched.kind === 'done' ? this.#ask(question) : fetched
    })
  }

  async #ask<Fields extends object>(question: Asked<Fields>) {
    const before = JSON.stringify(this.bindings)
    const answer = await this.#talk.ask(question)
    if (JSON.stringify(this.bindings) !== before) await this.#onBindings?.(this.bindings)
    return answer
  }
}

function credentials(
  operation: string,
  params: CredentialsParams,
): Asked<{ readonly credentials: TopUpCredentials }> {
  const read = readAs('ok', (json) => ({ credentials: credentialsIn(json) }), true)
  return { operation, params: { ...params }, repeats: true, find: changesNothing, read }
}
