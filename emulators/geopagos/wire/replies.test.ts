import { describe, expect, test } from 'vitest'
import { readFields } from '../../../src/device/field.ts'
import type { Options } from '../options.ts'
import { options as table } from '../options.ts'
import type { Code } from '../protocol.ts'
import { errors } from '../protocol.ts'
import type { Answer } from '../state.ts'
import { encode } from '../wire.ts'

// Every option has a default of its own kind.
const defaults = readFields('read the options', table, {}) as unknown as Options
const json = { 'content-type': 'application/json;charset=UTF-8' }
const plain = {
  'content-type': 'text/plain; charset=UTF-8',
  'www-authenticate': 'Basic realm="vendemas"',
}

const credentials = {
  codigoRecargas: '2sTzVv34sdf',
  accountId: '3DFXEg7wU2fdsf2423dgQ1Im96Pu7nJBaynG',
  terminalId: '5ZJIm9768dfhg',
  acceptorId: 'WxZSbdshgtxddsfA',
  ownerId: 'yJIof2T9bfdsfs423xcJwN4pL',
}
const credentialsText =
  '{"codigoRecargas":"2sTzVv34sdf","accountId":"3DFXEg7wU2fdsf2423dgQ1Im96Pu7nJBaynG",' +
  '"terminalId":"5ZJIm9768dfhg","acceptorId":"WxZSbdshgtxddsfA","ownerId":"yJIof2T9bfdsfs423xcJwN4pL"}'
const shuffled = { more: 'x', ...Object.fromEntries(Object.entries(credentials).reverse()) }

const binding = {
  serial: '6G356108',
  nbo: '840270777',
  apiKey: 'utOqJyBoaoRp9IvoDqoSv4snu8oj6YdWoHEy0hW2LwQ4Bpb9D5560hVfmFEv7HJm',
  token: 'dt_3714522654c60f807c66dbade0e70d31c9cdde28',
  since: 0,
  version: 1,
} as const
const merchant = {
  nbo: '840270777',
  name: 'Mi Bodega',
  qpos: '0',
  qposAmount: '1',
  representative: { name: 'x', mail: 'x', phone: 'x' },
}
const bound =
  '{"data":{"X-Authentication-ApiKey":"utOqJyBoaoRp9IvoDqoSv4snu8oj6YdWoHEy0hW2LwQ4Bpb9D5560hVfmFEv7HJm",' +
  '"X-Authentication-Token":"dt_3714522654c60f807c66dbade0e70d31c9cdde28","subMerchantId":"840270777",' +
  '"subMerchantName":"Mi Bodega","qpos":"0","qposAmount":"1"'

describe('an answer is, to the byte', () => {
  const rows: { what: string; answer: Answer; body: string; chosen?: Partial<Options> }[] = [
    {
      what: 'a binding',
      answer: { kind: 'bound', binding, merchant },
      body: `${bound}}}`,
    },
    {
      what: 'a binding with credentials',
      answer: { kind: 'bound', binding, merchant: { ...merchant, credentials } },
      body: `${bound},"credentials":${credentialsText}}}`,
    },
    {
      what: 'credentials in the order of the document',
      answer: { kind: 'credentials', credentials: { ...credentials, ...shuffled } },
      body: `{"credentials":${credentialsText},"responseCode":"00"}`,
    },
    { what: 'a token', answer: { kind: 'token', token: 'abc' }, body: '{"token":"abc"}' },
    {
      what: 'a token in another field',
      answer: { kind: 'token', token: 'abc' },
      chosen: { 'token.field': 'access_token' },
      body: '{"access_token":"abc"}',
    },
    {
      what: 'a token in a field of a strange name',
      answer: { kind: 'token', token: 'abc' },
      chosen: { 'token.field': '__proto__' },
      body: '{"__proto__":"abc"}',
    },
    {
      what: 'a one-time code that was sent',
      answer: { kind: 'otp-requested', left: 2 },
      body: '{"codigoRespuesta":"00","mensajeRespuesta":"EXITO","mensajeFront":"Envío completado","solicitudesRestantes":"2"}',
    },
    {
      what: 'the last one of the day',
      answer: { kind: 'otp-requested', left: 0 },
      body: '{"codigoRespuesta":"00","mensajeRespuesta":"EXITO","mensajeFront":"Envío completado","solicitudesRestantes":"0"}',
    },
    {
      what: 'an unbinding with it',
      answer: { kind: 'otp-unbound' },
      body: '{"codigoRespuesta":"00","mensajeRespuesta":"EXITO","mensajeFront":"Desvinculacion Exitosa"}',
    },
    {
      what: 'a signature',
      answer: { kind: 'signed', sequence: 1 },
      body: '{"state":"2000","seqSignature":"0001","desState":"Enviado"}',
    },
    {
      what: 'the ten thousandth signature, in other words',
      answer: { kind: 'signed', sequence: 10_000 },
      chosen: { 'confirm.state': '1', 'confirm.text': 'OK' },
      body: '{"state":"1","seqSignature":"10000","desState":"OK"}',
    },
  ]
  test.each(rows)('$what', ({ answer, body, chosen }) => {
    const reply = encode({ kind: 'answer', answer }, { ...defaults, ...chosen })
    expect(reply).toEqual({ status: 200, headers: json, body })
  })

  test('nothing at all', () => {
    const reply = encode({ kind: 'answer', answer: { kind: 'nothing' } }, defaults)
    expect(reply).toEqual({ status: 200, headers: {}, body: '' })
  })
})

