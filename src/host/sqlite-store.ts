/** Keeps the events of a rig in a file; what one turn of the event loop wrote is a transaction. */
import type { EventEntry, Store } from '../device/journal.ts'
import { invariant } from '../kernel/invariant.ts'
import { openSqliteFile, toText } from './sqlite-file.ts'
import type { EntryText } from './sqlite-file.ts'

export interface SqliteOptions {
  /** What an answer given survives: `process` a killed process, `power` a power cut as well. */
  readonly durability: 'process' | 'power'
  /** Hears, once, why nothing can be kept any more; without it the reason is printed. */
  readonly onFailure?: (error: Error) => void
}

export interface SqliteStore {
  readonly store: Store
  /** What was in the file when it was opened. */
  readonly past: EventEntry[]
  /** Keeps what is still pending, then lets go of the file. */
  close(): void
}

/**
 * Opens or creates a file; until it is closed, no other process can use it.
 * @throws RangeError when the file is in use, damaged, of a newer format or not ours; then it is
 * left as it was.
 */
export function openSqliteStore(name: string, options: SqliteOptions): SqliteStore {
  const { durability, onFailure = (error) => console.error(error.message) } = options
  const file = openSqliteFile(name, durability === 'power' ? 'FULL' : 'NORMAL')
  /** Entries as they were when they happened: a device may later change them in place. */
  let pending: EntryText[] = []
  let mode: 'add' | 'replace' = 'add'
  let waiting: Waiting[] = []
  let turnEnd: NodeJS.Immediate | undefined
  let failure: Error | undefined
  let isClosed = false

  const store: Store = {
    append(entry) {
      pending.push(toText(entry))
      keepAtTurnEnd()
    },
    whenDurable(kept, lost) {
      if (turnEnd) waiting.push({ kept, lost })
      else if (failure) lost?.(failure)
      else kept()
    },
    replace(entries) {
      pending = entries.map(toText)
      mode = 'replace'
      keepAtTurnEnd()
    },
  }
  return { store, past: file.past, close }

  function keepAtTurnEnd(): void {
    invariant(!isClosed, `Cannot keep what happens: ${name} is closed`)
    turnEnd ??= setImmediate(keep)
  }

  function keep(): void {
    clearImmediate(turnEnd)
    turnEnd = undefined
    if (!failure) write()
    const told = waiting
    pending = []
    mode = 'add'
    waiting = []
    for (const { kept, lost } of told) {
      if (failure) lost?.(failure)
      else kept()
    }
  }

  function write(): void {
    try {
      file.write(pending, mode)
    } catch (error) {
      failure = lossOf(name, error)
      onFailure(failure)
    }
  }

  function close(): void {
    if (isClosed) return
    if (turnEnd) keep()
    isClosed = true
    file.close()
  }
}

interface Waiting {
  readonly kept: () => void
  readonly lost: ((error: Error) => void) | undefined
}

function lossOf(file: string, error: unknown): Error {
  const why = error instanceof Error ? error.message : String(error)
  return new Error(
    `Cannot keep what happens in ${file}: ${why}. ` +
      'What was answered is kept; nothing more is answered. Mend the cause and start again.',
    { cause: error },
  )
}
