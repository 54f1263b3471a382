/** What differs is found and named; what must differ is made alike, and stays itself. */
import { describe, expect, test } from 'vitest'
import { compareSides } from './compare-sides.ts'
import type { Seen, Side } from './observe.ts'
import type { RuleName } from './rules.ts'
import { ruleNames } from './rules.ts'

type Fields = Readonly<Record<string, unknown>>

function side(all: readonly (Fields | Seen)[]): Side {
  return new Map(
    all.map((one, i) => {
      const seen: Seen =
        'kind' in one ? (one as Seen) : { kind: 'reply', fields: { status: 200, ...one } }
      const place = `exchange ${i + 1}`
      return [`case ${i}`, { device: 'toy', operation: 'toy.ask', place, seen }]
    }),
  )
}

function compared(
  a: readonly (Fields | Seen)[],
  b: readonly (Fields | Seen)[],
  without: readonly RuleName[] = [],
  partial: readonly string[] = [],
) {
  const rules = new Set(ruleNames.filter((name) => !without.includes(name)))
  const found = compareSides({
    a: side(a),
    b: side(b),
    rules,
    partial: new Set(partial),
    secretsOf: () => ['key', 'token'],
  })
  return {
    drifts: found.drifts.map(({ kind, at, count }) => `${kind} ${at} ${count}`),
    used: [...found.used.keys()],
    values: found.drifts.map((one) => [one.a, one.b]),
  }
}

const json = (value: unknown) => ({ body: JSON.stringify(value) })

describe('a drift', () => {
  test.each<{ what: string; a: Fields | Seen; b: Fields | Seen; drifts: readonly string[] }>([
    {
      what: 'a value',
      a: json({ total: 1 }),
      b: json({ total: 2 }),
      drifts: ['field body.total 1'],
    },
    {
      what: 'a type',
      a: json({ total: 1 }),
      b: json({ total: '1' }),
      drifts: ['field body.total 1'],
    },
    {
      what: 'how a number is written',
      a: { body: '{"total":1}' },
      b: { body: '{"total":1.00}' },
      drifts: ['field body.total 1'],
    },
    {
      what: 'a field',
      a: json({ total: 1, x: 0 }),
      b: json({ total: 1 }),
      drifts: ['extra body.x 1'],
    },
    {
      what: 'the order of fields',
      a: json({ total: 1, x: 0 }),
      b: json({ x: 0, total: 1 }),
      drifts: ['order body.* 1'],
    },
    {
      what: 'the order of a list',
      a: json([1, 2, 2]),
      b: json([2, 1, 2]),
      drifts: ['order body[] 1'],
    },
    {
      what: 'an element in the middle, and nothing behind it',
      a: json([{ x: 1 }, { x: 2 }, { x: 3 }]),
      b: json([{ x: 1 }, { x: 3 }]),
      drifts: ['extra body[] 1'],
    },
    {
      what: 'two elements of one list, once',
      a: json([{ x: 1 }, { x: 2 }]),
      b: json([{ x: 5 }, { x: 6 }]),
      drifts: ['field body[].x 2'],
    },
    {
      what: 'a code',
      a: { code: -6, body: '-6' },
      b: { code: -1, body: '-1' },
      drifts: ['code code 1'],
    },
    { what: 'a status', a: { status: 200 }, b: { status: 203 }, drifts: ['code status 1'] },
    {
      what: 'a yes and a no, and nothing else of them',
      a: { status: 200, ...json({ total: 1 }) },
      b: { status: 400, reason: 'busy', ...json({ why: 1 }) },
      drifts: ['code status 1'],
    },
    {
      what: 'a header',
      a: { headers: { 'Content-Type': 'a/b', Date: '1' } },
      b: { headers: { 'content-type': 'a/c', Server: '2' } },
      drifts: ['field headers.content-type 1'],
    },
    { what: 'an answer', a: { kind: 'lost', how: 'reset' }, b: {}, drifts: ['missing answer 1'] },
    { what: 'plain text', a: { body: 'abc' }, b: { body: 'abd' }, drifts: ['field body 1'] },
    {
      what: 'a fact',
      a: { kind: 'fact', value: [1] },
      b: { kind: 'fact', value: [2] },
      drifts: ['field value[] 1'],
    },
  ])('is told: $what', ({ a, b, drifts }) => {
    expect(compared([a], [b]).drifts).toEqual(drifts)
    expect(compared([a], [a]).drifts).toEqual([])
  })

  test('is told where one side has not done what the other did', () => {
    expect(compared([{}, {}], [{}]).drifts).toEqual(['missing operation 1'])
    expect(compared([{}, { code: 1 }], [{}, { code: 2 }], [], ['case']).drifts).toHaveLength(1)
    expect(compared([{}, {}], [{}], [], ['case']).drifts).toEqual([])
  })
})

