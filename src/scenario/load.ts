/** Reads a scenario file: everything that is wrong with it is said before anything runs. */
import type { AnyDevice } from '../device/contract.ts'
import { unknownName } from '../kernel/suggest.ts'
import { checkReferences } from './check-references.ts'
import type { Names } from './check-references.ts'
import { checkOptions, checkStep, unknownRequirement } from './check-names.ts'
import type { Known } from './check-names.ts'
import { compileStep, compileSteps } from './compile.ts'
import type { Compiling } from './compile.ts'
import { scenarioSchema, stepSchema } from './format.ts'
import type { ScenarioFile } from './format.ts'
import { createParts } from './parts.ts'
import type { PartFiles } from './parts.ts'
import type { Row, Scenario, Step } from './scenario.ts'
import { splitName } from './scenario.ts'
import { readShape } from './schema-complaints.ts'
import { formatPlace, lineOf, readSource } from './source.ts'
import type { Complaint, Source } from './source.ts'

export interface Surroundings {
  readonly devices: readonly AnyDevice[]
  /** Requirement texts by id. */
  readonly requirements: ReadonlyMap<string, string>
  readonly parts: PartFiles
}

export interface Loaded {
  readonly scenario?: Scenario
  /** In the order of the file; empty exactly when there is a scenario. */
  readonly complaints: readonly Complaint[]
}

const sections = ['setup', 'steps', 'teardown'] as const

export function loadScenario(file: string, text: string, around: Surroundings): Loaded {
  const source = readSource(file, text)
  const complaints: Complaint[] = [...source.complaints]
  if (!source.readable) return { complaints }
  const read = readShape(scenarioSchema, source)
  complaints.push(...read.complaints)
  const compiling: Compiling = {
    source,
    complain: (complaint) => complaints.push(complaint),
    part: createParts(around.parts, {
      complain: (complaint) => complaints.push(complaint),
      check: (steps, names) => checkSteps(steps, names, { ...known, rows: [] }),
    }).open(file),
  }
  const { shape } = read
  const rows = (shape?.matrix ?? []) as readonly Row[] // The schema gave each row its name.
  const vars = shape?.vars ?? {}
  const known: Known = {
    devices: around.devices,
    requirements: around.requirements,
    rows: rows.length > 0 ? rows : [undefined],
    vars,
  }
  const [setup = [], steps = [], teardown = []] = sections.map((section) =>
    shape ? compileSteps(shape[section], section, compiling) : salvage(section, compiling),
  )
  const names = namesOf(rows, vars, shape !== undefined)
  const all = [...setup, ...steps, ...teardown]
  complaints.push(...checkSteps(all, names, known), ...twiceNamed(all))
  if (shape) complaints.push(...checkHead(source, shape, known, rows))
  if (!shape || complaints.length > 0) return { complaints: inOrder(complaints) }
  return {
    complaints: [],
    scenario: {
      id: shape.id,
      title: shape.title,
      level: shape.level ?? 'core',
      tags: shape.tags ?? [],
      proves: shape.proves ?? [],
      devices: devicesOf(all, shape, known),
      features: shape.needs?.features ?? [],
      options: shape.options ?? {},
      vars,
      rows,
      setup,
      steps,
      teardown,
      source,
    },
  }

  function checkSteps(some: readonly Step[], inScope: Names, than: Known): Complaint[] {
    return some.flatMap((step) => [
      ...checkStep(step, than),
      // Where the head of the file could not be read, nobody knows which names there are.
      ...(shape ? checkReferences(step, inScope) : []),
    ])
  }
}

/** A file with a mistake still has good steps, and these may have mistakes of another kind. */
function salvage(section: string, compiling: Compiling): Step[] {
  const { value } = compiling.source
  const given = isMap(value) ? value[section] : undefined
  if (!Array.isArray(given)) return []
  return given.flatMap((one: unknown, i) => {
    const read = stepSchema.safeParse(one)
    return (read.success && compileStep(read.data, [section, i], compiling)) || []
  })
}

function namesOf(rows: readonly Row[], vars: Readonly<Record<string, unknown>>, whole: boolean) {
  const implied = new Set<string>(whole ? [] : ['case', 'vars'])
  if (rows.length > 0) implied.add('case')
  if (Object.keys(vars).length > 0) implied.add('vars')
  return { saved: new Set<string>(), implied, rows, vars }
}

function checkHead(
  source: Source,
  shape: ScenarioFile,
  known: Known,
  rows: readonly Row[],
): Complaint[] {
  const devices = known.devices.map((one) => one.name)
  const complaints = checkOptions(source, shape.options ?? {}, known.devices)
  shape.proves?.forEach((id, i) => {
    if (!known.requirements.has(id))
      complaints.push({ place: source.at(['proves', i]), says: unknownRequirement(id, known) })
  })
  shape.needs?.devices?.forEach((name, i) => {
    if (!devices.includes(name))
      complaints.push({
        place: source.at(['needs', 'devices', i]),
        says: unknownName('device', name, devices),
      })
  })
  shape.explore?.points?.forEach((point, i) => {
    const { device } = splitName(point)
    if (!devices.includes(device))
      complaints.push({
        place: source.at(['explore', 'points', i]),
        says: unknownName('device', device, devices),
      })
  })
  rows.forEach(({ name }, i) => {
    const first = rows.findIndex((row) => row.name === name)
    if (first < i)
      complaints.push({
        place: source.at(['matrix', i, 'name']),
        says: `the row "${name}" stands here twice. Give each row a name of its own.`,
      })
  })
  return complaints
}

function twiceNamed(steps: readonly Step[]): Complaint[] {
  const first = new Map<string, Step>()
  return steps.flatMap((step): Complaint[] => {
    if (step.id === undefined) return []
    const other = first.get(step.id)
    if (!other) return (first.set(step.id, step), [])
    const place = step.source.at([...step.path, 'id'])
    const line = lineOf(other.source.at([...other.path, 'id']))
    return [{ place, says: `the step in line ${line} is called "${step.id}" too.` }]
  })
}

function devicesOf(steps: readonly Step[], shape: ScenarioFile, known: Known): string[] {
  const named = new Set([...(shape.needs?.devices ?? []), ...Object.keys(shape.options ?? {})])
  const visit = ({ act }: Step): void => {
    if (act.kind === 'send') named.add(splitName(act.operation).device)
    if (act.kind === 'cause' || act.kind === 'clear') named.add(splitName(act.cause).device)
    if (act.kind === 'fault') named.add(splitName(act.on).device)
    if (act.kind === 'check') named.add(splitName(act.fact).device)
    if (act.kind === 'use') act.part.steps.forEach(visit)
  }
  steps.forEach(visit)
  const all = known.devices.map((one) => one.name)
  // A name that is a template may become any device.
  return [...named].some((name) => name.includes('${'))
    ? all
    : all.filter((name) => named.has(name))
}

function inOrder(complaints: readonly Complaint[]): Complaint[] {
  const seen = new Set<string>()
  return complaints
    .toSorted((a, b) => a.place.start - b.place.start)
    .filter((one) => {
      const key = `${formatPlace(one.place)} ${one.says}`
      return !seen.has(key) && seen.add(key)
    })
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
