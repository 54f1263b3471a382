/** What is said on the wire, line by line, as it happens. */
import type { Entry, Journal } from '../device/journal.ts'
import { blankIn } from '../device/secrets.ts'
import { formatEntry } from './format-entry.ts'

const PAUSE_MS = 50
const LINES_MAX = 40

/** Printing must not slow the devices down: under load most lines are only counted. */
export function followLive(
  journal: Journal,
  out: NodeJS.WritableStream,
  secretsOf: (device: string) => readonly string[],
): void {
  let entries: Entry[] = []
  let more = 0
  journal.subscribe((entry) => {
    if (entry.kind === 'event' && !isLoud(entry)) return
    if (entries.length === 0) setTimeout(print, PAUSE_MS)
    if (entries.length < LINES_MAX) entries.push(entry)
    else more++
  })

  function print(): void {
    const lines = entries.map(
      (entry) => `${timeOf(entry)}  ${formatEntry(blankIn(entry, secretsOf(entry.device)))}`,
    )
    if (more > 0) lines.push(`          … and ${more} more: tillrig journal`)
    entries = []
    more = 0
    out.write(`${lines.join('\n')}\n`)
  }
}

/** Exchanges tell the story; of the events only those that nobody on the wire caused. */
function isLoud(entry: Entry): boolean {
  return entry.device === 'rig'
}

function timeOf({ at }: Entry): string {
  return new Date(at).toTimeString().slice(0, 8)
}
