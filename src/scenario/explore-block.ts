/** What a scenario says of being explored: where, by what, and what must never or sometimes be. */
import { clientFacts } from './check-names.ts'
import type { Known } from './check-names.ts'
import { namesIn } from './condition-tree.ts'
import type { Condition } from './condition-tree.ts'
import type { ScenarioFile } from './format.ts'
import { readCondition } from './read-condition.ts'
import { splitName } from './scenario.ts'
import type { Complaint, Path, Source } from './source.ts'
import { unknownName } from '../kernel/suggest.ts'

export interface ExploreBlock {
  /** Operations at which faults are put, as `ikkm.*`; all when empty. */
  readonly points: readonly string[]
  readonly faults?: readonly string[]
  readonly faultsMax?: number
  /** Faults at messages, with which the scenario is run: `2:lose-reply 5:late-end`. */
  readonly replay?: string
  readonly never: readonly NamedCondition[]
  readonly sometimes: readonly NamedCondition[]
}

export interface NamedCondition {
  readonly id: string
  readonly condition: Condition
  /** In the words of whoever wrote it; else the condition itself. */
  readonly says: string
}

type File = NonNullable<ScenarioFile['explore']>

/** Conditions that cannot be read are left out: `checkExplore` says what is wrong with them. */
export function exploreBlock(file: File): ExploreBlock {
  const { points = [], faults, 'max-faults': faultsMax, replay } = file
  const { never = [], sometimes = [] } = file
  return {
    points,
    ...(faults ? { faults } : {}),
    ...(faultsMax === undefined ? {} : { faultsMax }),
    ...(replay === undefined ? {} : { replay }),
    never: never.flatMap(read),
    sometimes: sometimes.flatMap(read),
  }
}

function read({ id, is, says = is }: NonNullable<File['never']>[number]): NamedCondition[] {
  const found = readCondition(is)
  return 'condition' in found ? [{ id, says, condition: found.condition }] : []
}

export function checkExplore(source: Source, file: File, known: Known): Complaint[] {
  const { never = [], sometimes = [] } = file
  const check = (list: 'never' | 'sometimes') => (one: { readonly is: string }, i: number) =>
    wrongIn(one.is, ['explore', list, i, 'is'], { source, known })
  return [...never.flatMap(check('never')), ...sometimes.flatMap(check('sometimes'))]
}

function wrongIn(
  text: string,
  at: Path,
  { source, known }: { readonly source: Source; readonly known: Known },
): Complaint[] {
  const place = source.at(at)
  const found = readCondition(text)
  if ('wrong' in found) return [{ place, says: found.wrong.says }]
  return namesIn(found.condition).flatMap((name) => {
    const says = unknownFact(name, known)
    return says === undefined ? [] : [{ place, says }]
  })
}

/** A single word is a field of what the till said. */
function unknownFact(name: string, { devices }: Known): string | undefined {
  const { device, rest } = splitName(name)
  if (rest === '') return undefined
  const facts = clientFacts[device]
  if (facts) return facts.includes(rest) ? undefined : unknownName('fact', rest, facts)
  const names = devices.map((one) => one.name)
  const found = devices.find((one) => one.name === device)
  if (!found) return unknownName('device', device, [...names, ...Object.keys(clientFacts)])
  const [fact = ''] = rest.split('.')
  if (Object.hasOwn(found.facts, fact)) return undefined
  return unknownName('fact', fact, Object.keys(found.facts))
}
