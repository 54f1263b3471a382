/** Scenarios that were found good before: made again without parsing and checking their files. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { invariant } from '../kernel/invariant.ts'
import type { Compiling } from './compile.ts'
import { rigFiles } from './files.ts'
import type { PartFile, ScenarioFile } from './format.ts'
import type { Surroundings } from './load.ts'
import { headOf, sectionsOf } from './load.ts'
import { partOf } from './parts.ts'
import type { RigPlan } from './rig-file/plan.ts'
import { readNamedRig } from './rig-file/named-rig.ts'
import type { Part, Scenario } from './scenario.ts'
import type { Source } from './source.ts'
import { readSource } from './source.ts'

/** A file that was good, as JSON can carry it. */
export type CheckedFile = CheckedScenario | CheckedPart

interface Checked {
  /** What its text was. */
  readonly hash: string
  /** The files of the parts it uses itself, by the names it gives them. */
  readonly parts: Readonly<Record<string, string>>
}

interface CheckedScenario extends Checked {
  readonly kind: 'scenario'
  /** What the schema let through. */
  readonly shape: ScenarioFile
  readonly devices: readonly string[]
  /** What the text of its rig was. */
  readonly rigHash?: string
}

interface CheckedPart extends Checked {
  readonly kind: 'part'
  readonly shape: PartFile
}

export interface CheckedFiles {
  /** They are named by their way from here. */
  readonly folder: string
  readonly files: Readonly<Record<string, CheckedFile>>
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}

export function nameIn(folder: string, file: string): string {
  return path.relative(folder, path.resolve(file)).replaceAll('\\', '/')
}

/** Nothing, where the file, a part or its rig is not what it was when it was checked. */
export function reviveScenario(
  file: string,
  text: string,
  around: Surroundings,
  checked: CheckedFiles,
): Scenario | undefined {
  const known = find(file, text, checked)
  if (known?.kind !== 'scenario') return undefined
  const source = readSource(file, text)
  const compiling = revival(known, source, { around, checked, done: new Map() })
  if (!compiling) return undefined
  const { shape, devices } = known
  const scenario = { ...headOf(shape, source), ...sectionsOf(shape, compiling), devices }
  if (shape.rig === undefined) return scenario
  const rig = reviveRig(shape.rig, known, source, around)
  return rig && withRig(scenario, rig)
}

interface Reviving {
  readonly around: Surroundings
  readonly checked: CheckedFiles
  /** Steps that use the same part share it. */
  readonly done: Map<string, Part | undefined>
}

/** The file as it was checked, if that is what it holds. */
function find(file: string, text: string, { folder, files }: CheckedFiles) {
  const name = nameIn(folder, file)
  const known = Object.hasOwn(files, name) ? files[name] : undefined
  return known?.hash === hashOf(text) ? known : undefined
}

function revival(
  { parts: names }: CheckedFile,
  source: Source,
  reviving: Reviving,
): Compiling | undefined {
  const { around, checked } = reviving
  const parts = new Map<string, Part>()
  for (const [name, expected] of Object.entries(names)) {
    const found = around.parts.find(name, source.file)
    // Another file of that name may stand nearer by now.
    if ('known' in found || nameIn(checked.folder, found.file) !== expected) return undefined
    const part = revivePart(found, reviving)
    if (!part) return undefined
    parts.set(name, part)
  }
  return {
    source,
    part: (name) => parts.get(name),
    complain: ({ says }) =>
      invariant(false, `${source.file} was good when it was checked: ${says}`),
  }
}

function revivePart(found: { file: string; text: string }, reviving: Reviving): Part | undefined {
  const { done, checked } = reviving
  if (done.has(found.file)) return done.get(found.file)
  const known = find(found.file, found.text, checked)
  if (known?.kind !== 'part') return undefined
  const compiling = revival(known, readSource(found.file, found.text), reviving)
  const part = compiling && partOf(known.shape, compiling)
  done.set(found.file, part)
  return part
}

function reviveRig(
  name: string,
  { rigHash }: CheckedScenario,
  source: Source,
  { devices, rigs = rigFiles }: Surroundings,
): (() => RigPlan) | undefined {
  const found = rigs.find(name, source.file)
  if ('known' in found || hashOf(found.text) !== rigHash) return undefined
  let plan: RigPlan | undefined
  return () => {
    plan ??= readNamedRig(name, source, { rigs: { find: () => found }, kinds: devices }).plan
    invariant(plan, `${found.file} was good when it was checked`)
    return plan
  }
}

/** It holds devices, which no file can carry; most runs never ask for it. */
function withRig(scenario: Scenario, rig: () => RigPlan): Scenario {
  return {
    ...scenario,
    get rig() {
      return rig()
    },
  }
}
