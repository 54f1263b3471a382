/** The careful till in every scenario that asks a till to act, with each fault at each message. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { around, toldOf } from '../../fixtures/explored/explore-till.ts'
import { emulators } from '../emulators.ts'
import { asksTill } from '../scenario/asks-till.ts'
import { readCatalogue } from '../scenario/catalogue.ts'
import { scenarioFiles } from '../scenario/files.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import { planCases } from '../scenario/plan.ts'
import type { OpenTill } from '../scenario/targets/module-till.ts'
import { moduleTargets } from '../scenario/targets/module.ts'
import type { Explored, ExploreParts } from './explore.ts'
import { explore } from './explore.ts'
import { byName, lettersOf } from './letters.ts'
import { StateKeys } from './state-key.ts'

/** What `tillrig explore` looks at again of what it merged. */
const AUDITS = 20

interface Exception {
  readonly id: string
  readonly ways: readonly Way[]
}

interface Way {
  readonly why: string
  readonly scripts: readonly string[]
  readonly says: string
}

const twice = 'double: a cash of 15.00 at imacash was done more often than it was asked for'

const exceptions: readonly Exception[] = [
  {
    id: 'imacash/client/hurried-server',
    ways: [
      {
        why: 'This server takes a repeat for another sale (plain-php), so a request that comes twice is two sales, and one that lands after the server has said that it knows no such sale doubles the repeat, which till/cash/3 asks of every till.',
        scripts: ['2:late', '2:late-end', '2:duplicate'],
        says: twice,
      },
    ],
  },
]

/** Nothing of a sale by card goes to a device, so there is nothing to break. */
const WITHOUT_MESSAGES = ['imacash/certification/card-only']

const root = fileURLToPath(new URL('../..', import.meta.url))
const { scenarios } = await readCatalogue(scenarioFiles(path.join(root, 'scenarios')), around)
const all = { words: [], tags: [], rows: [], seed: 1, repeat: 1 }
const cases = planCases(scenarios.filter(asksTill), all)
const excepted = new Set([...exceptions.map(({ id }) => id), ...WITHOUT_MESSAGES])

const file = path.join(root, 'fixtures/tills/careful.js')
const { default: openTill } = (await import(file)) as { default: OpenTill } // As tills are written.
const targets = moduleTargets(openTill, emulators)

describe('any one fault is survived in', () => {
  test.each(cases.filter(({ id }) => !excepted.has(id)))('$id', async (planned) => {
    const { counterexamples, disagreements, accounting } = await exploreCase(planned)
    expect(counterexamples.map(toldOf)).toEqual([])
    expect(disagreements).toEqual([])
    expect(accounting).toMatchObject({ faultsDone: 1, notExplored: 0 })
  })
})

// Without merging, so that each way is told, whichever was tried before it.
test.each(exceptions)('all that can be found is found in $id', async ({ id, ways }) => {
  const { counterexamples } = await exploreCase(caseOf(id), { merge: 'off' })
  expect(counterexamples.map(toldOf)).toEqual(
    ways.flatMap(({ scripts, says }) => scripts.map((script) => `${script} ${says}`)),
  )
})

test.each(WITHOUT_MESSAGES)('no message is there to be broken in %s', async (id) => {
  const { accounting } = await exploreCase(caseOf(id))
  expect(accounting).toMatchObject({ points: 0, run: 1 })
})

test('there are as many cases as there were, or more', () => {
  expect(cases.length).toBeGreaterThanOrEqual(80)
})

function caseOf(id: string): PlannedCase {
  const found = cases.find((one) => one.id === id)
  if (!found) throw new RangeError(`Cannot explore "${id}": there is no such case any more.`)
  return found
}

/** As `tillrig explore` does with `--max-faults 1`. */
async function exploreCase(
  planned: PlannedCase,
  parts: Partial<ExploreParts> = {},
): Promise<Explored> {
  const { rig, devices: names, explore: block } = planned.scenario
  const devices = rig?.devices ?? emulators.filter(({ name }) => names.includes(name))
  const explored = await explore({
    planned,
    targets,
    letters: byName(lettersOf(block?.faults, devices)),
    points: block?.points ?? [],
    merge: 'history',
    faultsMax: 1,
    auditsMax: AUDITS,
    states: new StateKeys(),
    signal: new AbortController().signal,
    clock: () => 0,
    ...parts,
  })
  expect(explored.first.result).toMatchObject({ verdict: 'PASS' })
  return explored
}
