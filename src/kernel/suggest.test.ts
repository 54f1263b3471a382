import { expect, test } from 'vitest'
import { suggest, unknownName } from './suggest.ts'

const known = ['paper-out', 'cover-open', 'ofd-down', 'ofd-refuses', 'no']

test.each([
  { why: 'a letter missing', name: 'paper-ot', is: 'paper-out' },
  { why: 'a letter too many', name: 'paper-outt', is: 'paper-out' },
  { why: 'a wrong letter', name: 'paper-oot', is: 'paper-out' },
  { why: 'neighbours swapped', name: 'paper-uot', is: 'paper-out' },
  { why: 'capitals', name: 'Paper-Out', is: 'paper-out' },
  { why: 'underscores', name: 'ofd_down', is: 'ofd-down' },
  { why: 'the nearest of two', name: 'ofd-refuse', is: 'ofd-refuses' },
  { why: 'a short name may differ by one letter', name: 'on', is: 'no' },
  { why: 'nothing near', name: 'battery', is: undefined },
  { why: 'nothing at all', name: '', is: undefined },
  { why: 'a short name that differs in all letters', name: 'ab', is: undefined },
])('$why: "$name" means $is', ({ name, is }) => {
  expect(suggest(name, known)).toBe(is)
})

test('without known names nothing is suggested', () => {
  expect(suggest('paper-out', [])).toBeUndefined()
})

test('an unknown name is named with what was probably meant and what is known', () => {
  expect(unknownName('cause', 'paper-uot', ['paper-out', 'battery'])).toBe(
    'unknown cause "paper-uot". Did you mean "paper-out"? Known: paper-out, battery.',
  )
  expect(unknownName('cause', 'rain', ['paper-out'])).toBe(
    'unknown cause "rain". Known: paper-out.',
  )
})
