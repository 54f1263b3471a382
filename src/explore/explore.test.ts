import { expect, test } from 'vitest'
import { around, exploreTill } from '../../fixtures/explored/explore-till.ts'
import type { Rig } from '../device/rig.ts'
import { emulators } from '../emulators.ts'
import { invariant } from '../kernel/invariant.ts'
import { loadScenario } from '../scenario/load.ts'
import type { OpenTill } from '../scenario/targets/module-till.ts'
import { moduleTargets } from '../scenario/targets/module.ts'
import type { Explored, ExploreParts } from './explore.ts'
import { scriptText } from './script.ts'
import { StateKeys } from './state-key.ts'

const SALE = 'explore/register/sale'
const losing = ['lose-request', 'lose-reply', 'delay', 'late', 'late-end', 'restart-after']

const textbook = (parts: Partial<ExploreParts> & { faults?: readonly string[] } = {}) =>
  exploreTill('explored/textbook', SALE, { faultsMax: 3, faults: losing, ...parts })

const scriptsOf = ({ counterexamples }: Explored) =>
  counterexamples.map(({ script }) => scriptText(script))
const brokenBy = ({ counterexamples }: Explored) =>
  new Set(counterexamples.flatMap(({ violations }) => violations.map(({ id }) => id)))

test('two faults say nothing of three, and the report says so', async () => {
  const { counterexamples, accounting } = await textbook({ faultsMax: 2 })
  expect(counterexamples).toEqual([])
  expect(accounting).toMatchObject({ faultsDone: 2, faultsMax: 2, notExplored: 0 })
})

test('the first counterexample is one of the shortest, and all of that length are found', async () => {
  const explored = await textbook()
  expect(brokenBy(explored)).toEqual(new Set(['lost']))
  expect(scriptsOf(explored)[0]).toBe('1:lose-request 2:lose-request 3:late')
  expect(scriptsOf(explored).every((one) => one.split(' ').length === 3)).toBe(true)
})

test('every script that was met is run, merged or not explored', async () => {
  for (const parts of [{}, { bail: true }, { merge: 'off' }, { budgetMs: -1 }] as const) {
    const { accounting: found } = await textbook(parts)
    expect(found.run + found.merged + found.notExplored, JSON.stringify(parts)).toBe(
      found.reachable,
    )
  }
})

test('with --bail the first counterexample is the last', async () => {
  const { counterexamples, accounting } = await textbook({ bail: true })
  expect(counterexamples).toHaveLength(1)
  expect(accounting.notExplored).toBeGreaterThan(0)
})

test('a budget ends it, and so does whoever stops it', async () => {
  const stopped = new AbortController()
  stopped.abort()
  expect(await textbook({ budgetMs: -1 })).toMatchObject({ over: 'budget' })
  expect(await textbook({ signal: stopped.signal })).toMatchObject({ over: 'interrupted' })
})

test('what is merged is the same to its end, and without merging the same is found', async () => {
  const merged = await textbook({ auditsMax: Infinity })
  expect(merged.disagreements).toEqual([])
  expect(merged.accounting.audited).toBe(merged.accounting.merged)
  const whole = await textbook({ merge: 'off' })
  expect(brokenBy(whole)).toEqual(brokenBy(merged))
  expect(whole.accounting.faultsDone).toBe(merged.accounting.faultsDone)
  expect(whole.accounting.run).toBeGreaterThan(2 * merged.accounting.run)
  expect(scriptsOf(whole)).toEqual(expect.arrayContaining(scriptsOf(merged)))
})

/** What the prototype tried once: fewer runs, and the loss silently gone. */
class WithoutMessagesInFlight extends StateKeys {
  override of(rig: Rig): string {
    const emulators = [...rig.devices.values()]
    const late = emulators.map((one) => one.present().late)
    const blind = emulators.map((one) => {
      const present = one.present.bind(one)
      one.present = () => ({ ...present(), late: [] })
      return () => void (one.present = present)
    })
    const key = super.of(rig)
    for (const see of blind) see()
    expect(late).toBeDefined()
    return key
  }
}

test('a merge that leaves out messages on their way is caught by the audit', async () => {
  const states = new WithoutMessagesInFlight()
  const { disagreements } = await textbook({ states, auditsMax: Infinity })
  expect(disagreements.length).toBeGreaterThan(0)
})

test('faults that the scenario arms itself are part of the world that is compared', async () => {
  const text = `
format: 1
id: my/sale
title: The scenario loses an answer by itself
steps:
  - fault: { on: ikkm.sale, effect: lose-reply }
  - client: sale
    with: { sale: 2920, cash: 3000 }
    expect: { outcome: paid }
`
  const { scenario } = loadScenario('sale.yaml', text, around)
  invariant(scenario, 'Cannot explore: the scenario cannot be read')
  const planned = { id: scenario.id, scenario, seed: 1 }
  const { disagreements, accounting } = await textbook({
    planned,
    faultsMax: 2,
    auditsMax: Infinity,
  })
  expect(disagreements).toEqual([])
  expect(accounting.merged).toBeGreaterThan(0)
})

test('several runs at once find what one after the other finds, in the same order', async () => {
  const [one, four] = [await textbook(), await textbook({ workers: 4 })]
  expect(scriptsOf(four)).toEqual(scriptsOf(one))
  expect(four.accounting).toEqual(one.accounting)
})

test('the parts of a search are the whole', async () => {
  const whole = await textbook({ merge: 'off', faultsMax: 2 })
  const parts = [1, 2, 3].map((number) => ({ number, of: 3 }))
  const shards = await Promise.all(
    parts.map((shard) => textbook({ merge: 'off', faultsMax: 2, shard })),
  )
  // Each of them runs the one without a fault.
  const runs = shards.reduce((sum, { accounting }) => sum + accounting.run - 1, 1)
  expect(runs).toBe(whole.accounting.run)
})

test('a till with a chance of its own cannot be explored, and is told why', async () => {
  let calls = 0
  const open: OpenTill = ({ env, fetch }) => ({
    async sale() {
      const key = env['IKKM_KEY'] ?? ''
      if (calls++ % 2 === 1) await fetch(`${env['IKKM_URL']}/apicheck?key=${key}`)
      const query = new URLSearchParams({ key, sale: '2920', cash: '3000' })
      const { statusText } = await fetch(`${env['IKKM_URL']}/api?${query}`)
      return { outcome: 'paid', receipt: statusText, amount: 2920 }
    },
  })
  const targets = moduleTargets(open, emulators)
  await expect(textbook({ targets, faultsMax: 1 })).rejects.toThrow(
    /^Cannot explore: the same happened to the till twice .+ first .+, then .+ no clock/,
  )
})

test('a scenario that does not hold without a fault is not explored', async () => {
  const open: OpenTill = () => ({ sale: async () => ({ outcome: 'refused' }) })
  const { first, accounting } = await textbook({ targets: moduleTargets(open, emulators) })
  expect(first.result.verdict).toBe('FAIL')
  expect(accounting).toMatchObject({ run: 1, points: 0 })
})

test('what the scenario hopes to see once is told when it was seen', async () => {
  const [seen, unseen] = [
    await textbook({ faultsMax: 1 }),
    await textbook({ faultsMax: 1, faults: ['lose-request'] }),
  ]
  expect([seen.reached.has('saw-203'), unseen.reached.has('saw-203')]).toEqual([true, false])
})
