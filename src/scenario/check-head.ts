/** What stands above the steps of a scenario, and what concerns all of them together. */
import { unknownName } from '../kernel/suggest.ts'
import { checkOptions, wrongRequirement } from './check-names.ts'
import type { Known } from './check-names.ts'
import { checkExplore } from './explore-block.ts'
import type { ScenarioFile } from './format.ts'
import type { Step } from './scenario.ts'
import { placeOf, splitName } from './scenario.ts'
import { lineOf } from './source.ts'
import type { Complaint, Path, Source } from './source.ts'

export function checkHead(
  source: Source,
  head: Partial<ScenarioFile>,
  steps: readonly Step[],
  known: Known,
): Complaint[] {
  const { proves = [], needs, explore, options = {}, matrix = [] } = head
  const points = explore?.points ?? []
  return [
    ...proves.flatMap((id, i) =>
      wrongRequirement(id, known, ['proves', i]).map(({ at, says }) => ({
        place: source.at(at),
        says,
      })),
    ),
    ...(needs?.devices ?? []).flatMap((name, i) => device(name, ['needs', 'devices', i])),
    ...points.flatMap((point, i) => speaker(splitName(point).device, ['explore', 'points', i])),
    ...(explore ? checkExplore(source, explore, known) : []),
    ...checkOptions(source, options, known.devices),
    ...twice(matrix.map(({ name }) => name)).map((i) => ({
      place: source.at(['matrix', i, 'name']),
      says: `the row "${matrix[i]?.name}" stands here twice. Give each row a name of its own.`,
    })),
    ...sameIds(steps),
  ]

  function device(name: string, at: Path): Complaint[] {
    return oneOf(
      known.devices.map((one) => one.name),
      name,
      at,
    )
  }

  /** What a device says of its own accord bears a name of its own. */
  function speaker(name: string, at: Path): Complaint[] {
    const names = known.devices.flatMap(({ name: own, caller }) =>
      caller?.to === 'itself' ? [own, caller.name] : [own],
    )
    return name.startsWith('*') ? [] : oneOf(names, name, at)
  }

  function oneOf(names: readonly string[], name: string, at: Path): Complaint[] {
    if (names.includes(name)) return []
    return [{ place: source.at(at), says: unknownName('device', name, names) }]
  }
}

function sameIds(steps: readonly Step[]): Complaint[] {
  const named = steps.filter((step) => step.id !== undefined)
  return twice(named.map(({ id }) => id)).flatMap((i) => {
    const step = named[i]
    const first = named.find(({ id }) => id === step?.id)
    if (!step || !first) return []
    const line = lineOf(placeOf(first, ['id']))
    return [
      {
        place: placeOf(step, ['id']),
        says: `the step in line ${line} is called "${step.id}" too. Give each an id of its own.`,
      },
    ]
  })
}

/** The indexes of names that came before. */
function twice(names: readonly unknown[]): number[] {
  return names.flatMap((name, i) => (names.indexOf(name) < i ? [i] : []))
}
