import { describe, expect, test } from 'vitest'
import { readScenario } from '../../fixtures/run-scenario-text.ts'
import { planCases } from './plan.ts'
import type { Selection } from './plan.ts'

const scenarios = [
  ['toy/add/one', 'Adding one', 'tags: [add, quick]'],
  ['toy/add/many', 'Adding many', 'tags: [add]\nmatrix: [{ name: two }, { name: ten }]'],
  ['toy/jam', 'Dust', 'tags: [dust]\nlevel: extended'],
].map(([id, title, more]) =>
  readScenario(
    `format: 1\nid: ${id}\ntitle: ${title}\n${more}\nsteps: [{ check: toy.count, expect: 0 }]`,
  ),
)

const everything: Selection = { words: [], tags: [], rows: [], seed: 1, repeat: 1 }

const ids = (selection: Partial<Selection>) =>
  planCases(scenarios, { ...everything, ...selection }).map(({ id }) => id)

const all = ['toy/add/one', 'toy/add/many[two]', 'toy/add/many[ten]', 'toy/jam']

describe('a plan', () => {
  test.each<{ why: string; selection: Partial<Selection>; chosen: readonly string[] }>([
    { why: 'nothing given', selection: {}, chosen: all },
    { why: 'an id', selection: { words: ['toy/jam'] }, chosen: ['toy/jam'] },
    { why: 'the beginning of ids', selection: { words: ['toy/add'] }, chosen: all.slice(0, 3) },
    { why: 'it with a slash', selection: { words: ['toy/add/'] }, chosen: all.slice(0, 3) },
    {
      why: 'the id of a case',
      selection: { words: ['toy/add/many[ten]'] },
      chosen: ['toy/add/many[ten]'],
    },
    { why: 'a tag as a word', selection: { words: ['dust'] }, chosen: ['toy/jam'] },
    {
      why: 'words of several sorts',
      selection: { words: ['quick', 'toy/jam'] },
      chosen: ['toy/add/one', 'toy/jam'],
    },
    { why: 'a tag', selection: { tags: ['quick'] }, chosen: ['toy/add/one'] },
    { why: 'a row', selection: { rows: ['two'] }, chosen: ['toy/add/many[two]'] },
    { why: 'a level', selection: { level: 'extended' }, chosen: ['toy/jam'] },
    {
      why: 'ids that were given before, and a part of an id',
      selection: { ids: new Set(['toy/add/many[two]', 'toy/add/one', 'toy/gone']), grep: /many/u },
      chosen: ['toy/add/many[two]'],
    },
    {
      why: 'a beginning with its slash',
      selection: { words: ['toy/add/'], rows: ['ten'] },
      chosen: ['toy/add/many[ten]'],
    },
    { why: 'a title', selection: { grep: /Dust/u }, chosen: ['toy/jam'] },
    { why: 'a part of an id', selection: { grep: /one$/u }, chosen: ['toy/add/one'] },
    {
      why: 'a word and a row',
      selection: { words: ['toy/add'], rows: ['ten'] },
      chosen: ['toy/add/many[ten]'],
    },
  ])('is chosen by $why', ({ selection, chosen }) => {
    expect(ids(selection)).toEqual(chosen)
  })

  test.each<{ why: string; selection: Partial<Selection>; says: string }>([
    {
      why: 'a word nobody knows',
      selection: { words: ['toy/ad'] },
      says: 'Cannot select "toy/ad": unknown path, id or tag. Did you mean "toy/add"? Known: toy/add/many, toy/add/one, toy/jam.',
    },
    {
      why: 'an unknown tag',
      selection: { tags: ['qiuck'] },
      says: 'Cannot select "qiuck": unknown tag. Did you mean "quick"? Known: add, dust, quick.',
    },
    {
      why: 'an unknown row',
      selection: { rows: ['tow'] },
      says: 'Cannot select "tow": unknown case. Did you mean "two"? Known: ten, two.',
    },
    {
      why: 'a selection that leaves nothing',
      selection: { tags: ['quick'], level: 'extended' },
      says: 'Cannot run: no case is left of 3 scenarios. Loosen the selection; `tillrig list` shows them.',
    },
  ])('refuses $why', ({ selection, says }) => {
    expect(() => ids(selection)).toThrow(new RangeError(says))
  })

  test('repeats all cases, each time with the next seed', () => {
    const cases = planCases(scenarios, { ...everything, tags: ['dust'], seed: 7, repeat: 2 })
    expect(cases.map(({ id, seed }) => ({ id, seed }))).toEqual([
      { id: 'toy/jam#1', seed: 7 },
      { id: 'toy/jam#2', seed: 8 },
    ])
  })
})

describe('parts of a plan', () => {
  const parts = (of: number, list = scenarios) =>
    Array.from({ length: of }, (_, i) =>
      planCases(list, { ...everything, shard: { number: i + 1, of } }).map(({ id }) => id),
    )

  test.each([1, 2, 3, 4])('%i of them hold each case once, and are of one size', (of) => {
    expect(parts(of).flat().toSorted()).toEqual(all.toSorted())
    const sizes = parts(of).map(({ length }) => length)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2)
  })

  test('are the same whatever order files are found in', () => {
    const sorted = (some: readonly string[][]) => some.map((ids) => ids.toSorted())
    expect(sorted(parts(3, scenarios.toReversed()))).toEqual(sorted(parts(3)))
  })

  test('cannot be more than there are cases', () => {
    expect(() => parts(5)).toThrow('only 4 cases were chosen. Take fewer parts.')
  })
})
