import { expect, test } from 'vitest'
import { readScript, scriptText } from './script.ts'

test.each(['-', '1:late', '1:late 1.1:lose-reply 1.2:late 2:kassa.paper-out'])(
  'a script is read as it was written: %s',
  (text) => {
    expect(scriptText(readScript(text))).toBe(text)
  },
)

test.each([
  { text: '1:late 1:late', late: '1:late' },
  { text: '2:late 1:late', late: '1:late' },
  { text: '1:late 3.2:late 3.1:garble 4:late', late: '3.1:garble' },
])('a script that goes back, or stays where it was, is none: $text', ({ text, late }) => {
  expect(() => readScript(text)).toThrow(
    new RangeError(
      `Cannot read "${text}" as a script: "${late}" does not come after what stands before it. Messages stand in their order, with one fault at each.`,
    ),
  )
})
