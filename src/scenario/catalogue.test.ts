import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runScenarios } from '../../fixtures/run-scenario-text.ts'
import { emulators } from '../emulators.ts'
import { readCatalogue } from './catalogue.ts'
import { missedOf } from './coverage/coverage.ts'
import { partFiles, rigFiles, scenarioFiles } from './files.ts'
import { requirementsOf } from './requirements.ts'
import { emulatorTargets } from './targets/emulator.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const around = {
  devices: emulators,
  requirements: requirementsOf(root),
  parts: partFiles,
}
const { scenarios, complaints } = await readCatalogue(
  scenarioFiles(path.join(root, 'scenarios')),
  around,
)
const { results, summary } = await runScenarios(scenarios, {
  devices: emulators,
  targets: emulatorTargets(emulators),
})

describe('the catalogue', () => {
  test('has no mistakes', () => {
    expect(complaints.map(({ says }) => says)).toEqual([])
  })

  test('holds the examples under the ids they bear', () => {
    const ids = scenarios.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['ikkm/sale/cash', 'ikkm/repeat/lost-reply']))
  })

  test('reaches all there is of every device and of the shop', () => {
    const { coverage } = summary
    expect(coverage.map(({ device }) => device)).toEqual([
      ...emulators.map(({ name }) => name),
      'shop',
    ])
    expect(coverage.flatMap((one) => missedOf(one))).toEqual([])
  })

  test.each(results.map((result) => ({ id: result.planned.id, result })))(
    'passes on the emulator: $id',
    ({ result }) => {
      const { verdict, findings, reason } = result
      expect({ verdict, reason, says: findings.map(({ says }) => says) }).toEqual({
        verdict: 'PASS',
        reason: undefined,
        says: [],
      })
    },
  )
})

describe('scenario files', () => {
  test('are found below a folder, but for its parts and rigs', () => {
    const folder = files({
      'b/two.yaml': '',
      'a.yml': '',
      'parts/x.yaml': '',
      'rigs/x.yaml': '',
      'b/tillrig.yaml': '',
      '.hidden.yaml': '',
      'read.me': '',
    })
    expect(scenarioFiles(folder).map((file) => path.relative(folder, file))).toEqual([
      'a.yml',
      path.join('b', 'two.yaml'),
    ])
  })

  test('find parts beside them and above them', () => {
    const folder = files({ 'parts/far.yaml': 'far', 'a/parts/near.yaml': 'near' })
    const usedBy = path.join(folder, 'a', 'b', 'scenario.yaml')
    expect(partFiles.find('far', usedBy)).toMatchObject({ text: 'far' })
    expect(partFiles.find('near', path.join(folder, 'a', 's.yaml'))).toMatchObject({ text: 'near' })
    expect(partFiles.find('fra', usedBy)).toEqual({ known: ['near', 'far'] })
  })

  test('find rigs by a path from their folder', () => {
    const folder = files({ 'rigs/two.yaml': 'two', 'a/rigs/one.yaml': 'one' })
    const usedBy = path.join(folder, 'a', 'scenario.yaml')
    expect(rigFiles.find('rigs/one.yaml', usedBy)).toMatchObject({ text: 'one' })
    expect(rigFiles.find('../rigs/two.yaml', usedBy)).toMatchObject({ text: 'two' })
    expect(rigFiles.find('rigs', usedBy)).toEqual({ known: ['rigs/one.yaml'] })
    expect(rigFiles.find('rigs/two.yaml', path.join(folder, 'b', 's.yaml'))).toEqual({ known: [] })
  })

  test('cannot share an id', async () => {
    const text = 'format: 1\nid: ikkm/same\ntitle: Same\nsteps: [{ settle: true }]\n'
    const folder = files({ 'a.yaml': text, 'b.yaml': text })
    const read = await readCatalogue(scenarioFiles(folder), around)
    expect(read.complaints.map(({ says }) => says)).toEqual([
      expect.stringMatching(/^the id "ikkm\/same" stands in .*a\.yaml:2:5 too\./),
    ])
  })
})

function files(texts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tillrig-scenarios-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(texts)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}
