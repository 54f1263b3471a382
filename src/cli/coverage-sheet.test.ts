/** `run --coverage` and `--fail-under` as their users get them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'
import { emulators } from '../emulators.ts'
import { addCoverage, coverageOf } from '../scenario/coverage/coverage.ts'
import type { CoverageTally } from '../scenario/coverage/coverage.ts'

const cli = builtCli()
const folder = mkdtempSync(path.join(tmpdir(), 'tillrig-coverage-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string) => path.join(folder, name)

describe('coverage', () => {
  test('is not written into a report', async () => {
    const both = file('both.json')
    const words = ['run', 'ikkm/sale/cash', '--reporter', `json=${both}`, '--coverage', both]
    const ended = await cli.run(words)
    expect(ended.stderr).toMatch(/^tillrig: Cannot write two reports into .*both\.json\. Give each/)
    expect(ended.exitCode).toBe(64)
  })

  test('is written as JSON and as a page, and can be added up from the events', async () => {
    const words = ['run', 'ikkm/sale', 'ikkm/refusal/printer', '--reporter', 'json']
    const [json, html] = [file('new/c.json'), file('c.html')]
    const ran = await cli.run([...words, '--coverage', json, '--coverage', html])
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' })
    const written = JSON.parse(readFileSync(json, 'utf8'))
    expect(written).toMatchObject({ format: 1, known: 102, devices: [{ device: 'ikkm' }] })
    expect(written).toMatchObject({ reached: 13, percent: 12.7 })
    const [ikkm] = written.devices
    expect(ikkm.codes.filter((one: { reached: boolean }) => one.reached)).toEqual([
      {
        name: '-6',
        says: 'The printer cannot print.',
        reached: true,
        cases: 2,
        scenarios: ['ikkm/refusal/printer'],
      },
    ])
    expect(readFileSync(html, 'utf8')).toContain(`<p>${written.reached} of 102 reached`)

    const events = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const tally: CoverageTally = new Map()
    for (const { kind, reached, scenario } of events)
      if (kind === 'case-finished') addCoverage(tally, reached, scenario)
    const { coverage } = events.at(-1)
    expect(coverage).toEqual(written.devices)
    const used = emulators.filter(({ name }) => name === coverage[0].device)
    expect(coverageOf(tally, used)).toEqual(coverage)
  })

  test.each([
    { floors: ['2.9', 'operations=4.3'], exitCode: 0, says: [] },
    {
      floors: ['2.9', 'operations=4.4', 'causes=1'],
      exitCode: 1,
      says: [
        'tillrig: coverage of operations is 4.3 % (1 of 23), below --fail-under operations=4.4: ikkm 4.3 %. Not reached: ikkm operations buy, sale-return, ',
        'tillrig: coverage of causes is 0 % (0 of 22), below --fail-under causes=1: ikkm 0 %. ',
      ],
    },
    // Nothing can be asked of a device that says nothing of itself.
    {
      floors: ['statuses=1'],
      exitCode: 1,
      says: ['tillrig: coverage of statuses is 0 % (0 of 0), '],
    },
  ])('below a floor fails the run: $floors', async ({ floors, exitCode, says }) => {
    const options = floors.flatMap((floor) => ['--fail-under', floor])
    const ran = await cli.run(['run', 'ikkm/sale/cash', ...options])
    expect(ran.exitCode).toBe(exitCode)
    const told = ran.stderr === '' ? [] : ran.stderr.trimEnd().split('\n')
    expect(told).toEqual(says.map((line) => expect.stringContaining(line)))
  })

  test('that could not be measured is the fault of the bench', async () => {
    const words = ['run', 'ikkm/sale/cash', '--target', 'http://127.0.0.1:1']
    expect(await cli.run([...words, '--fail-under', '90'])).toMatchObject({ exitCode: 3 })
  })

  test.each([
    { words: ['--coverage', '-'], says: 'Give a file that ends in .json or .html.' },
    { words: ['--coverage', 'c.txt'], says: 'Give a file that ends in .json or .html.' },
    { words: ['--fail-under', '101'], says: 'Give a percentage: 90, or codes=100' },
    { words: ['--fail-under', 'codes'], says: 'Give a percentage: 90, or codes=100' },
    { words: ['--fail-under', 'code=9'], says: 'unknown section "code". Did you mean "codes"?' },
    { words: ['--fail-under', '9', '--watch'], says: "cannot be used with option '--watch'" },
  ])('is refused before anything runs: $words', async ({ words, says }) => {
    const report = file('never.json')
    const ran = await cli.run(['run', 'ikkm/sale/cash', '--reporter', `json=${report}`, ...words])
    expect(ran).toEqual({ exitCode: 64, stdout: '', stderr: expect.stringContaining(says) })
    expect(existsSync(report)).toBe(false)
  })
})
