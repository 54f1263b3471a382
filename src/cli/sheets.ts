/** Where reports are written: `--reporter NAME` on the screen, `--reporter NAME=FILE` elsewhere. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { WriteStream } from 'node:tty'
import { own } from '../kernel/own.ts'
import { unknownName } from '../kernel/suggest.ts'
import type { Sheet } from '../scenario/reporters/reporter.ts'
import { colors } from './colors.ts'

/** A report that is asked for. */
export interface Ordered<Create> {
  readonly name: string
  /** Where it goes; empty for the screen. */
  readonly file: string
  readonly create: Create
}

/**
 * Only what is asked for is loaded: a run should begin soon.
 * @throws RangeError for an unknown reporter, two on the screen or in one file.
 */
export async function readOrders<Create>(
  orders: readonly string[],
  known: Readonly<Record<string, () => Promise<Create>>>,
): Promise<Ordered<Create>[]> {
  const read = orders.map((order) => {
    const [name = ''] = order.split('=')
    const load = own(known, name)
    if (!load)
      throw new RangeError(`Cannot report: ${unknownName('reporter', name, Object.keys(known))}`)
    return { name, load, file: fileOf(order) }
  })
  refuseTwoInOne(read)
  return Promise.all(
    read.map(async ({ name, load, file }) => ({ name, file, create: await load() })),
  )
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

/** The files of some reports, which are open until they are closed together. */
export class Papers {
  readonly #handles: number[] = []

  /** The screen where no file is named. */
  sheet(file: string): Sheet {
    if (file === '') return screen()
    const handle = this.open(file)
    return {
      write: (text) => void writeSync(handle, text),
      isTerminal: false,
      hasColors: false,
    }
  }

  /** @throws RangeError when it cannot be written. */
  open(file: string, flags: 'w' | 'a' = 'w'): number {
    const handle = openForWriting(file, flags)
    this.#handles.push(handle)
    return handle
  }

  close(): void {
    for (const handle of this.#handles) closeSync(handle)
  }
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

/** What people look at: stdout, or stderr for what is not to be kept with a report. */
export function screen(stream: WriteStream = process.stdout): Sheet {
  const { env } = process
  // Some CI services give a terminal that nobody looks at, and keep all that is written on it.
  const isKept = !['', '0', 'false'].includes(env['CI'] ?? '')
  const isTerminal = stream.isTTY === true && env['TERM'] !== 'dumb' && !isKept
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    hasColors: colors.isColorSupported,
    get columns() {
      return stream.columns
    },
  }
}
