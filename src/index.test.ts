/** The report of what the package exports: whoever changes it sees it here. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Readonly<Record<string, { default: string } | string>>
}

test('what can be imported from each entry of the package', async () => {
  const report: Record<string, readonly string[]> = {}
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'string') continue
    const source = target.default.replace(/^\.\/dist\/src/, '.').replace(/js$/, 'ts')
    const found: object = await import(source)
    report[entry] = Object.keys(found).sort()
  }
  expect(report).toMatchInlineSnapshot(`
    {
      ".": [
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
      ],
      "./cashflow": [
        "NotDoneError",
        "createCashflowClient",
        "expectDone",
      ],
      "./express": [
        "router",
      ],
      "./geopagos": [
        "NotDoneError",
        "createGeopagosClient",
        "expectDone",
      ],
      "./ikkm": [
        "NotDoneError",
        "createIkkmClient",
        "expectDone",
      ],
      "./imacash": [
        "NotDoneError",
        "createImacashClient",
        "expectDone",
      ],
      "./msw": [
        "handlers",
      ],
      "./vitest": [
        "expect",
        "it",
        "rigTest",
        "test",
      ],
    }
  `)
})
