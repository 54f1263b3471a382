/** Keeps values under the names a step gives them, and remembers where they came from. */
import { addFinding } from './findings.ts'
import { interpolate, MissingValue } from './interpolate.ts'
import type { Running } from './run-step.ts'
import type { Step } from './scenario.ts'
import { nameOf, placeOf } from './scenario.ts'
import { lineOf } from './source.ts'

export function saveValues(step: Step, running: Running, held: boolean): void {
  const kept = Object.entries(step.save).flatMap(([name, template]) => {
    try {
      return [[name, interpolate(template, running.scope)] as const]
    } catch (error) {
      if (!(error instanceof MissingValue)) throw error
      // What a failing step leaves unsaved is a consequence, not one more thing to mend.
      if (!held) running.unsaved.set(name, `step ${nameOf(step)} failed before it was saved`)
      else if (running.unsaved.has(error.root))
        running.unsaved.set(name, running.unsaved.get(error.root) ?? '')
      else missing(step, running, { name, message: error.message })
      return []
    }
  })
  for (const [name, value] of kept) {
    running.scope.saved.set(name, {
      value,
      get from() {
        const line = lineOf(placeOf(step))
        return step.id === undefined
          ? `saved in line ${line}`
          : `saved by step ${step.id}, line ${line}`
      },
    })
    running.unsaved.delete(name)
  }
}

function missing(step: Step, running: Running, told: { name: string; message: string }): void {
  const path = ['save', told.name]
  running.unsaved.set(told.name, `step ${nameOf(step)} could not save it`)
  running.log.verdicts.push('FAIL')
  addFinding(step, running, {
    verdict: 'FAIL',
    place: placeOf(step, path),
    says: `there is nothing to save: ${told.message}`,
    path,
  })
}
