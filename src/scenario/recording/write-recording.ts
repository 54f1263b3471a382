/** Writes a recording as it grows: whatever ends the program, the file can be read. */
import { closeSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import type { Learnt } from './blank-secrets.ts'
import type { RecordedExchange, RecordingHead } from './recording.ts'
import { CLOSING, openingOf } from './recording.ts'

/** A day of a busy till; held in memory to find secrets that were not known to be any. */
const CHARS_MAX = 64 * 1024 * 1024

const SEPARATOR = ',\n'

export interface RecordingFile {
  /** @throws RangeError when the recording is full. */
  add(exchange: RecordedExchange, learnt: Learnt, cover: (text: string) => string): void
  /** Writes another head: the device, or what it said of itself, has become known. */
  rewrite(head: RecordingHead): void
  readonly count: number
  close(): void
}

/**
 * @param mode `wx` to begin a file that must not be there, `w` to write over it.
 * @throws Error of the system when it is there, or cannot be written.
 */
export function createRecordingFile(
  file: string,
  first: RecordingHead,
  mode: 'wx' | 'w',
): RecordingFile {
  let head = first
  let lines = ''
  let count = 0
  /** What stands there in base64, in which nobody would find a secret. */
  let hidden = ''
  let handle = openSync(file, mode, 0o600)
  let end = put(openingOf(head) + CLOSING.slice(1), 0) - CLOSING.length + 1
  return {
    add(exchange, learnt, cover) {
      const line = covered(exchange, cover)
      if (lines.length + line.length > CHARS_MAX)
        throw new RangeError(
          `Cannot record more into "${file}": it is full. Go on in another file.`,
        )
      // What is known to be a secret only now may stand there already.
      const isShown = learnt.isIn(lines) || learnt.isIn(hidden)
      hidden += [exchange.request, exchange.reply].map((one) => textOf(one?.base64)).join('\n')
      if (isShown)
        lines = lines
          .split(SEPARATOR)
          .map((one) => covered(JSON.parse(one), cover))
          .join(SEPARATOR)
      const parted = count === 0 ? line : SEPARATOR + line
      lines += parted
      count++
      if (isShown) return replace()
      // One write, so that the file is whole before and after it.
      end = put(parted + CLOSING, end) - CLOSING.length
    },
    rewrite(next) {
      head = next
      replace()
    },
    get count() {
      return count
    },
    close: () => closeSync(handle),
  }

  /** Gives back where the file ends then. */
  function put(text: string, at: number): number {
    const bytes = Buffer.from(text)
    // A disk that is nearly full takes a part, and says why with the next.
    let done = 0
    while (done < bytes.length)
      done += writeSync(handle, bytes, done, bytes.length - done, at + done)
    return at + done
  }

  function replace(): void {
    const beside = `${file}.new`
    const closing = count === 0 ? CLOSING.slice(1) : CLOSING
    writeFileSync(beside, openingOf(head) + lines + closing, { mode: 0o600 })
    // Windows renames over no file that is open.
    closeSync(handle)
    try {
      renameSync(beside, file)
    } finally {
      handle = openSync(file, 'r+')
    }
    end = Buffer.byteLength(openingOf(head) + lines)
  }
}

/** Numbers stay: they say when and how, and JSON has no other way to write them. */
function covered(exchange: unknown, cover: (text: string) => string): string {
  return JSON.stringify(exchange, (name, value: unknown) => {
    if (typeof value !== 'string') return value
    return name === 'base64' ? coveredBytes(value, cover) : cover(value)
  })
}

function textOf(base64 = ''): string {
  return Buffer.from(base64, 'base64').toString('latin1')
}

function coveredBytes(base64: string, cover: (text: string) => string): string {
  const text = cover(textOf(base64)).replace(/[‹›]/g, '?')
  return Buffer.from(text, 'latin1').toString('base64')
}
