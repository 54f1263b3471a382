import { describe, expect, onTestFinished, test } from 'vitest'
import { runScenarios } from '../../../fixtures/run-scenario-text.ts'
import { emulators } from '../../emulators.ts'
import type { OpenRig } from '../../host/open-rig.ts'
import { openRig } from '../../host/open-rig.ts'
import { coverageLines } from '../coverage/coverage-lines.ts'
import { formatComplaint } from '../frame.ts'
import { loadScenario } from '../load.ts'
import type { Loaded } from '../load.ts'
import type { Scenario } from '../scenario.ts'
import { readSource } from '../source.ts'
import type { TargetSource } from '../target.ts'
import { createEmulatorTarget, emulatorTargets } from '../targets/emulator.ts'
import { remoteTargets } from '../targets/remote.ts'
import type { RigPlan } from './plan.ts'
import { readRig } from './read-rig.ts'

const threeTills = `seed: 9
devices:
  till: { kind: ikkm, count: 3, options: { drawer: 500 } }
  cashflow:
links: [{ from: till, to: cashflow }]
`
const files: Readonly<Record<string, string>> = {
  'rigs/three-tills.yaml': threeTills,
  'rigs/bad.yaml': 'devices: { till: { kind: ikmk }, ikkm: { port: x } }',
}

function load(steps: string, head = 'rig: rigs/three-tills.yaml\n'): Loaded {
  const text = `format: 1\nid: shop/test\ntitle: A test\n${head}steps:\n${steps}`
  return loadScenario('shop.yaml', text, {
    devices: emulators,
    requirements: new Map(),
    parts: { find: () => ({ known: [] }) },
    rigs: {
      find(path) {
        const found = files[path]
        return found === undefined ? { known: Object.keys(files) } : { file: path, text: found }
      },
    },
  })
}

function scenarioOf({ scenario, complaints }: Loaded): Scenario {
  expect(complaints.map(formatComplaint)).toEqual([])
  if (!scenario) throw new Error('no scenario')
  return scenario
}

async function run(scenario: Scenario, targets: TargetSource = emulatorTargets(emulators)) {
  const { results, summary } = await runScenarios([scenario], { devices: emulators, targets })
  const [result] = results
  if (!result) throw new Error('no result')
  const { verdict, reason, findings } = result
  const told = { verdict, reason, says: findings.map(({ says }) => says) }
  return { told, result, summary }
}

const passed = { verdict: 'PASS', reason: undefined, says: [] }

const sale = `  - { send: till-2.sale, with: { sale: 100, cash: 100 }, expect: { status: 200 } }
  - { check: till-2.receiptCount, expect: 1 }
  - { check: till-1.receiptCount, expect: 0 }
  - { check: till-2.drawer, expect: 600 }
  - { check: cashflow.count, expect: 1 }
  - { check: shop.passed, expect: 1 }
`

const { signal } = new AbortController()

