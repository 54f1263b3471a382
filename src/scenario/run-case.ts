/** Runs one case against its target: setup, steps, and teardown whatever happened. */
import { createCaseLog } from './case-log.ts'
import type { ArmedFault, CaseLog, Finding, NotMeasured, Section } from './case-log.ts'
import { addFinding, blameOf } from './findings.ts'
import { missingFeature } from './features.ts'
import { checkBooks } from './check-books.ts'
import type { PlannedCase } from './plan.ts'
import { runStep } from './run-step.ts'
import type { Flow, Running } from './run-step.ts'
import type { Step } from './scenario.ts'
import { placeOf } from './scenario.ts'
import { lineOf } from './source.ts'
import type { Paper, Target, TargetSource, TraceLine } from './target.ts'
import { veiled } from './veil.ts'
import { isBad, worst } from './verdict.ts'
import type { Blame, Verdict } from './verdict.ts'

export interface CaseResult {
  readonly planned: PlannedCase
  readonly verdict: Verdict
  /** Why, where the verdict alone does not say it. */
  readonly reason?: string
  readonly findings: readonly Finding[]
  readonly notMeasured: readonly NotMeasured[]
  readonly checksCount: number
  readonly stepsCount: number
  /** `ikkm.codes.-6`, `ikkm.transitions.registered sale`: see `coverage/reached.ts`. */
  readonly reached: readonly string[]
  /** Kept for a case that needs a look; for the others only where pictures are asked for. */
  readonly trace: readonly TraceLine[]
  /** Documents that were printed; only where pictures are asked for. */
  readonly papers: readonly Paper[]
  /** What the till under test wrote to stderr. */
  readonly said?: string
  /** What a person at the device was asked, and said. */
  readonly answers?: readonly { readonly say: string; readonly answer: string }[]
  /** Where each fault of the trace was armed, by its id. */
  readonly faultLines: ReadonlyMap<string, number>
  readonly durationMs: number
  readonly blame?: Blame
}

export interface CaseParts {
  readonly planned: PlannedCase
  readonly targets: TargetSource
  readonly signal: AbortSignal
  /** Milliseconds that only go forward, to say how long a case took. */
  readonly clock: () => number
  /** Whether traces and papers are kept of every case, for a report that draws them. */
  readonly pictures: boolean
}

export async function runCase(parts: CaseParts): Promise<CaseResult> {
  const { planned, targets, clock } = parts
  const began = clock()
  const log = createCaseLog()
  let heard: Heard = { reached: [], trace: [], papers: [], secrets: [] }
  let broken: { error: unknown } | undefined
  try {
    const { scenario, seed, row } = planned
    const why = missingFeature(scenario, targets.kind)
    const missing = why === undefined ? undefined : { why }
    const target =
      missing ?? (await targets.open({ ...scenario, scenario, seed, row, signal: parts.signal }))
    if ('why' in target) log.notApplicable = target.why
    else heard = await runOn(target, log, parts)
  } catch (error) {
    broken = { error }
  }
  const { secrets, ...told } = heard
  const result = {
    ...sumUp(log, broken),
    planned,
    ...tellOf(log),
    ...told,
    // Most results are never drawn, and a line is looked up in the text.
    get faultLines() {
      return linesOf(log.faults)
    },
    durationMs: clock() - began,
  }
  return veiled(result, secrets)
}

interface Heard {
  readonly reached: readonly string[]
  readonly trace: readonly TraceLine[]
  readonly papers: readonly Paper[]
  readonly said?: string
  readonly secrets: readonly string[]
}

async function runOn(target: Target, log: CaseLog, parts: CaseParts): Promise<Heard> {
  try {
    await runSections(target, log, parts)
    const reached = await target.reached()
    const isBadly = log.verdicts.some(isBad)
    // Nothing is told of a case that nobody needs to look at.
    if (log.findings.length + log.answers.length === 0 && !parts.pictures)
      return { reached, trace: [], papers: [], secrets: [] }
    const said = target.said?.()
    return {
      reached,
      trace: isBadly || parts.pictures ? await target.trace() : [],
      papers: parts.pictures ? ((await target.papers?.()) ?? []) : [],
      ...(isBadly && said ? { said } : {}),
      secrets: await target.secrets(),
    }
  } finally {
    await target.close()
  }
}