const uuid = (digit: string) => `${digit.repeat(8)}-1111-4111-8111-111111111111`

describe('the rule', () => {
  test.each<{
    rule: RuleName
    a: readonly Fields[]
    alike: readonly Fields[]
    other: readonly Fields[]
    at: string
  }>([
    {
      rule: 'keys',
      a: [{ key: '11112222', body: '11112222' }, json({ says: 'for 11112222' }), { key: '3333' }],
      alike: [
        { key: '99998888', body: '99998888' },
        json({ says: 'for 99998888' }),
        { key: '7777' },
      ],
      other: [
        { key: '99998888', body: '99998888' },
        json({ says: 'for 99990000' }),
        { key: '7777' },
      ],
      at: 'field body.says',
    },
    {
      rule: 'uuids',
      a: [json([uuid('a'), uuid('b'), uuid('a')])],
      alike: [json([uuid('c'), uuid('d'), uuid('c')])],
      other: [json([uuid('c'), uuid('d'), uuid('d')])],
      at: 'field body[]',
    },
    {
      rule: 'times',
      a: [json({ at: 'on 2026-11-22 10:00:05' })],
      alike: [json({ at: 'on 2027-01-31 23:59:59' })],
      other: [json({ at: 'on 31.01.2027 23:59:59' })],
      at: 'field body.at',
    },
    {
      rule: 'numbers',
      a: [{ reason: '41' }, { reason: '42' }, { reason: '42' }],
      alike: [{ reason: '7' }, { reason: '8' }, { reason: '8' }],
      other: [{ reason: '7' }, { reason: '8' }, { reason: '9' }],
      at: 'code reason',
    },
    {
      rule: 'phrases',
      a: [{ reason: 'OK' }],
      alike: [{ reason: '' }],
      other: [{ reason: 'wrong key' }],
      at: 'extra reason',
    },
    {
      rule: 'headers',
      a: [{ headers: { date: '1', allow: 'x' } }],
      alike: [{ headers: { server: 'y', allow: 'x' } }],
      other: [{ headers: { server: 'y', allow: 'z' } }],
      at: 'field headers.allow',
    },
  ])('$rule keeps who is who, is named, and can be left out', ({ rule, a, alike, other, at }) => {
    const same = compared(a, alike)
    expect(same.drifts).toEqual([])
    expect(same.used).toContain(rule)
    expect(compared(a, other).drifts).toEqual([`${at} 1`])
    const without = compared(a, alike, [rule])
    expect(without.drifts).not.toEqual([])
    expect(without.used).not.toContain(rule)
    expect(JSON.stringify(without.values)).not.toMatch(/11112222|99998888/)
  })
})

test('a number that counts keeps how it is written', () => {
  expect(compared([json({ id: 1 })], [json({ id: '1' })]).drifts).toEqual(['field body.id 1'])
  expect(compared([json({ id: '07' })], [json({ id: '7' })]).drifts).toEqual(['field body.id 1'])
})

test('an answer that one side lacks does not shift the names of the others', () => {
  const lost = { kind: 'lost', how: 'reset' } as const
  const a = [
    { key: '1111', reason: '5' },
    { key: '2222', reason: '6' },
  ]
  expect(compared(a, [lost, { key: '9999', reason: '2' }]).drifts).toEqual(['missing answer 1'])
})

test('a no in place of a yes does not shift the names of what follows', () => {
  const a = [{ key: '1111' }, { key: '2222' }, { key: '3333' }]
  const b = [{ key: '9999' }, { status: 400, reason: 'busy' }, { key: '8888' }]
  expect(compared(a, b).drifts).toEqual(['code status 1'])
})

test('how an answer was packed for the way is no drift', () => {
  const packed = { headers: { 'Content-Encoding': 'gzip' }, body: 'a' }
  expect(compared([packed], [{ headers: {}, body: 'a' }]).drifts).toEqual([])
})
