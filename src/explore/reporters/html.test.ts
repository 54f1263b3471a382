import type { Page } from 'playwright-core'
import type { TestContext } from 'vitest'
import { beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../../../fixtures/browser.ts'
import { exploredReport, writtenBy } from '../../../fixtures/explored/explored-report.ts'
import type { CaseReport } from '../case-report.ts'
import { htmlReporter } from './html.ts'

const SALE = 'explore/register/sale'
const losing = ['lose-request', 'late']
let careless: CaseReport
let textbook: CaseReport
let careful: CaseReport

beforeAll(async () => {
  careless = await exploredReport('explored/careless', SALE, { faults: ['cut-reply', 'late'] })
  textbook = await exploredReport('explored/textbook', SALE, { faults: losing, faultsMax: 3 })
  careful = await exploredReport('tills/careful', SALE)
})

const evil = `<img src="http://127.0.0.1:1/x.png"><script>document.title = "forged"</script> "'`

/** The same report, with every text of it trying to break the page. */
function poisoned(report: CaseReport): CaseReport {
  const keep = new Set(['kind', 'verdict', 'came', 'rule', 'level', 'script', 'over'])
  const text = JSON.stringify(report, (key, value: unknown) =>
    typeof value === 'string' && !keep.has(key) ? `${value} ${evil}` : value,
  )
  return JSON.parse(text) as CaseReport // The same shape.
}

async function open(context: TestContext, reports: readonly CaseReport[], width: number) {
  const page = await openBrowser(context)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.setViewportSize({ width, height: 800 })
  await page.setContent(writtenBy(htmlReporter, reports))
  await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
  return { page, asked }
}

const widthOf = (page: Page) => page.evaluate('document.documentElement.scrollWidth')

describe('the page fits, asks for nothing, and runs nothing of what it shows', () => {
  test.for([390, 1200])('%i pixels wide', async (width, context) => {
    const vast = { ...careful.accounting, naive: 123_456_789_012_345 }
    const reports = [careless, textbook, { ...careful, accounting: vast }].map(poisoned)
    const { page, asked } = await open(context, reports, width)
    expect(await widthOf(page)).toBe(width)
    const wide = await page
      .locator('.c, .f, .counts, .rules')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)
    expect(wide).toBe(0)
    expect(await page.title()).toBe('tillrig explore')
    expect(await page.locator('img, script').count()).toBe(0)
    expect(asked).toEqual([])
  })
})

test('requests that were lost end in a cross, and one that lands later is drawn again', async (context) => {
  const { page } = await open(context, [textbook], 1200)
  const lost = page.locator('.f.FAIL', { hasText: '✗ lost' }).first()
  expect(await lost.locator('.lane').allTextContents()).toEqual(['till', 'ikkm'])
  expect(await lost.locator('.m.lost .cross').count()).toBe(3)
  expect(await lost.locator('.fault').allTextContents()).toEqual([
    'the request is lost',
    'the request is lost',
    'the request is held back, and lands after the next one',
    'which was held back',
  ])
  expect(await lost.locator('.act').allTextContents()).toEqual([
    'does a sale of 2920.00 (1)',
    'says "not-paid" to "sale"',
  ])
  expect(await lost.locator('.times').textContent()).toContain('+10 000 ms')
  const red = 'rgb(196, 32, 29)'
  const paint = (selector: string, name: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('.m.lost ${selector}')).${name}`)
  expect(await paint('.fault', 'color')).toBe(red)
  expect(await paint('line', 'stroke')).toBe(red)
})

test('a fault of an answer is drawn at the answer', async (context) => {
  const { page } = await open(context, [careless], 390)
  const messages = page.locator('.f.FAIL', { hasText: '1:cut-reply' }).first().locator('.m')
  expect(await messages.nth(0).locator('.fault').count()).toBe(0)
  expect(await messages.nth(1).locator('.fault').textContent()).toBe('the answer breaks off')
  expect(await messages.nth(1).locator('p').first().textContent()).toBe('200 1')
})

test('how much was searched, what holds and what makes it again stand there', async (context) => {
  const { page } = await open(context, [careless, careful], 1200)
  expect(await page.locator('h1').textContent()).toBe('2 cases explored, 1 needs a look')
  const counts = page.locator('.c.PASS .counts')
  const { naive, run, notExplored } = careful.accounting
  const cells = await counts.locator('div').allTextContents()
  for (const cell of [`naive${naive}`, `run${run}`, `not explored${notExplored}`])
    expect(cells).toContain(cell)
  const rules = await page.locator('.c.FAIL .rules b').allTextContents()
  expect(rules).toContain('✓ double')
  expect(rules).toContain('✗ lost')
  const lost = careless.invariants.find(({ id }) => id === 'lost')?.broken
  expect(await page.locator('.again').allTextContents()).toContain(`tillrig replay ${lost?.token}`)
})

test('nothing holds where nothing was searched', async (context) => {
  const accounting = { ...careful.accounting, faultsDone: 0 }
  const { page } = await open(context, [{ ...careful, verdict: 'UNKNOWN', accounting }], 390)
  expect(await page.locator('.rules .held').allTextContents()).toEqual(['✓ saw-203'])
  expect(await page.locator('.rules .odd').first().textContent()).toBe('? double')
})

test('the night is dark', async (context) => {
  const { page } = await open(context, [careless], 390)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
    'rgb(20, 23, 28)',
  )
})
