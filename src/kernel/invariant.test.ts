import { expect, test } from 'vitest'
import { HarnessError, invariant, unreachable } from './invariant.ts'

test('what holds passes', () => {
  expect(() => invariant('something', 'Cannot go on')).not.toThrow()
})

test.each([false, 0, '', null, undefined])('%j does not hold', (value) => {
  expect(() => invariant(value, 'Cannot go on: it is empty')).toThrow(
    new HarnessError('Cannot go on: it is empty'),
  )
})

test('a member nobody has thought of is our mistake', () => {
  // What the types rule out, data from elsewhere may still bring.
  expect(() => unreachable({ kind: 'new' } as never)).toThrow(
    new HarnessError('Cannot go on with {"kind":"new"}: no case for it'),
  )
})

test('our mistakes are told apart by name', () => {
  expect(new HarnessError('x')).toMatchObject({ name: 'HarnessError', message: 'x' })
})
