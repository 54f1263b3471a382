/** Reads a scenario file: everything that is wrong with it is said before anything runs. */
import type { AnyDevice } from '../device/contract.ts'
import { checkExpectations } from './check-expectations.ts'
import { checkHead } from './check-head.ts'
import { checkNames, variants } from './check-names.ts'
import type { Known } from './check-names.ts'
import { checkReferences } from './check-references.ts'
import type { Names } from './check-references.ts'
import { compileSteps } from './compile.ts'
import type { Compiling } from './compile.ts'
import { exploreBlock } from './explore-block.ts'
import { scenarioSchema } from './format.ts'
import type { ScenarioFile } from './format.ts'
import type { CheckedFiles } from './checked.ts'
import { createParts } from './parts.ts'
import { rigFiles } from './files.ts'
import type { PartFiles } from './parts.ts'
import type { RigFiles } from './rig-file/named-rig.ts'
import { readNamedRig } from './rig-file/named-rig.ts'
import type { ReadRig } from './rig-file/read-rig.ts'
import { lostRoots, salvage, savedAnywhere } from './salvage.ts'
import type { Act, Row, Scenario, Step } from './scenario.ts'
import { splitName, withInner } from './scenario.ts'
import { readShape } from './schema-complaints.ts'
import { inOrder, readSource } from './source.ts'
import type { Complaint, Source } from './source.ts'
import { inShop } from '../shop/create-shop.ts'
import type { Requirements } from './requirements.ts'

export interface Surroundings {
  readonly devices: readonly AnyDevice[]
  /** Requirement texts by id. */
  readonly requirements: Requirements
  readonly parts: PartFiles
  /** Those on the disk unless given. */
  readonly rigs?: RigFiles
  /** Knows files that were checked before, as long as they are what they were then. */
  readonly checked?: CheckedFiles
}

export interface Loaded {
  readonly scenario?: Scenario
  /** In the order of the file; empty exactly when there is a scenario. */
  readonly complaints: readonly Complaint[]
}

export function loadScenario(file: string, text: string, around: Surroundings): Loaded {
  return loadSource(readSource(file, text), around)
}

export function loadSource(source: Source, around: Surroundings): Loaded {
  const complaints: Complaint[] = [...source.complaints]
  if (!source.readable) return { complaints }
  const { shape, complaints: misshapen } = readShape(scenarioSchema, source)
  complaints.push(...misshapen)
  // A file with a mistake is good in other places, and these may have mistakes of another kind.
  const head = shape ?? salvage(source.value)
  const rig = rigOf(head, source, around)
  // Without its rig no name of a device can be told from a wrong one.
  if (rig && !rig.plan) return { complaints: [...inOrder(complaints), ...rig.complaints] }
  const rows = rowsOf(head)
  const vars = head.vars ?? {}
  const known: Known = {
    devices: rig?.plan?.devices ?? inShop(around.devices),
    requirements: around.requirements,
    rows: rows.length > 0 ? rows : [undefined],
    vars,
  }
  const complain = (complaint: Complaint) => complaints.push(complaint)
  const check = (steps: readonly Step[], names: Names, than = known) =>
    withInner(steps).flatMap((step) => [
      ...checkNames(step, than),
      ...checkExpectations(step),
      ...checkReferences(step, names),
    ])
  const parts = createParts(around.parts, {
    complain,
    check: (steps, names) => check(steps, names, { ...known, rows: [undefined], vars: {} }),
  })
  const compiling: Compiling = { source, complain, part: parts.open(source.file) }
  const sections = sectionsOf(head, compiling)
  const all = [...sections.setup, ...sections.steps, ...sections.teardown]
  complaints.push(...check(all, namesOf(head, rows, shape ? undefined : source)))
  complaints.push(...checkHead(source, head, all, known))
  if (!shape || complaints.length > 0) return { complaints: inOrder(complaints) }
  return {
    complaints: [],
    scenario: {
      ...headOf(shape, source),
      ...sections,
      devices: devicesOf(all, shape, known),
      ...(rig?.plan ? { rig: rig.plan } : {}),
    },
  }
}

/** What a scenario takes from its file as it stands there. */
export function headOf(shape: ScenarioFile, source: Source) {
  return {
    id: shape.id,
    title: shape.title,
    level: shape.level ?? 'core',
    tags: shape.tags ?? [],
    proves: shape.proves ?? [],
    options: shape.options ?? {},
    features: shape.needs?.features ?? [],
    vars: shape.vars ?? {},
    rows: rowsOf(shape),
    ...(shape.explore ? { explore: exploreBlock(shape.explore) } : {}),
    source,
  }
}

export function sectionsOf(
  { setup, steps, teardown }: Partial<ScenarioFile>,
  compiling: Compiling,
): Pick<Scenario, 'setup' | 'steps' | 'teardown'> {
  return {
    setup: compileSteps(setup, 'setup', compiling),
    steps: compileSteps(steps, 'steps', compiling),
    teardown: compileSteps(teardown, 'teardown', compiling),
  }
}

function rowsOf({ matrix = [] }: Partial<ScenarioFile>): readonly Row[] {
  return matrix as readonly Row[] // The schema gave each row its name.
}

function rigOf(
  { rig }: Partial<ScenarioFile>,
  source: Source,
  { devices, rigs = rigFiles }: Surroundings,
): ReadRig | undefined {
  return rig === undefined ? undefined : readNamedRig(rig, source, { rigs, kinds: devices })
}

/** What is known before the first step; of a broken file, all that it may have meant to say. */
function namesOf(
  head: Partial<ScenarioFile>,
  rows: readonly Row[],
  broken: Source | undefined,
): Names {
  const { vars = {} } = head
  const implied = new Set<string>()
  if (rows.length > 0) implied.add('case')
  if (Object.keys(vars).length > 0) implied.add('vars')
  const lost = broken ? [...savedAnywhere(broken.value), ...lostRoots(broken.value, head)] : []
  return { saved: new Set(lost), implied, rows, vars }
}

function devicesOf(
  steps: readonly Step[],
  { needs, options = {} }: ScenarioFile,
  known: Known,
): string[] {
  const named = new Set([...(needs?.devices ?? []), ...Object.keys(options)])
  const add = (name: string | undefined) => name !== undefined && named.add(splitName(name).device)
  const visit = ({ act }: Step): void => {
    const name = nameIn(act)
    if (name?.includes('${')) variants(act, known).forEach((one) => add(nameIn(one)))
    else add(name)
    if (act.kind === 'use') withInner(act.part.steps).forEach((inner) => add(nameIn(inner.act)))
  }
  withInner(steps).forEach(visit)
  const all = known.devices.map((one) => one.name)
  // A name that is still a template may become any device.
  return [...named].some((name) => name.includes('${'))
    ? all
    : all.filter((name) => named.has(name))
}

/** What it is about, as `device.name`. */
function nameIn(act: Act): string | undefined {
  if (act.kind === 'send') return act.operation
  if (act.kind === 'cause' || act.kind === 'clear') return act.cause
  if (act.kind === 'fault') return act.on
  return act.kind === 'check' ? act.fact : undefined
}
