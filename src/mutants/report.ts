/** Which mutants were noticed, and by which case: for people and as data. */
import type { Requirements } from '../scenario/requirements.ts'
import type { Grade } from './grade.ts'

export interface Report {
  /** What `--target` said. */
  readonly target: string
  readonly grades: readonly Grade[]
  /** Requirement texts by id. */
  readonly requirements: Requirements
}

/** How a part of the text stands out. */
interface Paint {
  bold(text: string): string
  green(text: string): string
  red(text: string): string
  dim(text: string): string
}

/** So many of those of which anything is known. */
export interface Score {
  readonly killed: number
  readonly of: number
}

export function scoreOf(grades: readonly Grade[]): Score {
  const measured = grades.filter(({ outcome }) => outcome !== 'not-measured')
  return {
    killed: measured.filter(({ outcome }) => outcome === 'killed').length,
    of: measured.length,
  }
}

export function reportText({ grades, requirements }: Report, paint: Paint): string {
  const measured = grades.filter(({ outcome }) => outcome !== 'not-measured')
  const width = Math.max(...measured.map(({ mutant }) => mutant.id.length))
  const survivors = grades.filter(({ outcome }) => outcome === 'survived')
  const { killed, of } = scoreOf(grades)
  const score = paint.bold(`${killed} of ${of}`)
  const blocks = [
    measured.map((one) => line(one, width, paint)),
    ...survivors.map((one) => survivor(one, requirements, paint)),
    leftOut(grades).map((text) => paint.dim(text)),
    [of === 0 ? 'No mutant was measured.' : `${score} mutants were noticed.`],
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function line({ mutant, outcome, by, casesCount }: Grade, width: number, paint: Paint): string {
  const id = mutant.id.padEnd(width)
  if (outcome === 'killed') return `${id}  ${paint.green('killed by')} ${by?.id}`
  return `${id}  ${paint.red('SURVIVED')} ${casesCount === 1 ? '1 case' : `${casesCount} cases`}`
}

function survivor(
  { mutant, troubles }: Grade,
  requirements: Requirements,
  { bold, red }: Paint,
): string[] {
  const { id, says, breaks } = mutant
  return [
    `${red('SURVIVED')} ${bold(id)}`,
    `  wrong   ${says}`,
    `  breaks  ${breaks} "${requirements.get(breaks) ?? ''}"`,
    ...troubles.map((text) => `  ERROR   ${text}`),
  ]
}

/** By reason, with the kinds of devices they are of. */
function leftOut(grades: readonly Grade[]): string[] {
  const byWhy = new Map<string, number>()
  for (const { why } of grades) if (why !== undefined) byWhy.set(why, (byWhy.get(why) ?? 0) + 1)
  return [...byWhy].map(([why, count]) => `not measured: ${count}, ${why}`)
}

/** The same as JSON. */
export function reportData({ target, grades, requirements }: Report): unknown {
  return {
    format: 1,
    target,
    score: scoreOf(grades),
    mutants: grades.map(({ mutant, outcome, by, casesCount, why, troubles }) => ({
      id: mutant.id,
      device: mutant.device,
      says: mutant.says,
      breaks: { id: mutant.breaks, text: requirements.get(mutant.breaks) ?? null },
      outcome,
      ...(by ? { by } : {}),
      ...(why === undefined ? {} : { why }),
      casesCount,
      troubles,
    })),
  }
}
