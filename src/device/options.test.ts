import { expect, test } from 'vitest'
import { toy } from '../../fixtures/toy-device.ts'
import { resolveOptions } from './options.ts'

test.each([
  { why: 'nothing', given: {}, is: { profile: 'documented', start: 0, delay: 10_000, takes: 0 } },
  {
    why: 'a profile',
    given: { profile: 'hasty' },
    is: { profile: 'hasty', start: 0, delay: 1000, takes: 0 },
  },
  {
    why: 'a profile and an option against it',
    given: { profile: 'hasty', delay: '3s', start: '7' },
    is: { profile: 'hasty', start: 7, delay: 3000, takes: 0 },
  },
])('$why gives every option a value', ({ given, is }) => {
  expect(resolveOptions(toy, given)).toEqual(is)
})

test.each<{ given: Readonly<Record<string, unknown>>; error: string }>([
  {
    given: { strat: 1 },
    error:
      'Cannot set toy.strat: unknown option "strat". Did you mean "start"? Known: profile, start, delay, takes.',
  },
  {
    given: { start: -1 },
    error: 'Cannot set toy.start to -1: give a whole number from 0 to 1000.',
  },
  {
    given: { profile: 'haste' },
    error:
      'Cannot set toy.profile: unknown profile "haste". Did you mean "hasty"? Known: documented, hasty.',
  },
  {
    given: { profile: 'constructor' },
    error: 'Cannot set toy.profile: unknown profile "constructor". Known: documented, hasty.',
  },
  {
    given: { toString: 1 },
    error:
      'Cannot set toy.toString: unknown option "toString". Known: profile, start, delay, takes.',
  },
])('$given is refused', ({ given, error }) => {
  expect(() => resolveOptions(toy, given)).toThrow(new RangeError(error))
})
