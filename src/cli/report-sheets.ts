/** `--reporter pretty --reporter junit=report.xml`: which reports are made, and where they go. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { jsonReporter } from '../scenario/reporters/json.ts'
import { junitReporter } from '../scenario/reporters/junit.ts'
import { prettyReporter } from '../scenario/reporters/pretty.ts'
import { tapReporter } from '../scenario/reporters/tap.ts'
import type { Reporter, ReportParts, Sheet } from '../scenario/reporters/reporter.ts'
import { unknownName } from '../kernel/suggest.ts'
import { colors } from './colors.ts'

const reporters: Readonly<Record<string, (parts: ReportParts) => Reporter>> = {
  pretty: prettyReporter,
  json: jsonReporter,
  junit: junitReporter,
  tap: tapReporter,
}

/** Those that show the exchange of every case, and need it kept until it is told. */
const drawing: ReadonlySet<string> = new Set(['html'])

export const reporterNames = Object.keys(reporters)

export interface Reports {
  readonly reporters: readonly Reporter[]
  /** Whether one of them draws every case. */
  readonly pictures: boolean
  close(): void
}

/** @throws RangeError for an unknown reporter, or two of them on the screen. */
export function openReports(
  orders: readonly string[],
  requirements: ReadonlyMap<string, string>,
): Reports {
  const read = orders.map((order) => {
    const [name = '', ...rest] = order.split('=')
    const create = Object.hasOwn(reporters, name) ? reporters[name] : undefined
    if (!create)
      throw new RangeError(`Cannot report: ${unknownName('reporter', name, reporterNames)}`)
    return { name, create, file: rest.join('=') }
  })
  const onScreen = read.filter(({ file }) => file === '').map(({ name }) => name)
  if (onScreen.length > 1)
    throw new RangeError(
      `Cannot print ${onScreen.join(' and ')} on one screen. Give one of them a file: --reporter ${onScreen[1]}=FILE.`,
    )
  const files: number[] = []
  return {
    pictures: read.some(({ name }) => drawing.has(name)),
    reporters: read.map(({ create, file }) => {
      const sheet = file === '' ? screen() : paper(file)
      return create({ sheet, requirements })
    }),
    close: () => files.forEach((file) => closeSync(file)),
  }

  function paper(file: string): Sheet {
    mkdirSync(dirname(file), { recursive: true })
    const handle = openSync(file, 'w')
    files.push(handle)
    return {
      write: (text) => void writeSync(handle, text),
      isTerminal: false,
      hasColors: false,
    }
  }
}

function screen(): Sheet {
  const { stdout, env } = process
  const isTerminal = stdout.isTTY === true && env['TERM'] !== 'dumb'
  return {
    write: (text) => void stdout.write(text),
    isTerminal,
    hasColors: colors.isColorSupported,
  }
}
