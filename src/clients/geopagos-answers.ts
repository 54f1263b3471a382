/** What the backend's answers say, read for the typed client. */
import type { Code } from '../../emulators/geopagos/protocol.ts'
import { errors } from '../../emulators/geopagos/protocol.ts'
import type { Refused, Unlisted } from './answer.ts'
import { refusedAs } from './answer.ts'
import type { Came, Said } from './conversation.ts'
import type { Bound, OtpRequested, Signed, TopUpCredentials } from './geopagos-papers.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * After a lost try, the only words that say what that try has done: nothing yet, or half. Whatever
 * else is refused may be refused because it was done.
 */
const clear: ReadonlySet<string> = new Set<Code>(['CHECK_MAIL', 'INVENIO_FAILED'])

/**
 * @param outcome What the pure client must conclude for the operation to be done.
 * @param isQuestion Nothing is changed by it, so a refusal is about itself alone.
 */
export function readAs<Fields extends object>(
  outcome: 'bound' | 'unbound' | 'ok',
  done: (json: Values) => Fields,
  isQuestion = false,
) {
  return (came: Came): Said<Fields, Code> => {
    const { fields } = came
    // Any object can be read by name.
    if (fields['outcome'] === outcome)
      return { kind: 'done', ...done(Object(fields['json']) as Values) }
    const refused = readRefusal(came)
    const isSure =
      !came.isRepeat || isQuestion || (refused?.kind === 'refused' && clear.has(refused.code))
    return refused && isSure ? refused : { kind: 'unclear' }
  }
}

const text = (value: unknown) => (isText(value) ? value : '')

export function boundIn(json: Values, fullSerialNumber: string): Bound {
  // Any object can be read by name.
  const data = Object(json['data']) as Values
  return {
    fullSerialNumber,
    apiKey: text(data['X-Authentication-ApiKey']),
    token: text(data['X-Authentication-Token']),
    subMerchantId: text(data['subMerchantId']),
    subMerchantName: text(data['subMerchantName']),
    qpos: text(data['qpos']),
    qposAmount: text(data['qposAmount']),
    credentials: data['credentials'] === undefined ? undefined : credentialsIn(data),
  }
}

export function credentialsIn(json: Values): TopUpCredentials {
  const { codigoRecargas, accountId, terminalId, acceptorId, ownerId } = Object(json['credentials'])
  return {
    codigoRecargas: text(codigoRecargas),
    accountId: text(accountId),
    terminalId: text(terminalId),
    acceptorId: text(acceptorId),
    ownerId: text(ownerId),
  }
}

export function otpIn(json: Values): OtpRequested {
  const left = json['solicitudesRestantes']
  return {
    solicitudesRestantes: /^\d{1,2}$/.test(String(left)) ? Number(left) : undefined,
    mensajeFront: text(json['mensajeFront']),
  }
}

export function signedIn({ state, seqSignature, desState }: Values): Signed {
  return { state: text(state), seqSignature: text(seqSignature), desState: text(desState) }
}

/** The word that tells a refusal from the others stands in one of five places. */
function readRefusal({ fields, reply }: Came): Refused<Code> | Unlisted | undefined {
  const { outcome, error, message, codigoRespuesta, responseCode } = fields
  if (outcome !== 'refused' && outcome !== 'check-mail') return undefined
  const { seqSignature, mensajeRespuesta } = Object(fields['json'])
  const said = text(message) || text(mensajeRespuesta) || reply.body
  const words = [message, error, codigoRespuesta, responseCode, seqSignature].filter(isText)
  const isBare = reply.status === 401 && words.length === 0
  const code = isBare ? 'BASIC_REFUSED' : words.map(codeOf).find((one) => one !== undefined)
  if (code) return refusedAs(errors, code, said)
  return { kind: 'unlisted', wire: words[0] ?? reply.status, said }
}

function codeOf(word: string): Code | undefined {
  // Keys of the table itself, in which no two codes have one word.
  return (Object.keys(errors) as Code[]).find((code) => errors[code].wire === word)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
