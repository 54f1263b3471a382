import { expect, test } from 'vitest'
import type { Path } from '../source.ts'
import { callAt, inside, wordAt } from './literal.ts'

test.each<{ why: string; text: string; index?: number; path: Path; key?: true; found: string }>([
  { why: 'a field', text: `send('a', { b: 1, c: [2, 3] })`, path: ['b'], found: '1' },
  { why: 'an element', text: `send('a', { b: 1, c: [2, 3] })`, path: ['c', 1], found: '3' },
  {
    why: 'the list around what stands behind a spread',
    text: `f(1, { b: [...c, 2] })`,
    path: ['b', 1],
    found: '[...c, 2]',
  },
  { why: 'a key', text: `send('a', { 'b-c': 1 })`, path: ['b-c'], key: true, found: `'b-c'` },
  {
    why: 'the last key alone',
    text: `f('a', { b: { c: 1 } })`,
    path: ['b', 'c'],
    key: true,
    found: 'c',
  },
  {
    why: 'what is around a way that leads nowhere',
    text: `f('a', { b: c.d })`,
    path: ['b', 'x'],
    found: 'c.d',
  },
  { why: 'an argument', text: `f<A>('a, (b', 2)`, index: 0, path: [], found: `'a, (b'` },
  {
    why: 'a field behind comments',
    text: `f(1, { // b: 2\n /* b: */ b: /* x */ 3 // y\n })`,
    path: ['b'],
    found: '3',
  },
  {
    why: 'a field behind texts',
    text: 'f(1, { a: `}${`,` + {b: 1}}`, c: "\\"}", b: 4 })',
    path: ['b'],
    found: '4',
  },
  {
    why: 'a field behind patterns',
    text: `f(1, { a: /[/}]'"/u, c: 4 / 2 / 1, b: 5 })`,
    path: ['b'],
    found: '5',
  },
  {
    why: 'a function',
    text: `f(1, { b: ({ x }, y) => x > y, c: 1 })`,
    path: ['b'],
    found: '({ x }, y) => x > y',
  },
  {
    why: 'a method',
    text: `f(1, { b(x) { return x }, c: 1 })`,
    path: ['b'],
    found: 'b(x) { return x }',
  },
  { why: 'a name that is its value', text: `f(1, { b, c })`, path: ['b'], found: 'b' },
  {
    why: 'a field beside a spread',
    text: `f(1, { ...a, b: 6 } as const)`,
    path: ['b'],
    found: '6',
  },
])('$why is found in the text of a call', ({ text, index = 1, path, key, found }) => {
  const argument = callAt(text, 0).args[index] ?? { start: 0, end: 0 }
  const { start, end } = inside(text, argument, path, key)
  expect(text.slice(start, end)).toBe(found)
})

test.each([
  { text: 'x = assert.equal(a, 1); y', at: 11, found: 'assert.equal(a, 1)' },
  { text: 'a.b + 1', at: 2, found: 'a.b' },
  { text: 'throw new Error(`)`) // x', at: 6, found: 'new Error(`)`)' },
  { text: '+', at: 0, found: '+' },
])('the word at a place of "$text" is $found', ({ text, at, found }) => {
  const { start, end } = wordAt(text, at)
  expect(text.slice(start, end)).toBe(found)
})
