import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask } from '../../fixtures/toy-device.ts'
import { readForm } from './form.ts'

/** The values by name, and what is wrong, if anything is. */
function read(query: string, body: string | Uint8Array = '', type?: string) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const headers = type === undefined ? {} : { 'content-type': type }
  const { values, malformed } = readForm({ ...ask('/'), query, headers, body: bytes })
  return { values: [...values].map(([name, all]) => [name, ...all]), malformed }
}

describe('pairs', () => {
  test.each([
    { text: '', values: [] },
    { text: 'a=1', values: [['a', '1']] },
    {
      text: 'a=1&b=2',
      values: [
        ['a', '1'],
        ['b', '2'],
      ],
    },
    { text: 'a=1&a=2', values: [['a', '1', '2']] },
    { text: '&&a=1&', values: [['a', '1']] },
    { text: 'a', values: [['a', '']] },
    { text: 'a=', values: [['a', '']] },
    { text: '=1', values: [['', '1']] },
    { text: 'a=b=c', values: [['a', 'b=c']] },
    { text: 'a=1+2', values: [['a', '1 2']] },
    { text: 'a=1%2B2', values: [['a', '1+2']] },
    { text: 'a%3Db=%26', values: [['a=b', '&']] },
    { text: 'a=%D0%A7%D0%B5%D0%BA', values: [['a', 'Чек']] },
    { text: 'a=Чек', values: [['a', 'Чек']] },
    {
      text: 'A=1&a=2',
      values: [
        ['A', '1'],
        ['a', '2'],
      ],
    },
    {
      text: '__proto__=1&constructor=2',
      values: [
        ['__proto__', '1'],
        ['constructor', '2'],
      ],
    },
  ])('"$text" are read alike in the query and in the body', ({ text, values }) => {
    expect(read(text)).toEqual({ values, malformed: undefined })
    expect(read('', text)).toEqual({ values, malformed: undefined })
  })

  test.each(['%', '%2', '%zz', '%C3%28', 'a%=1', '%FF=1'])('"%s" is broken', (text) => {
    const pair = text.includes('=') ? text : `a=${text}`
    expect(read(pair).malformed).toBe('the percent-encoding is broken')
    expect(read('', pair).malformed).toBe('the percent-encoding is broken')
  })

  test('what came before the broken one was read', () => {
    expect(read('key=1&b=%').values).toEqual([['key', '1']])
  })

  test('values of the query come before those of the body', () => {
    expect(read('a=1', 'a=2').values).toEqual([['a', '1', '2']])
  })

  test('whatever pairs are written can be read', () => {
    const pairs = fc.array(
      fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
    )
    fc.assert(
      fc.property(pairs, (given) => {
        const text = given.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
        const expected = new Map<string, string[]>()
        // An empty pair is a lone "=", which has a name of no letters.
        for (const [name, value] of given)
          expected.set(name, [...(expected.get(name) ?? []), value])
        expect(readForm({ ...ask('/'), query: text }).values).toEqual(expected)
      }),
    )
  })
})

describe('a body', () => {
  test.each([
    undefined,
    'application/x-www-form-urlencoded',
    'text/plain; charset=windows-1251',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=elsewhere',
    'nonsense;;;',
  ])('of pairs that is called %s is read by what it looks like', (type) => {
    expect(read('', 'a=1&b=%20', type)).toEqual({
      values: [
        ['a', '1'],
        ['b', ' '],
      ],
      malformed: undefined,
    })
  })

  test('may begin with a byte order mark and end with a line', () => {
    expect(read('', '\uFEFFa=1\r\n').values).toEqual([['a', '1']])
  })

  test('that is not UTF-8 is malformed, and the query was read', () => {
    expect(read('key=1', Uint8Array.of(0x61, 0x3d, 0xff))).toEqual({
      values: [['key', '1']],
      malformed: 'the body is not UTF-8',
    })
  })
})

describe('parts', () => {
  const type = 'multipart/form-data; boundary=XX'
  const part = (head: string, value: string) => `--XX\r\n${head}\r\n\r\n${value}\r\n`
  const a = part('Content-Disposition: form-data; name="a"', '1')
  const b = part('Content-Disposition: form-data; name="b"', 'two\r\nlines')

  test.each([
    { why: 'two parts', type, body: `${a}${b}--XX--\r\n` },
    { why: 'line feeds alone', type, body: `${a}${b}--XX--\n`.replaceAll('\r', '') },
    { why: 'no content type', type: undefined, body: `${a}${b}--XX--` },
    { why: 'a wrong content type', type: 'text/plain', body: `${a}${b}--XX--` },
    {
      why: 'a boundary in quotes',
      type: 'multipart/form-data; boundary="XX"',
      body: `${a}${b}--XX--`,
    },
    { why: 'a blank line before the first', type, body: `\r\n${a}${b}--XX--` },
    { why: 'something behind the last', type, body: `${a}${b}--XX--\r\nbye` },
  ])('with $why are read', ({ type: called, body }) => {
    expect(read('', body, called)).toEqual({
      values: [
        ['a', '1'],
        ['b', 'two\r\nlines'],
      ],
      malformed: undefined,
    })
  })

  test.each([
    { why: 'a name without quotes', head: 'Content-Disposition: form-data; name=a' },
    { why: 'small letters', head: 'content-disposition: form-data; NAME="a"' },
    { why: 'a file name first', head: 'Content-Disposition: form-data; filename="b"; name="a"' },
    {
      why: 'a type of its own',
      head: 'Content-Disposition: form-data; name="a"\r\nContent-Type: text/plain; charset=utf-8',
    },
  ])('with $why have their name', ({ head }) => {
    expect(read('', `${part(head, '')}--XX--`, type).values).toEqual([['a', '']])
  })

  test('are not percent-decoded', () => {
    const body = part('Content-Disposition: form-data; name="a"', '50%+1')
    expect(read('', `${body}--XX--`, type).values).toEqual([['a', '50%+1']])
  })

  test.each([
    { why: 'no end', body: a, malformed: 'the last part is missing' },
    { why: 'half an end', body: `${a}--XX-`, malformed: 'the last part is missing' },
    { why: 'a boundary alone', body: '--XX', malformed: 'the last part is missing' },
    { why: 'no name', body: `${part('X: y', '1')}--XX--`, malformed: 'a part has no name' },
    { why: 'no blank line', body: '--XX\r\nname="a"\r\n--XX--', malformed: 'a part has no name' },
  ])('with $why are malformed', ({ body, malformed }) => {
    expect(read('', body, type).malformed).toBe(malformed)
  })

  test('none at all is nothing', () => {
    expect(read('', '--XX--', type)).toEqual({ values: [], malformed: undefined })
  })
})

test('thousands of parameters are too many', () => {
  const pairs = (count: number) => Array.from({ length: count }, (_, i) => `p${i}=`).join('&')
  expect(read(pairs(1000)).malformed).toBeUndefined()
  expect(read(pairs(1001)).malformed).toBe('too many parameters')
  expect(read('', pairs(5000)).values).toHaveLength(1001)
})

test('no bytes break the reader', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(
        undefined,
        'multipart/form-data; boundary=a',
        'multipart/form-data; boundary=',
      ),
      (query, body, type) => {
        expect(() => read(query, body, type)).not.toThrow()
      },
    ),
  )
})
