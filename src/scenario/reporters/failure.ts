/** The block that explains a case that failed: all a person needs to find out why. */
import pc from 'picocolors'
import type { Finding } from '../case-log.ts'
import { codeFrame } from '../frame.ts'
import type { CaseResult } from '../run-case.ts'
import { show } from '../show.ts'
import { formatPlace, lineOf } from '../source.ts'
import type { TargetSource, TraceLine } from '../target.ts'
import { againLine } from './again.ts'
import { marks } from './marks.ts'
import type { Requirements } from '../requirements.ts'

export type Colors = ReturnType<typeof pc.createColors>

export interface FailureParts {
  readonly target: Pick<TargetSource, 'address'>
  readonly requirements: Requirements
  readonly colors: Colors
}

/** Cases that fail at the same places for the same reason: one cause, shown by the first one. */
interface FailureGroup {
  readonly first: CaseResult
  /** With the first; all that is kept of the others, as there may be many. */
  readonly cases: Pick<CaseResult, 'planned' | 'durationMs'>[]
}

/** By their causes. */
export type Failures = Map<string, FailureGroup>

const LABEL_MAX = 90
const TRACE_MAX = 40
const STDERR_MAX = 12
const LABEL_WIDTH = 7

export function addFailure(failures: Failures, result: CaseResult): void {
  const cause = causeOf(result)
  const { planned, durationMs } = result
  const group = failures.get(cause) ?? { first: result, cases: [] }
  failures.set(cause, group)
  group.cases.push({ planned, durationMs })
}

/** An error of the bench is one cause whichever case met it; a mismatch belongs to its place. */
export function causeOf({ verdict, reason, findings }: CaseResult): string {
  const error = findings.find((one) => one.verdict === 'ERROR')
  if (error && error.blame !== 'scenario') return `${verdict} ${error.says}`
  if (findings.length === 0) return `${verdict} ${reason ?? ''}`
  return findings.map(({ place, verdict: one }) => `${one} ${formatPlace(place)}`).join('; ')
}

/** The block of one case, where there are no colours. */
export function plainBlock(result: CaseResult, parts: Omit<FailureParts, 'colors'>): string {
  const colors = pc.createColors(false)
  return failureBlock({ first: result, cases: [result] }, { ...parts, colors }).join('\n')
}

export function failureBlock(group: FailureGroup, parts: FailureParts): string[] {
  const { colors, target } = parts
  const { first } = group
  const { planned, findings, trace, reason, said = '', answers = [] } = first
  return [
    headline(group, colors),
    ...othersOf(group),
    ...(findings.length === 0 && reason ? indented(reason.split('\n')) : []),
    ...chapters(findings).flatMap((chapter) => chapterLines(chapter, first, parts)),
    ...traceLines(trace, first.faultLines, colors),
    ...answers.map(({ say, answer }, i) => labelled(i === 0 ? 'asked' : '', `${say}  ${answer}`)),
    ...stderrLines(said),
    labelled('again', againLine(planned, target)),
  ]
}

/** ` ✗ ikkm/repeat/lost-reply  2 cases            FAIL   1.1 s`. */
function headline({ first, cases }: FailureGroup, colors: Colors): string {
  const { planned, verdict } = first
  const scenarios = new Set(cases.map((one) => one.planned.scenario.id))
  const many = `${cases.length} cases`
  const name =
    cases.length === 1
      ? planned.id
      : scenarios.size === 1
        ? `${planned.scenario.id}  ${many}`
        : `${many} of ${scenarios.size} scenarios`
  const durationMs = cases.reduce((sum, one) => sum + one.durationMs, 0)
  const end = `${colors.red(colors.bold(verdict))}   ${formatSeconds(durationMs)}`
  return ` ${colors.red(marks[verdict])} ${colors.bold(name.padEnd(66))} ${end}`
}

export function formatSeconds(durationMs: number): string {
  return durationMs < 1000
    ? `${Math.round(durationMs)} ms`
    : `${(durationMs / 1000).toFixed(durationMs < 10_000 ? 1 : 0)} s`
}

function othersOf({ cases }: FailureGroup): string[] {
  if (cases.length === 1) return []
  const ids = cases.map(({ planned }) => planned.id)
  const more = ids.length > 6 ? `, and ${ids.length - 6} more` : ''
  return [labelled('cases', `${ids.slice(0, 6).join(', ')}${more}`)]
}

