import { describe, expect, test } from 'vitest'
import type { Field } from './field.ts'
import {
  choiceField,
  durationField,
  integerField,
  readFields,
  switchField,
  textField,
} from './field.ts'

const key = textField('A key.', /^\d+$/, 'digits')
const percent = integerField('A percentage.', { min: 0, max: 100 })
const wait = durationField('How long.', 1500)
const font = choiceField('A font.', ['small', 'large'], 'small')
const light = switchField('Whether it is lit.', false)

test.each<{ field: Field; what: string; given: unknown; is: unknown }>([
  { field: key, what: 'text', given: '007', is: '007' },
  { field: key, what: 'text', given: 7, is: '7' },
  { field: key, what: 'text', given: 'x', is: undefined },
  { field: key, what: 'text', given: true, is: undefined },
  { field: key, what: 'text', given: null, is: undefined },
  { field: percent, what: 'an integer', given: 0, is: 0 },
  { field: percent, what: 'an integer', given: '100', is: 100 },
  { field: percent, what: 'an integer', given: '101', is: undefined },
  { field: percent, what: 'an integer', given: -1, is: undefined },
  { field: percent, what: 'an integer', given: 1.5, is: undefined },
  { field: percent, what: 'an integer', given: '1.5', is: undefined },
  { field: percent, what: 'an integer', given: '', is: undefined },
  { field: percent, what: 'an integer', given: ' 1', is: undefined },
  { field: percent, what: 'an integer', given: '1e1', is: undefined },
  { field: percent, what: 'an integer', given: Number.NaN, is: undefined },
  { field: percent, what: 'an integer', given: [1], is: undefined },
  { field: wait, what: 'a duration', given: '25h', is: 90_000_000 },
  { field: wait, what: 'a duration', given: 250, is: undefined },
  { field: wait, what: 'a duration', given: 'soon', is: undefined },
  { field: font, what: 'a choice', given: 'large', is: 'large' },
  { field: font, what: 'a choice', given: 'Large', is: undefined },
  { field: font, what: 'a choice', given: 0, is: undefined },
  { field: light, what: 'a switch', given: 'on', is: true },
  { field: light, what: 'a switch', given: 'false', is: false },
  { field: light, what: 'a switch', given: true, is: true },
  { field: light, what: 'a switch', given: 'yes', is: undefined },
  { field: light, what: 'a switch', given: 1, is: undefined },
])('$what given as $given is $is', ({ field, given, is }) => {
  expect(field.read(given)).toBe(is)
})

test('what a field shows it can read again', () => {
  expect(key.read(key.show('42'))).toBe('42')
  expect(percent.read(percent.show(42))).toBe(42)
  expect(wait.read(wait.show(1500))).toBe(1500)
  expect(font.read(font.show('large'))).toBe('large')
  expect(light.read(light.show(true))).toBe(true)
  expect(light.read(light.show(false))).toBe(false)
})

describe('a table of fields', () => {
  const table = { percent, font }

  test('fills in the defaults', () => {
    expect(readFields('do it', table, { percent: '3' })).toEqual({ percent: 3, font: 'small' })
    expect(readFields('do it', table, { percent: 3, font: undefined })).toEqual({
      percent: 3,
      font: 'small',
    })
  })

  test.each([
    { given: {}, error: 'Cannot do it: "percent" is missing. Give a whole number from 0 to 100.' },
    {
      given: { percent: null },
      error: 'Cannot do it: "percent" is null. Give a whole number from 0 to 100.',
    },
    {
      given: { percent: 101 },
      error: 'Cannot do it: "percent" is 101. Give a whole number from 0 to 100.',
    },
    {
      given: { percent: 1, font: 'tiny' },
      error: 'Cannot do it: "font" is "tiny". Give small or large.',
    },
    {
      given: { percnt: 1 },
      error:
        'Cannot do it: unknown parameter "percnt". Did you mean "percent"? Known: percent, font.',
    },
    {
      given: { percent: 1, constructor: 1 },
      error: 'Cannot do it: unknown parameter "constructor". Known: percent, font.',
    },
    {
      given: JSON.parse('{"percent":1,"__proto__":1}') as Record<string, unknown>, // An own name.
      error: 'Cannot do it: unknown parameter "__proto__". Known: percent, font.',
    },
  ])('refuses $given', ({ given, error }) => {
    expect(() => readFields('do it', table, given)).toThrow(new RangeError(error))
  })

  test('without fields takes nothing', () => {
    expect(readFields('do it', {}, {})).toEqual({})
    expect(() => readFields('do it', {}, { x: 1 })).toThrow(
      new RangeError('Cannot do it: it takes no "x", nor anything else.'),
    )
  })
})
