/** Holds the names of a scenario against the devices given: before anything runs. */
import type { AnyDevice } from '../device/contract.ts'
import { readFault } from '../device/faults.ts'
import { readFields } from '../device/field.ts'
import { resolveOptions } from '../device/options.ts'
import { unknownName } from '../kernel/suggest.ts'
import { parseDuration } from '../kernel/time.ts'
import { isComputed } from './computed.ts'
import { hasReferences, interpolate, MissingValue } from './interpolate.ts'
import { splitName } from './scenario.ts'
import type { Act, Row, Step } from './scenario.ts'
import { show } from './show.ts'
import type { Complaint, Path, Source } from './source.ts'
import type { Requirements } from './requirements.ts'

/** Facts of what the integrator's till did; only a target with a till under test has them. */
export const clientFacts: Readonly<Record<string, readonly string[]>> = {
  wire: ['requests', 'replies'],
  client: ['outcome', 'violations'],
}

export interface Known {
  readonly devices: readonly AnyDevice[]
  readonly requirements: Requirements
  /** What `${case.x}` may be, row by row; one empty row where there is no matrix. */
  readonly rows: readonly (Row | undefined)[]
  readonly vars: Readonly<Record<string, unknown>>
}

/** One wrong thing, at a way inside the step. */
interface Wrong {
  readonly at: Path
  readonly says: string
  /** Whether the key is wrong, and not its value. */
  readonly isKey?: true
}

export function checkNames(step: Step, known: Known): Complaint[] {
  const wrong = [
    ...variants(step.act, known).flatMap((act) => wrongIn(act, known.devices)),
    ...step.proves.flatMap((id, i) => wrongRequirement(id, known, ['proves', i])),
  ]
  return wrong.map(({ at, says, isKey }) => {
    const path = [...step.path, ...at]
    return { place: isKey ? step.source.keyAt(path) : step.source.at(path), says }
  })
}

function wrongIn(act: Act, devices: readonly AnyDevice[]): Wrong[] {
  switch (act.kind) {
    case 'send':
      return named(act.operation, 'operation', ({ client }) => client.operations, {
        devices,
        at: ['send'],
      }).wrong
    case 'cause':
    case 'clear':
      return wrongCause(act, devices)
    case 'fault':
      return wrongFault(act, devices)
    case 'check':
      return wrongFact(act.fact, devices)
    case 'advance':
      return hasReferences(act.by) || parseDuration(act.by) !== undefined
        ? []
        : [
            {
              at: ['advance'],
              says: `found ${show(act.by)}. Give a duration such as 250ms, 1.5s, 25h.`,
            },
          ]
    case 'use':
      return wrongInputs(act)
    case 'client':
    case 'operator':
    case 'settle':
      return []
  }
}

interface Within {
  readonly devices: readonly AnyDevice[]
  readonly at: Path
}

/** The device of a dotted name, and what is wrong with either half of it. */
function named(
  name: string,
  what: string,
  table: (device: AnyDevice) => object,
  { devices, at }: Within,
): { readonly device?: AnyDevice; readonly rest: string; readonly wrong: Wrong[] } {
  const { device: deviceName, rest } = splitName(name)
  if (hasReferences(name)) return { rest, wrong: [] }
  const device = devices.find((one) => one.name === deviceName)
  if (!device) {
    const says = unknownName(
      'device',
      deviceName,
      devices.map((one) => one.name),
    )
    return { rest, wrong: [{ at, says }] }
  }
  const names = Object.keys(table(device))
  const isKnown = names.includes(rest)
  return { device, rest, wrong: isKnown ? [] : [{ at, says: unknownName(what, rest, names) }] }
}

function wrongCause(
  act: Extract<Act, { kind: 'cause' | 'clear' }>,
  devices: readonly AnyDevice[],
): Wrong[] {
  const at = [act.kind]
  const { device, rest, wrong } = named(act.cause, 'cause', ({ causes }) => causes, { devices, at })
  const row = device?.causes[rest]
  if (!row) return wrong
  if (act.kind === 'clear') {
    const says = `"${act.cause}" cannot be cleared: it is a single act and leaves nothing in force.`
    return row.opposite === undefined ? [{ at, says }] : []
  }
  return refused(act.params, ['with'], (params) =>
    readFields(`cause "${act.cause}"`, row.params, params),
  )
}

