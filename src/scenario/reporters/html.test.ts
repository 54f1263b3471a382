import type { Page } from 'playwright-core'
import type { TestContext } from 'vitest'
import { expect, test } from 'vitest'
import { openBrowser } from '../../../fixtures/browser.ts'
import { bad, good, jammed, paperParts, report } from '../../../fixtures/toy-reports.ts'
import type { How } from '../../../fixtures/toy-reports.ts'
import { htmlReporter } from './html.ts'

const receipt = 'TOY SHOP\nOne counter      2\n<b>Thank you</b> & come again'

const evil = '<img src="http://127.0.0.1:1/x.png"><script>document.title = "forged"</script>'

/** What no toy does: it prints, asks people, writes to stderr, and tries to break the page. */
const printing: How = {
  pictures: true,
  change: (result) => ({
    ...result,
    papers: [{ device: 'toy', number: '42', text: receipt }],
    answers: [{ say: `How many? ${evil}`, answer: evil }],
    said: evil,
    trace: result.trace.map((line) => ({ ...line, says: `${line.says} ${evil} "'` })),
  }),
}

const wholePage = () => report(htmlReporter, [good, bad, jammed], printing)

/** A phone, in a browser that may not reach anything. */
async function onPhone(
  context: TestContext,
  html: string,
): Promise<{ page: Page; asked: string[] }> {
  const page = await openBrowser(context)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.setViewportSize({ width: 360, height: 740 })
  await page.setContent(html)
  return { page, asked }
}

test('writes each case as it finishes, and keeps none', async () => {
  const { parts, text } = paperParts()
  const reporter = htmlReporter(parts)
  const lengths: number[] = []
  await report(
    () => ({ on: (event) => (reporter.on(event), void lengths.push(text().length)) }),
    [good, bad],
  )
  const written = lengths.map((length, i) => length - (lengths[i - 1] ?? 0))
  // The start of the page, three cases as they finish, the totals.
  expect(written.filter((length) => length > 0)).toHaveLength(5)
})

test('fits a phone, asks for nothing, and runs nothing of what it shows', async (context) => {
  const { page, asked } = await onPhone(context, await wholePage())
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  await page.evaluate('document.querySelectorAll(".c").forEach((one) => { one.open = true })')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  const cases = page.locator('.c')
  const wide = await cases.evaluateAll((all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth).map(({ id }) => id),
  )
  expect(wide).toEqual([])
  expect(await page.title()).toBe('tillrig report')
  expect(await page.locator('img').count()).toBe(0)
  expect(asked).toEqual([])
})

test('draws a lost answer in red, broken, with the fault that lost it', async (context) => {
  const { page } = await onPhone(context, await wholePage())
  const failed = page.locator('.c.FAIL').first()
  expect(await failed.locator('.lane').allTextContents()).toEqual(['till', 'toy'])
  const lost = failed.locator('.m.lost')
  expect(await lost.count()).toBe(1)
  expect(await lost.locator('.fault').textContent()).toBe('fault lose-reply (line 12)')
  const red = 'rgb(196, 32, 29)'
  const paint = (selector: string, name: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('.c.FAIL .lost ${selector}')).${name}`)
  expect(await paint('line', 'stroke')).toBe(red)
  expect(await paint('.fault', 'color')).toBe(red)
  expect(await lost.locator('.cross').count()).toBe(1)
  expect(await failed.locator('.m:not(.bad) line[marker-end]').count()).toBe(3)
  expect(await failed.locator('.times').textContent()).toContain('+10 000 ms')
})

test('shows a document as paper, by night too, and everything that explains a failure', async (context) => {
  const { page } = await onPhone(context, await wholePage())
  await page.emulateMedia({ colorScheme: 'dark' })
  const failed = page.locator('.c.FAIL').first()
  expect(await failed.evaluate((one) => one.hasAttribute('open'))).toBe(true)
  expect(await page.locator('.c.PASS').evaluate((one) => one.hasAttribute('open'))).toBe(false)
  const paper = failed.locator('figure div')
  expect(await paper.textContent()).toBe(receipt)
  const white = `getComputedStyle(document.querySelector('figure div')).backgroundColor`
  expect(await page.evaluate(white)).toBe('rgb(255, 255, 255)')
  expect(await failed.locator('u').allTextContents()).toEqual([
    '203',
    '"${case.by}"',
    '{ from: "${start}", by: "${case.by}" }',
  ])
  const said = await failed.textContent()
  for (const text of [
    'what was added is counted once',
    'case.by = 2 the row of the matrix',
    `How many? ${evil} ${evil}`,
    'tillrig run toy.yaml --case few --seed 1',
  ])
    expect(said).toContain(text)
})

test('shows one verdict without a script, and finds words with one', async (context) => {
  const html = await wholePage()
  const { page } = await onPhone(context, html.replace(/<script>(?!doc)[^]*?<\/script>/, ''))
  const shown = () =>
    page.locator('.c').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
  expect(await shown()).toBe(4)
  await page.locator('label[for=v-FAIL]').click()
  expect(await shown()).toBe(2)
  expect(await page.locator('#search').isVisible()).toBe(false)
  await page.setContent(html)
  await page.locator('#search').fill('MANY lost')
  expect(await shown()).toBe(1)
})
