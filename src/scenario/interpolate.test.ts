import { describe, expect, test } from 'vitest'
import { hasReferences, interpolate, references } from './interpolate.ts'
import type { Scope } from './interpolate.ts'

const scope: Scope = {
  saved: new Map([['before', { value: 41, from: 'saved in line 1' }]]),
  implied: new Map<string, unknown>([
    ['before', { key: '111' }],
    ['reply', { status: 200, list: [{ n: 1 }], none: null }],
  ]),
}

describe('interpolation', () => {
  test.each([
    { why: 'a value that is only a name keeps its type', template: '${reply.status}', is: 200 },
    { why: 'a whole map too', template: '${reply.list.0}', is: { n: 1 } },
    { why: 'null is a value', template: '${reply.none}', is: null },
    { why: 'inside text it is text', template: 'status ${reply.status}!', is: 'status 200!' },
    { why: 'a map inside text', template: 'got ${reply.list}', is: 'got [{ n: 1 }]' },
    { why: 'what was saved wins over what is implied', template: '${before}', is: 41 },
    { why: 'a doubled dollar is the text itself', template: '$${x} ${before}', is: '${x} 41' },
    {
      why: 'maps and lists all the way down',
      template: { a: ['${before}', { b: '${reply.status}' }], c: 5 },
      is: { a: [41, { b: 200 }], c: 5 },
    },
  ])('$why', ({ template, is }) => {
    expect(interpolate(template, scope)).toEqual(is)
  })

  test.each([
    {
      why: 'a name nobody knows',
      template: '${rply.status}',
      says: 'unknown name "rply". Did you mean "reply"? Known: before, reply.',
    },
    {
      why: 'a field that is not there',
      template: '${reply.statu}',
      says: '"reply" has no such field: unknown field "statu". Did you mean "status"? Known: status, list, none.',
    },
    {
      why: 'a field of what has none',
      template: '${reply.status.code}',
      says: '"reply.status" is 200 and has no "code".',
    },
    {
      why: 'an inherited field',
      template: '${reply.toString}',
      says: '"reply" has no such field: unknown field "toString". Known: status, list, none.',
    },
  ])('refuses $why', ({ template, says }) => {
    expect(() => interpolate(template, scope)).toThrow(says)
  })

  test('finds every name with the way to its text', () => {
    const template = { a: ['x ${one.two} ${three}'], b: '$${not}', c: '${1 + 2}' }
    expect(
      references(template).map(({ name, path, wellFormed }) => [name, path, wellFormed]),
    ).toEqual([
      ['one.two', ['a', '0'], true],
      ['three', ['a', '0'], true],
      ['1 + 2', ['c'], false],
    ])
    expect([template, ['$${not}'], 5].map(hasReferences)).toEqual([true, false, false])
  })
})
