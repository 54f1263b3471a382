import { describe, expect, test } from 'vitest'
import { blank, blankIn, secretsIn } from './secrets.ts'

const names = ['apiKey', 'X-Token', 'otp', 'clave']

describe('secrets', () => {
  test.each([
    { where: 'an object', value: { apiKey: 'abcd1234', name: 'abcd' }, found: ['abcd1234'] },
    { where: 'a list in an object', value: { a: [{ otp: 534534 }] }, found: ['534534'] },
    { where: 'JSON in a text', value: '{"data":{"x-token":"dt_37145"}}', found: ['dt_37145'] },
    { where: 'JSON that was cut', value: '{"otp":"534534","rest":{"na…', found: ['534534'] },
    { where: 'a form', value: 'usuario=me&clave=s%3Bcret', found: ['s%3Bcret', 's;cret'] },
    { where: 'a query inside an entry', value: { query: 'otp=534534' }, found: ['534534'] },
    { where: 'a body inside an entry', value: { body: '{"otp":"1234"}' }, found: ['1234'] },
  ])('are found in $where', ({ value, found }) => {
    expect(secretsIn(value, names)).toEqual(found)
  })

  test.each([
    { value: { otp: '12', apiKey: '', otpRequests: 'daily' } },
    { value: 'nototp=534534&x=%zz&otp=%' },
    { value: { apiKey: { deep: 'nothing secret' }, otp: null } },
  ])('are not found in $value', ({ value }) => {
    expect(secretsIn(value, names)).toEqual([])
  })

  test('are blanked wherever they stand, the longest first', () => {
    const value = {
      apiKey: 'abcd1234',
      otp: 'abcd',
      says: 'abcd1234 then abcd',
      n: 1,
      m: [534534],
      pin: { otp: 534534 },
    }
    expect(blankIn(value, names)).toEqual({
      apiKey: '•••',
      otp: '•••',
      says: '••• then •••',
      n: 1,
      m: ['•••'],
      pin: { otp: '•••' },
    })
  })

  test.each([
    { text: 'key abcd1234efgh', shown: 'key •••' },
    { text: 'key abcd12…', shown: 'key •••…' },
    { text: 'abcd… and "abcd1234e… and xabcd1…', shown: '•••… and "•••… and x•••…' },
    { text: 'abc… and bcd1234…', shown: 'abc… and bcd1234…' },
    { text: '…', shown: '…' },
  ])('$text becomes $shown', ({ text, shown }) => {
    expect(blank(text, ['abcd1234efgh'])).toBe(shown)
  })

  test('without names nothing is touched', () => {
    const value = { apiKey: 'abcd1234' }
    expect(blankIn(value, [])).toBe(value)
    expect(blank('abcd1234', secretsIn(value, []))).toBe('abcd1234')
  })
})
