/** The file of a rig's events: whose it is, which format it has, and that nobody else writes it. */
import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import type { EventEntry } from '../device/journal.ts'
import type { Database } from './sqlite-driver.ts'
import { NoSqlite, openDatabase, sqliteCode } from './sqlite-driver.ts'

/** Written into the file's header, where SQLite keeps room for it: `till`. */
const APPLICATION_ID = 0x74696c6c
const FORMAT = 1
const HEADER_BYTES = 100
const ROW_ENTRIES_MAX = 1000

/** An entry as the file holds it: JSON of a list, as names would cost more than what they name. */
export type EntryText = string

export function toText({ seq, at, device, event }: EventEntry): EntryText {
  return JSON.stringify([seq, at, device, event])
}

type EntryList = [seq: number, at: number, device: string, event: EventEntry['event']]

export interface SqliteFile {
  /** What was in the file when it was opened. */
  readonly past: EventEntry[]
  /** Keeps all of these entries or none, after what the file holds or in place of it. */
  write(entries: readonly EntryText[], mode: 'add' | 'replace'): void
  close(): void
}

/**
 * Opens or creates a file for this process alone.
 * @throws RangeError when it cannot be ours; then it is left as it was.
 */
export function openSqliteFile(file: string, synchronous: 'NORMAL' | 'FULL'): SqliteFile {
  let database: Database | undefined
  try {
    if (openHere.has(identityOf(file))) throw new NotOurs(IN_USE)
    const isNew = checkHeader(file)
    database = openDatabase(file)
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    // An event has a few hundred bytes: with small pages a commit writes little besides it.
    database.exec('PRAGMA page_size = 2048')
    database.exec('BEGIN IMMEDIATE')
    // The header goes into the file itself before there is a write-ahead log to hide it in.
    if (isNew) database.exec(creation)
    database.exec('COMMIT')
    database.exec('PRAGMA journal_mode = WAL')
    // Some 8 MB: each checkpoint waits for the disk, and a larger log is always new ground for it.
    database.exec('PRAGMA wal_autocheckpoint = 4000')
    database.exec(`PRAGMA synchronous = ${synchronous}`)
    const past = readPast(database)
    const identity = identityOf(file)
    if (identity) openHere.add(identity)
    const close = () => {
      openHere.delete(identity)
      database?.close()
    }
    return { past, write: createWrite(database), close }
  } catch (error) {
    database?.close()
    const says = `Cannot open ${file}: ${reasonOf(error)}`
    // Another file would not help.
    if (error instanceof NoSqlite) throw new NoSqlite(`${says}.`, { cause: error })
    throw new RangeError(`${says}, or choose another file with --data.`, { cause: error })
  }
}

/** A row for each turn of the event loop in which something happened: its entries, as JSON. */
const creation = `
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FORMAT};
  CREATE TABLE turn (number INTEGER PRIMARY KEY, entries TEXT NOT NULL) STRICT;
`

/** What is wrong with a file, and what to do about it. */
class NotOurs extends Error {}

const IN_USE = 'somebody is using it. Stop whoever does'

/**
 * Files that this process has open. They must not even be looked at: whatever a process closes of
 * a file, POSIX takes away the locks that it has on it.
 */
const openHere = new Set<string>()

/** The same for every path to a file; nothing in memory is like another. */
function identityOf(file: string): string {
  return existsSync(file) ? realpathSync(file) : ''
}

/** Whether the file has yet to be made. Reads bytes only: SQLite might already repair something. */
function checkHeader(file: string): boolean {
  if (!existsSync(file)) return true
  if (statSync(file).isDirectory()) throw new NotOurs('it is a folder. Name a file in it')
  const header = Buffer.alloc(HEADER_BYTES)
  const descriptor = openSync(file, 'r')
  const length = readSync(descriptor, header)
  closeSync(descriptor)
  if (length === 0) return true
  if (!header.toString('latin1').startsWith('SQLite format 3\0'))
    throw new NotOurs('it is not the state of a rig. Move it away')
  if (header.readUInt32BE(68) !== APPLICATION_ID)
    throw new NotOurs('it is a database of another program. Move it away')
  const format = header.readUInt32BE(60)
  if (format !== FORMAT)
    throw new NotOurs(
      `it has format ${format}, and this version knows format ${FORMAT}. Update tillrig`,
    )
  return false
}

function readPast(database: Database): EventEntry[] {
  const rows = database.prepare('SELECT entries FROM turn ORDER BY number').iterate()
  const past: EventEntry[] = []
  // The header says that the rows are ours.
  for (const { entries: text } of rows as Iterable<{ entries: string }>) {
    const entries = JSON.parse(text) as EntryList[]
    for (const [seq, at, device, event] of entries)
      past.push({ kind: 'event', seq, at, device, event })
  }
  return past
}

function createWrite(database: Database): SqliteFile['write'] {
  const empty = database.prepare('DELETE FROM turn')
  const insert = database.prepare('INSERT INTO turn (entries) VALUES (?)')
  const add = (entries: readonly EntryText[]) => void insert.run(`[${entries.join(',')}]`)
  const replace = (entries: readonly EntryText[]) => {
    database.exec('BEGIN IMMEDIATE')
    try {
      empty.run()
      for (let n = 0; n < entries.length; n += ROW_ENTRIES_MAX)
        add(entries.slice(n, n + ROW_ENTRIES_MAX))
      database.exec('COMMIT')
    } catch (error) {
      rollBack(database)
      throw error
    }
  }
  // A statement on its own is a transaction.
  return (entries, mode) => (mode === 'add' ? add(entries) : replace(entries))
}

/** Some errors have already ended the transaction. */
function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK')
  } catch {
    // What made it fail is thrown already.
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof NotOurs || error instanceof NoSqlite) return error.message
  const { message } = error as Error // Only errors are thrown above.
  const code = sqliteCode(error) ?? ''
  if (code === 'BUSY') return IN_USE
  const isDamaged = ['CORRUPT', 'NOTADB', 'ERROR'].includes(code) || error instanceof SyntaxError
  return isDamaged ? `it is damaged (${message}). Move it away` : `${message}. Make it writable`
}
