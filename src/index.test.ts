import { expect, test } from 'vitest'
import * as tillrig from './index.ts'

test('what can be imported from the package', () => {
  expect(Object.keys(tillrig).sort()).toMatchInlineSnapshot(`
    [
      "VIRTUAL_START",
      "advance",
      "cause",
      "check",
      "clear",
      "client",
      "createIkkm",
      "createRig",
      "defineScenario",
      "emulators",
      "fault",
      "inRig",
      "operator",
      "send",
      "settle",
      "use",
    ]
  `)
})
