/** Joins the `json` reports of the parts of an exploration into those of the whole. */
import type { Accounting } from './accounting.ts'
import { joinAsked } from './asked-fields.ts'
import type { CaseReport, InvariantReport } from './case-report.ts'
import { COUNTEREXAMPLES_MAX, verdictOf } from './case-report.ts'
import { joinFindings } from './lint.ts'
import { reportSchema } from './report-schema.ts'
import { MergeError } from '../scenario/merge/merge-runs.ts'

/** What one file of `--reporter json` holds. */
export interface ReportFile {
  readonly name: string
  readonly reports: readonly CaseReport[]
}

/** Whether a line is one of an exploration, and not of a run. */
export function isExploredLine(line: string): boolean {
  return line.startsWith('{"format":1,"kind":"explored",')
}

/** @throws MergeError that names the line that is none. */
export function readReports(name: string, lines: readonly string[]): ReportFile {
  const reports = lines.flatMap((line, i) =>
    line.trim() === '' ? [] : [readReport(line, `${name}:${i + 1}`)],
  )
  return { name, reports }
}

function readReport(line: string, place: string): CaseReport {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new MergeError(`${place}: this line is not whole JSON: ${line.slice(0, 60)}…`)
  }
  const { success, error } = reportSchema.safeParse(value)
  if (success) return value as CaseReport // The schema has looked at it.
  const [issue] = error.issues
  const where = issue && issue.path.length > 0 ? ` at "${issue.path.join('.')}"` : ''
  throw new MergeError(
    `${place}: this is no line of \`tillrig explore --reporter json\`${where}: ${issue?.message}.`,
  )
}

/**
 * One report for each case, in the order of the first file.
 * @throws MergeError for files that are no parts of one exploration, and for missing parts.
 */
export function mergeReports(files: readonly ReportFile[], isPartial: boolean): CaseReport[] {
  const [first] = files
  const empty = files.find(({ reports }) => reports.length === 0)
  if (!first || empty)
    throw new MergeError(`${empty?.name ?? 'Nothing'}: there is no explored case in it.`)
  return first.reports.map(({ id }) => {
    const parts = files.map((file) => ({ name: file.name, report: reportOf(file, id) }))
    for (const file of files) mustHoldNoOther(file, first)
    for (const part of parts.slice(1)) mustAgree(parts[0] ?? part, part)
    const isWhole = mustBeParts(parts, isPartial)
    const inOrder = parts.map(({ report }) => report)
    inOrder.sort((a, b) => (a.shard?.number ?? 0) - (b.shard?.number ?? 0))
    return joined(inOrder, isWhole)
  })
}

interface Part {
  readonly name: string
  readonly report: CaseReport
}

function reportOf({ name, reports }: ReportFile, id: string): CaseReport {
  const found = reports.filter((one) => one.id === id)
  const [one] = found
  if (one && found.length === 1) return one
  const why = one
    ? 'holds it twice'
    : 'does not hold it: it is of different scenarios, or was stopped early'
  throw new MergeError(`Cannot merge "${id}": ${name} ${why}. Give the parts of one exploration.`)
}

function mustHoldNoOther({ name, reports }: ReportFile, first: ReportFile): void {
  const other = reports.find(({ id }) => first.reports.every((one) => one.id !== id))
  if (other)
    throw new MergeError(
      `Cannot merge "${other.id}" of ${name}: ${first.name} does not hold it: it is of different scenarios, or was stopped early. Give the parts of one exploration.`,
    )
}

/** What must be the same in all parts, by the words it is told in. */
const alike: Readonly<Record<string, (report: CaseReport) => string | number>> = {
  version: ({ version }) => version,
  seed: ({ seed }) => seed,
  target: ({ target }) => target,
  'number of messages': ({ accounting }) => accounting.points,
  'list of faults': ({ faults }) => faults.join(','),
  'most faults in a run': ({ accounting }) => accounting.faultsMax,
  'number of parts': ({ shard }) => shard?.of ?? 1,
  'list of what must hold': ({ invariants }) => invariants.map(({ id }) => id).join(','),
  'list of what is hoped for': ({ sometimes }) => sometimes.map(({ id }) => id).join(','),
}

function mustAgree(one: Part, other: Part): void {
  for (const [what, of] of Object.entries(alike)) {
    const [here, there] = [of(one.report), of(other.report)]
    if (here !== there)
      throw new MergeError(
        `Cannot merge "${one.report.id}": the ${what} is ${here} in ${one.name}, and ${there} in ${other.name}. Give the parts of one exploration.`,
      )
  }
}

