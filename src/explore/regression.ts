/** A counterexample as a scenario that "tillrig run" runs: red until the till is mended. */
import path from 'node:path'
import { stringify } from 'yaml'
import type { PlannedCase } from '../scenario/plan.ts'
import type { Run } from './run-script.ts'
import { scriptText } from './script.ts'
import { storyText } from './story.ts'

export interface RegressionParts {
  readonly planned: PlannedCase
  readonly run: Run
  /** What was broken: `lost`. */
  readonly id: string
  /** Where the scenario will stand. */
  readonly file: string
}

/**
 * The same acts without what they expect of a world in which nothing breaks, the faults by message,
 * and one check: nothing was violated. The story stands above it.
 */
export function regressionText({ planned, run, id, file }: RegressionParts): string {
  const { scenario, row } = planned
  const { source } = scenario
  const given = Object(source.value) as Readonly<Record<string, unknown>> // It is a scenario.
  const { explore, steps, proves: _proves, rig, ...head } = given
  const says = run.violations.find((one) => one.id === id)?.says ?? ''
  const text = stringify(
    {
      ...head,
      id: `${scenario.id}/${id}`,
      title: `${says.charAt(0).toUpperCase()}${says.slice(1)}`,
      ...(row ? { matrix: [row] } : {}),
      ...(typeof rig === 'string' ? { rig: moved(rig, source.file, file) } : {}),
      steps: [...listOf(steps).flatMap(actOf), { check: 'client.violations', expect: [] }],
      explore: { ...Object(explore), replay: scriptText(run.script) },
    },
    { lineWidth: 100 },
  )
  const story = storyText(run.story).map((line) => `# ${line}`.trimEnd())
  return [`# Found by "tillrig explore ${planned.id}".`, ...story, text].join('\n')
}

/** A path in a file, as it must be in another file elsewhere. */
function moved(named: string, from: string, to: string): string {
  const target = path.resolve(path.dirname(from), named)
  return path.relative(path.dirname(path.resolve(to)), target).replaceAll(path.sep, '/')
}

/** Nothing of a step that is only a check; of others not what they expect. */
function actOf(step: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  const { expect: _expect, proves: _proves, eventually: _within, stays: _stays, ...act } = step
  if ('check' in act && !('save' in act)) return []
  const { meanwhile } = act
  return [meanwhile ? { ...act, meanwhile: listOf(meanwhile).flatMap(actOf) } : act]
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value : []
}
