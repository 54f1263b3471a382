/** Which cases run, and in which order: files become cases, selections choose among them. */
import { suggest } from '../kernel/suggest.ts'
import type { Row, Scenario } from './scenario.ts'

export interface PlannedCase {
  /** `ikkm/repeat/lost-reply[cash]`; with `#2` when the plan repeats it. */
  readonly id: string
  readonly scenario: Scenario
  readonly row?: Row
  readonly seed: number
}

export interface Selection {
  /** Ids, id prefixes, ids of one case, tags: any of them. Empty chooses all. */
  readonly words: readonly string[]
  readonly tags: readonly string[]
  /** Matches ids and titles. */
  readonly grep?: RegExp
  /** Names of matrix rows. */
  readonly rows: readonly string[]
  /** Ids of cases; absent chooses all. */
  readonly ids?: ReadonlySet<string>
  readonly level?: Scenario['level']
  readonly seed: number
  /** One of so many parts of equal size, the same whatever order files are found in. */
  readonly shard?: { readonly number: number; readonly of: number }
  /** Each case so many times, each time with the next seed. */
  readonly repeat: number
}

/** @throws RangeError for a selection that chooses nothing, with what was near. */
export function planCases(scenarios: readonly Scenario[], selection: Selection): PlannedCase[] {
  const { words, tags, grep, rows, ids, level } = selection
  for (const tag of tags)
    mustKnow('tag', tag, { by: scenarios.flatMap((one) => one.tags), words: [] })
  for (const row of rows)
    mustKnow('case', row, {
      by: scenarios.flatMap((one) => one.rows.map(({ name }) => name)),
      words: [],
    })
  mustChoose(words, scenarios)
  const named = new Set(words)
  const chosen = scenarios
    .filter((one) => tags.length === 0 || tags.some((tag) => one.tags.includes(tag)))
    .filter((one) => level === undefined || one.level === level)
    .flatMap((one) => casesNamed(one, named))
    .filter(({ id, scenario }) => !grep || grep.test(id) || grep.test(scenario.title))
    .filter(({ row }) => rows.length === 0 || (row && rows.includes(row.name)))
    .filter(({ id }) => !ids || ids.has(id))
  if (chosen.length === 0)
    throw new RangeError(
      `Cannot run: no case is left of ${scenarios.length} scenarios. Loosen the selection; \`tillrig list\` shows them.`,
    )
  return sharded(repeated(chosen, selection), selection.shard)
}

/** The scenarios that words are about: all, when there are none. */
export function chooseScenarios(
  scenarios: readonly Scenario[],
  words: readonly string[],
): readonly Scenario[] {
  mustChoose(words, scenarios)
  const named = new Set(words)
  return scenarios.filter((one) => casesNamed(one, named).length > 0)
}

/** The id of a case, whichever time it runs. */
export function idOfCase({ scenario, row }: Pick<PlannedCase, 'scenario' | 'row'>): string {
  return row ? `${scenario.id}[${row.name}]` : scenario.id
}

export function caseIds(scenario: Scenario): string[] {
  return casesOf(scenario).map(({ id }) => id)
}

type Case = Omit<PlannedCase, 'seed'>

function casesOf(scenario: Scenario): Case[] {
  if (scenario.rows.length === 0) return [{ id: idOfCase({ scenario }), scenario }]
  return scenario.rows.map((row) => ({ id: idOfCase({ scenario, row }), scenario, row }))
}

function repeated(cases: readonly Case[], { seed, repeat }: Selection): PlannedCase[] {
  return Array.from({ length: repeat }).flatMap((_, time) =>
    cases.map((one) => ({
      ...one,
      id: repeat === 1 ? one.id : `${one.id}#${time + 1}`,
      seed: seed + time,
    })),
  )
}

/** @throws RangeError when there are fewer cases than parts. */
function sharded(cases: PlannedCase[], shard: Selection['shard']): PlannedCase[] {
  if (!shard) return cases
  const { number, of } = shard
  if (of > cases.length)
    throw new RangeError(
      `Cannot run part ${number} of ${of}: only ${cases.length} cases were chosen. Take fewer parts.`,
    )
  const sorted = cases.map(({ id }) => id).toSorted()
  const own = new Set(sorted.filter((_, i) => i % of === number - 1))
  return cases.filter(({ id }) => own.has(id))
}

/** A word is an id, the beginning of one up to a slash, the id of one case, a tag, or a file. */
function casesNamed(scenario: Scenario, words: ReadonlySet<string>): Case[] {
  const cases = casesOf(scenario)
  const areAll = words.size === 0 || namesOf(scenario).some((name) => words.has(name))
  return areAll ? cases : cases.filter(({ id }) => words.has(id))
}

function namesOf({ id, tags, source }: Scenario): string[] {
  return [id, source.file, ...tags, ...prefixesOf(id).flatMap((one) => [one, `${one}/`])]
}

function prefixesOf(id: string): string[] {
  return id
    .split('/')
    .map((_, i, all) => all.slice(0, i).join('/'))
    .slice(1)
}

function mustChoose(words: readonly string[], scenarios: readonly Scenario[]): void {
  const names = new Set(scenarios.flatMap((one) => [...namesOf(one), ...caseIds(one)]))
  const word = words.find((one) => !names.has(one))
  if (word === undefined) return
  const ids = scenarios.map(({ id }) => id)
  const cases = scenarios.flatMap(caseIds)
  const prefixes = ids.flatMap(prefixesOf)
  const tags = scenarios.flatMap((one) => one.tags)
  mustKnow('path, id or tag', word, { by: [...ids, ...prefixes, ...tags, ...cases], words: ids })
}

function mustKnow(
  what: string,
  name: string,
  known: { readonly by: readonly string[]; readonly words: readonly string[] },
): void {
  const by = [...new Set(known.by)].filter(Boolean)
  if (by.includes(name)) return
  const near = suggest(name, by)
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`
  const shown = (known.words.length > 0 ? known.words : by).toSorted()
  const list = shown.length === 0 ? 'none' : shown.slice(0, 12).join(', ')
  const more = shown.length > 12 ? `, and ${shown.length - 12} more (\`tillrig list\`)` : ''
  throw new RangeError(`Cannot select "${name}": unknown ${what}.${hint} Known: ${list}${more}.`)
}
