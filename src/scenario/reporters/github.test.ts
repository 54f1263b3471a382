import { expect, test } from 'vitest'
import { bad, good, jammed, report, unreachable } from '../../../fixtures/toy-reports.ts'
import type { How } from '../../../fixtures/toy-reports.ts'
import { githubReporter } from './github.ts'

/** What was written on the page beside the job. */
async function pageOf(texts: readonly string[], bytesMax = 1024 * 1024, how: How = {}) {
  let text = ''
  const page = { write: (more: string) => void (text += more), bytesMax }
  await report(githubReporter, texts, { ...how, page })
  return text
}

test('annotates the line of each finding, and nothing that passed', async () => {
  const [first, second, , fourth, ...rest] = (
    await report(githubReporter, [good, bad, jammed], { folder: 'shop/' })
  ).split('\n')
  expect(first).toBe(
    '::error file=shop/toy.yaml,line=19,col=23,endColumn=26,title=FAIL toy/add/lost[few]::found 200, expected 203',
  )
  expect(second).toContain('col=33,endColumn=45,title=FAIL toy/add/lost[few]::found 4, expected 2')
  expect(fourth).toContain('title=FAIL toy/add/lost[many]::found 200')
  expect(rest.at(-2)).toBe(
    '::warning file=shop/toy.yaml,line=10,col=22,endColumn=32,title=NON_STRICT toy/jam::dust & "worse" <things>',
  )
})

test('lets nothing that was found break out of its line or its place', async () => {
  const told = await report(githubReporter, [bad], {
    change: (result) => ({
      ...result,
      findings: [],
      reason: '100 %\r\n::error::forged, at: a',
      planned: { ...result.planned, id: 'a,b:c%\nd' },
    }),
  })
  expect(told.split('\n')[0]).toBe(
    '::error file=toy.yaml,line=1,title=FAIL a%2Cb%3Ac%25%0Ad::100 %25%0D%0A::error::forged, at: a',
  )
  expect(told.split('\n')).toHaveLength(3)
})

test('says of a bench at fault where the case stands', async () => {
  expect(await report(githubReporter, [good], { targets: unreachable })).toBe(
    '::error file=toy.yaml,line=1,title=ERROR toy/add/one::Cannot reach http://127.0.0.1:1: refused.\n',
  )
})

test('sums up on a page: verdicts, blocks, what was reached, what was not measured', async () => {
  const page = await pageOf([good, bad, jammed.replace('Dust &', 'Dust <script> &')])
  expect(page).toMatch(/^### tillrig: 2 of 4 cases need a look\n/)
  expect(page).toContain('| ✓ PASS | 1 |\n| ~ NON_STRICT | 1 |\n| ✗ FAIL | 2 |\n')
  expect(page.match(/^<details><summary>✗ FAIL <code>toy/gm)).toHaveLength(2)
  expect(page).toContain('fault lose-reply (line 12)')
  expect(page).toMatch(/toy +operations 1\/2/)
  expect(page).toContain('- the target has no till under test to do it: toy/add/one: sells')
  expect(page).not.toContain('<script>')
})

test('keeps the page below what GitHub takes, and says what found no room', async () => {
  const whole = await pageOf([bad])
  const cut = await pageOf([bad], 26 * 1024)
  expect(cut.length).toBeLessThan(26 * 1024)
  expect(cut.match(/<details><summary>✗/g)).toHaveLength(1)
  expect(cut).toContain('1 more found no room here; the log has them.')
  expect(whole).not.toContain('found no room')
  expect(await pageOf([bad], 100)).toBe('')
})

test('leaves out a block that is too long, and shows the others', async () => {
  const page = await pageOf([bad], 30 * 1024, {
    change: (result) =>
      result.planned.row?.name === 'few' ? { ...result, said: 'x'.repeat(30 * 1024) } : result,
  })
  expect(page).toContain('<code>toy/add/lost[many]</code>')
  expect(page).not.toContain('<code>toy/add/lost[few]</code>')
  expect(page).toContain('1 more found no room here; the log has them.')
})

test('fences in what holds fences itself', async () => {
  const page = await pageOf([bad], undefined, {
    change: (result) => ({ ...result, said: '```\n````\n# not a title\n' }),
  })
  expect(page).toContain('`````\n ✗ toy/add/lost[few]')
})
