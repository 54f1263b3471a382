/** Every mutant is noticed by the scenarios of the package, and the list of who noticed which. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { emulators } from '../emulators.ts'
import { readCatalogue } from '../scenario/catalogue.ts'
import { partFiles, scenarioFiles } from '../scenario/files.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import { planCases } from '../scenario/plan.ts'
import { requirementsOf } from '../scenario/requirements.ts'
import { emulatorTargets } from '../scenario/targets/emulator.ts'
import { moduleTargets } from '../scenario/targets/module.ts'
import { openTillOf } from '../scenario/targets/open-till.ts'
import { casesFor, provenBy } from './choose-cases.ts'
import type { Grade, GradeParts } from './grade.ts'
import { gradeMutants } from './grade.ts'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { reportData, reportText } from './report.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const requirements = requirementsOf(root)
const { scenarios } = await readCatalogue(scenarioFiles(path.join(root, 'scenarios')), {
  devices: emulators,
  requirements,
  parts: partFiles,
})
const cases = planned([])

function planned(words: readonly string[]): PlannedCase[] {
  return planCases(scenarios, { words, tags: [], rows: [], seed: 1, repeat: 1 })
}

function grade(parts: Partial<GradeParts>): Promise<readonly Grade[]> {
  return gradeMutants({
    mutants,
    cases,
    targets: emulatorTargets(emulators),
    devices: emulators,
    workers: 2,
    signal: new AbortController().signal,
    clock: () => 0,
    ...parts,
  })
}

const plain = { bold: String, green: String, red: String, dim: String }
const grades = await grade({})

describe('the catalogue of the package', () => {
  // Who killed which is read in the log of CI.
  afterAll(() => console.log(reportText({ target: 'emulator', grades, requirements }, plain)))

  test.each(grades.map((one) => ({ id: one.mutant.id, one })))('notices $id', ({ one }) => {
    const { outcome, by, troubles, mutant } = one
    expect({ outcome, troubles }).toEqual({ outcome: 'killed', troubles: [] })
    // Noticed by chance elsewhere, the requirement itself would still be unproven.
    const killer = cases.find(({ id }) => id === by?.id)
    expect([...(killer ? provenBy(killer.scenario) : [])]).toContain(mutant.breaks)
  })
})

describe('the mutants', () => {
  test('are at least twelve of each device, and four of the shop', () => {
    const counts = [...emulators.map(({ name }) => name), 'shop'].map(
      (kind) => mutants.filter(({ device }) => device === kind).length,
    )
    expect(Math.min(...counts.slice(0, -1))).toBeGreaterThanOrEqual(12)
    expect(counts.at(-1)).toBeGreaterThanOrEqual(4)
  })

  test('have ids of their own, and break what is required', () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length)
    const unknown = mutants.filter(({ breaks }) => !requirements.has(breaks))
    expect(unknown.map(({ breaks }) => breaks)).toEqual([])
  })

  test('leave the emulators as they are', () => {
    const before = emulators.map((one) => ({ ...one }))
    for (const mutant of mutants)
      for (const one of emulators) if (one.name === mutant.device) mutant.mutate(one)
    expect(emulators.map((one) => ({ ...one }))).toEqual(before)
  })
})

const harmless: Mutant = {
  id: 'ikkm/nothing-is-wrong',
  device: 'ikkm',
  says: 'nothing is wrong',
  breaks: 'ikkm/key/1',
  mutate: (device) => ({ ...device }),
}
const named = (id: string) => mutants.filter((one) => one.id === id)

describe('a mutant', () => {
  test('that changes nothing survives', async () => {
    const few = planned(['ikkm/repeat', 'cashflow/key'])
    const [one] = await grade({ mutants: [harmless], cases: few })
    const ran = few.filter(({ scenario }) => scenario.devices.includes('ikkm'))
    expect(one).toMatchObject({ outcome: 'survived', casesCount: ran.length, troubles: [] })
  })

  test('is not noticed by a case that fails without it, too', async () => {
    const devices = emulators.map(mute)
    const targets = emulatorTargets(devices)
    const few = planned(['ikkm/key'])
    const [one] = await grade({ mutants: [harmless], cases: few, devices, targets })
    expect(one).toMatchObject({ outcome: 'not-measured', casesCount: 0 })
    expect(one?.why).toBe('no case uses ikkm and passes without a bug')
  })

  test('is tried by one case after the other until the first that notices it', async () => {
    const one = grades.find(({ mutant }) => mutant.id === 'ikkm/return-leaves-drawer')
    const { casesCount = 0, mutant = harmless } = one ?? {}
    expect(casesCount).toBeGreaterThan(1)
    expect(casesFor(mutant, cases)[casesCount - 1]?.id).toBe(one?.by?.id)
  })

  test('is tried first by what proves what it breaks', () => {
    const [mutant = harmless] = named('shop/one-link-holds-up-all')
    const ids = casesFor(mutant, cases).map(({ scenario }) => provenBy(scenario))
    const isProof = ids.map((one) => one.has('shop/link/5'))
    expect(isProof.indexOf(false)).toBe(isProof.filter(Boolean).length)
    expect(isProof.indexOf(false)).toBeGreaterThan(0)
  })

  test('stands for every device of its kind in a rig with names of its own', async () => {
    const [one] = await grade({
      mutants: named('ikkm/key-stays'),
      cases: planned(['shop/several']),
    })
    expect(one).toMatchObject({ outcome: 'killed' })
  })

  test.each<{ why: string; bug: object; outcome: string; troubles: RegExp[] }>([
    {
      why: 'lets nothing happen that happens without it is noticed',
      bug: { decide: () => ({ kind: 'impossible', why: 'never.' }) },
      outcome: 'killed',
      troubles: [],
    },
    {
      why: 'breaks the bench is noticed by nobody, and told',
      bug: { view: fail, encode: fail },
      outcome: 'survived',
      troubles: [/^ikkm\/key\/.*: .*broken inside/],
    },
  ])('that $why', async ({ bug, outcome, troubles }) => {
    const mutant: Mutant = { ...harmless, mutate: (device) => ({ ...device, ...bug }) }
    const few = planned([outcome === 'killed' ? 'ikkm/offline/72-hours' : 'ikkm/key'])
    const [one] = await grade({ mutants: [mutant], cases: few })
    expect(one?.outcome).toBe(outcome)
    expect(one?.troubles).toEqual(troubles.map((like) => expect.stringMatching(like)))
  })

  test('is put before a till only where the till has something to do', async () => {
    const careful = await openTillOf(path.join(root, 'fixtures/tills/careful.js'))
    const targets = moduleTargets(careful, emulators)
    const asked = await grade({
      mutants: named('ikkm/key-stays'),
      cases: planned(['ikkm/client']),
      targets,
    })
    expect(asked).toMatchObject([{ outcome: 'killed' }])
    // The runner alone sees there what is wrong.
    const spared = await grade({
      mutants: named('cashflow/cash-of-another-till'),
      cases: planned(['cashflow/row']),
      targets,
    })
    expect(spared).toMatchObject([{ outcome: 'not-measured' }])
  })

  test('that nobody waited for is not measured', async () => {
    const stop = new AbortController()
    const ended: string[] = []
    const all = await grade({
      mutants: [...named('ikkm/key-stays'), harmless],
      signal: stop.signal,
      workers: 1,
      ended: ({ mutant }) => (ended.push(mutant.id), stop.abort()),
    })
    expect(ended).toEqual(['ikkm/key-stays'])
    expect(all[1]).toMatchObject({ outcome: 'not-measured', why: 'interrupted' })
  })
})

function fail(): never {
  throw new Error('broken inside')
}

function mute<One extends object>(device: One): One {
  return { ...device, decide: () => ({ kind: 'ignore' }) }
}

describe('the report', () => {
  const [killed] = grades
  const left: Grade[] = [
    { mutant: harmless, outcome: 'survived', casesCount: 3, troubles: ['x: the till ended'] },
    { mutant: harmless, outcome: 'not-measured', casesCount: 0, why: 'interrupted', troubles: [] },
  ]
  const report = { target: 'my-till', grades: [...(killed ? [killed] : []), ...left], requirements }

  test('names the case that noticed each, and tells of what survived', () => {
    expect(reportText(report, plain)).toBe(
      `${killed?.mutant.id}  killed by ${killed?.by?.id}
ikkm/nothing-is-wrong       SURVIVED 3 cases

SURVIVED ikkm/nothing-is-wrong
  wrong   nothing is wrong
  breaks  ikkm/key/1 "${requirements.get('ikkm/key/1')}"
  ERROR   x: the till ended

not measured: 1, interrupted

1 of 2 mutants were noticed.
`,
    )
  })

  test('is data, too', () => {
    expect(reportData(report)).toMatchObject({
      target: 'my-till',
      score: { killed: 1, of: 2 },
      mutants: [
        { outcome: 'killed', by: killed?.by },
        { outcome: 'survived', breaks: { id: 'ikkm/key/1' }, troubles: ['x: the till ended'] },
        { outcome: 'not-measured', why: 'interrupted' },
      ],
    })
  })
})
