/** Every verdict and every exit code of a run, from the command line as its users have it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'
import { openRegister } from '../../fixtures/real-device.ts'
import { verdictNames } from '../scenario/verdict.ts'
import type { Verdict } from '../scenario/verdict.ts'
import { exitCodes } from './exit.ts'

const cli = builtCli()
let folder = ''

const anyOf = (verdict: Verdict) =>
  `  - { check: ikkm.drawer, expect: { any-of: [{ verdict: ${verdict}, $eq: 0, because: it is so }] } }`

/** What a scenario of one step comes to; each file is named after it. */
const steps: Readonly<Record<string, string>> = {
  pass: '  - { check: ikkm.drawer, expect: 0 }',
  fail: '  - { check: ikkm.drawer, expect: 5 }',
  lenient: anyOf('NON_STRICT'),
  measured: anyOf('INFO'),
  unknown: anyOf('UNKNOWN'),
  review: anyOf('REVIEW'),
  error: '  - { send: ikkm.transaction, with: { transaction: "${vars.missing}" } }',
  'not-applicable': '  - { client: sale, expect: { outcome: paid } }',
  invalid: '  - { chek: ikkm.drawer }',
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tillrig-verdicts-'))
  for (const [name, step] of Object.entries(steps)) {
    const text = `format: 1\nid: my/${name}\ntitle: A test\ntags: [${name === 'fail' ? 'first' : 'later'}]\nsteps:\n${step}\n`
    writeFileSync(path.join(folder, `${name}.yaml`), text)
  }
  const known = (id: string, more = '') =>
    `format: 1\nexpected:\n  - { id: my/${id}, why: ticket 7${more} }\n`
  writeFileSync(path.join(folder, 'fail.known'), known('fail'))
  writeFileSync(path.join(folder, 'pass.known'), known('pass'))
  writeFileSync(path.join(folder, 'idle.known'), known('not-applicable'))
  writeFileSync(path.join(folder, 'over.known'), known('fail', ', until: 2001-01-31'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...words: readonly string[]) {
  const { exitCode, stdout, stderr } = await cli.run(
    ['run', ...words, '--reporter', 'json'],
    {},
    { cwd: folder },
  )
  const events = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const finished = events.filter(({ kind }) => kind === 'case-finished')
  return { exitCode, stderr, verdicts: finished.map(({ verdict }) => verdict as Verdict) }
}

const cases: readonly {
  readonly verdict: Verdict
  readonly exitCode: number
  readonly words: readonly string[]
  readonly others?: readonly Verdict[]
}[] = [
  { verdict: 'PASS', exitCode: 0, words: ['pass.yaml'] },
  { verdict: 'NON_STRICT', exitCode: 0, words: ['lenient.yaml'] },
  { verdict: 'NON_STRICT', exitCode: 1, words: ['lenient.yaml', '--strict'] },
  { verdict: 'INFO', exitCode: 0, words: ['measured.yaml'] },
  { verdict: 'FAIL', exitCode: 1, words: ['fail.yaml'] },
  { verdict: 'UNKNOWN', exitCode: 5, words: ['unknown.yaml'] },
  { verdict: 'REVIEW', exitCode: 5, words: ['review.yaml'] },
  { verdict: 'ERROR', exitCode: 3, words: ['pass.yaml', '--target', 'http://127.0.0.1:1'] },
  {
    verdict: 'NOT_APPLICABLE',
    exitCode: 0,
    words: ['not-applicable.yaml', 'pass.yaml'],
    others: ['PASS'],
  },
  { verdict: 'NOT_APPLICABLE', exitCode: 5, words: ['not-applicable.yaml'] },
  {
    verdict: 'SKIPPED',
    exitCode: 1,
    words: ['fail.yaml', 'pass.yaml', '--bail', '--workers', '1'],
    others: ['FAIL'],
  },
  { verdict: 'EXPECTED_FAIL', exitCode: 0, words: ['fail.yaml', '--baseline', 'fail.known'] },
  { verdict: 'FAIL', exitCode: 1, words: ['fail.yaml', '--baseline', 'over.known'] },
  { verdict: 'STALE', exitCode: 4, words: ['pass.yaml', '--baseline', 'pass.known'] },
  { verdict: 'STALE', exitCode: 4, words: ['not-applicable.yaml', '--baseline', 'idle.known'] },
]

describe('a verdict', () => {
  test.each(cases)(
    '$verdict ends with exit code $exitCode: $words',
    async ({ verdict, exitCode, words, others = [] }) => {
      const ran = await run(...words)
      expect(ran).toMatchObject({ exitCode })
      expect(ran.verdicts.toSorted()).toEqual([verdict, ...others].toSorted())
    },
  )

  test('of each kind has been seen', () => {
    const seen = new Set(cases.map(({ verdict }) => verdict))
    expect([...seen].toSorted()).toEqual(verdictNames.toSorted())
  })
})

/** Makes one call inside the program throw, as a mistake of ours would. */
const mistake = `--import=data:text/javascript,${encodeURIComponent(
  'const { stringify } = JSON; JSON.stringify = (value, ...more) => { if (value?.kind === "case-finished") throw new TypeError("oops"); return stringify(value, ...more) }',
)}`

describe('an exit code', () => {
  test('2 for a file that is wrong, before anything runs', async () => {
    const { exitCode, verdicts, stderr } = await run('invalid.yaml', 'pass.yaml')
    expect({ exitCode, verdicts }).toEqual({ exitCode: 2, verdicts: [] })
    expect(stderr).toContain('invalid.yaml:6:7')
  })

  test('3 for a till that cannot be started', async () => {
    const file = 'targets: { mine: { kind: client, client: { command: [./not-there] } } }\n'
    writeFileSync(path.join(folder, 'mine.targets'), file)
    const words = ['not-applicable.yaml', '--config', 'mine.targets', '--target', 'mine']
    expect(await run(...words)).toMatchObject({ exitCode: 3, verdicts: ['ERROR'] })
  })

  test('64 for a command line that is wrong', async () => {
    expect(await run('pass.yaml', '--shard', '3/2')).toMatchObject({ exitCode: 64, verdicts: [] })
    expect(await run('pass.yaml', '--target', 'nobody')).toMatchObject({ exitCode: 64 })
  })

  test('70 for a mistake of ours, with what is to be reported', async () => {
    const { exitCode, stderr } = await cli.run(
      ['run', 'pass.yaml', '--reporter', 'json'],
      { NODE_OPTIONS: mistake },
      { cwd: folder },
    )
    expect(exitCode).toBe(exitCodes.bug)
    expect(stderr).toMatch(/^tillrig: this is a bug of tillrig .* on Node v\d/)
    expect(stderr).toContain('TypeError: oops')
  })

  test.each([
    { signal: 'SIGINT', exitCode: 130 },
    { signal: 'SIGTERM', exitCode: 143 },
  ] as const)('$exitCode after $signal, and the summary is told', async ({ signal, exitCode }) => {
    const words = ['run', 'pass.yaml', '--repeat', '1000000', '--reporter', 'pretty']
    const running = cli.start(words, {}, { cwd: folder })
    await running.says('my/pass#10')
    running.child.kill(signal)
    const ended = await running.ended
    expect(ended.exitCode).toBe(exitCode)
    expect(ended.stdout).toContain('interrupted')
  })

  test('of several is that of the worst: 2, 3, 1, 4, 5', async () => {
    const stale = ['pass.yaml', '--baseline', 'pass.known']
    expect(await run(...stale, 'unknown.yaml')).toMatchObject({ exitCode: 4 })
    expect(await run(...stale, 'unknown.yaml', 'fail.yaml')).toMatchObject({ exitCode: 1 })
    expect(await run('fail.yaml', 'unknown.yaml', '--target', 'http://127.0.0.1:1')).toMatchObject({
      exitCode: 3,
    })
    expect(await run('fail.yaml', 'invalid.yaml')).toMatchObject({ exitCode: 2 })
  })

  test('of a run on a real device that nobody can look at is 5', async () => {
    const register = await openRegister()
    const { url = '' } = register.devices['ikkm'] ?? {}
    const limits = ['--key', '11112222', '--max-receipts', '1', '--max-amount', '1']
    const ran = await run('not-applicable.yaml', '--target', `ikkm=${url}`, ...limits)
    expect(ran).toMatchObject({ exitCode: 5, verdicts: ['NOT_APPLICABLE'] })
  })
})
