/** `--reporter pretty --reporter junit=report.xml`: which reports are made, and where they go. */
import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { tillrigVersion } from '../host/control/version.ts'
import { unknownName } from '../kernel/suggest.ts'
import type { Reporter, ReportParts, Sheet } from '../scenario/reporters/reporter.ts'
import { colors } from './colors.ts'
import { isAsking } from './operator.ts'
import type { Requirements } from '../scenario/requirements.ts'

/** Only what is asked for is loaded: a run should begin soon. */
const reporters: Readonly<Record<string, () => Promise<(parts: ReportParts) => Reporter>>> = {
  pretty: async () => (await import('../scenario/reporters/pretty.ts')).prettyReporter,
  json: async () => (await import('../scenario/reporters/json.ts')).jsonReporter,
  junit: async () => (await import('../scenario/reporters/junit.ts')).junitReporter,
  ctrf: async () => (await import('../scenario/reporters/ctrf.ts')).ctrfReporter,
  tap: async () => (await import('../scenario/reporters/tap.ts')).tapReporter,
  github: async () => (await import('../scenario/reporters/github.ts')).githubReporter,
  html: async () => (await import('../scenario/reporters/html.ts')).htmlReporter,
}

/** Those that show the exchange of every case, and need it kept until it is told. */
const drawing: ReadonlySet<string> = new Set(['html'])

/** What GitHub takes of one step. */
const PAGE_BYTES_MAX = 1024 * 1024

export const reporterNames = Object.keys(reporters)

export interface Reports {
  readonly reporters: readonly Reporter[]
  /** Whether one of them draws every case. */
  readonly pictures: boolean
  close(): void
}

/** @throws RangeError for an unknown reporter, two on the screen or in a file, or no such file. */
export async function openReports(
  orders: readonly string[],
  requirements: Requirements,
): Promise<Reports> {
  const read = orders.map((order) => {
    const [name = ''] = order.split('=')
    const load = Object.hasOwn(reporters, name) ? reporters[name] : undefined
    if (!load)
      throw new RangeError(`Cannot report: ${unknownName('reporter', name, reporterNames)}`)
    return { name, load, file: fileOf(order) }
  })
  refuseTwoInOne(read)
  const creates = await Promise.all(read.map(({ load }) => load()))
  const files: number[] = []
  const timers = new Set<NodeJS.Timeout>()
  const around: Omit<ReportParts, 'sheet'> = {
    requirements,
    now: () => Date.now(),
    every,
    ...(read.some(({ name }) => name === 'github') ? githubPlaces() : {}),
    version: tillrigVersion(),
  }
  return {
    pictures: read.some(({ name }) => drawing.has(name)),
    reporters: creates.map((create, i) => {
      const { file = '' } = read[i] ?? {}
      return create({ sheet: file === '' ? screen() : paper(file), ...around })
    }),
    close() {
      timers.forEach((one) => clearInterval(one))
      files.forEach((file) => closeSync(file))
    },
  }

  function every(ms: number, call: () => void): () => void {
    const timer = setInterval(() => isAsking() || call(), ms).unref()
    timers.add(timer)
    return () => clearInterval(timer)
  }

  function paper(file: string): Sheet {
    const handle = openForWriting(file)
    files.push(handle)
    return {
      write: (text) => void writeSync(handle, text),
      isTerminal: false,
      hasColors: false,
    }
  }

  /** Where GitHub shows Markdown beside the log, and where we are in the repository. */
  function githubPlaces(): Pick<ReportParts, 'page' | 'folder'> {
    const { GITHUB_STEP_SUMMARY: file, GITHUB_WORKSPACE: root } = process.env
    const below = root ? path.relative(root, process.cwd()) : ''
    const isOutside = below === '' || below.startsWith('..')
    const folder = isOutside ? '' : `${below.split(path.sep).join('/')}/`
    if (!file) return { folder }
    const handle = openForWriting(file, 'a')
    files.push(handle)
    const bytesMax = PAGE_BYTES_MAX - fstatSync(handle).size
    return { folder, page: { write: (text) => void writeSync(handle, text), bytesMax } }
  }
}

function refuseTwoInOne(read: readonly { readonly name: string; readonly file: string }[]): void {
  const names = read.filter(({ file }) => file === '').map(({ name }) => name)
  // What is meant for GitHub's runner are lines of their own, below those for people.
  const onScreen = names.filter((name) => name !== 'github' || !names.includes('pretty'))
  if (onScreen.length > 1)
    throw new RangeError(
      `Cannot print ${onScreen.join(' and ')} on one screen. Give one of them a file: --reporter ${onScreen[1]}=FILE.`,
    )
  refuseOneFile(read.map(({ file }) => file))
}

/** Where a report goes, as it was ordered: `junit=report.xml`; empty for the screen. */
export function fileOf(order: string): string {
  return order.replace(/^[^=]*=?/, '')
}

/** @throws RangeError when two of these are the same file. */
export function refuseOneFile(names: readonly string[]): void {
  const files = names.flatMap((name) => (name === '' ? [] : [path.resolve(name)]))
  const twice = files.find((file, i) => files.indexOf(file) !== i)
  if (twice !== undefined)
    throw new RangeError(
      `Cannot write two reports into ${path.relative('', twice)}. Give each a file of its own.`,
    )
}

export function openForWriting(file: string, flags: 'w' | 'a' = 'w'): number {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    return openSync(file, flags)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new RangeError(
      `Cannot write the report ${file}: ${why}. Give a file in a folder of yours.`,
    )
  }
}

function screen(): Sheet {
  const { stdout, env } = process
  // Some CI services give a terminal that nobody looks at, and keep all that is written on it.
  const isKept = !['', '0', 'false'].includes(env['CI'] ?? '')
  const isTerminal = stdout.isTTY === true && env['TERM'] !== 'dumb' && !isKept
  return {
    write: (text) => void stdout.write(text),
    isTerminal,
    hasColors: colors.isColorSupported,
    get columns() {
      return stdout.columns
    },
  }
}