describe('a scenario on a rig of its own', () => {
  test('knows the devices of that rig by their names', async () => {
    const scenario = scenarioOf(load(sale))
    expect(scenario.devices).toEqual(['till-1', 'till-2', 'cashflow', 'shop'])
    expect((await run(scenario)).told).toEqual(passed)
  })

  test('breaks them one by one, and the trace names them', async () => {
    const steps = `  - { cause: till-1.paper-out }
  - { fault: { on: till-2.sale, effect: lose-reply } }
  - { send: till-1.sale, with: { sale: 1, cash: 1 }, expect: { status: 200 } }
  - { send: till-2.sale, with: { sale: 1, cash: 1 }, expect: { transport: lost } }
  - { send: till-3.sale, with: { sale: 1, cash: 1 }, expect: { status: 200 } }
`
    const { result } = await run(scenarioOf(load(steps)))
    expect(result.findings).toHaveLength(1)
    expect(result.trace.map(({ says }) => says.split(' ').slice(0, 3).join(' '))).toEqual([
      'cause till-1.paper-out',
      'till -> till-1',
      'till-1 -> till',
      'till -> till-2',
      'till-2 -> till',
      'till -> till-3',
      'till-3 -> till',
    ])
  })

  test('counts what was reached for the kind of a device', async () => {
    const steps = `  - { cause: till-1.paper-out }
  - { send: till-1.sale, with: { sale: 1, cash: 1 }, expect: { status: { $not: 200 } } }
`
    const { summary } = await run(scenarioOf(load(steps)))
    expect(coverageLines(summary.coverage)).toEqual([
      expect.stringMatching(/^ ikkm {3}operations 1\/\d+ {2}codes 1\/\d+ {2}causes 1\/\d+ /),
    ])
  })

  test('begins with its own options, those of the rig, and the seed of the run', async () => {
    const head = 'rig: rigs/three-tills.yaml\noptions: { till-2: { drawer: 7 } }\n'
    const scenario = scenarioOf(
      load(
        '  - { check: till-1.drawer, expect: 500 }\n  - { check: till-2.drawer, expect: 7 }\n',
        head,
      ),
    )
    expect((await run(scenario)).told).toEqual(passed)
    const { rig } = createEmulatorTarget(emulators, { ...scenario, scenario, seed: 4, signal })
    expect(rig.seed).toBe(4)
    expect([...rig.devices.keys()]).toEqual(['till-1', 'till-2', 'till-3', 'cashflow', 'shop'])
  })

  test.each([
    {
      why: 'a device the rig has not',
      loaded: load('  - { send: till-4.sale }\n'),
      says: 'shop.yaml:6:13  unknown device "till-4". Did you mean "till-1"? Known: till-1, till-2, till-3, cashflow, shop.',
    },
    {
      why: 'a kind that is no device there',
      loaded: load('  - { cause: ikkm.paper-out }\n'),
      says: 'shop.yaml:6:14  unknown device "ikkm". Known: till-1, till-2, till-3, cashflow, shop.',
    },
    {
      why: 'an operation none of them has',
      loaded: load('  - { send: till-2.sal }\n'),
      says: /^shop\.yaml:6:13 {2}unknown operation "sal"\. Did you mean "sale"\?/,
    },
    {
      why: 'a rig that is not there',
      loaded: load(sale, 'rig: rigs/tree-tills.yaml\n'),
      says: 'shop.yaml:4:6  unknown rig "rigs/tree-tills.yaml". Did you mean "rigs/three-tills.yaml"? Known: rigs/three-tills.yaml, rigs/bad.yaml.',
    },
  ])('is told $why', ({ loaded: { complaints }, says }) => {
    const told = complaints.map((one) => formatComplaint(one).split('\n')[0])
    expect(told).toEqual([typeof says === 'string' ? says : expect.stringMatching(says)])
  })

  test('is told what is wrong with its rig, and nothing that comes of it', () => {
    const { complaints } = load(sale, 'rig: rigs/bad.yaml\nlevl: core\n')
    expect(complaints.map((one) => formatComplaint(one).slice(0, 40))).toEqual([
      'shop.yaml:5:1  unknown key "levl". Did y',
      'rigs/bad.yaml:1:26  unknown kind of devi',
      'rigs/bad.yaml:1:48  found "x". Give a wh',
    ])
  })
})