/** Gives whether these are all there are. */
function mustBeParts(parts: readonly Part[], isPartial: boolean): boolean {
  const seen = new Map<number, string>()
  for (const { name, report } of parts) {
    const number = report.shard?.number ?? 1
    const before = seen.get(number)
    if (before !== undefined)
      throw new MergeError(
        `Cannot merge "${report.id}": ${before} and ${name} hold the same part of it.`,
      )
    seen.set(number, name)
  }
  const of = parts[0]?.report.shard?.of ?? 1
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((one) => !seen.has(one))
  if (missing.length > 0 && !isPartial)
    throw new MergeError(
      `Cannot merge "${parts[0]?.report.id}": part ${missing.join(', ')} of ${of} is missing. Give all parts, or --partial.`,
    )
  return missing.length === 0
}

function joined(reports: readonly CaseReport[], isWhole: boolean): CaseReport {
  const [first] = reports
  if (!first) throw new MergeError('Nothing to merge.')
  const { shard: _shard, over: _over, reason: _reason, neverHappened: _never, ...rest } = first
  const count = sum(reports, (one) => one.counterexamplesCount)
  const failing =
    reports.find(({ verdict }) => verdict === 'ERROR') ??
    // Where one part has found something, nobody asks why others have not.
    (count === 0 ? reports.find(({ reason }) => reason !== undefined) : undefined)
  const searched = joinedAccounting(reports)
  // Of what is missing nobody knows how far it came.
  const accounting = isWhole ? searched : { ...searched, faultsDone: 0 }
  const sometimes = first.sometimes.map((one, i) => {
    return { ...one, isReached: reports.some((report) => report.sometimes[i]?.isReached) }
  })
  // Each part has put faults of its own.
  const neverHappened = (first.neverHappened ?? []).filter((name) =>
    reports.every((report) => report.neverHappened?.includes(name)),
  )
  const asked = joinAsked(reports.flatMap((report) => report.asked ?? []))
  const tried = { accounting, sometimes, neverHappened, asked }
  const overs = reports.flatMap(({ over }) => over ?? [])
  return {
    ...rest,
    verdict: failing ? failing.verdict : verdictOf(count, tried),
    ...(failing?.reason === undefined ? {} : { reason: failing.reason }),
    durationMs: sum(reports, ({ durationMs }) => durationMs),
    ...(neverHappened.length > 0 ? { neverHappened } : {}),
    accounting,
    ...(overs.length > 0 ? { over: overs.includes('interrupted') ? 'interrupted' : 'budget' } : {}),
    invariants: first.invariants.map((_, i) =>
      joinedRule(reports.flatMap((one) => one.invariants[i] ?? [])),
    ),
    counterexamples: reports
      .flatMap(({ counterexamples }) => counterexamples)
      .toSorted((a, b) => a.faultsCount - b.faultsCount)
      .slice(0, COUNTEREXAMPLES_MAX),
    counterexamplesCount: count,
    sometimes,
    ...(asked.length > 0 ? { asked } : {}),
    findings: joinFindings(reports.flatMap(({ findings }) => findings)),
  }
}

/**
 * Each part has run the one without a fault, and met all single faults, of which it took its own:
 * what the others took stands there as not explored.
 */
function joinedAccounting(reports: readonly CaseReport[]): Accounting {
  const all = reports.map(({ accounting }) => accounting)
  const [first] = all
  if (!first) throw new MergeError('Nothing to merge.')
  const singles = first.points * first.letters
  const again = reports.length - 1
  // A part for which no single fault was left has searched nothing, and has left nothing out.
  const busy = reports.filter(({ shard }) => (shard?.number ?? 1) <= singles)
  const done = (busy.length > 0 ? busy : reports).map((one) => one.accounting.faultsDone)
  return {
    ...first,
    reachable: sum(all, ({ reachable }) => reachable) - again * (1 + singles),
    run: sum(all, ({ run }) => run) - again,
    merged: sum(all, ({ merged }) => merged),
    audited: sum(all, ({ audited }) => audited),
    notExplored: sum(all, ({ notExplored }) => notExplored) - again * singles,
    faultsDone: Math.min(...done),
  }
}

/** The shortest way of all, and how many there are that are as short. */
function joinedRule(rules: readonly InvariantReport[]): InvariantReport {
  const [first] = rules
  if (!first) throw new MergeError('Nothing to merge.')
  const all = rules.flatMap(({ broken }) => broken ?? [])
  const shortest = all.toSorted((a, b) => a.faultsCount - b.faultsCount)[0]
  if (!shortest) return first
  const asShort = all.filter(({ faultsCount }) => faultsCount === shortest.faultsCount)
  return { ...first, broken: { ...shortest, waysCount: sum(asShort, (one) => one.waysCount) } }
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}