async function runSections(target: Target, log: CaseLog, parts: CaseParts): Promise<void> {
  const { scenario, row } = parts.planned
  const implied = new Map<string, unknown>([['vars', scenario.vars]])
  if (row) implied.set('case', row)
  const running: Omit<Running, 'section'> = {
    target,
    log,
    scope: { saved: new Map(), implied },
    unsaved: new Map(),
    till: 'till',
  }
  let flow = await runAll(scenario.setup, 'setup')
  if (flow === 'on') flow = await runAll(scenario.steps, 'steps')
  if (flow === 'on') await tellUnmet(running, target)
  if (flow === 'on') await checkBooks(scenario, running, target)
  for (const step of scenario.teardown.toReversed())
    if ((await runStep(step, { ...running, section: 'teardown' })) === 'stop') break

  async function runAll(steps: readonly Step[], section: Section): Promise<Flow> {
    for (const step of steps) {
      if (parts.signal.aborted) {
        log.isInterrupted = true
        return 'stop'
      }
      if ((await runStep(step, { ...running, section })) === 'stop') return 'stop'
    }
    return 'on'
  }
}

/** A fault that nobody met has tested nothing. */
async function tellUnmet(running: Omit<Running, 'section'>, target: Target): Promise<void> {
  const { log } = running
  if (log.faults.length === 0) return
  const unmet = new Set(await target.unmet())
  for (const { id, step, isMoot } of log.faults) {
    if (isMoot || !unmet.has(id)) continue
    log.verdicts.push('FAIL')
    addFinding(
      step,
      { ...running, section: 'steps' },
      {
        verdict: 'FAIL',
        place: placeOf(step, ['fault']),
        says: `fault armed at line ${lineOf(placeOf(step))} was never met`,
        path: ['fault'],
        hint: 'no message of the case matched it; look at "on", or take it out',
      },
    )
  }
}

function sumUp(
  log: CaseLog,
  broken: { error: unknown } | undefined,
): Pick<CaseResult, 'verdict' | 'reason' | 'blame'> {
  if (broken) {
    const { error } = broken
    const blame = blameOf(error)
    const told = error instanceof Error ? (blame === 'us' ? error.stack : error.message) : undefined
    return { verdict: 'ERROR', reason: told ?? String(error), blame }
  }
  const { verdicts, findings, notApplicable, notMeasured } = log
  const blames = findings.flatMap((one) => one.blame ?? [])
  const [blame] = blames
  if (verdicts.some((one) => one === 'FAIL' || one === 'ERROR'))
    return { verdict: worst(verdicts, 'FAIL'), ...(blame ? { blame } : {}) }
  if (log.isInterrupted) return { verdict: 'SKIPPED', reason: 'interrupted' }
  if (notApplicable !== undefined) return { verdict: 'NOT_APPLICABLE', reason: notApplicable }
  if (verdicts.length > 0) {
    const verdict = worst(verdicts, 'PASS')
    const because = findings.find((one) => one.verdict === verdict)?.says
    return { verdict, ...(because === undefined ? {} : { reason: because }) }
  }
  const [first] = notMeasured
  if (first) return { verdict: 'NOT_APPLICABLE', reason: first.why }
  return { verdict: 'INFO', reason: 'nothing was held against an expectation' }
}

function tellOf({ findings, notMeasured, checksCount, stepsCount, answers }: CaseLog) {
  const asked = answers.length > 0 ? { answers } : {}
  return { findings, notMeasured, checksCount, stepsCount, ...asked }
}

function linesOf(faults: readonly ArmedFault[]): ReadonlyMap<string, number> {
  return new Map(faults.map(({ id, step }) => [id, lineOf(placeOf(step, ['fault']))]))
}