describe('a scenario in a shop without a rig of its own', () => {
  test('has the usual links among the devices it uses', async () => {
    const steps = `  - { send: ikkm.sale, with: { sale: 100, cash: 100 } }
  - { check: shop.links, expect: { $count: 1, $each: { name: "ikkm>cashflow", place: 13 } } }
  - { check: cashflow.count, expect: 1 }
  - { cause: shop.link-down }
  - { send: ikkm.sale, with: { sale: 300, cash: 300 } }
  - { check: shop.waiting, expect: { $count: 1 } }
`
    expect((await run(scenarioOf(load(steps, '')))).told).toEqual(passed)
  })

  test.each([
    { needs: '[ikkm]', links: [] },
    { needs: '[ikkm, cashflow]', links: ['ikkm>cashflow'] },
    { needs: '[ikkm, imacash, cashflow]', links: ['ikkm>cashflow', 'imacash>cashflow'] },
  ])('gets more of them by what it needs: $needs', ({ needs, links }) => {
    const steps = '  - { check: shop.links }\n'
    const scenario = scenarioOf(load(steps, `needs: { devices: ${needs} }\n`))
    const { rig } = createEmulatorTarget(emulators, { ...scenario, scenario, seed: 1, signal })
    const lines = rig.device('shop').fact('links', 0)
    expect(Array.isArray(lines) && lines.map(({ name }) => String(name))).toEqual(links)
  })
})

describe('a rig started elsewhere', () => {
  async function open(text: string, change: Partial<RigPlan> = {}): Promise<OpenRig> {
    const { plan } = readRig(readSource('rig.yaml', text), emulators)
    if (!plan) throw new Error('no plan')
    const { devices, options } = { ...plan, ...change }
    const ports = Object.fromEntries(Object.keys(plan.ports).map((name) => [name, 0]))
    const rig = await openRig({
      devices,
      options,
      ports,
      host: '127.0.0.1',
      controlPort: 0,
      durability: 'process',
    })
    onTestFinished(() => rig.close())
    return rig
  }

  async function runAt(text: string, scenario = scenarioOf(load(sale))) {
    const { control } = await open(text)
    return (await run(scenario, remoteTargets(control.url, emulators))).told
  }

  test('does when it is that rig', async () => {
    expect(await runAt(threeTills)).toEqual(passed)
    expect(await runAt(threeTills.replace('seed: 9', 'seed: 10'))).toEqual(passed)
  })

  test('gives the usual shop to a scenario that asks for no rig', async () => {
    const steps = `  - { send: ikkm.sale, with: { sale: 100, cash: 100 }, expect: { status: 200 } }
  - { check: cashflow.count, expect: 1 }
  - { check: shop.passed, expect: 1 }
`
    const scenario = scenarioOf(load(steps, ''))
    expect(await runAt('devices: { ikkm:, cashflow:, imacash: }', scenario)).toEqual(passed)
    expect(await runAt('devices: { ikkm:, imacash: }', scenario)).toMatchObject({
      verdict: 'NOT_APPLICABLE',
    })
  })

  test.each([
    { change: ['count: 3', 'count: 2'], why: 'the rig has no device till-3' },
    { change: ['count: 3', 'count: 4'], why: 'the rig has a device till-4 too' },
    { change: ['kind: ikkm', 'kind: imacash'], why: 'the rig has another device as till-1' },
    { change: ['drawer: 500', 'drawer: 1'], why: 'the rig was started with another till-1.drawer' },
    {
      change: ['to: cashflow }', 'to: cashflow, terminal: 9 }'],
      why: 'the rig was started with another shop.links',
    },
  ])('does not when it is another: $why', async ({ change: [from = '', to = ''], why }) => {
    const text = threeTills.replace(from, to)
    expect(text).not.toBe(threeTills)
    const other = to.includes('imacash') ? text.replace('{ drawer: 500 }', '{}') : text
    expect(await runAt(other)).toEqual({
      verdict: 'NOT_APPLICABLE',
      reason: `${why}; start it with \`tillrig up --rig rigs/three-tills.yaml\``,
      says: [],
    })
  })

  test('must have the options of the scenario as well', async () => {
    const head = 'rig: rigs/three-tills.yaml\noptions: { till-2: { drawer: 7 } }\n'
    const { reason } = await runAt(threeTills, scenarioOf(load(sale, head)))
    expect(reason).toBe(
      'the rig was started with another till-2.drawer; start it with `tillrig up --rig rigs/three-tills.yaml --set till-2.drawer=7`',
    )
  })
})
