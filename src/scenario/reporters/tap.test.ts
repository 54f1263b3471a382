import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { bad, good, report, unreachable } from '../../../fixtures/toy-reports.ts'
import { tapReporter } from './tap.ts'

test('is a plan, a line a case, and YAML below what is not ok', async () => {
  const odd = good.replace('steps:', 'matrix: [{ name: "no #1" }]\nsteps:')
  const told = await report(tapReporter, [bad, odd])
  const lines = told.split('\n')
  expect(lines.slice(0, 3)).toEqual(['TAP version 14', '1..3', 'not ok 1 - toy/add/lost[few]'])
  expect(lines).toContain('ok 3 - toy/add/one[no \\#1]')
  const [, block = ''] = /^ {2}---\n(.*?)^ {2}\.\.\.$/ms.exec(told) ?? []
  expect(parse(block)).toMatchObject({
    severity: 'fail',
    verdict: 'FAIL',
    report: expect.stringMatching(/ ✗ toy\/add\/lost\[few\](.|\n)*again {2}tillrig run/),
  })
})

test('tells what was left out, and what broke', async () => {
  const client = good.replace(/ {2}- \{ send.*\n/, '')
  expect(await report(tapReporter, [client])).toMatch(
    /^ok 1 - toy\/add\/one # SKIP NOT_APPLICABLE: \S/m,
  )
  const broken = await report(tapReporter, [good], { targets: unreachable })
  expect(broken).toMatch(/^not ok 1 - toy\/add\/one\n {2}---\n {2}message: "Cannot reach http/m)
  expect(broken).toContain('  severity: "error"\n')
})

test('says first what the verdict is about', async () => {
  const told = await report(tapReporter, [bad], {
    change: (result) => {
      const [one] = result.findings
      const lenient = one ? [{ ...one, verdict: 'UNKNOWN' as const, says: 'cannot be told' }] : []
      return { ...result, findings: [...lenient, ...result.findings] }
    },
  })
  expect(told).toContain('  message: "found 200"\n')
})
