/** `tillrig codes`: what a device answers when it says no, why, and how to get that answer. */
import { Command } from 'commander'
import { colors } from './colors.ts'
import type { AnyDevice, ErrorRow } from '../device/contract.ts'
import { formatEvidence } from '../device/evidence.ts'
import { suggest, unknownName } from '../kernel/suggest.ts'
import { fillerOf } from '../reference/recipes.ts'
import { CliError, exitCodes } from './exit.ts'
import { printJson, printText } from './print.ts'
import { formatTable } from './table.ts'

export function command(): Command {
  return new Command('codes')
    .summary('what each code of a device means, and how to get it')
    .description(
      'Lists the codes of a device and the words it has for its own condition, or explains one: ' +
        'what it means, what causes it, the cure, and the commands that make a fresh ' +
        '"tillrig up" answer so.',
    )
    .argument('[device]', 'the device; all of them unless given')
    .argument('[code]', 'a code as the device writes it, or our word for it')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig codes
  $ tillrig codes ikkm
  $ tillrig codes ikkm -6
  $ tillrig codes imacash error_billete`,
    )
    .action(codes)
}

async function codes(
  name: string | undefined,
  code: string | undefined,
  { json }: { readonly json?: boolean },
): Promise<void> {
  const { emulators } = await import('../emulators.ts')
  const devices = name === undefined ? emulators : [find(emulators, name)]
  const all = devices.map((device) => [device.name, rowsOf(device, code)] as const)
  if (json)
    return printJson(
      Object.fromEntries(
        all.map(([device, rows]) => [
          device,
          rows.map((row) => ({ ...row, from: formatEvidence(row.from) })),
        ]),
      ),
    )
  for (const [device, rows] of all)
    printText(code === undefined ? formatList(device, rows) : rows.map(formatRow).join('\n'))
}

interface CodeRow extends ErrorRow {
  readonly code: string
  /** An answer to somebody, or what the device says of itself. */
  readonly kind: 'code' | 'status'
}

function find(devices: readonly AnyDevice[], name: string): AnyDevice {
  const device = devices.find((one) => one.name === name)
  if (device) return device
  const known = devices.map((one) => one.name)
  throw new CliError(unknownName('device', name, known), exitCodes.usage)
}

/** All rows of the device, or the one whose number or word was given. */
function rowsOf(device: AnyDevice, wanted: string | undefined): readonly CodeRow[] {
  const fillIn = fillerOf(device)
  const tables = [
    ['code', device.errors],
    ['status', device.statuses ?? {}],
  ] as const
  const rows = tables.flatMap(([kind, table]) =>
    Object.entries(table).map(([code, row]) => ({
      ...row,
      code,
      kind,
      reproduce: row.reproduce.map(fillIn),
    })),
  )
  if (wanted === undefined) return rows
  const found = rows.filter(
    ({ wire, code }) => String(wire) === wanted || code.toUpperCase() === wanted.toUpperCase(),
  )
  if (found.length > 0) return found
  const known = rows.map((row) => `${row.wire} ${row.code}`).join(', ')
  const near = suggest(wanted, [...rows.map((row) => String(row.wire)), ...rows.map((r) => r.code)])
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`
  throw new CliError(
    `unknown code "${wanted}" of ${device.name}.${hint} Known: ${known}.`,
    exitCodes.usage,
  )
}

function formatList(device: string, rows: readonly CodeRow[]): string {
  const list = (kind: CodeRow['kind']) =>
    formatTable(
      rows
        .filter((row) => row.kind === kind)
        .map((row) => [
          colors.bold(kind === 'code' ? String(row.wire).padStart(4) : ` ${row.wire}`),
          row.code,
          cut(row.means, 90),
        ]),
    )
  const statuses = list('status')
  const says = colors.dim('what it says of its own condition')
  return `${colors.bold(device)}\n${list('code')}${statuses && `\n${says}\n${statuses}`}`
}

function formatRow(row: CodeRow): string {
  const fields = [
    ['means', row.means],
    ['vendor', `"${row.text}"`],
    ['cause', row.cause],
    ['cure', row.cure],
    ['from', formatEvidence(row.from)],
  ]
  const lines = fields.map(([name = '', text = '']) => [`  ${colors.dim(name)}`, text])
  const commands = row.reproduce.map((line) => `    ${colors.cyan(line)}\n`).join('')
  return `${colors.bold(`${row.wire}  ${row.code}`)}\n${formatTable(lines)}${
    commands && `\n  ${colors.dim('on a fresh "tillrig up"')}\n${commands}`
  }`
}

function cut(text: string, charsMax: number): string {
  return text.length <= charsMax ? text : `${text.slice(0, charsMax - 1)}…`
}
