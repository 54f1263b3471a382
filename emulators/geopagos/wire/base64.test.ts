import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64 } from './base64.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('base64', () => {
  test.each([
    { text: '', as: '' },
    { text: 'Zg==', as: 'f' },
    { text: 'Zm8=', as: 'fo' },
    { text: 'Zm9v', as: 'foo' },
    { text: 'Zm9vYg==', as: 'foob' },
    { text: 'Zm9vYmFy', as: 'foobar' },
    { text: 'Pz8/Pj4+', as: '???>>>' },
  ])('"$text" is "$as", both ways', ({ text, as }) => {
    expect(fromBase64(text)).toEqual(bytesOf(as))
    expect(toBase64(bytesOf(as))).toBe(text)
  })

  test.each([
    { why: 'without its padding', text: 'Zg' },
    { why: 'with too little of it', text: 'Zg=' },
    { why: 'with too much of it', text: 'Zm9vYg==Zg==' },
    { why: 'with padding where none is due', text: 'Zm9v=' },
    { why: 'with padding inside', text: 'Zg=v' },
    { why: 'with three of them', text: 'Z===' },
    { why: 'of padding alone', text: '====' },
    { why: 'with a line break', text: 'Zm9v\r\nYg==' },
    { why: 'with four line breaks', text: 'Zm9v\n\n\n\n' },
    { why: 'with a blank', text: 'Zm9 ' },
    { why: 'of web addresses', text: 'Pz8_Pj4-' },
    { why: 'with bits left over', text: 'Zh==' },
    { why: 'with two bits left over', text: 'Zm9=' },
    { why: 'with a letter of another alphabet', text: 'Zm9ñ' },
    { why: 'with a letter of another plane', text: 'Zm😀' },
    { why: 'with a scheme before it', text: 'data:image/png;base64,Zm9v' },
    { why: 'with a backtick, as uuencode has it', text: 'Zm9`' },
  ])('$why is none', ({ text }) => expect(fromBase64(text)).toBeUndefined())

  test('is what everybody else makes of the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64')
        expect(toBase64(bytes)).toBe(text)
        expect(fromBase64(text)).toEqual(bytes)
      }),
      { numRuns: 1000 },
    )
  })

  test('is one text only for the same bytes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[Aa+/B=]{0,8}$/), (text) => {
        const bytes = fromBase64(text)
        if (bytes) expect(toBase64(bytes)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})
