import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { toySurroundings } from '../../fixtures/run-scenario-text.ts'
import { emulators } from '../emulators.ts'
import { checkFiles } from './check-files.ts'
import type { CheckedFiles } from './checked.ts'
import { reviveScenario } from './checked.ts'
import { isScript, partFiles, scenarioFiles, shown } from './files.ts'
import type { Surroundings } from './load.ts'
import { loadScenario } from './load.ts'
import { requirementsOf } from './requirements.ts'
import type { Part, Scenario, Step } from './scenario.ts'
import { formatPlace, readSource } from './source.ts'
import type { Path, Source } from './source.ts'

const parsed = vi.hoisted(() => ({ count: 0 }))
vi.mock('yaml', async (original) => {
  const yaml = await original<typeof import('yaml')>()
  const parseDocument: typeof yaml.parseDocument = (...given) => {
    parsed.count += 1
    return yaml.parseDocument(...given)
  }
  return { ...yaml, parseDocument }
})

const root = fileURLToPath(new URL('../..', import.meta.url))

/** As the file of the build carries it. */
function check(texts: readonly Text[], folder: string, around: Surroundings): CheckedFiles {
  return JSON.parse(JSON.stringify(checkFiles(texts, folder, around)))
}

interface Text {
  readonly file: string
  readonly text: string
}

/** Sources and devices hold functions; what can be asked of a source depends on its text alone. */
function plain(one: Scenario | undefined) {
  return one && { ...withoutSources(one), rig: rigOf(one), places: placesIn(one.source) }
}

function withoutSources(one: Scenario): object {
  const text = JSON.stringify({ ...one, rig: undefined }, (key, value: unknown) =>
    key === 'source' ? pickText(value as Source) : value === undefined ? 'undefined' : value,
  )
  return JSON.parse(text) as object
}

function pickText({ file, text }: Source) {
  return { file, text }
}

function rigOf({ rig }: Scenario) {
  return rig && { ...rig, devices: rig.devices.map(({ name }) => name) }
}

function placesIn(source: Source): string[] {
  return waysIn(source.value).map(
    (way) => `${formatPlace(source.at(way))} ${formatPlace(source.keyAt(way))}`,
  )
}

function waysIn(value: unknown, way: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [way]
  return [way, ...Object.entries(value).flatMap(([key, inner]) => waysIn(inner, [...way, key]))]
}

describe('the catalogue, made again without reading it', () => {
  const folder = path.join(root, 'scenarios')
  const around = { devices: emulators, requirements: requirementsOf(root), parts: partFiles }
  const texts = scenarioFiles(folder)
    .filter((file) => !isScript(file))
    .map((file) => ({ file: shown(file), text: readFileSync(file, 'utf8') }))
  const checked = check(texts, folder, around)

  test.each(texts)('is what its file says: $file', ({ file, text }) => {
    const before = parsed.count
    const revived = reviveScenario(file, text, around, checked)
    expect(parsed.count).toBe(before)
    expect(revived).toBeDefined()
    expect(plain(revived)).toStrictEqual(plain(loadScenario(file, text, around).scenario))
  })
})

describe('a scenario that was checked', () => {
  const files: Files = {
    toy: scenario('{ use: both }, { use: one }'),
    parts: { both: part('{ use: one }'), one: part('{ check: toy.count, expect: 0 }') },
  }

  test('is made again of what it was, with its parts', () => {
    const revived = revive(files)
    expect(plain(revived)).toStrictEqual(plain(load(files)))
    const [both, one] = (revived?.steps ?? []).map(partOf)
    // What is used twice is one part, as it is when it is read.
    expect(one).toBeDefined()
    expect(both?.steps.map(partOf)[0]).toBe(one)
  })

  test.each<{ why: string; was?: Partial<Files>; now: Partial<Files> }>([
    { why: 'its text changed', now: { toy: `${files.toy}# More.\n` } },
    { why: 'a part changed', now: { parts: { ...files.parts, both: part('{ settle: true }') } } },
    { why: 'a part of a part changed', now: { parts: { ...files.parts, one: '# New.' } } },
    { why: 'a part is gone', now: { parts: { both: part('{ use: one }') } } },
    { why: 'another part stands nearer', now: { nearer: { both: 'one' } } },
    { why: 'its rig changed', was: onRig('devices: { toy: }'), now: { rig: 'devices: {}' } },
    { why: 'its rig is gone', was: onRig('devices: { toy: }'), now: { rig: undefined } },
    { why: 'it had mistakes', was: { toy: scenario('{ use: none }') }, now: {} },
    {
      why: 'JSON cannot carry it',
      was: { toy: scenario('{ check: toy.count, expect: .inf }') },
      now: {},
    },
  ])('is read when $why', ({ was, now }) => {
    const before = { ...files, ...was }
    expect(revive(before, { ...before, ...now })).toBeUndefined()
  })

  test('is made again on its rig', () => {
    const rigged = { ...files, ...onRig('devices: { toy: }') }
    const revived = revive(rigged)
    expect(revived?.rig?.devices.map(({ name }) => name)).toEqual(['toy'])
    expect(plain(revived)).toStrictEqual(plain(load(rigged)))
  })
})

test.each<{ what: string; of: (source: Source) => unknown; is: unknown }>([
  { what: 'a place', of: (source) => formatPlace(source.at(['a', 1])), is: 'x.yaml:2:8' },
  { what: 'a key', of: (source) => formatPlace(source.keyAt(['a'])), is: 'x.yaml:2:1' },
  { what: 'a line', of: (source) => source.position(9).line, is: 2 },
  { what: 'the value', of: ({ value }) => value, is: { a: [1, 2] } },
  { what: 'its mistakes', of: ({ complaints }) => complaints, is: [] },
  { what: 'whether it can be read', of: ({ readable }) => readable, is: true },
])('a text can be asked first of all for $what', ({ of, is }) => {
  expect(of(readSource('x.yaml', '# One.\na: [1, 2]\n'))).toEqual(is)
})

interface Files {
  readonly toy: string
  readonly parts: Readonly<Record<string, string>>
  /** What is found under a name in place of the part of that name. */
  readonly nearer?: Readonly<Record<string, string>>
  readonly rig?: string | undefined
}

function scenario(steps: string, head = ''): string {
  return `format: 1\nid: toy/checked\ntitle: Checked\n${head}steps: [${steps}]\n`
}

function part(steps: string): string {
  return `format: 1\nsteps: [${steps}]\n`
}

function partOf({ act }: Step): Part | undefined {
  return act.kind === 'use' ? act.part : undefined
}

function onRig(rig: string): Partial<Files> {
  return { toy: scenario('{ check: toy.count }', 'rig: rig.yaml\n'), rig }
}

function surroundings({ parts, nearer, rig }: Files): Surroundings {
  return {
    ...toySurroundings(),
    parts: {
      find(asked) {
        const name = nearer?.[asked] ?? asked
        const text = parts[name]
        return text === undefined ? { known: [] } : { file: `parts/${name}.yaml`, text }
      },
    },
    rigs: {
      find: () => (rig === undefined ? { known: [] } : { file: 'rig.yaml', text: rig }),
    },
  }
}

/** As it was checked, and as it is now. */
function revive(was: Files, now = was): Scenario | undefined {
  const checked = check([{ file: 'toy.yaml', text: was.toy }], '', surroundings(was))
  return reviveScenario('toy.yaml', now.toy, surroundings(now), checked)
}

function load(files: Files): Scenario | undefined {
  return loadScenario('toy.yaml', files.toy, surroundings(files)).scenario
}