function wrongFault(
  { on, order }: Extract<Act, { kind: 'fault' }>,
  devices: readonly AnyDevice[],
): Wrong[] {
  const { rest } = splitName(on)
  // A pattern may name no operation, or many.
  const isPattern = rest === '' || rest.includes('*')
  const { device, wrong } = named(on, 'operation', ({ operations }) => operations, {
    devices,
    at: ['fault', 'on'],
  })
  return [
    ...(device && isPattern ? [] : wrong),
    ...refused(order, ['fault', 'effect'], (fault) => readFault(fault, 'new')),
  ]
}

function wrongFact(fact: string, devices: readonly AnyDevice[]): Wrong[] {
  const { device, rest } = splitName(fact)
  const ofClient = clientFacts[device]
  if (!ofClient) return named(fact, 'fact', ({ facts }) => facts, { devices, at: ['check'] }).wrong
  return ofClient.includes(rest)
    ? []
    : [{ at: ['check'], says: unknownName('fact', rest, ofClient) }]
}

function wrongInputs({ part, inputs }: Extract<Act, { kind: 'use' }>): Wrong[] {
  if (typeof inputs !== 'object' || inputs === null) return []
  const names = Object.keys(part.inputs)
  const unknown = Object.keys(inputs)
    .filter((name) => !names.includes(name))
    .map((name): Wrong => ({
      at: ['with', name],
      says: unknownName('input', name, names),
      isKey: true,
    }))
  const missing = Object.entries(part.inputs)
    .filter(([name, input]) => !Object.hasOwn(inputs, name) && !('default' in input))
    .map(([name]) => ({ at: ['use'], says: `the part needs "${name}". Give it in "with".` }))
  return [...unknown, ...missing]
}

export function wrongRequirement(id: string, { requirements }: Known, at: Path): Wrong[] {
  if (requirements.has(id)) return []
  const ids = [...requirements.keys()]
  const near = ids.filter((one) => one.split('/')[0] === id.split('/')[0])
  return [{ at, says: unknownName('requirement', id, near.length > 0 ? near : ids) }]
}

export function checkOptions(
  source: Source,
  options: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  devices: readonly AnyDevice[],
): Complaint[] {
  return Object.entries(options).flatMap(([name, given]): Complaint[] => {
    const device = devices.find((one) => one.name === name)
    if (!device) {
      const known = devices.map((one) => one.name)
      return [{ place: source.keyAt(['options', name]), says: unknownName('device', name, known) }]
    }
    return wrongOptions(device, given).map(({ option, says }) => ({
      place: source.keyAt(['options', name, option]),
      says,
    }))
  })
}

export function wrongOptions(
  device: AnyDevice,
  given: Readonly<Record<string, unknown>>,
): { readonly option: string; readonly says: string }[] {
  return Object.entries(given).flatMap(([option, value]) => {
    const wrong = refused({}, [], () => resolveOptions(device, { [option]: value }))
    return wrong.map(({ says }) => ({ option, says }))
  })
}

/** The tables of the device say what is wrong, and their sentence is kept. */
function refused(
  params: unknown,
  at: Path,
  read: (params: Readonly<Record<string, unknown>>) => unknown,
): Wrong[] {
  if (hasReferences(params) || typeof params !== 'object' || params === null) return []
  try {
    // The schema let only maps through.
    read(params as Readonly<Record<string, unknown>>)
    return []
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [{ at, says: error.message }]
  }
}

/** An act as it will be for each row; what cannot be told before the run keeps its `${...}`. */
export function variants(act: Act, { rows, vars }: Pick<Known, 'rows' | 'vars'>): Act[] {
  // Parts are checked where they are read; their steps are no template.
  if (act.kind === 'use' || !hasReferences(act)) return [act]
  return rows.map((row) => {
    const implied = new Map<string, unknown>([['vars', vars], ...caseOf(row)])
    const fill = (template: unknown): unknown => {
      // What somebody wrote runs when its step does, and not before.
      if (isComputed(template)) return template
      if (typeof template === 'object' && template !== null && !Array.isArray(template))
        return Object.fromEntries(Object.entries(template).map(([key, one]) => [key, fill(one)]))
      try {
        return interpolate(template, { saved: new Map(), implied })
      } catch (error) {
        if (error instanceof MissingValue) return template
        throw error
      }
    }
    // Filling in keeps every field, and the names in them are texts or will be checked as such.
    return fill(act) as Act
  })
}

function caseOf(row: Row | undefined): [string, unknown][] {
  return row ? [['case', row]] : []
}
