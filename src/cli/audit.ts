/** `tillrig audit`: whether the books of a running rig agree, to the cent. */
import { Command } from 'commander'
import type { EventEntry } from '../device/journal.ts'
import { minor, toDecimal } from '../kernel/money.ts'
import type { Break, Line, Report, Till, UnderWay } from '../shop/audit/report.ts'
import { colors } from './colors.ts'
import type { ControlOptions } from './control-client.ts'
import { connect, controlOptions } from './control-client.ts'
import { counted } from '../kernel/counted.ts'
import { exitCodes } from './exit.ts'
import { formatEntry } from './format-entry.ts'
import { printJson, printText } from './print.ts'
import { formatTable } from './table.ts'

interface AuditOptions extends ControlOptions {
  readonly json?: boolean
}

export function command(): Command {
  return controlOptions(
    new Command('audit')
      .summary('see whether the books of a running rig agree')
      .description(
        'Holds what each device did against its own books and against those of the others: ' +
          'by till and currency, to the cent. A break names the first event after which they disagree.',
      ),
  )
    .option('--json', 'print JSON; amounts are in minor units')
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig audit
  $ tillrig audit --json | jq .agrees

Exit codes: 0 the books agree, 1 they do not, 3 the rig cannot be reached.`,
    )
    .action(audit)
}

async function audit(options: AuditOptions): Promise<void> {
  // The control API answers so; its tests hold the shape.
  const report = (await connect(options).ask('GET', '/api/audit')) as Report
  if (!report.agrees) process.exitCode = exitCodes.failed
  if (options.json) return printJson(report)
  printText(sheet(report))
}

function sheet({ agrees, tills, breaks, underWay, more, notCovered }: Report): string {
  const { 'under way': _waiting = 0, ...moreBreaks } = more
  const breaksCount = Object.values(moreBreaks).reduce((sum, many) => sum + many, breaks.length)
  const parts = [
    tills.length === 0 ? '' : tableOf(tills),
    breaks.map(sayBreak).join(''),
    underWay.map(sayUnderWay).join(''),
    Object.entries(more)
      .map(([kind, many]) => `and ${many} more: ${kind}\n`)
      .join(''),
    notCovered.map(({ what, why }) => `${colors.dim(`not covered: ${what}: ${why}`)}\n`).join(''),
    agrees
      ? colors.green(
          tills.length === 0
            ? 'The books agree.'
            : `The books agree, ${counted(tills.length, 'till')}.`,
        )
      : colors.red(`The books do not agree: ${counted(breaksCount, 'break')}.`),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

/** Of many tills only those are shown where there is something to see. */
const TILLS_SHOWN = 20

function tableOf(tills: readonly Till[]): string {
  const shown = tills.length > TILLS_SHOWN ? tills.filter((one) => !isQuiet(one)) : tills
  const others = tills.length - shown.length
  const table = shown.length === 0 ? '' : formatTable(aligned([head, ...shown.map(row)]))
  return others === 0
    ? table
    : `${table}nothing moved at ${counted(others, shown.length > 0 ? 'other till' : 'till')}\n`
}

function isQuiet({ moved, lines }: Till): boolean {
  const isStill = Object.values(moved).every((sum) => sum === 0)
  return isStill && lines.every(({ books, documents }) => books === documents)
}

const amounts = ['opening', 'sales', 'returns', 'income', 'outcome', 'collected']
const head = ['till', 'no', 'cash', ...amounts, 'drawer', 'ledger', 'taken']

/** Amounts stand below one another by their last digit. */
function aligned(rows: readonly (readonly string[])[]): string[][] {
  const [from, to] = [head.indexOf('opening'), head.indexOf('drawer')]
  const widths = head.map((_, i) => Math.max(...rows.map((cells) => cells[i]?.length ?? 0)))
  return rows.map((cells) =>
    cells.map((cell, i) => (i >= from && i < to ? cell.padStart(widths[i] ?? 0) : cell)),
  )
}

function row({ till, place, currency, opening, moved, lines }: Till): string[] {
  const { sale, return: returned, income, outcome, collection } = moved
  const sums = [opening, sale, returned, income, outcome, collection]
  return [
    till,
    String(place ?? '-'),
    currency,
    ...sums.map((amount) => (amount === undefined ? '-' : decimal(amount))),
    judge(lines, 'drawer'),
    judge(lines, 'ledger', 'ledger cash'),
    judge(lines, 'taken'),
  ]
}

/** How far the books are from what happened. */
function judge(lines: readonly Line[], ...names: readonly Line['name'][]): string {
  const own = lines.filter(({ name }) => names.includes(name))
  if (own.length === 0) return '-'
  const wrong = own.find(({ books, documents }) => books !== documents)
  if (!wrong) return colors.green('agrees')
  const by = wrong.books - wrong.documents
  return colors.yellow(`${by > 0 ? '+' : ''}${decimal(by)}`)
}

function sayBreak({ rule, till, currency, says, first }: Break): string {
  const amount = currency === '' ? '' : ` (${currency})`
  return `${colors.red(`✗ ${rule}`)}  ${till}  ${says}${amount}\n${first ? `  since ${sayEntry(first)}\n` : ''}`
}

function sayEntry(entry: EventEntry): string {
  return `${colors.dim(`#${entry.seq}  ${new Date(entry.at).toISOString()}`)}  ${formatEntry(entry)}`
}

function sayUnderWay({ where, kind, amount, receipt, till }: UnderWay): string {
  const number = receipt === '' ? '' : `, receipt ${receipt}`
  return `${colors.yellow('under way')}  ${till}  ${kind} of ${decimal(amount)}${number}: at ${where}\n`
}

function decimal(amount: number): string {
  return toDecimal(minor(amount))
}
