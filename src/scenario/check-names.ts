/** Holds the names of a scenario against the devices given: before anything runs. */
import type { AnyDevice } from '../device/contract.ts'
import { readFault } from '../device/faults.ts'
import { readFields } from '../device/field.ts'
import { resolveOptions } from '../device/options.ts'
import { unknownName } from '../kernel/suggest.ts'
import { parseDuration } from '../kernel/time.ts'
import { hasReferences, interpolate } from './interpolate.ts'
import { matcherNames, matchers } from './matchers.ts'
import { splitName } from './scenario.ts'
import type { Row, Step } from './scenario.ts'
import { show } from './show.ts'
import type { Complaint, Path, Source } from './source.ts'

/** Facts of what the integrator's till did; only a target with a till under test has them. */
export const clientFacts: Readonly<Record<string, readonly string[]>> = {
  wire: ['requests', 'replies'],
  client: ['outcome'],
}

export interface Known {
  readonly devices: readonly AnyDevice[]
  readonly requirements: ReadonlyMap<string, string>
  /** What `${case.x}` and `${vars.x}` may be: one map of implied values a row. */
  readonly rows: readonly (Row | undefined)[]
  readonly vars: Readonly<Record<string, unknown>>
}

export function checkStep(step: Step, known: Known): Complaint[] {
  const found: Complaint[] = []
  const complain = (inside: Path, says: string) =>
    found.push({ place: step.source.at([...step.path, ...inside]), says })
  const { act } = step
  switch (act.kind) {
    case 'send':
      eachVariant(act.operation, known, (name) =>
        checkName(name, ['send'], (device) => ({
          what: 'operation',
          names: Object.keys(device.client.operations),
        })),
      )
      break
    case 'cause':
    case 'clear':
      eachVariant(act, known, (one) => {
        if (isAct(one)) checkCause(one)
      })
      break
    case 'fault':
      eachVariant(act, known, (one) => {
        if (isFaultAct(one)) checkFault(one)
      })
      break
    case 'advance':
      eachVariant(act.by, known, (by) => {
        if (parseDuration(String(by)) === undefined)
          complain(['advance'], `found ${show(by)}. Give a duration such as 250ms, 1.5s, 25h.`)
      })
      break
    case 'check':
      eachVariant(act.fact, known, (name) => checkFact(String(name)))
      break
    case 'use':
      checkInputs(act)
      break
    case 'client':
    case 'operator':
    case 'settle':
      break
  }
  for (const id of step.proves) {
    const i = step.proves.indexOf(id)
    if (!known.requirements.has(id)) complain(['proves', i], unknownRequirement(id, known))
  }
  checkExpectations(step, found)
  return found

  function checkName(
    name: unknown,
    at: Path,
    table: (device: AnyDevice) => { what: string; names: readonly string[] },
  ): AnyDevice | undefined {
    const { device: deviceName, rest } = splitName(String(name))
    const device = known.devices.find((one) => one.name === deviceName)
    if (!device) {
      const names = known.devices.map((one) => one.name)
      complain(at, unknownName('device', deviceName, names))
      return undefined
    }
    const { what, names } = table(device)
    if (names.includes(rest)) return device
    complain(at, unknownName(what, rest, names))
    return undefined
  }

  function checkCause(one: { kind: string; cause: string; params?: unknown }): void {
    const device = checkName(one.cause, [one.kind], ({ causes }) => ({
      what: 'cause',
      names: Object.keys(causes),
    }))
    const row = device?.causes[splitName(one.cause).rest]
    if (!row) return
    if (one.kind === 'clear' && row.opposite === undefined)
      complain(
        ['clear'],
        `"${one.cause}" cannot be cleared: it is a single act and leaves nothing in force.`,
      )
    if (one.kind === 'cause' && !hasReferences(one.params))
      refuse(['with'], () => readFields(`cause "${one.cause}"`, row.params, recordOf(one.params)))
  }

  function checkFault({ on, order }: { on: string; order: unknown }): void {
    const { device: deviceName, rest } = splitName(on)
    const device = known.devices.find((one) => one.name === deviceName)
    const at = ['fault', 'on']
    if (!device) {
      const names = known.devices.map((one) => one.name)
      return void complain(at, unknownName('device', deviceName, names))
    }
    const operations = Object.keys(device.operations)
    if (rest !== '' && !rest.includes('*') && !operations.includes(rest))
      complain(at, unknownName('operation', rest, operations))
    if (!hasReferences(order)) refuse(['fault', 'effect'], () => readFault(recordOf(order), 'new'))
  }

  function checkFact(name: string): void {
    const { device, rest } = splitName(name)
    const facts = clientFacts[device]
    if (!facts)
      checkName(name, ['check'], ({ facts: table }) => ({
        what: 'fact',
        names: Object.keys(table),
      }))
    else if (!facts.includes(rest)) complain(['check'], unknownName('fact', rest, facts))
  }

  function checkInputs({ part, inputs }: Extract<Step['act'], { kind: 'use' }>): void {
    const names = Object.keys(part.inputs)
    if (typeof inputs !== 'object' || inputs === null) return
    for (const name of Object.keys(inputs))
      if (!names.includes(name)) complain(['with', name], unknownName('input', name, names))
    for (const [name, input] of Object.entries(part.inputs))
      if (!Object.hasOwn(inputs, name) && !('default' in input))
        complain(['use'], `the part needs "${name}". Give it in "with".`)
  }

  /** The device's own tables say what is wrong; their sentence is kept. */
  function refuse(at: Path, read: () => unknown): void {
    try {
      read()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      complain(at, error.message)
    }
  }
}

