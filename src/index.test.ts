import { expect, test } from 'vitest'
import * as tillrig from './index.ts'

test('what can be imported from the package', () => {
  expect(Object.keys(tillrig).sort()).toMatchInlineSnapshot(`
    [
      "VIRTUAL_START",
      "createIkkm",
      "createRig",
      "emulators",
    ]
  `)
})
