/** Every counterexample comes again: by its token, to the byte, and as a scenario that is run. */
import { describe, expect, test } from 'vitest'
import { around, exploreTill, searchOf, toldOf } from '../../fixtures/explored/explore-till.ts'
import { emulators } from '../emulators.ts'
import { loadScenario } from '../scenario/load.ts'
import { runCase } from '../scenario/run-case.ts'
import type { Explored, ExploreParts } from './explore.ts'
import { explore } from './explore.ts'
import { regressionText } from './regression.ts'
import { replayTargets } from './replay-targets.ts'
import type { Run } from './run-script.ts'
import { runScript } from './run-script.ts'
import { storyText } from './story.ts'
import { digestOf, readToken, tokenText } from './token.ts'

const losing = ['lose-request', 'lose-reply', 'late', 'late-end', 'duplicate']

interface Search {
  readonly till: string
  readonly id: string
  readonly faultsMax?: number
  readonly faults?: readonly string[]
}

const refuted: readonly Search[] = [
  { till: 'tills/careless', id: 'explore/register/sale' },
  // The machine takes the cash while nobody can hear of it.
  { till: 'tills/careful', id: 'explore/recycler/sale', faults: ['imacash.power-cut'] },
  { till: 'explored/careless', id: 'explore/recycler/sale' },
  { till: 'tills/careless', id: 'explore/unbinding/at-once' },
  { till: 'explored/textbook', id: 'explore/register/sale', faultsMax: 3, faults: losing },
  { till: 'explored/textbook', id: 'explore/unbinding/at-once', faultsMax: 3, faults: losing },
]

describe.each(refuted)('what is found in $till at $id $faults', ({ till, id, ...given }) => {
  test('comes again by its token, to the byte', async () => {
    const parts = await searchOf(till, id, given)
    const { first, counterexamples } = await explore(parts)
    expect(counterexamples.length).toBeGreaterThan(0)
    for (const run of counterexamples) {
      const once = await again(parts, first, run)
      const { script } = readToken(tokenOf(parts, once))
      const twice = await again(parts, first, { ...run, script })
      expect(twice.record).toEqual(once.record)
      expect(storyText(twice.story)).toEqual(storyText(once.story))
      expect(toldOf(twice)).toBe(toldOf(run))
    }
  })

  test('comes again as a scenario of its own', async () => {
    const parts = await searchOf(till, id, given)
    const { first, counterexamples } = await explore(parts)
    for (const run of counterexamples) {
      const { violations } = run
      const text = await savedAs(parts, first, run)
      const { scenario, complaints } = loadScenario('scenarios/explore/saved.yaml', text, around)
      expect(complaints.map(({ says }) => says)).toEqual([])
      if (!scenario) continue
      const targets = replayTargets(parts.targets, emulators)
      const planned = { id: scenario.id, scenario, seed: 1 }
      const { verdict, findings } = await runCase({ ...parts, planned, targets, pictures: false })
      expect(verdict).toBe('FAIL')
      const found = JSON.stringify(findings.find(({ step }) => step === 'check client.violations'))
      for (const one of violations) expect(found).toContain(`${one.id}: `)
    }
  })
})

async function again(parts: ExploreParts, { reference }: Explored['first'], { script }: Run) {
  const order = { script, reference, withStory: true, withRecord: true }
  return runScript({ ...parts, merge: 'off' }, order)
}

function tokenOf({ planned: { id, seed } }: ExploreParts, { script, record }: Run): string {
  return tokenText({ version: '0', target: 'till', id, seed, script, digest: digestOf(record) })
}

async function savedAs(parts: ExploreParts, first: Explored['first'], run: Run): Promise<string> {
  const told = await again(parts, first, run)
  const [{ id } = { id: '' }] = told.violations
  const file = 'scenarios/explore/saved.yaml'
  return regressionText({ planned: parts.planned, run: told, id, file })
}

describe('with merging and without it the same is found', { timeout: 120_000 }, () => {
  test.each<Search>([
    { till: 'tills/careful', id: 'explore/register/sale', faultsMax: 2 },
    { till: 'tills/careful', id: 'explore/recycler/sale', faultsMax: 2 },
    { till: 'tills/careful', id: 'explore/unbinding/at-once', faultsMax: 2 },
    { till: 'tills/careful', id: 'explore/unbinding/two-steps' },
    { till: 'tills/careless', id: 'explore/register/sale' },
    { till: 'tills/careless', id: 'explore/unbinding/at-once' },
    { till: 'explored/careless', id: 'explore/recycler/sale' },
    { till: 'explored/textbook', id: 'explore/register/sale', faultsMax: 3, faults: losing },
    { till: 'explored/textbook', id: 'explore/recycler/sale', faultsMax: 2 },
    { till: 'explored/textbook', id: 'explore/unbinding/at-once', faultsMax: 2 },
    { till: 'explored/shop', id: 'explore/shop/sale' },
    { till: 'explored/patient', id: 'explore/register/sale' },
  ])('$till at $id', async ({ till, id, ...given }) => {
    const merged = await exploreTill(till, id, { ...given, auditsMax: Infinity })
    const whole = await exploreTill(till, id, { ...given, merge: 'off' })
    expect(merged.disagreements).toEqual([])
    expect(merged.accounting.audited).toBe(merged.accounting.merged)
    expect(brokenBy(merged)).toEqual(brokenBy(whole))
    expect(merged.accounting.faultsDone).toBe(whole.accounting.faultsDone)
  })
})

function brokenBy({ counterexamples }: Explored): readonly string[] {
  const says = counterexamples.flatMap(({ violations }) => violations.map((one) => one.says))
  return [...new Set(says)].toSorted()
}
