/** `--baseline FILE` and `--write-baseline FILE`: known failures, read and written. */
import { existsSync, writeFileSync } from 'node:fs'
import { createDraft } from '../scenario/baseline/draft-baseline.ts'
import { judgeResult } from '../scenario/baseline/judge-result.ts'
import { readBaseline } from '../scenario/baseline/read-baseline.ts'
import { shown } from '../scenario/files.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import type { Reporter } from '../scenario/reporters/reporter.ts'
import type { CaseResult } from '../scenario/run-case.ts'
import { readSource } from '../scenario/source.ts'
import { isBad } from '../scenario/verdict.ts'
import { counted } from '../kernel/counted.ts'
import { dayOf } from './day.ts'
import { CliError, exitCodes } from './exit.ts'
import { readText } from './read-text.ts'
import type { LoadedScenarios } from './load-scenarios.ts'
import { refuseFiles } from './refuse-files.ts'

const DAY_MS = 86_400_000
const EXCUSED_DAYS = 90
const IDS_MAX = 4

export interface LoadedBaseline {
  judge(result: CaseResult): CaseResult
  /** A line about entries that are about none of these cases, or nothing. */
  outside(cases: readonly PlannedCase[]): string
}

/** @throws CliError for a file that is not there or has mistakes, which were printed then. */
export function loadBaseline(file: string, { scenarios, words }: LoadedScenarios): LoadedBaseline {
  const source = readSource(shown(file), readText(file, 'the baseline'))
  const { baseline, complaints } = readBaseline(source, scenarios, words.length === 0)
  if (!baseline) refuseFiles(complaints, 'nothing was run')
  const today = dayOf(new Date())
  return {
    judge: (result) => judgeResult(result, baseline, today),
    outside(cases) {
      const count = baseline.outside(cases)
      if (count === 0) return ''
      const entries = count === 1 ? '1 entry' : `${count} entries`
      const told = `tillrig: ${entries} of ${source.file} not judged: outside of what was chosen.`
      return `${told}${sayUnread(baseline.unread)}\n`
    },
  }
}

/** A mistyped id looks like one of a file that was not read: somebody may see that. */
function sayUnread(ids: readonly string[]): string {
  if (ids.length === 0) return ''
  const more = ids.length > IDS_MAX ? `, and ${ids.length - IDS_MAX} more` : ''
  return ` In no file that was read: ${ids.slice(0, IDS_MAX).join(', ')}${more}.`
}

/**
 * Listens to a run and writes what is to be excused from now on.
 * @throws CliError when the file is there already.
 */
export function draftBaseline(file: string, isStrict: boolean): Reporter {
  if (existsSync(file))
    throw new CliError(
      `Cannot write the baseline "${shown(file)}": it is there already. Give another name, and move over what you want.`,
      exitCodes.usage,
    )
  const draft = createDraft()
  return {
    on(event) {
      if (event.kind === 'case-finished') {
        const { verdict } = event.result
        if (isBad(verdict) || (isStrict && verdict === 'NON_STRICT')) draft.add(event.result)
      }
      if (event.kind === 'run-finished') process.stderr.write(`tillrig: ${write()}\n`)
    },
  }

  function write(): string {
    if (draft.casesCount === 0) return `nothing failed, so no baseline was written.`
    const until = dayOf(new Date(Date.now() + EXCUSED_DAYS * DAY_MS))
    writeFileSync(file, draft.text(until), { flag: 'wx' })
    const cases = counted(draft.casesCount, 'case')
    return `${cases} in ${shown(file)}. Say why for each, then run with --baseline ${shown(file)}.`
  }
}
