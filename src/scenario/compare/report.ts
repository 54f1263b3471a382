/** What a comparison found, for people and as data. */
import { show } from '../show.ts'
import type { Compared, Drift } from './compare-sides.ts'
import { nameOfDrift } from './compare-sides.ts'
import type { Judged } from './known-deviations.ts'
import type { Problem } from './run-side.ts'

const VALUE_CHARS_MAX = 400

export interface Report {
  /** What was compared: a file, ids. */
  readonly what: string
  /** What the two sides are called. */
  readonly names: readonly [string, string]
  readonly compared: Compared
  readonly judged: Judged
  /** By side. */
  readonly problems: readonly [readonly Problem[], readonly Problem[]]
  /** One line that compares again. */
  readonly again: string
}

/** How a part of the text stands out. */
export interface Paint {
  bold(text: string): string
  red(text: string): string
  dim(text: string): string
}

export function reportText(report: Report, paint: Paint): string {
  const { compared, judged, again } = report
  const { drifts, known, stale, expired, outsideCount } = judged
  const operations = [...new Set(drifts.map(({ operation }) => operation))]
  const used = [...compared.used].map(([rule, count]) => `${rule} ${count}`)
  const blocks = [
    ...operations.map((operation) =>
      [
        paint.bold(operation),
        ...drifts
          .filter((one) => one.operation === operation)
          .map((one) => driftText(one, report.names, paint)),
      ].join('\n'),
    ),
    ...listed(
      'Known',
      known.map((one) => `${nameOfDrift(one)}  ${times(one.count)}: ${one.why}`),
    ),
    ...listed(
      'Known, but no longer excused',
      expired.map(({ at, until, place }) => `${at}  until ${until}  (${place})`),
    ),
    ...listed(
      'Known, but no longer there: take these entries out',
      stale.map(({ at, why, place }) => `${at}  ${why}  (${place})`),
    ),
    ...report.names.flatMap((name, i) =>
      listed(
        `Not compared on ${name}`,
        (report.problems[i] ?? []).map(({ id, why }) => `${id}: ${why}`),
      ),
    ),
    [
      ...(outsideCount === 0
        ? []
        : outsideCount === 1
          ? ['1 known deviation is about another operation']
          : [`${outsideCount} known deviations are about other operations`]),
      `rules  ${used.length === 0 ? 'none was needed' : used.join(', ')}`,
      `again  ${again}`,
      summaryLine(report, paint),
    ].join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

function driftText({ kind, at, count, place, a, b }: Drift, names: Report['names'], paint: Paint) {
  const width = Math.max(...names.map((name) => name.length))
  const [nameA, nameB] = names.map((name) => paint.dim(name.padEnd(width)))
  return `  ${paint.red(kind.padEnd(7))} ${at}  ${paint.dim(`${times(count)}, first at ${place}`)}
          ${nameA}  ${show(a, VALUE_CHARS_MAX)}
          ${nameB}  ${show(b, VALUE_CHARS_MAX)}`
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[title, ...lines.map((line) => `  ${line}`)].join('\n')]
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

function summaryLine({ what, names, compared, judged }: Report, { bold }: Paint): string {
  const { drifts, known, stale } = judged
  const steps = `${compared.stepsCount} ${compared.stepsCount === 1 ? 'step' : 'steps'}`
  const found =
    drifts.length > 0
      ? `${drifts.length} ${drifts.length === 1 ? 'drift' : 'drifts'}`
      : stale.length > 0
        ? `no drift, ${stale.length} stale`
        : compared.stepsCount === 0
          ? 'nothing to compare'
          : 'the same'
  const more = known.length === 0 ? '' : `, ${known.length} known`
  return bold(`${what}: ${names.join(' and ')}, ${steps} compared, ${found}${more}`)
}

/** The same as JSON; values as the rules made them. */
export function reportData({ what, names, compared, judged, problems, again }: Report): unknown {
  const [a, b] = names
  return {
    what,
    targets: { a, b },
    stepsCount: compared.stepsCount,
    drifts: judged.drifts,
    known: judged.known,
    stale: judged.stale,
    expired: judged.expired,
    notCompared: { a: problems[0], b: problems[1] },
    rules: Object.fromEntries(compared.used),
    again,
  }
}
