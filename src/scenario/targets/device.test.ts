import { describe, expect, test } from 'vitest'
import { emulators } from '../../emulators.ts'
import { openRegister, readReal } from '../../../fixtures/real-device.ts'
import { runScenarios } from '../../../fixtures/run-scenario-text.ts'
import type { CaseResult } from '../run-case.ts'
import type { Scenario } from '../scenario.ts'
import type { DeviceTargetPlan } from './device.ts'
import { deviceTargets } from './device.ts'

const sale = '  - { send: ikkm.sale, with: { sale: 100, cash: 100 }, expect: { status: 200 } }\n'

async function runAll(
  plan: DeviceTargetPlan,
  scenarios: readonly Scenario[],
): Promise<readonly CaseResult[]> {
  const targets = deviceTargets(plan)
  return (await runScenarios(scenarios, { targets, devices: emulators })).results
}

async function runOn(plan: DeviceTargetPlan, steps: string, head = ''): Promise<CaseResult> {
  const [result] = await runAll(plan, [readReal(steps, head)])
  if (!result) throw new Error('no result')
  return result
}

const told = ({ verdict, reason, findings }: CaseResult) => ({
  verdict,
  ...(reason === undefined ? {} : { reason }),
  says: findings.map(({ says }) => says),
})
const passed = { verdict: 'PASS', says: [] }