const envelope = (error: string, code: number, message: string) =>
  `{"error":"${error}","response":{"code":${code},"message":"${message}"}}`
const otp = (code: string, text: string) =>
  `{"codigoRespuesta":"${code}","mensajeRespuesta":"${text}","mensajeFront":"${text}"}`

describe('a refusal is, to the byte', () => {
  const bytes: Readonly<Record<Code, { status: number; headers: object; body: string }>> = {
    UNKNOWN_PATH: {
      status: 404,
      headers: json,
      body: envelope('errors.not_found', 404, 'Recurso no encontrado'),
    },
    BASIC_REFUSED: { status: 401, headers: plain, body: 'HTTP Status 401 - Bad credentials' },
    TOKEN_REFUSED: {
      status: 401,
      headers: json,
      body: envelope('errors.unauthorized', 401, 'Autenticación no válida'),
    },
    BAD_REQUEST: ok(envelope('errors.bad_request', 400, 'Solicitud inválida')),
    EMPTY_FIELD: ok(envelope('errors.unauthorized', 401, 'TERMINAL O CODIGO VACIO')),
    INTERNAL: ok(envelope('errors.internal_error', 500, 'Error interno')),
    UNAUTHORIZED: ok(envelope('errors.unauthorized', 401, 'No autorizado')),
    ACTIVATION_CODE_INVALID: ok(
      envelope('errors.activation_code_invalid', 400, 'Codigo de activacion invalido'),
    ),
    TERMINAL_NOT_AVAILABLE: ok(
      envelope('errors.terminal_not_available', 400, 'Terminal no disponible'),
    ),
    GEOPAGOS_FAILED: ok(envelope('errors.internal_error', 500, 'Error en Geopagos')),
    UNKNOWN_UPSTREAM: ok('ERROR DESCONOCIDO'),
    UPSTREAM_ERROR: ok(envelope('errors.upstream', 500, 'Error de Geopagos')),
    INVENIO_FAILED: ok(envelope('errors.internal_error', 500, 'Error desvinculacion en Invenio')),
    CHECK_MAIL: ok(envelope('Generic Error Message', 401, 'REVISE SU CORREO')),
    NO_CREDENTIALS: ok('{"responseCode":"96"}'),
    SIGNATURE_REFUSED: ok('{"state":"0","seqSignature":"0000","desState":"ERROR"}'),
    OTP_INTERNAL: ok(otp('10', 'Error interno')),
    OTP_REFUSED: ok(otp('11', 'No autorizado')),
    OTP_GEOPAGOS: ok(otp('12', 'Error desvinculacion en Geopagos')),
    OTP_INVENIO: ok(otp('13', 'Error desvinculacion en Invenio')),
  }
  function ok(body: string) {
    return { status: 200, headers: json, body }
  }
  // Keys of the table itself.
  const codes = Object.keys(errors) as Code[]

  test.each(codes)('%s', (code) => {
    expect(encode({ kind: 'refusal', code }, defaults)).toEqual(bytes[code])
  })

  test.each(codes)('%s, also where something has changed', (code) => {
    const answer = { kind: 'said-no', code } as const
    expect(encode({ kind: 'answer', answer }, defaults)).toEqual(bytes[code])
    for (const detail of ['400', '0', 'el cuerpo está vacío'])
      expect(encode({ kind: 'answer', answer: { ...answer, detail } }, defaults)).toEqual(
        encode({ kind: 'refusal', code, detail }, defaults),
      )
  })

  const mayExplain = /^(BAD_REQUEST|UPSTREAM_ERROR|OTP_.*)$/
  test.each(codes.filter((code) => !mayExplain.test(code)))('%s, whatever is known', (code) => {
    for (const detail of ['400', '0', 'secret'])
      expect(encode({ kind: 'refusal', code, detail }, defaults)).toEqual(bytes[code])
  })

  const bodyOf = (code: Code, detail: string) =>
    encode({ kind: 'refusal', code, detail }, defaults).body

  test('told what is wrong with the request', () => {
    const detail = "codigoNBO debe tener 9 dígitos; llegó '\"\\\ud800'"
    expect(JSON.parse(bodyOf('BAD_REQUEST', detail))).toEqual({
      error: 'errors.bad_request',
      response: { code: 400, message: `Solicitud inválida: ${detail}` },
    })
  })

  test.each([
    { status: '400', code: 400 },
    { status: '401', code: 401 },
    { status: '500', code: 500 },
    { status: 'x', code: 500 },
    { status: '', code: 500 },
  ])('told the status "$status" of Geopagos as $code', ({ status, code }) => {
    const body = envelope('errors.upstream', code, 'Error de Geopagos')
    expect(bodyOf('UPSTREAM_ERROR', status)).toBe(body)
  })

  test('told how many requests for a one-time code are left', () => {
    const [used, text] = [bodyOf('OTP_REFUSED', '0'), otp('11', 'No autorizado')]
    expect(used).toBe(text.replace('}', ',"solicitudesRestantes":"0"}'))
    expect(bodyOf('OTP_REFUSED', 'codigoOTP está vacío')).toBe(text)
    expect(bodyOf('OTP_INTERNAL', 'tipoEnvio está vacío')).toBe(otp('10', 'Error interno'))
  })
})