/** Findings of one line stand under one frame. */
export function chapters(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const byLine = new Map<string, [Finding, ...Finding[]]>()
  for (const one of findings) {
    if (one.verdict === 'PASS') continue
    const key = `${one.place.source.file}:${lineOf(one.place)}`
    const chapter = byLine.get(key)
    if (chapter) chapter.push(one)
    else byLine.set(key, [one])
  }
  return [...byLine.values()]
}

function chapterLines(
  chapter: [Finding, ...Finding[]],
  { planned }: CaseResult,
  { requirements, colors }: FailureParts,
): string[] {
  const [first] = chapter
  const proves = first.proves.length > 0 ? first.proves : planned.scenario.proves
  const sentences = first.verdict === 'FAIL' ? proves : []
  return [
    ...sentences.map((id) => `   proves ${id}   "${requirements.get(id) ?? ''}"`),
    `   ${colors.cyan(formatPlace(first.place))}${sectionOf(first)}`,
    ...chapter.flatMap((one, i) => frameOf(one, i > 0, colors)),
    ...chapter.flatMap(longValues),
    ...unique(
      chapter.flatMap((one) => (one.hint === undefined ? [] : [labelled('hint', one.hint)])),
    ),
    ...unique(
      chapter.flatMap(({ used }) =>
        used.map(({ name, value, from }) => `   ${name} = ${show(value)}   (${from})`),
      ),
    ),
    ...chapter.flatMap(bugLines),
  ]
}

function sectionOf({ section }: Finding): string {
  return section === 'steps' ? '' : `   in ${section}`
}

function frameOf(one: Finding, isNext: boolean, colors: Colors): string[] {
  const lines = codeFrame(one.place)
  const caret = `${lines.at(-1) ?? ''} ${labelOf(one)}`.trimEnd()
  const shown = isNext ? [] : lines.slice(0, -1)
  return [...indented(shown, 5), `     ${colors.red(caret)}`]
}

/** What was expected is underlined already, unless the text only leads to it. */
function wholeLabel({ says, expected, place }: Finding): string {
  const written = place.source.text.slice(place.start, place.end)
  const isPlain = expected === undefined || [expected, expected.slice(1, -1)].includes(written)
  return isPlain ? says : `${says}, expected ${expected}`
}

function labelOf(one: Finding): string {
  const whole = wholeLabel(one)
  if (whole.length <= LABEL_MAX) return whole
  return one.found === undefined ? '' : `found ${one.found.slice(0, 40)}…`
}

/** What does not fit beside the underline stands below the frame. */
function longValues(one: Finding): string[] {
  const { expected, found, says } = one
  if (wholeLabel(one).length <= LABEL_MAX) return []
  if (expected === undefined || found === undefined) return indented([says])
  return [`   expected ${expected}`, `   found    ${found}`]
}

function bugLines({ stack }: Finding): string[] {
  return stack === undefined
    ? []
    : indented([
        'This is a bug of tillrig. Please report it with these lines.',
        ...stack.split('\n'),
      ])
}

function traceLines(
  trace: readonly TraceLine[],
  faultLines: ReadonlyMap<string, number>,
  colors: Colors,
): string[] {
  const shown = trace.slice(-TRACE_MAX)
  const hidden = trace.length - shown.length
  const times = shown.map(({ atMs }, i) => `+${grouped(atMs)}${i === 0 ? ' ms' : ''}`)
  const width = Math.max(8, ...times.map((time) => time.length))
  return [
    ...(hidden > 0 ? [labelled('wire', `… ${hidden} lines before these`)] : []),
    ...shown.map(({ says, fault }, i) => {
      const line = fault && faultLines.get(fault.id)
      const mark = fault
        ? `   ${colors.yellow(`fault ${fault.effect}${line ? ` (line ${line})` : ''}`)}`
        : ''
      const text = `${(times[i] ?? '').padEnd(width)} ${says}${mark}`
      return labelled(i === 0 && hidden === 0 ? 'wire' : '', text)
    }),
  ]
}

/** The last lines: what a program says before it gives up says most. */
function stderrLines(said: string): string[] {
  const lines = said.trimEnd().split('\n')
  const hidden = Math.max(0, lines.length - STDERR_MAX)
  if (said.trim() === '') return []
  return [...(hidden > 0 ? [`… ${hidden} lines before these`] : []), ...lines.slice(hidden)].map(
    (line, i) => labelled(i === 0 ? 'stderr' : '', line),
  )
}

function labelled(label: string, text: string): string {
  return `   ${label.padEnd(LABEL_WIDTH - 1)} ${text}`.trimEnd()
}

function indented(lines: readonly string[], by = 3): string[] {
  return lines.map((line) => `${' '.repeat(by)}${line}`)
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)]
}

/** `10310` becomes `10 310`. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ')
}