describe('a real register', () => {
  test('sells, and says by its own protocol what it sold', async () => {
    const register = await openRegister()
    const result = await runOn(
      register.plan(),
      `${sale}  - { check: ikkm.receiptCount, expect: 1 }
  - { check: ikkm.drawer, expect: { $gt: 0 } }
  - { check: ikkm.receipts, where: { total: 100 }, expect: { $count: 1 } }`,
      'setup:\n  - { check: ikkm.receiptCount, save: { before: "${fact}" } }\n',
    )
    expect(told(result)).toEqual(passed)
    const fiscal = register.heard().filter(({ path }) => path === '/api')
    expect(fiscal).toHaveLength(1)
  })

  test('keeps its key from case to case, and tells the last one', async () => {
    const register = await openRegister()
    const targets = deviceTargets(register.plan())
    const { results } = await runScenarios([readReal(sale)], { targets, repeat: 3 })
    expect(results.map(told)).toEqual([passed, passed, passed])
    const key = register.rig.device('ikkm').access()['key']
    expect(targets.real?.changed()).toEqual([{ device: 'ikkm', field: 'key', value: key }])
  })

  test.each([
    { effect: 'lose-reply', first: '{ transport: lost, how: reset }', again: 203, heard: 2 },
    { effect: 'lose-request', first: '{ transport: lost, how: reset }', again: 200, heard: 1 },
    { effect: 'cut-reply', first: '{ transport: lost, how: cut }', again: 203, heard: 2 },
    { effect: 'status, status: 502', first: '{ status: 502 }', again: 200, heard: 1 },
    { effect: 'duplicate', first: '{ status: 200 }', again: 203, heard: 3 },
    { effect: 'late', first: '{ transport: lost }', again: 200, heard: 2 },
    { effect: 'delay, delay: 1ms', first: '{ status: 200 }', again: 203, heard: 2 },
  ])('has its messages broken on the way: $effect', async ({ effect, first, again, heard }) => {
    const register = await openRegister()
    const result = await runOn(
      register.plan(),
      `  - { fault: { on: ikkm.sale, effect: ${effect} } }
  - { send: ikkm.sale, with: { sale: 100, cash: 100 }, expect: ${first} }
  - { send: ikkm.repeat, expect: { status: ${again} } }
  - { settle: true }
  - { check: ikkm.receiptCount, expect: 1 }`,
    )
    expect(told(result)).toEqual(passed)
    expect(register.heard().filter(({ path }) => path === '/api')).toHaveLength(heard)
  })

  test('shows what was said, with the fault and without the keys', async () => {
    const register = await openRegister()
    const { trace, findings } = await runOn(
      register.plan(),
      `  - { fault: { on: ikkm.sale, effect: lose-reply } }
  - { send: ikkm.sale, with: { sale: 100, cash: 100 }, expect: { status: 200 } }
  - { check: ikkm.key, expect: "1" }`,
    )
    expect(findings).toHaveLength(2)
    expect(trace[0]?.says).toBe('till -> ikkm GET /api?key=•••&sale=100&cash=100')
    expect(trace[0]?.fault?.effect).toBe('lose-reply')
    expect(trace[1]?.says).toContain('the till did not get it')
    const keys = ['11112222', register.rig.device('ikkm').access()['key'] ?? '']
    for (const key of keys)
      expect(JSON.stringify({ trace, findings }, leaveSource)).not.toContain(key)
  })

  test('blanks the longer of two secrets first, and nothing that is too short for one', async () => {
    const register = await openRegister()
    const plan = register.plan({}, { secrets: ['1111', '100'] })
    const { trace } = await runOn(plan, `${sale}  - { check: ikkm.receiptCount, expect: 0 }`)
    expect(trace[0]?.says).toBe('till -> ikkm GET /api?key=•••&sale=100&cash=100')
  })

  test('does not have whoever stops the run wait for an answer that cannot come', async () => {
    const register = await openRegister()
    const stopping = new AbortController()
    const steps = `  - { fault: { on: ikkm.sale, effect: lose-reply, ending: silence } }
  - { send: ikkm.sale, with: { sale: 100, cash: 100 }, expect: { transport: lost } }
  - { send: ikkm.repeat, expect: { status: 203 } }`
    const running = runScenarios([readReal(steps)], {
      targets: deviceTargets(register.plan()),
      devices: emulators,
      signal: stopping.signal,
    })
    await expect.poll(() => register.heard().length).toBe(1)
    const began = performance.now()
    stopping.abort()
    const { results } = await running
    expect(performance.now() - began).toBeLessThan(4000)
    expect(results.map(told)).toEqual([{ verdict: 'SKIPPED', reason: 'interrupted', says: [] }])
  })

  test('shows no key of a case before either', async () => {
    const register = await openRegister()
    const failing = `${sale}  - { check: ikkm.receiptCount, expect: 0 }`
    const results = await runAll(register.plan(), [
      readReal(sale),
      { ...readReal(failing), id: 'real/other' },
    ])
    expect(results.map(({ verdict }) => verdict)).toEqual(['PASS', 'FAIL'])
    expect(results[1]?.trace[0]?.says).toBe('till -> ikkm GET /api?key=•••&sale=100&cash=100')
  })

  test('is not asked sooner than it wants to be', async () => {
    const register = await openRegister()
    const info = '  - { send: ikkm.check, expect: { status: 200 } }\n'
    await runOn(register.plan({ minIntervalMs: 40 }), info.repeat(3))
    const times = register.heard().map(({ at }) => at)
    for (const [i, at] of times.entries())
      expect(at - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(39)
    expect(times).toHaveLength(3)
  })

  test('is no longer asked when somebody stops the run', async () => {
    const register = await openRegister()
    const stopping = new AbortController()
    const waits =
      '  - { check: ikkm.receiptCount, eventually: { within: 20s, every: 20ms }, expect: 5 }'
    const running = runScenarios([readReal(waits)], {
      targets: deviceTargets(register.plan()),
      devices: emulators,
      signal: stopping.signal,
    })
    await expect.poll(() => register.heard().length).toBeGreaterThan(4)
    stopping.abort()
    const { results } = await running
    const skipped = { verdict: 'SKIPPED', reason: 'interrupted', says: [] }
    expect(results.map(told)).toMatchObject([skipped])
  })

  test.each(['192.168.1.40:8080', 'localhost:8080', 'http://', 'ftp://register'])(
    'is nowhere at %s, and nothing begins',
    async (url) => {
      const register = await openRegister()
      const says = `Cannot reach "${url}": that is no address of a device.`
      expect(() => deviceTargets(register.plan({ url }))).toThrow(says)
    },
  )

  test('that is not there is an ERROR of the target', async () => {
    const register = await openRegister()
    const plan = register.plan()
    await register.close()
    const result = await runOn(plan, sale)
    expect(result).toMatchObject({ verdict: 'ERROR', blame: 'target' })
    expect(result.findings[0]?.says).toMatch(/^Cannot reach http.*Is the device running\?$/)
  })
})

describe('a budget', () => {
  test.each([
    { limits: { maxReceipts: 2 }, spent: 'the budget is spent: 2 of 2 receipts, 200 of 100000' },
    { limits: { maxAmount: 25_000 }, spent: 'the budget is spent: 2 of 20 receipts, 200 of 250' },
  ])('ends the run before the message that would cost too much', async ({ limits, spent }) => {
    const register = await openRegister()
    const other = { ...readReal(sale), id: 'real/other' }
    const results = await runAll(register.plan(limits), [readReal(sale.repeat(3)), other])
    expect(results[0]).toMatchObject({ verdict: 'ERROR', blame: 'target' })
    expect(results[0]?.findings[0]?.says).toContain(spent)
    expect(told(results[1]!)).toEqual({ verdict: 'SKIPPED', reason: spent, says: [] })
    expect(register.heard()).toHaveLength(2)
  })

  test.each([
    { repeat: {}, verdict: 'PASS' },
    { repeat: { irreversible: { says: 'another', isReceipt: true } }, verdict: 'ERROR' },
  ])('counts what a fault doubles as a repeat: $verdict', async ({ repeat, verdict }) => {
    const register = await openRegister()
    const plan = register.plan({ maxReceipts: 1 })
    const [real] = plan.devices
    if (!real) throw new Error('no device')
    const { client } = real.device
    const operations = { ...client.operations, repeat: { says: 'again', ...repeat } }
    const device = { ...real.device, client: { ...client, operations } }
    const result = await runOn(
      { ...plan, devices: [{ ...real, device }] },
      `  - { fault: { on: ikkm.sale, effect: duplicate } }\n${sale}`,
    )
    expect(result.verdict).toBe(verdict)
    expect(register.heard()).toHaveLength(verdict === 'PASS' ? 2 : 1)
  })

  test('counts a repeated sale once, and asks nothing for looking', async () => {
    const register = await openRegister()
    const result = await runOn(
      register.plan({ maxReceipts: 1 }),
      `${sale}  - { send: ikkm.repeat, expect: { status: 203 } }
  - { send: ikkm.check, expect: { status: 200 } }
  - { check: ikkm.receiptCount, expect: 1 }`,
    )
    expect(told(result)).toEqual(passed)
  })
})

describe('what nobody can show on a real device', () => {
  const nobody = 'the target has no operator'
  test.each([
    { step: '{ cause: ikkm.paper-out }', why: 'nobody is asked to bring about ikkm.paper-out' },
    { step: '{ clear: ikkm.paper-out }', why: 'nobody is asked to end ikkm.paper-out' },
    { step: '{ advance: 25h }', why: 'nobody can move the clock of a real device by 25h' },
    { step: '{ operator: { ask: confirm, say: Look } }', why: nobody },
    { step: '{ cause: ikkm.paper-out, operator: { ask: confirm, say: Tear } }', why: nobody },
    { step: '{ check: ikkm.drawnReceipts, expect: [] }', why: 'cannot tell ikkm.drawnReceipts' },
    { step: '{ fault: { on: ikkm.sale, effect: restart-after } }', why: 'power of the device' },
    { step: '{ check: imacash.heldTotal, expect: 0 }', why: 'the target has no device imacash' },
  ])('$step', async ({ step, why }) => {
    const register = await openRegister()
    const result = await runOn(register.plan(), `${sale}  - ${step}`)
    expect(result.verdict).toBe('NOT_APPLICABLE')
    expect(result.reason).toContain(why)
    // Told before anything was sent.
    expect(register.heard()).toEqual([])
  })

  test('an option that it is not said to have', async () => {
    const register = await openRegister()
    const head = 'options: { ikkm: { profile: v27a } }\n'
    const result = await runOn(register.plan(), sale, head)
    expect(result.reason).toContain('not said to have ikkm.profile=v27a')
    const newer = await openRegister({ profile: 'v27a' })
    expect(told(await runOn(newer.plan(), sale, head))).toEqual(passed)
  })
})

/** A place shows the scenario, where no key belongs. */
function leaveSource(key: string, value: unknown): unknown {
  return key === 'place' ? undefined : value
}