export function checkOptions(
  source: Source,
  options: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  devices: readonly AnyDevice[],
): Complaint[] {
  const known = devices.map((one) => one.name)
  return Object.entries(options).flatMap(([name, given]): Complaint[] => {
    const device = devices.find((one) => one.name === name)
    if (!device)
      return [{ place: source.keyAt(['options', name]), says: unknownName('device', name, known) }]
    return Object.entries(given).flatMap(([option, value]) => {
      try {
        resolveOptions(device, { [option]: value })
        return []
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        return [{ place: source.at(['options', name, option]), says: error.message }]
      }
    })
  })
}

export function unknownRequirement(id: string, { requirements }: Known): string {
  const near = [...requirements.keys()].filter((one) => one.split('/')[0] === id.split('/')[0])
  const names = near.length > 0 ? near : [...requirements.keys()]
  return unknownName('requirement', id, names.length > 0 ? names : ['none'])
}

/** Matchers that are unknown, or have an argument they cannot take. */
function checkExpectations(step: Step, found: Complaint[]): void {
  const { expect } = step
  walk(expect?.all, ['expect'])
  for (const alternative of expect?.alternatives ?? [])
    walk(alternative.expect, alternative.path.slice(step.path.length))

  function walk(value: unknown, path: Path): void {
    if (typeof value !== 'object' || value === null) return
    const keys = Object.keys(value)
    const dollars = keys.filter((key) => key.startsWith('$'))
    for (const [key, argument] of Object.entries(value)) {
      const inside = [...path, key]
      const matcher = matchers[key]
      if (key.startsWith('$') && !matcher)
        complain(inside, unknownName('matcher', key, matcherNames))
      else if (dollars.length > 0 && !matcher)
        complain(inside, `the field "${key}" stands among matchers. Write either one or the other.`)
      else if (matcher && !hasReferences(argument) && !matcher.accepts(argument))
        complain(inside, `found ${show(argument)}. ${key} takes ${matcher.takes}.`, true)
      walk(argument, inside)
    }
  }

  function complain(path: Path, says: string, value = false): void {
    const whole = [...step.path, ...path]
    found.push({ place: value ? step.source.at(whole) : step.source.keyAt(whole), says })
  }
}

/** What a template can be, row by row; a row that cannot be told before the run is left out. */
function eachVariant(template: unknown, known: Known, look: (value: unknown) => void): void {
  if (!hasReferences(template)) return look(template)
  for (const row of known.rows) {
    const implied = new Map<string, unknown>([['vars', known.vars]])
    if (row) implied.set('case', row)
    try {
      look(interpolate(template, { saved: new Map(), implied }))
    } catch (error) {
      if (error instanceof Error && error.name === 'MissingValue') continue
      throw error
    }
  }
}

// Interpolation keeps the shape of an act and replaces texts inside it.
function isAct(value: unknown): value is { kind: string; cause: string; params?: unknown } {
  return typeof value === 'object' && value !== null && 'cause' in value
}

function isFaultAct(value: unknown): value is { on: string; order: unknown } {
  return typeof value === 'object' && value !== null && 'on' in value
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  // The schema let only maps, and templates of maps, through.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
