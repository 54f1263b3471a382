import { deepEqual, equal } from 'node:assert/strict'
import { expect, onTestFinished, test } from 'vitest'
import { BrokenFunction, compute, namesGiven, objectionTo } from './computed.ts'
import type { Given } from './computed.ts'
import { MissingValue } from './interpolate.ts'
import type { Scope } from './interpolate.ts'

const scope: Scope = {
  saved: new Map([['price', { value: 190, from: 'saved in line 3' }]]),
  implied: new Map<string, unknown>([
    ['reply', { status: 200 }],
    ['case', { cash: 500 }],
  ]),
}

const judged = (judge: (found: never, given: Given) => unknown) =>
  // What a judging function is given at run time is whatever was found.
  objectionTo([1, 2], judge as (...given: unknown[]) => unknown, scope)
const computed = (one: (given: Given) => unknown) =>
  compute(one as (...given: unknown[]) => unknown, scope)

test('a function is given what was saved, what came back, and the row', () => {
  expect(
    computed(({ saved, reply, row }) => [saved['price'], reply['status'], row['cash']]),
  ).toEqual([190, 200, 500])
})

test.each<{ why: string; one: (given: Given) => unknown; root: string }>([
  { why: 'is not saved yet', one: ({ saved }) => saved['cash'], root: 'cash' },
  { why: 'nothing came back for', one: ({ fact }) => fact, root: 'fact' },
  { why: 'has no rows', one: ({ vars }) => vars, root: 'vars' },
])('a name that $why ends the step as in YAML', ({ one, root }) => {
  expect(() => computed(one)).toThrow(expect.objectContaining({ name: MissingValue.name, root }))
})

test.each<{ why: string; judge: (found: never, given: Given) => unknown; says: unknown }>([
  { why: 'true', judge: () => true, says: undefined },
  { why: 'a sentence', judge: () => 'too few', says: { says: 'too few', found: '[1, 2]' } },
  { why: 'false', judge: () => false, says: { says: 'found [1, 2], and the function says no' } },
  {
    why: 'a failed assertion',
    judge: (found) => deepEqual(found, [1, 3]),
    says: { says: 'found [1, 2]', expected: '[1, 3]' },
  },
  {
    why: 'a failed assertion that says why',
    judge: () => equal(1, 2, 'one is\n not two'),
    says: { says: 'one is not two', found: '[1, 2]' },
  },
])('a judging function gives $why', ({ judge, says }) => {
  const objection = judged(judge)
  if (says === undefined) expect(objection).toBeUndefined()
  else expect(objection).toMatchObject(Object(says))
})

test.each<{ why: string; judge: (found: never, given: Given) => unknown; says: string }>([
  { why: 'gives nothing', judge: () => {}, says: 'the function gave nothing. Return true, or' },
  { why: 'is async', judge: async () => true, says: 'it is async. Return the value itself.' },
  { why: 'throws', judge: () => Object(undefined).a.b, says: 'the function threw TypeError: ' },
])('a judging function that $why is a mistake of the scenario', ({ judge, says }) => {
  expect(() => judged(judge)).toThrow(BrokenFunction)
  expect(() => judged(judge)).toThrow(says)
})

test('a judging function that is async and rejects does not end the process', async () => {
  const unheard: unknown[] = []
  const hear = (reason: unknown) => unheard.push(reason)
  process.on('unhandledRejection', hear)
  onTestFinished(() => void process.off('unhandledRejection', hear))
  expect(() => judged(async () => equal(1, 2))).toThrow('it is async. Return the value itself.')
  await new Promise(setImmediate)
  expect(unheard).toEqual([])
})

test('the names a function takes are told with a failure', () => {
  const text = `({ saved, row }) => saved.a + saved['b-c'] + row["d"] - reply.e, unsaved.f`
  expect(namesGiven(text)).toEqual(['a', 'b-c', 'case.d', 'reply.e'])
})
