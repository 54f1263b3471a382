import { expect, test } from 'vitest'
import { aroundSteps, runScenarios } from '../../../fixtures/run-scenario-text.ts'
import { readSource } from '../source.ts'
import { createDraft } from './draft-baseline.ts'
import { readBaseline } from './read-baseline.ts'

const scenario = aroundSteps('  - { check: toy.count, expect: 0 }')

test.each([
  { what: 'no UTF-8', reason: 'found "\uFFFD\uFFFD"\n\u0080' },
  { what: 'cut in the middle of a character', reason: `${'x'.repeat(89)}😀` },
])('a draft can be read where what was found is $what', async ({ reason }) => {
  const draft = createDraft()
  const [result] = (await runScenarios([scenario])).results
  if (result) draft.add({ ...result, verdict: 'FAIL', findings: [], reason })
  const text = Buffer.from(draft.text('2027-01-31')).toString().replaceAll('CHANGE ME', 'a reason')
  expect(readBaseline(readSource('known.yaml', text), [scenario]).complaints).toEqual([])
})
