import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Credential } from '../state.ts'
import { basicOf, readCredential } from './authorization.ts'

const read = (headers: Readonly<Record<string, string>>): Credential =>
  readCredential({ method: 'POST', path: '/', query: '', headers, body: new Uint8Array() })
const basic = (pair: string | Uint8Array) => `Basic ${Buffer.from(pair).toString('base64')}`

describe('the Authorization header', () => {
  test.each<{ why: string; header: string; is: Credential }>([
    {
      why: 'user and password',
      header: 'Basic dmVuZGVtYXM6c3RhbmRhbG9uZQ==',
      is: { kind: 'basic', user: 'vendemas', password: 'standalone' },
    },
    {
      why: 'the scheme in small letters',
      header: 'basic dTpw',
      is: { kind: 'basic', user: 'u', password: 'p' },
    },
    {
      why: 'blanks around and between',
      header: ' BASIC \t dTpw ',
      is: { kind: 'basic', user: 'u', password: 'p' },
    },
    {
      why: 'a password with colons',
      header: basic('u:p:q:'),
      is: { kind: 'basic', user: 'u', password: 'p:q:' },
    },
    {
      why: 'no user and no password',
      header: basic(':'),
      is: { kind: 'basic', user: '', password: '' },
    },
    {
      why: 'letters beyond ASCII',
      header: basic('señor:contraseña😀'),
      is: { kind: 'basic', user: 'señor', password: 'contraseña😀' },
    },
    {
      why: 'a mark of the byte order, which is a character',
      header: basic('\ufeffu:p'),
      is: { kind: 'basic', user: '\ufeffu', password: 'p' },
    },
    { why: 'no colon', header: basic('vendemas'), is: { kind: 'other' } },
    {
      why: 'another encoding',
      header: basic(Uint8Array.from([0xe9, 0x3a])),
      is: { kind: 'other' },
    },
    { why: 'base64 without its padding', header: 'Basic dTpwcQ', is: { kind: 'other' } },
    { why: 'no base64', header: 'Basic u:p', is: { kind: 'other' } },
    { why: 'a scheme alone', header: 'Basic', is: { kind: 'other' } },
    { why: 'two words', header: 'Basic dTpw dTpw', is: { kind: 'other' } },
    { why: 'no blank', header: 'BasicdTpw', is: { kind: 'other' } },
    { why: 'a token', header: 'Bearer abc.d_e-f', is: { kind: 'bearer', token: 'abc.d_e-f' } },
    {
      why: 'a token with its scheme in small letters',
      header: 'bearer\tabc',
      is: { kind: 'bearer', token: 'abc' },
    },
    { why: 'a token of two words', header: 'Bearer abc def', is: { kind: 'other' } },
    { why: 'no token', header: 'Bearer ', is: { kind: 'other' } },
    { why: 'a token without a scheme', header: 'abc', is: { kind: 'other' } },
    { why: 'another scheme', header: 'Digest username="u"', is: { kind: 'other' } },
    { why: 'a name of every object', header: 'constructor x', is: { kind: 'other' } },
    { why: 'nothing', header: '', is: { kind: 'none' } },
    { why: 'blanks', header: ' \t ', is: { kind: 'none' } },
  ])('with $why', ({ header, is }) => expect(read({ authorization: header })).toEqual(is))

  test('may be missing, and written in any case', () => {
    expect(read({})).toEqual({ kind: 'none' })
    expect(read({ AUTHORIZATION: 'Bearer abc' })).toEqual({ kind: 'bearer', token: 'abc' })
    expect(read({ 'proxy-authorization': 'Bearer abc' })).toEqual({ kind: 'none' })
  })

  test('is read as it was written', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 })
    const user = text.map((one) => one.replaceAll(':', ''))
    fc.assert(
      fc.property(user, text, (name, password) => {
        const header = basicOf(name, password)
        expect(header).toBe(basic(`${name}:${password}`))
        expect(read({ authorization: header })).toEqual({ kind: 'basic', user: name, password })
      }),
      { numRuns: 1000 },
    )
  })
})
