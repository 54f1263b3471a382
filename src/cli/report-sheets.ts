/** `--reporter pretty --reporter junit=report.xml`: which reports are made, and where they go. */
import { fstatSync, writeSync } from 'node:fs'
import path from 'node:path'
import { tillrigVersion } from '../host/control/version.ts'
import type { Reporter, ReportParts } from '../scenario/reporters/reporter.ts'
import { isAsking } from './operator.ts'
import { Papers, readOrders } from './sheets.ts'
import type { Requirements } from '../scenario/requirements.ts'

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
  const read = await readOrders(orders, reporters)
  const papers = new Papers()
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
    reporters: read.map(({ create, file }) => create({ sheet: papers.sheet(file), ...around })),
    close() {
      timers.forEach((one) => clearInterval(one))
      papers.close()
    },
  }

  function every(ms: number, call: () => void): () => void {
    const timer = setInterval(() => isAsking() || call(), ms).unref()
    timers.add(timer)
    return () => clearInterval(timer)
  }

  /** Where GitHub shows Markdown beside the log, and where we are in the repository. */
  function githubPlaces(): Pick<ReportParts, 'page' | 'folder'> {
    const { GITHUB_STEP_SUMMARY: file, GITHUB_WORKSPACE: root } = process.env
    const below = root ? path.relative(root, process.cwd()) : ''
    const isOutside = below === '' || below.startsWith('..')
    const folder = isOutside ? '' : `${below.split(path.sep).join('/')}/`
    if (!file) return { folder }
    const handle = papers.open(file, 'a')
    const bytesMax = PAGE_BYTES_MAX - fstatSync(handle).size
    return { folder, page: { write: (text) => void writeSync(handle, text), bytesMax } }
  }
}
