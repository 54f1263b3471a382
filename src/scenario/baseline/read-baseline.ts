/** Reads a baseline: everything that is wrong with it is said before anything runs. */
import { suggest } from '../../kernel/suggest.ts'
import type { PlannedCase } from '../plan.ts'
import { caseIds, idOfCase } from '../plan.ts'
import { isMap } from '../salvage.ts'
import type { Scenario } from '../scenario.ts'
import { readShape } from '../schema-complaints.ts'
import type { Complaint, Path, Place, Source } from '../source.ts'
import { formatPlace, inOrder } from '../source.ts'
import type { Excusable, ExpectedFile } from './format.ts'
import { baselineSchema, expectedSchema } from './format.ts'

/** One entry: a failure that is known. */
export interface Expected {
  readonly verdict: Excusable
  readonly why: string
  readonly until?: string
  /** Where a part of it stands: `place('until')`. */
  place(key: 'id' | 'verdict' | 'until'): Place
}

export interface Baseline {
  /** The entry of a case, whichever time it runs. */
  entryOf(planned: PlannedCase): Expected | undefined
  /** How many entries are about none of these cases. */
  outside(cases: readonly PlannedCase[]): number
  /** Ids of entries about scenarios that were not read; empty where all were. */
  readonly unread: readonly string[]
}

export interface ReadBaseline {
  readonly baseline?: Baseline
  /** In the order of the file; empty exactly when there is a baseline. */
  readonly complaints: readonly Complaint[]
}

/**
 * Ids are looked for among the cases of all scenarios that were loaded, chosen or not. Where only
 * some were loaded, `areAll` is false: what an entry says of another one cannot be known.
 */
export function readBaseline(
  source: Source,
  scenarios: readonly Scenario[],
  areAll = true,
): ReadBaseline {
  if (!source.readable) return { complaints: source.complaints }
  const complaints = [...source.complaints, ...readShape(baselineSchema, source).complaints]
  const known = new Map(scenarios.map((one) => [one.id, caseIds(one)]))
  const all = new Set([...known.values()].flat())
  const entries = new Map<string, Expected>()
  const places = new Map<string, Place>()
  const unread: string[] = []
  for (const [index, value] of listed(source).entries()) {
    if (!isMap(value) || typeof value['id'] !== 'string') continue
    const { id } = value
    const path = ['expected', index]
    const place = source.at([...path, 'id'])
    const isUnread = !areAll && !known.has(id.replace(/\[.*$/s, ''))
    const cases = known.get(id) ?? (all.has(id) || isUnread ? [id] : [])
    if (cases.length === 0) complaints.push(unknownId(id, place, all))
    if (isUnread) unread.push(id)
    const other = cases.flatMap((one) => places.get(one) ?? [])[0]
    if (other) complaints.push(doubled(place, other))
    const { data } = expectedSchema.safeParse(value)
    const entry = data && expectedOf(data, source, path)
    for (const one of cases) {
      places.set(one, place)
      if (entry) entries.set(one, entry)
    }
  }
  if (complaints.length > 0) return { complaints: inOrder(complaints) }
  return {
    complaints: [],
    baseline: {
      entryOf: (planned) => entries.get(idOfCase(planned)),
      outside(cases) {
        const inside = new Set(cases.map((one) => entries.get(idOfCase(one))))
        return new Set([...entries.values()].filter((one) => !inside.has(one))).size
      },
      unread,
    },
  }
}

function listed({ value }: Source): readonly unknown[] {
  return isMap(value) && Array.isArray(value['expected']) ? value['expected'] : []
}

function expectedOf(
  { verdict = 'FAIL', why, until }: ExpectedFile,
  source: Source,
  path: Path,
): Expected {
  return {
    verdict,
    why,
    ...(until === undefined ? {} : { until }),
    place: (key) => source.at([...path, key]),
  }
}

function unknownId(id: string, place: Place, known: ReadonlySet<string>): Complaint {
  const near = suggest(id, [...known])
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`
  const rest = `None of the ${known.size} cases that were read is called so: name a case or a scenario, and run with all the files the baseline is about.`
  return { place, says: `unknown id "${id}".${hint} ${rest}` }
}

function doubled(place: Place, other: Place): Complaint {
  return { place, says: `this is listed at ${formatPlace(other)} already. Keep one of them.` }
}
