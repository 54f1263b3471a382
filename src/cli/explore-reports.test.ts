import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { exploredReport } from '../../fixtures/explored/explored-report.ts'
import type { CaseReport } from '../explore/case-report.ts'
import { exploredExitCode, exploreReporterNames, openExploreReports } from './explore-reports.ts'
import { command } from './report.ts'

const SALE = 'explore/register/sale'
let careless: CaseReport
let careful: CaseReport
let parts: readonly CaseReport[]
let folder = ''
const file = (name: string) => path.join(folder, name)

beforeAll(async () => {
  careless = await exploredReport('explored/careless', SALE, { faults: ['late'] })
  careful = await exploredReport('tills/careful', SALE, { faults: ['lose-reply', 'late'] })
  const part = (number: number) =>
    exploredReport('tills/careful', SALE, {
      faults: ['lose-reply', 'late'],
      merge: 'off',
      shard: { number, of: 2 },
    })
  parts = [await part(1), await part(2)]
})

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tillrig-explored-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
  process.exitCode = undefined
})

/** What stands on the screen meanwhile. */
async function shownBy(act: () => Promise<unknown>): Promise<string> {
  const written: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  await act()
  return written.join('')
}

describe('reports of an exploration', () => {
  test('every one there is goes into a file of its own, at once', async () => {
    const orders = exploreReporterNames.map((name) => `${name}=${file(`new/${name}`)}`)
    const reports = await openExploreReports(orders)
    reports.add(careless)
    reports.end()
    const written = exploreReporterNames.map((name) => readFileSync(file(`new/${name}`), 'utf8'))
    expect(written.map((text) => text.slice(0, 16))).toEqual([
      '✗ FAIL explore/r',
      '{"format":1,"kin',
      '<?xml version="1',
      '<!doctype html>\n',
    ])
  })

  test('people are told on the screen where nobody asks for anything else', async () => {
    const text = await shownBy(async () => {
      const reports = await openExploreReports([])
      reports.add(careful)
      reports.end()
    })
    expect(text).toMatch(/^✓ PASS explore\/register\/sale\n/)
  })

  test.each([
    { orders: ['tap'], says: 'Cannot report: unknown reporter "tap".' },
    { orders: ['json', 'junit'], says: 'Cannot print json and junit on one screen.' },
    { orders: ['json=a/b', 'html=./a/b'], says: 'Cannot write two reports into a/b.' },
  ])('what cannot be is refused: $orders', async ({ orders, says }) => {
    await expect(openExploreReports(orders)).rejects.toThrow(says)
  })
})

test('a command ends as the worst of its cases did', () => {
  const of = (...verdicts: CaseReport['verdict'][]) =>
    exploredExitCode(verdicts.map((verdict) => ({ ...careful, verdict })))
  expect([of(), of('PASS'), of('PASS', 'UNKNOWN')]).toEqual([0, 0, 5])
  expect([of('UNKNOWN', 'FAIL', 'PASS'), of('FAIL', 'ERROR')]).toEqual([1, 3])
})

describe('report merge', () => {
  const merge = (...words: readonly string[]) =>
    shownBy(() => command().parseAsync(['merge', ...words], { from: 'user' }))

  /** Files of these reports. */
  function write(reports: readonly CaseReport[]): string[] {
    return reports.map((report, i) => {
      const name = file(`${i}.json`)
      writeFileSync(name, `${JSON.stringify(report)}\n`)
      return name
    })
  }

  test('parts of an exploration are told as one, and it ends as the whole', async () => {
    const html = file('all.html')
    const text = await merge(...write(parts), '--reporter', 'pretty', '--reporter', `html=${html}`)
    expect(text).toMatch(/^✓ PASS explore\/register\/sale\n/)
    expect(text).toContain('  3 run, 0 merged (0 audited), 0 not explored\n')
    expect(readFileSync(html, 'utf8')).toContain('1 case explored, none needs a look')
    expect(process.exitCode).toBe(0)
  })

  test('what was found is found still', async () => {
    await merge(...write([careless]))
    expect(process.exitCode).toBe(1)
  })

  test('a part that is missing, or a run among them, is an invalid file', async () => {
    const [one = '', two = ''] = write(parts)
    await expect(merge(one)).rejects.toMatchObject({
      message: expect.stringContaining('part 2 of 2 is missing. Give all parts, or --partial.'),
      exitCode: 2,
    })
    writeFileSync(two, '{"kind":"run-started"}\n')
    await expect(merge(one, two)).rejects.toMatchObject({
      message: `Cannot merge ${one} and ${two}: the first is of "tillrig explore", and the other is not.`,
      exitCode: 2,
    })
  })

  test('coverage, which an exploration does not measure, is refused', async () => {
    await expect(merge(...write([careless]), '--coverage', file('c.json'))).rejects.toThrow(
      'Cannot tell the coverage of explorations: they do not measure it.',
    )
  })
})
