import { describe, expect, test } from 'vitest'
import { openBrowser } from '../../../fixtures/browser.ts'
import { runScenarios, readScenario, toys } from '../../../fixtures/run-scenario-text.ts'
import { coverageLines } from './coverage-lines.ts'
import { coveragePage } from './coverage-page.ts'
import type { CoverageTally } from './coverage.ts'
import { addCoverage, coverageOf, missedOf, percentOf, sayPercent, shareOf } from './coverage.ts'

const scenario = (id: string, steps: string) =>
  readScenario(`format: 1\nid: ${id}\ntitle: A test\nsteps:\n${steps}`)

const jammed = scenario(
  'toy/jammed',
  `  - { send: toy.add, with: { by: 2 }, expect: { sum: 2 } }
  - cause: toy.jam
  - { send: toy.add, expect: { code: 2 } }
  - clear: toy.jam`,
)
const lost = scenario(
  'toy/lost',
  `  - { fault: { on: toy.count, effect: lose-request } }
  - { send: toy.count, expect: { transport: lost } }`,
)

async function covered(...scenarios: ReturnType<typeof scenario>[]) {
  const { summary, results } = await runScenarios(scenarios)
  const [coverage] = summary.coverage
  if (!coverage) throw new Error('a run of the toy covers nothing of it')
  return { coverage, results }
}

describe('what was reached', () => {
  test('is what a case let happen: answers, codes, causes and their ends, events', async () => {
    const { results } = await covered(jammed)
    expect(results.map(({ reached }) => [...reached].sort())).toEqual([
      [
        'toy.causes.jam',
        'toy.causes.jam ends',
        'toy.codes.2',
        'toy.operations.add',
        'toy.transitions.added',
        'toy.transitions.cause-began',
        'toy.transitions.cause-ended',
      ],
    ])
  })

  test('is no operation that was asked for and never answered', async () => {
    const { results } = await covered(lost)
    expect(results.map(({ reached }) => reached)).toEqual([[]])
  })

  test('is told with its cases and the first scenarios', async () => {
    const { coverage } = await covered(jammed, lost, jammed)
    expect(coverage.operations).toEqual([
      { name: 'add', says: 'Adds.', reached: true, cases: 2, scenarios: ['toy/jammed'] },
      { name: 'count', says: 'Tells the sum.', reached: false, cases: 0, scenarios: [] },
    ])
    expect(coverage.causes.slice(0, 2).map(({ says }) => says)).toEqual([
      'Dust gets in; so many percent of the wheels are stuck.',
      'It ends: the dust is blown out.',
    ])
  })

  test('keeps the ids of ten scenarios, however many there are', () => {
    const tally: CoverageTally = new Map()
    for (let i = 0; i < 1000; i++) addCoverage(tally, ['toy.codes.2'], `toy/s${i}`)
    const [toy] = coverageOf(tally, toys)
    expect(toy?.codes[1]).toMatchObject({ name: '2', cases: 1000 })
    expect(toy?.codes[1]?.scenarios).toEqual(Array.from({ length: 10 }, (_, i) => `toy/s${i}`))
  })

  test('adds up from what each case tells to what the run tells', async () => {
    const { coverage, results } = await covered(jammed, lost)
    const tally: CoverageTally = new Map()
    // Through JSON, as a program reads it from the events of a run.
    for (const { reached, planned } of JSON.parse(JSON.stringify(results)))
      addCoverage(tally, reached, planned.scenario.id)
    expect(coverageOf(tally, toys)).toEqual([coverage])
  })
})

describe('a share', () => {
  test('of nothing is nothing, and never rounds up to all', () => {
    expect(percentOf({ reached: 0, known: 0 })).toBe(0)
    expect(sayPercent({ reached: 9999, known: 10_000 })).toBe('99.9 %')
    expect(sayPercent({ reached: 2, known: 2 })).toBe('100 %')
  })

  test('is of one section or of all', async () => {
    const { coverage } = await covered(jammed)
    expect(shareOf([coverage], ['causes'])).toEqual({ reached: 2, known: 5 })
    expect(shareOf([coverage])).toEqual({ reached: 7, known: 16 })
  })
})

describe('for people', () => {
  test('a line a device, and what was missed only where that is little', async () => {
    const { coverage } = await covered(jammed)
    expect(missedOf(coverage)).toHaveLength(9)
    const counts = ' toy   operations 1/2  codes 1/3  causes 2/5  transitions 3/6'
    expect(coverageLines([coverage])).toEqual([counts])
    const rest = scenario(
      'toy/rest',
      `  - cause: toy.off
  - clear: toy.off
  - { send: toy.add, with: { by: 77 }, expect: { code: 3 } }`,
    )
    const more = await covered(jammed, rest)
    expect(coverageLines([more.coverage])).toEqual([
      ' toy   operations 1/2  codes 2/3  causes 4/5  transitions 3/6',
      '       not reached: toy operations count, toy codes 1, toy causes kick, toy transitions printed, kicked, restarted',
    ])
  })

  test('a page has what was missed first and in red, and fits a phone', async (context) => {
    const { coverage } = await covered(jammed)
    const [first, ...others] = coverage.operations
    const odd = { name: `<i>${'odd'.repeat(60)}`, says: '"&"', reached: true, cases: 1 }
    const scenarios = ['toy/<b>', 'toy/two']
    const operations = first ? [first, { ...odd, scenarios }, ...others] : []
    const page = await openBrowser(context)
    await page.setViewportSize({ width: 360, height: 640 })
    await page.setContent(coveragePage([{ ...coverage, operations }]))
    const rows = page.locator('table').first().locator('tbody tr')
    expect(await rows.locator('th').allTextContents()).toEqual(['count', 'add', odd.name])
    expect(await rows.first().textContent()).toContain('✗ not reached')
    const colors = await page.evaluate<string[]>(
      "[...document.querySelectorAll('tbody th')].map((cell) => getComputedStyle(cell).color)",
    )
    expect(colors[0]).toBe('rgb(196, 32, 29)')
    expect(colors[1]).not.toBe('rgb(196, 32, 29)')
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    expect(await page.locator('script, link, img').count()).toBe(0)
  })
})
