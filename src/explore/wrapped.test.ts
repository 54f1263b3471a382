import { expect, test } from 'vitest'
import { wrapped } from './wrapped.ts'

test('no line is wider than there is room, and what follows hangs below', () => {
  expect(wrapped('  one two three four', { columns: 9, hang: 4 })).toEqual([
    '  one two',
    '    three',
    '    four',
  ])
})

test('a word that is wider than the screen stands alone and whole', () => {
  const token = 'x'.repeat(30)
  expect(wrapped(`  again ${token} end`, { columns: 12, hang: 4 })).toEqual([
    '  again',
    `    ${token}`,
    '    end',
  ])
})

test('what has room stays as it is, and nothing is left at its end', () => {
  expect(wrapped('a   b  ', { columns: 5, hang: 0 })).toEqual(['a   b'])
  expect(wrapped('', { columns: 5, hang: 2 })).toEqual([''])
})
