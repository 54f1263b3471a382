/** `.tillrig/last-run.json`: what the last run in this folder left to be mended. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { idOfCase } from '../scenario/plan.ts'
import type { Reporter } from '../scenario/reporters/reporter.ts'
import { isBad } from '../scenario/verdict.ts'
import { CliError, exitCodes } from './exit.ts'

const FOLDER = '.tillrig'
const FILE = path.join(FOLDER, 'last-run.json')

export interface LastRun {
  /** What was to be run, as it was said then. */
  readonly words: readonly string[]
  /** Ids of the cases that were bad, or that an interruption kept from running. */
  readonly left: readonly string[]
}

/** @throws CliError when there was no run yet. */
export function readLastRun(): LastRun {
  const last = find()
  if (last) return last
  throw new CliError(
    `Cannot run what failed last: no run of this folder is known (${FILE}). Run once without --last-failed.`,
    exitCodes.usage,
  )
}

interface RecordOrder {
  readonly words: readonly string[]
  /** Whether the run is all that was asked for; if not, what else was left stays so. */
  readonly isWhole: boolean
  /** NON_STRICT is bad too. */
  readonly isStrict: boolean
}

/** Listens to a run and keeps what it leaves, where the folder can be written. */
export function recordRun({ words, isWhole, isStrict }: RecordOrder): Reporter {
  const before = find()
  const wasLeft = new Set(before?.left)
  const left = new Set(isWhole ? [] : wasLeft)
  const skipped = new Set<string>()
  return {
    on(event) {
      if (event.kind === 'run-started')
        for (const planned of event.cases) left.delete(idOfCase(planned))
      if (event.kind === 'case-finished') {
        const { planned, verdict } = event.result
        if (isBad(verdict) || (isStrict && verdict === 'NON_STRICT')) left.add(idOfCase(planned))
        if (verdict === 'SKIPPED') skipped.add(idOfCase(planned))
      }
      if (event.kind !== 'run-finished') return
      // After --bail nobody wants to run all the rest as if it had failed.
      for (const id of skipped) if (event.summary.isInterrupted || wasLeft.has(id)) left.add(id)
      keep({ words: isWhole ? words : (before?.words ?? words), left: [...left] })
    },
  }
}

function find(): LastRun | undefined {
  try {
    const { words, left } = JSON.parse(readFileSync(FILE, 'utf8'))
    return areTexts(words) && areTexts(left) ? { words, left } : undefined
  } catch {
    return undefined
  }
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function keep(run: LastRun): void {
  try {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(path.join(FOLDER, '.gitignore'), '*\n')
    // A reader at the same time sees the old file or the new one.
    const draft = `${FILE}.${process.pid}`
    writeFileSync(draft, `${JSON.stringify(run)}\n`)
    renameSync(draft, FILE)
  } catch {
    // A run in a folder that nobody may write to is a run all the same.
  }
}
