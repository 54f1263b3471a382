import { expect, test } from 'vitest'
import * as tillrig from './index.ts'

test('what can be imported from the package', () => {
  expect(Object.keys(tillrig).sort()).toMatchInlineSnapshot(`
    [
      "FaultNeverMet",
      "advance",
      "cashflow",
      "cause",
      "check",
      "clear",
      "client",
      "createRig",
      "defineScenario",
      "emulators",
      "fault",
      "geopagos",
      "ikkm",
      "imacash",
      "inRig",
      "matchers",
      "operator",
      "rigOf",
      "send",
      "settle",
      "use",
    ]
  `)
})
