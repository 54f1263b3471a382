/** `run`, `list` and `schema` as their users get them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'
import type { Summary } from '../scenario/summary.ts'
import type { Blame, Verdict } from '../scenario/verdict.ts'
import { verdictNames } from '../scenario/verdict.ts'
import { exitCodeOf } from './exit.ts'

const cli = builtCli()
let folder = ''

const scenario = (id: string, steps: string, more = '') =>
  `format: 1\nid: ${id}\ntitle: A test\n${more}steps:\n${steps}\n`

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tillrig-run-'))
  const texts = {
    'good.yaml': scenario('my/good', '  - { check: ikkm.drawer, expect: 0 }', 'tags: [mine]\n'),
    'bad.yaml': scenario('my/bad', '  - { check: ikkm.drawer, expect: 5 }'),
    'wrong.yaml': scenario('my/wrong', '  - { chek: ikkm.drawer }'),
    'idle.yaml': scenario('my/idle', '  - { client: sale }'),
    'lenient.yaml': scenario(
      'my/lenient',
      '  - { check: ikkm.drawer, expect: { any-of: [{ verdict: NON_STRICT, $eq: 0, because: odd }] } }',
    ),
  }
  for (const [name, text] of Object.entries(texts)) writeFileSync(file(name), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string) => path.join(folder, name)

describe('run', () => {
  test.each<{ why: string; words: () => string[]; exitCode: number; says: string }>([
    {
      why: 'the built-in catalogue, of a scenario by its id',
      words: () => ['ikkm/repeat/lost-reply'],
      exitCode: 0,
      says: ' 2 PASS   6 checks',
    },
    { why: 'a file', words: () => [file('good.yaml')], exitCode: 0, says: '✓ my/good PASS' },
    { why: 'a failing file', words: () => [file('bad.yaml')], exitCode: 1, says: 'found 0' },
    {
      why: 'what is not strict, strictly',
      words: () => [file('lenient.yaml'), '--strict'],
      exitCode: 1,
      says: 'NON_STRICT my/lenient: odd',
    },
    {
      why: 'an invalid file, of which nothing runs',
      words: () => [file('wrong.yaml'), file('good.yaml')],
      exitCode: 2,
      says: 'unknown key "chek". Did you mean "check"?',
    },
    {
      why: 'a rig that is not there',
      words: () => [file('good.yaml'), '--target', 'http://127.0.0.1:1'],
      exitCode: 3,
      says: 'Cannot reach http://127.0.0.1:1',
    },
    {
      why: 'nothing that is checked',
      words: () => [file('idle.yaml')],
      exitCode: 5,
      says: '1 NOT_APPLICABLE   0 checks',
    },
    {
      why: 'an unknown word',
      words: () => ['ikkm/repaet'],
      exitCode: 64,
      says: 'tillrig: Cannot select "ikkm/repaet": unknown path, id or tag. Did you mean "ikkm/repeat"?',
    },
    {
      why: 'an unknown target',
      words: () => ['--target', 'shop'],
      exitCode: 64,
      says: 'tillrig: Cannot run against "shop": no such target.',
    },
    {
      why: 'an unknown reporter',
      words: () => [file('good.yaml'), '--reporter', 'preety'],
      exitCode: 64,
      says: 'tillrig: Cannot report: unknown reporter "preety". Did you mean "pretty"?',
    },
    {
      why: 'two reports on one screen',
      words: () => [file('good.yaml'), '--reporter', 'pretty', '--reporter', 'json'],
      exitCode: 64,
      says: 'tillrig: Cannot print pretty and json on one screen.',
    },
    {
      why: 'a number that is none',
      words: () => ['--repeat', '0'],
      exitCode: 64,
      says: 'Give a whole number from 1 up.',
    },
  ])('ends well or badly: $why', async ({ words, exitCode, says }) => {
    const ended = await cli.run(['run', ...words()])
    expect(ended.stdout + ended.stderr).toContain(says)
    expect(ended.exitCode).toBe(exitCode)
  })

  test('makes several reports at once', async () => {
    const report = file('new/folder/report.xml')
    const words = [file('good.yaml'), file('bad.yaml'), '--reporter', 'json']
    const ended = await cli.run(['run', ...words, '--reporter', `junit=${report}`])
    expect(
      ended.stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).kind),
    ).toContain('run-finished')
    expect(readFileSync(report, 'utf8')).toContain('tests="2" failures="1"')
  })

  test('lists the cases it would run', async () => {
    const { stdout } = await cli.run(['run', 'ikkm/repeat/lost-reply', '--list'])
    expect(stdout).toBe('ikkm/repeat/lost-reply[cash]\nikkm/repeat/lost-reply[bank]\n')
  })

  test('stops at Ctrl-C with a summary of what it did', async () => {
    const running = cli.start(['run', file('good.yaml'), '--repeat', '100000'])
    await running.says('my/good#2')
    running.child.kill('SIGINT')
    const { exitCode, stdout } = await running.ended
    expect(stdout).toMatch(/ \d+ PASS {2}\d+ SKIPPED .* interrupted\n/)
    expect(exitCode).toBe(130)
  })
})

describe('the exit code', () => {
  const summary = (
    counts: Partial<Record<Verdict, number>>,
    more: Partial<Summary> = {},
  ): Summary => ({
    casesCount: 1,
    checksCount: 1,
    durationMs: 0,
    isInterrupted: false,
    blames: [],
    coverage: [],
    notMeasured: [],
    ...more,
    // Every verdict's name is put in.
    counts: Object.fromEntries(verdictNames.map((name) => [name, counts[name] ?? 0])) as Record<
      Verdict,
      number
    >,
  })
  const blames = (...given: Blame[]) => ({ blames: given })

  test.each<{ why: string; given: Summary; code: number }>([
    { why: 'all passed', given: summary({ PASS: 1, NON_STRICT: 1, INFO: 1 }), code: 0 },
    { why: 'left out is not failed', given: summary({ PASS: 1, NOT_APPLICABLE: 1 }), code: 0 },
    { why: 'undecided', given: summary({ PASS: 1, UNKNOWN: 1 }), code: 5 },
    { why: 'waiting for a person', given: summary({ REVIEW: 1 }), code: 5 },
    { why: 'no check ran', given: summary({ INFO: 1 }, { checksCount: 0 }), code: 5 },
    { why: 'failed before undecided', given: summary({ FAIL: 1, UNKNOWN: 1 }), code: 1 },
    { why: 'the bench before failed', given: summary({ FAIL: 1, ERROR: 1 }), code: 3 },
    {
      why: 'the scenario before the bench',
      given: summary({ ERROR: 2 }, blames('target', 'scenario')),
      code: 2,
    },
    {
      why: 'our own bug before all',
      given: summary({ ERROR: 2 }, blames('scenario', 'us')),
      code: 70,
    },
  ])('is decided by the worst: $why', ({ given, code }) => {
    expect(exitCodeOf(given, false)).toBe(code)
  })
})

describe('list', () => {
  test('shows ids, titles, tags and cases', async () => {
    const { stdout } = await cli.run(['list', 'ikkm/repeat/lost-reply'])
    expect(stdout).toMatch(/^ikkm\/repeat\/lost-reply {2}A sale .* {2}ikkm .* {2}\[cash bank\]\n$/)
  })

  test('prints JSON', async () => {
    const { stdout } = await cli.run(['list', file('good.yaml'), '--json'])
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'my/good', title: 'A test', tags: ['mine'], cases: [], devices: ['ikkm'] },
    ])
  })
})

test('schema rig prints the JSON Schema of rig files', async () => {
  const { stdout } = await cli.run(['schema', 'rig'])
  expect(JSON.parse(stdout)).toMatchObject({
    type: 'object',
    properties: { devices: {}, targets: {} },
  })
})

test('schema prints the JSON Schema of scenario files', async () => {
  const { stdout } = await cli.run(['schema'])
  expect(JSON.parse(stdout)).toMatchObject({
    properties: { format: { const: 1 }, steps: { type: 'array' } },
    required: ['format', 'id', 'title', 'steps'],
    additionalProperties: false,
  })
})
