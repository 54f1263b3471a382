import { format } from 'prettier'
import { expect, test } from 'vitest'
import { code, prose, table } from './markdown.ts'

test.each([
  {
    why: 'between backticks',
    text: 'Only with `cancel_by: *`.',
    shown: 'Only with `cancel_by: *`.',
  },
  {
    why: 'that would be marks',
    text: 'a*b <b> [x] _y_ x_id',
    shown: String.raw`a\*b \<b> \[x\] \_y\_ x_id`,
  },
])('a sentence keeps its characters $why', ({ text, shown }) => {
  expect(prose(text)).toBe(shown)
})

test.each([
  { why: 'plain', text: 'ошибка', shown: '`ошибка`' },
  { why: 'with a backtick', text: 'a`b', shown: '`` a`b ``' },
  { why: 'empty', text: '', shown: '' },
])('what goes over the wire is shown to the byte: $why', ({ text, shown }) => {
  expect(code(text)).toBe(shown)
})

test('a cell keeps to its column, whatever it holds', async () => {
  const text = table(['a', 'b'], [['one | two\nthree', '']])
  expect(text).toBe(String.raw`| a | b |
| --- | --- |
| one \| two three |  |`)
  const tidy = await format(text, { parser: 'markdown' })
  expect(tidy.split('\n')[2]).toBe(String.raw`| one \| two three |     |`)
})
