/** The documents of the protocols: valid, whole, and with the vendors’ samples as they are. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { responsesOf, wrongSamples } from '../../fixtures/document-judge.ts'
import { emulators } from '../emulators.ts'
import type { OpenApiDocument } from './assemble.ts'
import { documentNames, documentOf } from './documents.ts'

type Json = Readonly<Record<string, unknown>>

/** Options that change what a document says. */
const variants: readonly { readonly name: string; readonly options?: Json }[] = [
  ...documentNames.map((name) => ({ name })),
  ...emulators.flatMap(({ name, profiles }) =>
    Object.keys(profiles).map((profile) => ({ name, options: { profile } })),
  ),
  { name: 'imacash', options: { 'cancel.by': 'script', 'handshake.header': 'optional' } },
  { name: 'imacash', options: { 'cancel.by': 'negative-amount', 'method.other': 'accept' } },
  { name: 'geopagos', options: { 'path.token': '/token', 'token.field': 'access_token' } },
  { name: 'cashflow', options: { 'error.internal': 'html', 'json.transactions': 'object' } },
  { name: 'cashflow', options: { 'json.numbers': 'number', 'type.unknown': 'ignore' } },
]

describe.each(variants.map((one) => ({ ...one, with: JSON.stringify(one.options ?? {}) })))(
  'the document $name with $with',
  ({ name, options = {} }) => {
    const document = documentOf(name, { options })

    test('is valid OpenAPI 3.1', async () => {
      const validator = new Validator()
      const { valid, errors } = await validator.validate(structuredClone({ ...document }))
      expect({ valid, errors, version: validator.version }).toEqual({
        valid: true,
        errors: undefined,
        version: '3.1',
      })
    })

    test('has samples that are as its schemas say', () => {
      // The vendor's own frame is empty where the image belongs.
      const isVendors = (line: string) => line.startsWith('confirm, ejemplo-de-trama-de-firma')
      expect(wrongSamples(document).filter((line) => !isVendors(line))).toEqual([])
    })

    test('names each operation once', () => {
      const ids = operationsOf(document).map(({ operationId }) => operationId)
      expect(ids).toEqual([...new Set(ids)])
    })
  },
)

describe.each(emulators.map((device) => ({ name: device.name, device })))(
  'of $name the document',
  ({ name, device }) => {
    // A9: this script is there only where an option says so.
    const whole = documentOf(name, name === 'imacash' ? { options: { 'cancel.by': 'script' } } : {})

    test('holds every operation, with what the table says of it and why', () => {
      const held = operationsOf(whole)
      const names = held.flatMap((one) => one['x-tillrig-operations'])
      expect(Object.keys(device.operations).filter((one) => !names.includes(one))).toEqual([])
      for (const one of held) expect(one['x-tillrig-evidence']).toMatch(/^(documented|assumed) \(/)
    })

    test('holds every code, with its number, text, meaning, cause, cure and evidence', () => {
      const examples = whole.components['examples'] ?? {}
      for (const [code, row] of Object.entries(device.errors))
        expect(examples[code]).toMatchObject({
          summary: row.text,
          description: `${row.means}\n\nCause: ${row.cause}\n\nCure: ${row.cure}`,
          'x-tillrig-code': code,
          'x-tillrig-wire': row.wire,
          'x-tillrig-evidence': expect.stringMatching(/^(documented|assumed) \(/),
        })
    })

    test('has every code as an answer to an operation, or to what is none', () => {
      const answered = operationsOf(whole)
        .flatMap((operation) => Object.values(responsesOf(whole, operation)))
        .flatMap((response) => response['x-tillrig-codes'] ?? [])
      const strays = whole['x-tillrig-strays'] as readonly string[]
      const all = Object.keys(device.errors)
      expect(all.filter((code) => !answered.includes(code))).toEqual(strays)
    })

    test('leads to where `tillrig up` serves it', () => {
      expect(whole.servers).toEqual([{ url: `http://127.0.0.1:${device.port}` }])
    })
  },
)

describe('a refusal', () => {
  test('of the register has the status, the reason phrase and the body that it really sends', () => {
    expect(documentOf('ikkm').components['examples']?.['PRINTER_NOT_READY']).toMatchObject({
      summary: 'принтер не готов',
      value: '-6',
      'x-tillrig-status': 400,
      'x-tillrig-reason': 'printer not ready',
    })
  })

  test('of the ledger is shown in XML and in JSON, under the status that the options give it', () => {
    const { components } = documentOf('cashflow', { options: { 'error.status': 'http' } })
    expect(components['examples']?.['WRONG_KEY']).toMatchObject({
      value: expect.stringContaining('<info>Неверный apikey</info>'),
      'x-tillrig-status': 403,
    })
    expect(components['examples']?.['WRONG_KEY.json']).toMatchObject({
      value: { success: 0, info: 'Неверный apikey' },
    })
  })

  test('that is no JSON although it says so is given as its bytes', () => {
    expect(documentOf('geopagos').components['examples']?.['UNKNOWN_UPSTREAM']).toMatchObject({
      'x-tillrig-bytes': 'ERROR DESCONOCIDO',
    })
  })
})

describe('a sample of a vendor', () => {
  test('is a value for tools, and its bytes for whoever compares them', () => {
    const content = documentOf('imacash').paths['/handshake.php']?.['post']?.responses['200']
    expect(content).toMatchObject({
      content: {
        'application/json': {
          examples: {
            respuesta: {
              summary: 'Respuesta',
              value: { status: 'ok', message: 'Token válido' },
              'x-tillrig-bytes': '{ "status": "ok", "message": "Token válido" }',
            },
          },
        },
      },
    })
  })
})

describe('an order for a document', () => {
  test('may say where the device stands', () => {
    expect(documentOf('ikkm', { server: 'http://192.168.1.40:8080' }).servers).toEqual([
      { url: 'http://192.168.1.40:8080' },
    ])
  })

  test.each([
    { name: 'ikm', says: /^Cannot describe "ikm": unknown protocol "ikm"\. Did you mean "ikkm"\?/ },
    { name: 'shop', says: /Known: ikkm, imacash, geopagos, cashflow, control\./ },
  ])('for $name is refused with what is known', ({ name, says }) => {
    expect(() => documentOf(name)).toThrow(says)
  })

  test('with an option that is unknown is refused', () => {
    expect(() => documentOf('ikkm', { options: { kee: '1' } })).toThrow(
      /Cannot set ikkm\.kee: unknown option "kee"/,
    )
  })
})

function operationsOf(document: OpenApiDocument) {
  return Object.values(document.paths).flatMap((methods) => Object.values(methods))
}
