import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runScenarios, readScenario } from '../../fixtures/run-scenario-text.ts'
import { good } from '../../fixtures/toy-reports.ts'
import { closeConsole, processConsole } from './operator.ts'
import { openReports, reporterNames } from './report-sheets.ts'

let folder = ''
const file = (name: string) => path.join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tillrig-reports-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const open = (...orders: string[]) => openReports(orders, new Map())

test('writes every report there is into files at once', async () => {
  const reports = await open(...reporterNames.map((name) => `${name}=${file(`new/${name}`)}`))
  expect(reports.pictures).toBe(true)
  const { events } = await runScenarios([readScenario(good)])
  for (const event of events) reports.reporters.forEach((one) => one.on(event))
  reports.close()
  const empty = reporterNames.filter((name) => readFileSync(file(`new/${name}`), 'utf8') === '')
  // Nothing failed, so there is nothing to annotate.
  expect(empty).toEqual(['github'])
})

test('adds to the page of the CI service, after what stands there', async () => {
  const page = file('summary.md')
  writeFileSync(page, 'before\n')
  vi.stubEnv('GITHUB_STEP_SUMMARY', page)
  vi.stubEnv('GITHUB_WORKSPACE', path.dirname(process.cwd()))
  const reports = await open(`github=${file('commands')}`)
  const wrong = good.replace('sum: 1', 'sum: 2')
  const { events } = await runScenarios([readScenario(wrong)])
  for (const event of events) reports.reporters.forEach((one) => one.on(event))
  reports.close()
  expect(readFileSync(page, 'utf8')).toMatch(/^before\n### tillrig: 1 of 1 cases need a look\n/)
  const home = path.basename(process.cwd())
  expect(readFileSync(file('commands'), 'utf8')).toContain(`::error file=${home}/toy.yaml,line=5,`)
})

test.each([
  { orders: ['preety'], says: /unknown reporter "preety"\. Did you mean "pretty"\?.*html/ },
  { orders: ['pretty', 'json'], says: 'Cannot print pretty and json on one screen.' },
  { orders: ['json', 'github'], says: 'Cannot print json and github on one screen.' },
  { orders: ['json=a/b', 'tap=./a/b'], says: 'Cannot write two reports into a/b.' },
  { orders: [`json=${tmpdir()}`], says: /^Cannot write the report .*: EISDIR/ },
])('refuses what cannot be: $orders', async ({ orders, says }) => {
  await expect(open(...orders)).rejects.toThrow(says)
})

test('lets annotations stand below the report for people', async () => {
  const reports = await open('pretty', 'github')
  expect(reports.reporters).toHaveLength(2)
  reports.close()
})

describe('on a terminal', () => {
  const { stdout } = process
  const was = stdout.isTTY
  let shown = ''

  beforeEach(() => {
    shown = ''
    stdout.isTTY = true
    vi.stubEnv('TERM', 'xterm')
    vi.stubEnv('CI', '')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'Date'] })
    vi.spyOn(stdout, 'write').mockImplementation((text) => Boolean((shown += String(text))))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.useRealTimers()
    closeConsole()
    stdout.isTTY = was
  })

  /** What stands there while a case runs for so long. */
  async function during(ms: number, meanwhile = () => {}): Promise<string> {
    const { events } = await runScenarios([readScenario(good)])
    const reports = await open('pretty')
    for (const event of events.slice(0, 2)) reports.reporters.forEach((one) => one.on(event))
    meanwhile()
    await vi.advanceTimersByTimeAsync(ms)
    reports.close()
    return shown
  }

  test('what runs is told each second', async () => {
    expect((await during(2100)).split('\r\u001B[2K')).toEqual([
      ' 0/1 toy/add/one',
      ' 0/1 toy/add/one 1 s',
      ' 0/1 toy/add/one 2 s',
    ])
  })

  test('nothing is written over a question', async () => {
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(new PassThrough() as never)
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const question = { ask: 'confirm', say: 'Is it dark?', timeoutMs: 120_000 } as const
    const ask = () => void processConsole().ask(question, new AbortController().signal)
    expect(await during(2100, ask)).toBe('')
  })

  test('of a CI service nothing is told before it ends', async () => {
    vi.stubEnv('CI', 'true')
    expect(await during(2100)).toBe('')
  })
})
