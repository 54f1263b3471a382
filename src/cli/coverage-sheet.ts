/** `--coverage FILE` and `--fail-under PERCENT`: what was reached, for programs, people and CI. */
import { closeSync, writeSync } from 'node:fs'
import path from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { own } from '../kernel/own.ts'
import { unknownName } from '../kernel/suggest.ts'
import { coveragePage } from '../scenario/coverage/coverage-page.ts'
import type { DeviceCoverage } from '../scenario/coverage/coverage.ts'
import {
  missedOf,
  percentOf,
  sayMissed,
  sayPercent,
  shareOf,
} from '../scenario/coverage/coverage.ts'
import type { Section } from '../scenario/coverage/surface.ts'
import { sections } from '../scenario/coverage/surface.ts'
import type { Summary } from '../scenario/summary.ts'
import { fileOf, openForWriting, refuseOneFile } from './sheets.ts'

export interface CoverageOptions {
  readonly coverage: readonly CoverageFile[]
  readonly failUnder: readonly Floor[]
}

interface CoverageFile {
  readonly file: string
  format(coverage: readonly DeviceCoverage[]): string
}

/** How much of a section must be reached, or of all of them. */
interface Floor {
  /** As it was given. */
  readonly text: string
  readonly section?: Section
  readonly percent: number
}

const NAMES_MAX = 12

const formats: Readonly<Record<string, CoverageFile['format']>> = {
  '.json': (devices) => {
    const percent = Math.floor(percentOf(shareOf(devices)) * 10) / 10
    return `${JSON.stringify({ format: 1, ...shareOf(devices), percent, devices }, null, 2)}\n`
  },
  '.html': coveragePage,
}
const endings = Object.keys(formats)

export function coverageFileOption(): Option {
  return new Option('--coverage <file>', `what was reached, as ${endings.join(' or ')}; repeatable`)
    .argParser((file: string, before: readonly CoverageFile[]) => [...before, readFile(file)])
    .default([], 'none')
}

export function failUnderOption(): Option {
  return new Option('--fail-under <percent>', 'of what can be reached, or codes=100; repeatable')
    .argParser((text: string, before: readonly Floor[]) => [...before, readFloor(text)])
    .default([], 'none')
    .conflicts('watch')
}

function readFile(file: string): CoverageFile {
  const format = own(formats, path.extname(file))
  if (format) return { file, format }
  throw new InvalidArgumentError(`Give a file that ends in ${endings.join(' or ')}.`)
}

function readFloor(text: string): Floor {
  const [, name, digits] = /^(?:(.*)=)?(\d{1,3}(?:\.\d+)?)$/.exec(text) ?? []
  const percent = Number(digits)
  if (!(percent <= 100))
    throw new InvalidArgumentError('Give a percentage: 90, or codes=100 for one section.')
  if (name === undefined) return { text, percent }
  const section = sections.find((known) => known === name)
  if (!section) throw new InvalidArgumentError(unknownName('section', name, sections))
  return { text, section, percent }
}

interface CoverageSheets {
  /**
   * Writes them, says on stderr what is below a floor, and gives whether anything is. A run that
   * was interrupted is held against none.
   */
  end(summary: Pick<Summary, 'coverage' | 'isInterrupted'>): boolean
}

/** @throws RangeError when a file cannot be written, or is a report: before anything is run. */
export function openCoverage({
  coverage: files,
  failUnder,
  reporter,
}: CoverageOptions & { readonly reporter: readonly string[] }): CoverageSheets {
  refuseOneFile([...reporter.map(fileOf), ...files.map(({ file }) => file)])
  const sheets = files.map(({ file, format }) => ({ handle: openForWriting(file), format }))
  return {
    end({ coverage, isInterrupted }) {
      for (const { handle, format } of sheets) {
        writeSync(handle, format(coverage))
        closeSync(handle)
      }
      const below = failUnder.filter(
        ({ section, percent }) =>
          !isInterrupted && percentOf(shareOf(coverage, section && [section])) < percent,
      )
      for (const floor of below) process.stderr.write(`tillrig: ${sayBelow(floor, coverage)}\n`)
      return below.length > 0
    },
  }
}

function sayBelow({ text, section }: Floor, coverage: readonly DeviceCoverage[]): string {
  const chosen = section && [section]
  const share = shareOf(coverage, chosen)
  const each = coverage.map((one) => `${one.device} ${sayPercent(shareOf([one], chosen))}`)
  const missed = coverage.flatMap((one) => missedOf(one, chosen))
  const names = missed.length > 0 ? ` Not reached: ${sayMissed(missed, NAMES_MAX)}.` : ''
  return `coverage${section ? ` of ${section}` : ''} is ${sayPercent(share)} (${share.reached} of ${share.known}), below --fail-under ${text}: ${each.join(', ')}.${names}`
}
