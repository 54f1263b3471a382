/** The good fields of a file that has bad ones, so that one reading tells all its mistakes. */
import { isComputed } from './computed.ts'
import { kindsIn, scenarioSchema, stepSchema, stepsByKind } from './format.ts'
import type { ScenarioFile, StepFile } from './format.ts'

type Fields = Readonly<Record<string, { safeParse(value: unknown): { readonly success: boolean } }>>

export function salvage(value: unknown): Partial<ScenarioFile> {
  if (!isMap(value)) return {}
  const { steps, setup, teardown, ...head } = value
  const sections = {
    setup: goodSteps(setup),
    steps: goodSteps(steps),
    teardown: goodSteps(teardown),
  }
  // Each field has just passed its own part of the schema.
  return { ...goodFields(head, scenarioSchema.shape), ...sections } as Partial<ScenarioFile>
}

/** A bad step leaves a hole, so that the others keep their places in the file. */
function goodSteps(steps: unknown): (StepFile | undefined)[] {
  return Array.isArray(steps) ? steps.map(goodStep) : []
}

function goodStep(step: unknown): StepFile | undefined {
  if (!isMap(step)) return undefined
  const [kind] = kindsIn(step)
  if (!kind) return undefined
  const good = goodFields(step, stepsByKind[kind].shape)
  // The schema changes nothing that it lets through.
  return stepSchema.safeParse(masked(good)).success ? (good as StepFile) : undefined
}

/** A function of a script may stand wherever YAML may have a template, and there alone. */
export function masked(value: unknown): unknown {
  if (isComputed(value)) return '${computed}'
  if (Array.isArray(value)) return value.map(masked)
  if (!isMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one)]))
}

export function goodFields(value: Readonly<Record<string, unknown>>, fields: Fields) {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, field]) => Object.hasOwn(fields, key) && fields[key]?.safeParse(masked(field)).success,
    ),
  )
}

/** Every name that any step saves, good or bad: a broken step must not make its names unknown. */
export function savedAnywhere(value: unknown): string[] {
  if (!isMap(value)) return []
  return [value['setup'], value['steps'], value['teardown']]
    .flat()
    .flatMap((step) => (isMap(step) && isMap(step['save']) ? Object.keys(step['save']) : []))
}

/** What rows and variables hold is not known when they are bad themselves. */
export function lostRoots(value: unknown, { matrix, vars }: Partial<ScenarioFile>): string[] {
  if (!isMap(value)) return []
  return [
    ...('matrix' in value && !matrix ? ['case'] : []),
    ...('vars' in value && !vars ? ['vars'] : []),
  ]
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
