/** What the ledger writes is read by a strict parser, and says the same in both formats. */
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import type { Element } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveOptions } from '../../src/device/options.ts'
import { minor } from '../../src/kernel/money.ts'
import { createCashflow } from './device.ts'
import { rowTypes } from './operations.ts'
import type { Options } from './options.ts'
import type { Row } from './state.ts'
import { decode, encode } from './wire.ts'

const device = createCashflow()
// The table's own values, as the shell hands them over.
const options = resolveOptions(device, {}) as unknown as Options

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  // Halves of pairs, control characters, and what means something in XML.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)))
    .map((all) => all.join('')),
  fc.constantFrom(
    ']]>',
    '<![CDATA[',
    '&',
    '&amp;',
    '&#0;',
    '<!--',
    '--',
    '\u0000',
    '\ud800',
    '\udc00',
    '\ufffe',
    '😀',
    'ё',
    ' ',
    '\r\n\t',
    '<?xml?>',
    '"\'',
  ),
)

const amount = fc.integer({ min: -1e12, max: 1e12 }).map(minor)
const row = fc.record<Row>({
  id: fc.integer({ min: 1, max: 1e9 }),
  user: fc.record({ id: fc.nat(), login: text }),
  at: fc.integer({ min: 0, max: 4e12 }),
  terminal: fc.nat(),
  warehouse: fc.nat(),
  ext: text,
  type: fc.constantFrom(...rowTypes),
  subtype: text,
  before: amount,
  after: amount,
  change: amount,
  comment: text,
  receipt: text,
})

/** @throws for anything that is not well formed. */
function parse(xml: string): Element {
  const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml')
  if (!root.documentElement) throw new Error('there is no root')
  return root.documentElement
}

const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1)

const pairsOf = (element: Element) =>
  childrenOf(element).map((child) => [child.tagName, child.textContent ?? ''])

test('whatever is in a row, XML is well formed and says what JSON says', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const say = (format: 'xml' | 'json') =>
        encode(
          { kind: 'answer', answer: { kind: 'page', format, rows, found: rows.length } },
          options,
        ).body
      const [success, type, count, transactions, ...rest] = childrenOf(parse(say('xml')))
      const json = JSON.parse(say('json'))
      expect(rest).toEqual([])
      expect([success, type, count].map((one) => one?.textContent)).toEqual([
        '1',
        'cashflow',
        String(rows.length),
      ])
      const found = transactions ? childrenOf(transactions).map(pairsOf) : []
      expect(found).toEqual(json.transactions.map(Object.entries))
      expect(found.flatMap((pairs) => pairs[0]?.[1])).toEqual(rows.map(({ id }) => String(id)))
    }),
    { numRuns: 300 },
  )
})

test.each([
  { why: 'what XML can hold', comment: ' "Ко" & <ООО> ]]> ёлка 😀\n\t. ', is: undefined },
  { why: 'ends of lines', comment: '1\r\n2\r3\n4\u20285\u0085', is: '1\n2\n3\n4\n5\n' },
  { why: 'what XML cannot hold', comment: 'a\u0000\ud800b\uffff', is: 'a\ufffd\ufffdb\ufffd' },
])('a comment with $why arrives', ({ comment, is = comment }) => {
  const one: Row = fc.sample(row, { seed: 1, numRuns: 1 })[0] ?? expect.unreachable()
  const say = (format: 'xml' | 'json') =>
    encode(
      { kind: 'answer', answer: { kind: 'page', format, rows: [{ ...one, comment }], found: 1 } },
      options,
    ).body
  expect(parse(say('xml')).getElementsByTagName('comment')[0]?.textContent).toBe(is)
  expect(JSON.parse(say('json'))).toMatchObject({ transactions: [{ comment: is }] })
})

test('whatever is wrong with a query, its refusal is well formed', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('type', 'format', 'limit', 'days'), (value, name) => {
      const query = new URLSearchParams([[name, value]]).toString()
      const request = { method: 'GET', path: '/api/cashFlow', headers: {}, body: new Uint8Array() }
      const { command } = decode({ ...request, query }, options)
      if (command.kind !== 'export' || command.ask.kind !== 'problem') return
      const no = { kind: 'no', format: 'xml', problem: command.ask } as const
      const pairs = pairsOf(parse(encode({ kind: 'answer', answer: no }, options).body))
      expect(pairs.map(([tag]) => tag)).toEqual(['success', 'info'])
    }),
    { numRuns: 300 },
  )
})
