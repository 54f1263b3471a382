import { expect, test } from 'vitest'
import { readScript, scriptText } from './script.ts'
import { digestOf, readToken, tokenText } from './token.ts'

const token = {
  version: '0.1.0',
  id: 'explore/register/sale[cash]',
  file: 'my shop/sale.yaml',
  seed: 7,
  target: './till.ts',
  script: readScript('2:lose-reply 5:late-end'),
  digest: digestOf(['one', 'two']),
}

test('a token says all there is to say, in one word that no shell changes', () => {
  const text = tokenText(token)
  expect(text).toMatch(/^[\w-]+$/)
  expect(readToken(text)).toEqual(token)
  expect(readToken(tokenText({ ...token, file: undefined })).file).toBeUndefined()
})

test.each(['', 'abc', 'W10', tokenText(token).slice(4), tokenText(token).slice(0, -9)])(
  'what is no token is told: %s',
  (text) => {
    expect(() => readToken(text)).toThrow(
      new RangeError('Cannot replay this: it is no token that "tillrig explore" has printed.'),
    )
  },
)

test('digests tell records apart, also by where a line ends', () => {
  expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']))
  expect(digestOf(['ab'])).toBe(digestOf(['ab']))
})

test('a script is read as it is written', () => {
  for (const text of ['-', '1:late', '1:late 12:imacash.bill-jam', '2.10:late 3:late'])
    expect(scriptText(readScript(text))).toBe(text)
  for (const text of [
    '',
    '0:late',
    '0.0:late',
    '1.0:late',
    '1.:late',
    '1:',
    'late',
    '1:late  2:late',
  ])
    expect(() => readScript(text)).toThrow(RangeError)
})
