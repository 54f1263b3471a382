import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readScenario, runScenarios, toys } from '../../../fixtures/run-scenario-text.ts'
import { openRig } from '../../host/open-rig.ts'
import type { OpenRig } from '../../host/open-rig.ts'
import type { CaseResult } from '../run-case.ts'
import { remoteTargets } from './remote.ts'

async function open(options: Readonly<Record<string, unknown>> = {}): Promise<OpenRig> {
  const rig = await openRig({
    devices: toys,
    host: '127.0.0.1',
    ports: { toy: 0 },
    controlPort: 0,
    options: { toy: options },
    durability: 'process',
  })
  onTestFinished(() => rig.close())
  return rig
}

async function runAt(address: string, steps: string, more = ''): Promise<CaseResult> {
  const text = `format: 1\nid: toy/test\ntitle: A test\n${more}steps:\n${steps}`
  const targets = remoteTargets(address, toys)
  const [result] = (await runScenarios([readScenario(text)], { targets })).results
  if (!result) throw new Error('no result')
  return result
}

const summed = ({ verdict, reason, findings }: CaseResult) => ({
  verdict,
  ...(reason === undefined ? {} : { reason }),
  says: findings.map(({ says }) => says),
})

describe('a rig started elsewhere', () => {
  test('does all that an embedded one does', async () => {
    const { control, rig } = await open()
    const result = await runAt(
      control.url,
      `  - { send: toy.add, with: { by: 3 }, expect: { status: 200, sum: 3, reason: OK } }
  - { send: toy.add, with: { by: 77 }, expect: { status: 400, reason: BAD_NUMBER, code: 3 } }
  - { cause: toy.jam, with: { percent: 7 } }
  - { send: toy.add, expect: { code: 2 } }
  - { clear: toy.jam }
  - { advance: 25h }
  - { fault: { on: toy.add, effect: late } }
  - { send: toy.add, expect: { transport: lost, how: reset } }
  - { check: toy.count, expect: 3 }
  - { settle: true }
  - { check: toy.additions, where: { number: "2" }, expect: { $count: 1 } }
  - { check: toy.count, eventually: { within: 1h, every: 20m }, expect: 4 }`,
    )
    expect(summed(result)).toEqual({ verdict: 'PASS', says: [] })
    expect([...result.reached].sort()).toEqual([
      'toy.causes.jam',
      'toy.causes.jam ends',
      'toy.codes.2',
      'toy.codes.3',
      'toy.operations.add',
      'toy.transitions.added',
      'toy.transitions.cause-began',
      'toy.transitions.cause-ended',
      'toy.transitions.printed',
    ])
    expect(rig.now() - Date.now()).toBeGreaterThan(24 * 3_600_000)
  })

  test('begins each case as new, and leaves no fault behind', async () => {
    const { control, rig } = await open()
    const steps = `  - { fault: { on: toy.count, effect: lose-reply, times: 9 } }
  - { send: toy.add, expect: { sum: 1 } }
  - { send: toy.count, expect: { transport: lost, how: reset } }`
    for (const time of ['first', 'second'])
      expect({ time, ...summed(await runAt(control.url, steps)) }).toEqual({
        time,
        verdict: 'PASS',
        says: [],
      })
    expect(rig.device('toy').rules).toEqual([])
  })

  test.each([
    { effect: 'lose-request', how: 'reset' },
    { effect: 'cut-reply', how: 'cut' },
    { effect: 'delay, delay: 1ms', how: undefined },
  ])('breaks messages: $effect', async ({ effect, how }) => {
    const { control } = await open()
    const result = await runAt(
      control.url,
      `  - { fault: { on: toy.add, effect: ${effect} } }
  - { send: toy.add, expect: ${how ? `{ transport: lost, how: ${how} }` : '{ sum: 1 }'} }`,
    )
    expect(summed(result)).toEqual({ verdict: 'PASS', says: [] })
  })

  test('tells a fault that was never met', async () => {
    const { control } = await open()
    const result = await runAt(
      control.url,
      '  - { fault: { on: toy.add, effect: lose-reply } }\n  - { check: toy.count, expect: 0 }',
    )
    expect(summed(result).says).toEqual(['fault armed at line 5 was never met'])
  })

  test('shows the wire with what broke it', async () => {
    const { control } = await open()
    const { trace } = await runAt(
      control.url,
      `  - { fault: { on: toy.add, effect: lose-reply } }
  - { send: toy.add, with: { by: 2 }, expect: { status: 200 } }`,
    )
    expect(trace.map(({ says, fault }) => [says, fault?.effect])).toEqual([
      ['till -> toy GET /add?by=2', 'lose-reply'],
      ['toy -> till 200 "2"  (the till did not get it)', undefined],
    ])
  })

  test('cannot have other options than it was started with', async () => {
    const steps = '  - { check: toy.count, expect: 5 }'
    const more = 'options: { toy: { start: 5, takes: 0ms } }\n'
    const { control } = await open()
    expect(summed(await runAt(control.url, steps, more))).toEqual({
      verdict: 'NOT_APPLICABLE',
      reason: 'the rig was started without toy.start=5; start it with --set toy.start=5',
      says: [],
    })
    const other = await open({ start: 5 })
    expect(summed(await runAt(other.control.url, steps, more)).verdict).toBe('PASS')
  })

  test('says what cannot be done in its own words, and that is the scenario’s fault', async () => {
    const { control } = await open()
    const result = await runAt(control.url, '  - { cause: toy.kick }')
    expect(summed(result)).toEqual({
      verdict: 'ERROR',
      says: ['Cannot cause "kick" on toy: there is nothing to lose.'],
    })
    expect(result.blame).toBe('scenario')
  })

  test('is an ERROR when it is not there', async () => {
    const rig = await open()
    await rig.close()
    const result = await runAt(rig.control.url, '  - { check: toy.count, expect: 0 }')
    expect([result.verdict, result.blame]).toEqual(['ERROR', 'target'])
    expect(result.reason).toMatch(/^Cannot reach http:\/\/127\.0\.0\.1:\d+: .*ECONNREFUSED/)
  })

  test('is an ERROR when something else answers there', async () => {
    const server = createServer((_request, response) => response.end('<html>'))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo // A listening TCP server has a port.
    const url = `http://127.0.0.1:${port}`
    const result = await runAt(url, '  - { check: toy.count, expect: 0 }')
    expect(summed(result)).toEqual({
      verdict: 'ERROR',
      reason: `Cannot GET ${url}/api/rig: the answer is not that of a rig. Give the control URL that \`tillrig up\` prints.`,
      says: [],
    })
  })
})
