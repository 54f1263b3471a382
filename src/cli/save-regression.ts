/** `--save-as`: the shortest counterexample as a scenario file. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { regressionText } from '../explore/regression.ts'
import type { Told } from '../explore/case-report.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import { CliError, exitCodes } from './exit.ts'

/** @throws CliError for a file that is there already: what it holds would be lost. */
export function refuseToOverwrite(file: string): void {
  if (existsSync(file))
    throw new CliError(`Cannot save as ${file}: it is there already.`, exitCodes.usage)
}

/** Of several cases the first that fails is saved; of the others it is told that they are not. */
export function saveRegression(file: string, planned: PlannedCase, told: readonly Told[]): void {
  const [first] = told
  if (!first) return
  const { id, run } = first
  // It was not there before the first case, and is held by one that failed before this.
  if (existsSync(file)) {
    process.stderr.write(
      `tillrig: "${id}" of ${planned.id} is not saved: ${file} is there already. Explore it alone, and save it elsewhere.\n`,
    )
    return
  }
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  writeFileSync(file, regressionText({ planned, run, id, file }))
  process.stderr.write(`tillrig: "${id}" is saved as ${file}; "tillrig run ${file}" runs it.\n`)
}
