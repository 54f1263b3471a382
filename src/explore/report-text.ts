/** What came of an exploration, for people. */
import type pc from 'picocolors'
import { counted } from '../kernel/counted.ts'
import type { CaseReport, InvariantReport } from './case-report.ts'
import { isQuick } from './letters.ts'
import { lintText } from './lint.ts'
import type { Run } from './run-script.ts'
import { placedText, scriptText } from './script.ts'
import { storyMargin, storyText } from './story.ts'
import { wrapped } from './wrapped.ts'

export type Colors = ReturnType<typeof pc.createColors>

export interface TextParts {
  readonly colors: Colors
  /** How wide a line may be; what makes a run again is longer, and stands alone. */
  readonly columns: number
}

export function caseText(report: CaseReport, { colors, columns }: TextParts): string[] {
  const { verdict, id, reason, invariants, sometimes, findings } = report
  const color = { PASS: colors.green, UNKNOWN: colors.yellow, FAIL: colors.red, ERROR: colors.red }
  const head = `${color[verdict](`${verdictMarks[verdict]} ${verdict}`)} ${colors.bold(id)}`
  const part = report.shard ? `  part ${report.shard.number} of ${report.shard.of}` : ''
  const lines = (texts: readonly string[], more = 2) =>
    texts.flatMap((one) => {
      const hang = one.length - one.trimStart().length + 2 + more
      return wrapped(`  ${one}`, { columns, hang })
    })
  const why = reason === undefined ? [] : lines([reason], 0)
  // Without a rule that was held against a run, nothing was explored.
  if (invariants.length === 0) return [head, ...why]
  // Where nothing was searched nothing holds yet.
  const isSearched = report.accounting.faultsDone > 0
  const isHeld = (one: InvariantReport) =>
    isSearched && !one.broken && unseenText(report, one.id).length === 0
  const held = invariants.filter(isHeld).map(({ id: rule }) => rule)
  const unreached = sometimes.filter(({ isReached }) => !isReached)
  const rules = [...invariants, ...sometimes]
  const untried = [
    ...unreached.map(unreachedText),
    ...rules.flatMap(({ id: rule }) => unseenText(report, rule)),
    ...(report.neverHappened ?? []).map(neverText),
  ]
  const gap = (texts: readonly string[]) => (texts.length > 0 ? ['', ...texts] : [])
  return [
    `${head}${colors.dim(part)}`,
    ...lines([report.title], 0).map(colors.dim),
    ...why,
    ...lines(searchedText(report)),
    ...lines(held.length > 0 ? [`held: ${held.join(', ')}`] : [], 6).map(colors.dim),
    ...invariants.flatMap((one) => gap(brokenText(one, { colors, columns }))),
    ...gap(lines(untried).map(colors.yellow)),
    ...gap(findings.length > 0 ? lines(lintText(findings).split('\n')) : []),
  ]
}

export const verdictMarks: Readonly<Record<CaseReport['verdict'], string>> = {
  PASS: '✓',
  FAIL: '✗',
  UNKNOWN: '?',
  ERROR: '!',
}

/** Always told: how much was searched, and what was not. */
export function searchedText({ accounting, over, shard, faults }: CaseReport): string[] {
  const { points, letters, naive, reachable, run, merged, audited, notExplored } = accounting
  const { faultsDone } = accounting
  const whole =
    faultsDone === 0
      ? 'no number of faults was searched to its end'
      : `all of up to ${counted(faultsDone, 'fault')}${shard ? ' in this part' : ''}`
  const why = over === 'budget' ? ', the budget is over' : over ? ', interrupted' : ''
  // Whoever hears nothing asks again: the run without a fault does not show all there is to break.
  const more = reachable > naive ? ' (faults bring more messages)' : ''
  return [
    `${counted(points, 'message')} × ${counted(letters, 'fault')}: ${naive} naive, ${reachable} reachable${more}`,
    `${run} run, ${merged} merged (${audited} audited), ${notExplored} not explored`,
    `${whole}${why}; ${faultsDone + 1} and more faults were not explored`,
    ...(faults.some(isQuick) ? ['quick: hanging is replaced by resets'] : []),
  ]
}

export function unreachedText({ says }: CaseReport['sometimes'][number]): string {
  return `? "${says}" never came true: what it is about was not tried`
}

/** Fields that a condition asks for, where no run had them; it is neither held nor reached. */
export function unseenText({ asked = [] }: Pick<CaseReport, 'asked'>, rule: string): string[] {
  const unseen = asked.filter(({ id, isSeen }) => id === rule && !isSeen)
  return unseen.map(
    ({ field }) => `? "${rule}" asks for ${field}, which no run had: it is misspelt, or not tried`,
  )
}

export function neverText(fault: string): string {
  return `? ${fault} never happened: nothing was tried with it`
}

/** With which faults: `with 2 faults: 1:lose-reply 2:late`. */
export function faultsText({ faultsCount, script }: Pick<Broken, 'faultsCount' | 'script'>) {
  return faultsCount === 0
    ? 'without any fault'
    : `with ${counted(faultsCount, 'fault')}: ${script}`
}

/** How many more ways there are that are as short. */
export function waysText({ waysCount }: Pick<Broken, 'waysCount'>): string[] {
  return waysCount > 1 ? [`${counted(waysCount - 1, 'other way')} with as many faults`] : []
}

type Broken = NonNullable<InvariantReport['broken']>

/** The story of one invariant that was broken; nothing of one that held. */
export function brokenText({ id, rule, broken }: InvariantReport, parts: TextParts): string[] {
  if (!broken) return []
  const { columns } = parts
  const line = (text: string) => wrapped(`  ${text}`, { columns, hang: 4 })
  return [
    ...ruleText({ id, rule }, parts),
    ...broken.says.flatMap(line),
    ...line(faultsText(broken)),
    '',
    ...storyText(broken.story).flatMap((one) =>
      wrapped(`    ${one}`, { columns, hang: storyMargin(broken.story) + 4 }),
    ),
    '',
    ...waysText(broken).flatMap(line),
    `  again: tillrig replay ${broken.token}`,
  ]
}

function ruleText(
  { id, rule }: Pick<InvariantReport, 'id' | 'rule'>,
  { colors, columns }: TextParts,
): string[] {
  const [head = '', ...more] = wrapped(`  ✗ ${id}  ${rule}`, { columns, hang: 4 })
  const name = head.slice(0, `  ✗ ${id}`.length)
  const rest = [head.slice(name.length), ...more].map((one) => one && colors.dim(one))
  return [colors.red(colors.bold(name)) + (rest[0] ?? ''), ...rest.slice(1)]
}

/** One run by itself. */
export function replayText(id: string, run: Run, colors: Colors): string[] {
  const { violations, script, story, points } = run
  const mark = violations.length > 0 ? colors.red('✗') : colors.green('✓')
  const missed = script.filter(({ at }) => !points.some((point) => point.at === at))
  return [
    `${mark} ${colors.bold(id)}  ${scriptText(script)}`,
    ...missed.map((one) => colors.yellow(`  ${placedText(one)}: this message did not come`)),
    ...storyText(story).map((line) => `  ${line}`),
    ...violations.map((one) => `  ${colors.red(colors.bold(one.id))}  ${one.says}`),
  ]
}
