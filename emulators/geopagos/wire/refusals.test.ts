import { describe, expect, test } from 'vitest'
import { readFields } from '../../../src/device/field.ts'
import type { Options } from '../options.ts'
import { options as table } from '../options.ts'
import type { Code } from '../protocol.ts'
import { decode } from '../wire.ts'

// Every option has a default of its own kind.
const defaults = readFields('read the options', table, {}) as unknown as Options
const TOKEN_PATH = '/vm-api-autorizacion/oauth/token'
const IMAGE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

function read(path: string, sent: unknown, headers: Readonly<Record<string, string>> = {}) {
  const text = typeof sent === 'string' ? sent : JSON.stringify(sent)
  const body = sent instanceof Uint8Array ? sent : new TextEncoder().encode(text)
  const { command } = decode({ method: 'POST', path, query: '', headers, body }, defaults)
  return command.kind === 'call' ? command.ask : command
}

/** A good request at each path; each field in it is there because it must be. */
const good: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/v1/activate': { fullSerialNumber: '6G356108', activationCode: '880310' },
  '/v2/activate': { fullSerialNumber: '6G356108', activationCode: '880310' },
  '/v1/deactivate': { fullSerialNumber: '6G051173', codigoNBO: '046555489' },
  '/v2/deactivate': { fullSerialNumber: '6G051173', codigoNBO: '046555489' },
  '/v1/getCredentials': { codigoNbo: '046310489' },
  '/v2/getCredentials': { codigoNbo: '046310489' },
  '/v2/requestOtp': { fullSerialNumber: '6G356108', codigoNbo: '046555489', tipoEnvio: '01' },
  '/v2/deactivateOtp': {
    fullSerialNumber: '6G051173',
    codigoNBO: '046555489',
    codigoOTP: '534534',
  },
  '/confirm': {
    referenceNumber: '154758649862',
    dni: '46310482',
    nameCommerce: 'Antonio Consulting',
    submerchantId: '341198324',
    signatureImage: IMAGE,
  },
}

const codes: Readonly<Record<string, { readonly empty: Code; readonly bad: Code }>> = {
  '/v1/getCredentials': { empty: 'NO_CREDENTIALS', bad: 'NO_CREDENTIALS' },
  '/v2/getCredentials': { empty: 'NO_CREDENTIALS', bad: 'NO_CREDENTIALS' },
  '/v2/requestOtp': { empty: 'OTP_INTERNAL', bad: 'OTP_INTERNAL' },
  '/v2/deactivateOtp': { empty: 'OTP_INTERNAL', bad: 'OTP_INTERNAL' },
  '/confirm': { empty: 'SIGNATURE_REFUSED', bad: 'SIGNATURE_REFUSED' },
}
const codesOf = (path: string) => codes[path] ?? { empty: 'EMPTY_FIELD', bad: 'BAD_REQUEST' }

const fields = Object.entries(good).flatMap(([path, sent]) =>
  Object.keys(sent).map((field) => ({ path, field })),
)
/** Nobody is told what came in these. */
const isSilent = (field: string) =>
  ['activationCode', 'codigoOTP', 'referenceNumber', 'dni', 'nameCommerce'].includes(field) ||
  field === 'signatureImage'

describe('a field that must be there', () => {
  test.each(Object.entries(good))('is all that %s needs', (path, sent) => {
    expect(read(path, sent)).not.toHaveProperty('kind', 'malformed')
  })

  test.each(fields)('may not be empty: $field at $path', ({ path, field }) => {
    const refused = {
      kind: 'malformed',
      code: codesOf(path).empty,
      detail: `${field} está vacío`,
    }
    for (const nothing of [undefined, null, '', ' ', '\t\r\n', '\u00a0'.repeat(9)])
      expect(read(path, { ...good[path], [field]: nothing })).toEqual(refused)
  })

  test.each(fields)('must be a text: $field at $path', ({ path, field }) => {
    const { bad } = codesOf(path)
    const given = [
      { value: 880310, shown: '880310' },
      { value: 0, shown: '0' },
      { value: true, shown: 'true' },
      { value: false, shown: 'false' },
      { value: ['6G356108'], shown: 'una lista' },
      { value: {}, shown: 'un objeto' },
    ]
    for (const { value, shown } of given)
      expect(read(path, { ...good[path], [field]: value })).toEqual({
        kind: 'malformed',
        code: bad,
        detail: `${field} debe ser un texto${isSilent(field) ? '' : `; llegó ${shown}`}`,
      })
  })
})

