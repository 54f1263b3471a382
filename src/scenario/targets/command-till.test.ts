/** The life of a till that is a command: how it begins, what it leaves, and that it ends. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aroundSteps, runScenarios, runStepsOn } from '../../../fixtures/run-scenario-text.ts'
import { scriptedTills } from '../../../fixtures/scripted-till.ts'
import { sells, tillBeforeToys, told } from '../../../fixtures/till-before-toys.ts'
import { watchtower } from '../../../fixtures/watchtower.ts'
import type { TillPlan } from './client.ts'

const { folder, till } = scriptedTills()
const two = 'matrix: [{ name: one }, { name: two }]\n'

describe('the life of a till that is a command', () => {
  test.each([
    { command: '/nowhere/till', why: 'spawn /nowhere/till ENOENT' },
    { command: `${process.execPath}/till`, why: 'spawn ENOTDIR' },
  ])('is not there, in any case: $command', async ({ command, why }) => {
    const { results } = await runScenarios([aroundSteps(sells, two)], {
      targets: tillBeforeToys({ command: [command], reset: 'never' }),
    })
    const expected = `ERROR Cannot start the till "${command}": ${why}.`
    expect(results.map(told)).toEqual([expected, expected])
  })

  test('that could not do it is not blamed for being gone', async () => {
    const result = await runStepsOn(
      tillBeforeToys({ command: till('process.exit(127)') }),
      sells,
      `teardown:\n${sells}\n`,
    )
    expect(told(result)).toBe('NOT_APPLICABLE the till does not support "sell"')
  })

  test.each([
    { ends: 'process.exit(3)', first: 'FAIL', why: 'the till ended with exit code 3' },
    {
      ends: 'process.exit(127)',
      first: 'NOT_APPLICABLE',
      why: 'the till ended with exit code 127',
    },
  ])(
    'is started again for the next case, and that is told: $ends',
    async ({ ends, first, why }) => {
      const file = path.join(folder, `life-${first}`)
      const body = `console.error('life of', env.TOY_URL)
if (!fs.existsSync('${file}')) { fs.writeFileSync('${file}', ''); ${ends} }
say({ id, outcome: 'paid', answers: await fetch(env.TOY_URL + '/count').then((one) => one.text(), String) })`
      const steps = '  - { client: sell, expect: { outcome: refused, answers: "0" } }'
      const { results } = await runScenarios([aroundSteps(steps, two)], {
        targets: tillBeforeToys({ command: till(body), reset: 'never' }),
      })
      expect(results.map(({ verdict }) => verdict)).toEqual([first, 'FAIL'])
      expect(results[1]?.findings.map(({ says }) => says)).toEqual(['found "paid"'])
      expect(results[1]?.trace[0]).toEqual({
        atMs: 0,
        says: `the till is started again, as ${why}`,
      })
      expect(results[1]?.said?.match(/life of/g)).toHaveLength(1)
    },
  )

  test('shows what it said in this case alone, and nothing that is secret', async () => {
    const body = `console.error('case', count, env.PIN); setTimeout(() => say({ id, outcome: 'paid' }), 100)`
    const plan = { command: till(body), reset: 'never', env: { PIN: 'pin-4711' } } as const
    const { results } = await runScenarios(
      [aroundSteps('  - { client: sell, expect: { outcome: refused } }', two)],
      { targets: tillBeforeToys({ ...plan, secrets: ['pin-4711'] }) },
    )
    expect(results.map(({ said }) => said)).toEqual(['case 1 •••\n', 'case 2 •••\n'])
  })

  test('that says much is not shown from the middle of a word', async () => {
    const body = `console.error('secret-'.repeat(600) + ' begins ' + 'x'.repeat(5000)); process.exit(3)`
    const { said } = await runStepsOn(tillBeforeToys({ command: till(body) }), sells)
    expect(said).toBe(`begins ${'x'.repeat(5000)}\n`)
  })

  test('is not waited for when somebody who left its group holds the line', async () => {
    const pid = path.join(folder, 'runaway')
    const body = `const child = spawn('sleep', ['20'], { stdio: 'inherit', detached: true })
fs.writeFileSync('${pid}', String(child.pid))
say({ id, outcome: 'paid' })`
    const pipes = () => process.getActiveResourcesInfo().filter((one) => one === 'PipeWrap').length
    const before = pipes()
    const result = await runStepsOn(tillBeforeToys({ command: till(body) }), sells)
    onTestFinished(() => void process.kill(Number(readFileSync(pid, 'utf8'))))
    expect(told(result)).toBe('PASS')
    await expect.poll(pipes).toBeLessThanOrEqual(before)
  })

  test.each<{ when: string; does: string; comes: string; reset?: TillPlan['reset'] }>([
    { when: 'it has answered', does: `say({ id, outcome: 'paid' })`, comes: 'PASS' },
    { when: 'the run ends', does: `say({ id, outcome: 'paid' })`, comes: 'PASS', reset: 'never' },
    { when: 'its time is over', does: '', comes: 'FAIL no answer came (the till did not answer' },
    { when: 'it crashes', does: 'process.exit(3)', comes: 'FAIL no answer came (the till ended' },
    { when: 'nobody understands it', does: `console.log('ready')`, comes: 'ERROR Cannot read' },
    { when: 'the run is stopped', does: '// stop', comes: 'SKIPPED interrupted' },
  ])('ends with the case, and so does whoever it started: $when', async (one) => {
    const { port, calls, hangsUp } = await watchtower()
    const stubborn = `process.on('SIGTERM', () => {})
    require('node:net').connect(${port}, '127.0.0.1', () => console.log('up'))`
    const body = `const child = spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}])
child.stdout.once('data', () => {
  ${one.does}
})`
    const stopping = new AbortController()
    const { reset = 'per-case', comes } = one
    const limitMs = one.does === '' ? 2000 : 10_000
    const running = runScenarios([aroundSteps(sells)], {
      targets: tillBeforeToys({ command: till(body), reset, limitMs }),
      signal: stopping.signal,
    })
    await calls
    if (one.does === '// stop') stopping.abort()
    const [result] = (await running).results
    expect(result && told(result)).toContain(comes)
    await hangsUp
  })

  test.each<{ reset: TillPlan['reset']; counts: readonly number[] }>([
    { reset: 'per-case', counts: [1, 1, 1] },
    { reset: 'never', counts: [1, 2, 3] },
  ])('begins anew as the target says: $reset', async ({ reset, counts }) => {
    const command = till(`say({ id, outcome: 'paid', count })`)
    const scenario = aroundSteps(
      '  - { client: sell, expect: { count: "${case.count}" } }',
      `matrix: [${counts.map((count, i) => `{ name: "${i}", count: ${count} }`).join()}]\n`,
    )
    const { results } = await runScenarios([scenario], {
      targets: tillBeforeToys({ command, reset }),
    })
    expect(results.map(told)).toEqual(['PASS', 'PASS', 'PASS'])
  })
})