describe('a field is refused', () => {
  const nine = 'tener 9 dígitos'
  const nbo = ['84027077', '8402707770', '84027077a', ' 840270777', '840270777\n', '٨٤٠٢٧٠٧٧٧']
  const serials = [
    '6G3561080',
    '6G-35610',
    '6G 35610',
    ' 6G35610',
    '6G35610\n',
    'ñ',
    '😀',
    '\u0000',
  ]
  const codesTooLong = ['8803100', 'ABCDEFG', '       8', '😀'.repeat(7), '0'.repeat(5_000)]
  const types = ['', ' ', '02', '1', '3', '22', '2|4', '2\n', 'Poket Pro', 'constructor']

  const rows: { field: string; says: string; values: readonly string[]; at?: string }[] = [
    { field: 'fullSerialNumber', says: 'tener hasta 8 letras y dígitos', values: serials },
    { field: 'codigoNBO', says: nine, values: nbo },
    { field: 'codigoNbo', says: nine, values: nbo },
    { field: 'submerchantId', says: nine, values: nbo },
    { field: 'activationCode', says: 'tener hasta 6 caracteres', values: codesTooLong },
    { field: 'codigoOTP', says: 'tener hasta 6 caracteres', values: codesTooLong },
    { field: 'type', says: 'ser 2, 4, 7, 8, 9, 11', values: types, at: '/v2/activate' },
    { field: 'type', says: 'ser 2, 4, 7, 8, 9, 11', values: types, at: '/v2/deactivate' },
    {
      field: 'tipoEnvio',
      says: 'ser 01, 02, 10',
      values: ['1', '2', '00', '03', 'sms', '01 ', 'toString'],
    },
    {
      field: 'referenceNumber',
      says: 'tener de 1 a 20 dígitos',
      values: ['0'.repeat(21), '1a', '-1', '1.5', ' 1'],
    },
    { field: 'dni', says: 'tener 8 dígitos', values: ['4631048', '463104820', 'X6310482'] },
    {
      field: 'nameCommerce',
      says: 'tener hasta 100 caracteres',
      values: ['x'.repeat(101), '😀'.repeat(101), 'a\ud800'],
    },
  ]
  const each = rows.flatMap((row) => row.values.map((value) => ({ ...row, value })))

  test.each(each)('$field "$value"', ({ field, says, value, at }) => {
    const paths = Object.keys(good).filter((path) =>
      at === undefined ? Object.hasOwn(good[path] ?? {}, field) : path === at,
    )
    expect(paths).not.toEqual([])
    for (const path of paths) {
      const detail = `${field} debe ${says}${isSilent(field) ? '' : `; llegó '${value}'`}`
      const refused = { kind: 'malformed', code: codesOf(path).bad, detail }
      expect(read(path, { ...good[path], [field]: value })).toEqual(refused)
    }
  })

  test.each([{ value: 2 }, { value: ['2'] }, { value: true }])('type $value', ({ value }) => {
    for (const path of ['/v2/activate', '/v2/deactivate'])
      expect(read(path, { ...good[path], type: value })).toMatchObject({
        code: 'BAD_REQUEST',
        detail: expect.stringMatching(/^type debe ser un texto; llegó /),
      })
  })

  test('whose name is spelled as in another structure', () => {
    const terminal = { fullSerialNumber: '6G051173' }
    const otherwise = { codigoNbo: '046555489' }
    const empty = { detail: 'codigoNBO está vacío' }
    expect(read('/v1/deactivate', { ...terminal, ...otherwise })).toMatchObject(empty)
    expect(read('/v2/deactivate', { ...terminal, ...otherwise })).toMatchObject(empty)
    const otp = { ...terminal, ...otherwise, codigoOTP: '534534' }
    expect(read('/v2/deactivateOtp', otp)).toMatchObject(empty)
    for (const path of ['/v1/getCredentials', '/v2/getCredentials', '/v2/requestOtp']) {
      const sent = { ...terminal, codigoNBO: '046555489', tipoEnvio: '01' }
      expect(read(path, sent)).toMatchObject({ detail: 'codigoNbo está vacío' })
    }
  })

  test('for what stands first among the errors, wherever it stands', () => {
    const sent = { fullSerialNumber: '', codigoNBO: 46555489 }
    expect(read('/v1/deactivate', sent)).toMatchObject({ code: 'BAD_REQUEST' })
    const both = { fullSerialNumber: '', codigoNBO: '' }
    expect(read('/v1/deactivate', both)).toMatchObject({
      code: 'EMPTY_FIELD',
      detail: 'fullSerialNumber está vacío',
    })
  })
})

describe('an image is refused', () => {
  const bytes = Buffer.from(IMAGE, 'base64')
  test.each([
    {
      how: 'with its address before it',
      image: `data:image/png;base64,${IMAGE}`,
      why: 'no es base64',
    },
    { how: 'over several lines', image: IMAGE.replace(/.{44}/g, '$&\r\n'), why: 'no es base64' },
    { how: 'with a blank behind it', image: `${IMAGE} `, why: 'no es base64' },
    { how: 'cut between its groups', image: IMAGE.slice(0, -8), why: 'está cortado' },
    { how: 'cut inside a group', image: IMAGE.slice(0, -1), why: 'no es base64' },
    { how: 'in hexadecimal', image: bytes.toString('hex'), why: 'no es base64' },
    { how: 'of dots, as the document writes it', image: '.'.repeat(28), why: 'no es base64' },
    { how: 'as a text', image: 'Rmlybv==', why: 'no es base64' },
    { how: 'as a GIF', image: 'R0lGODlhAQABAAAAACw=', why: 'no empieza como un PNG' },
    {
      how: 'with another byte in it',
      image: bytes.fill(9, 50, 51).toString('base64'),
      why: 'el CRC de IDAT no es correcto',
    },
  ])('$how', ({ image, why }) => {
    expect(read('/confirm', { ...good['/confirm'], signatureImage: image })).toEqual({
      kind: 'malformed',
      code: 'SIGNATURE_REFUSED',
      detail: `signatureImage ${why}`,
    })
  })
})

describe('a body is refused', () => {
  const notJson = 'el cuerpo no es JSON en UTF-8'
  const bodies: readonly { of: string; sent: string | Uint8Array; detail: string }[] = [
    { of: 'nothing', sent: '', detail: 'el cuerpo está vacío' },
    { of: 'blanks', sent: ' \r\n', detail: 'el cuerpo está vacío' },
    { of: 'half an object', sent: '{"fullSerialNumber":', detail: notJson },
    { of: 'two objects', sent: '{}{}', detail: notJson },
    { of: 'a form', sent: 'fullSerialNumber=6G356108', detail: notJson },
    { of: 'XML', sent: '<a/>', detail: notJson },
    { of: 'single quotes', sent: "{'a':1}", detail: notJson },
    { of: 'more than is kept', sent: Uint8Array.of(0xff), detail: notJson },
    { of: 'another encoding', sent: Buffer.from('{"ñ":1}', 'latin1'), detail: notJson },
    { of: 'a list', sent: '[]', detail: 'el cuerpo no es un objeto' },
    { of: 'null', sent: 'null', detail: 'el cuerpo no es un objeto' },
    { of: 'a text', sent: '"x"', detail: 'el cuerpo no es un objeto' },
    { of: 'a number', sent: '5', detail: 'el cuerpo no es un objeto' },
    { of: 'brackets without end', sent: '['.repeat(100_000), detail: notJson },
    {
      of: 'brackets in brackets',
      sent: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      detail: 'el cuerpo no es un objeto',
    },
  ]
  test.each(bodies)('of $of', ({ sent, detail }) => {
    for (const path of Object.keys(good))
      expect(read(path, sent)).toEqual({ kind: 'malformed', code: codesOf(path).bad, detail })
  })
})

describe('what came is told', () => {
  const came = (value: unknown) => {
    const sent = { ...good['/v1/deactivate'], codigoNBO: value }
    return /; llegó (.*)"\}$/s.exec(JSON.stringify(read('/v1/deactivate', sent)))?.[1]
  }

  test.each([
    { how: 'of sixty letters', value: 'x'.repeat(60), as: `'${'x'.repeat(60)}'` },
    { how: 'of sixty letters of more', value: 'x'.repeat(61), as: `'${'x'.repeat(59)}…'` },
    { how: 'of whole letters', value: '😀'.repeat(900), as: `'${'😀'.repeat(59)}…'` },
    { how: 'of a long number', value: 1e300, as: '1e+300' },
    { how: 'of a list by its kind', value: [[['x']]], as: 'una lista' },
  ])('$how', ({ value, as }) => expect(came(value)).toBe(as))
})

describe('nobody who asks for a token is known', () => {
  const both = 'faltan usuario y clave'
  const one = 'falta usuario o clave'
  const texts = 'usuario y clave deben ser textos'
  const notJson = 'el cuerpo no es JSON en UTF-8'
  const unreadable = 'el cuerpo no se puede descodificar'
  const basic = { authorization: 'Basic dTpw' }
  test.each<{ by: string; sent: unknown; detail: string; headers?: Record<string, string> }>([
    { by: 'nothing', sent: '', detail: both },
    { by: 'an empty object', sent: {}, detail: both },
    { by: 'other fields', sent: 'user=a&password=b', detail: both },
    { by: 'a list', sent: '[]', detail: both },
    { by: 'a user alone', sent: 'usuario=a', detail: one, headers: basic },
    { by: 'a password alone', sent: { clave: 'b' }, detail: one, headers: basic },
    { by: 'a number', sent: { usuario: 'a', clave: 5 }, detail: texts, headers: basic },
    { by: 'a list of names', sent: { usuario: ['a'], clave: 'b' }, detail: texts },
    { by: 'half an object', sent: '{"usuario":"a"', detail: notJson, headers: basic },
    { by: 'broken percent signs', sent: 'usuario=%zz&clave=b', detail: unreadable },
    { by: 'more than is kept', sent: Uint8Array.of(0xff), detail: unreadable, headers: basic },
    { by: 'an old token', sent: '', detail: both, headers: { authorization: 'Bearer x' } },
    { by: 'a broken header', sent: '', detail: both, headers: { authorization: 'Basic u:p' } },
  ])('by $by', ({ sent, detail, headers }) => {
    const refused = { kind: 'malformed', code: 'BASIC_REFUSED', detail }
    expect(read(TOKEN_PATH, sent, headers)).toEqual(refused)
  })

  test('by the query, where passwords do not belong', () => {
    const request = { method: 'POST', path: TOKEN_PATH, query: 'usuario=a&clave=b', headers: {} }
    const { command } = decode({ ...request, body: new Uint8Array() }, defaults)
    expect(command).toMatchObject({ ask: { code: 'BASIC_REFUSED', detail: both } })
  })
})
