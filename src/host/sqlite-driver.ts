/** SQLite as this machine has it: the package, or what newer Nodes bring along. */
import { createRequire } from 'node:module'

/** What both can do, in the same words. */
export interface Database {
  exec(sql: string): unknown
  prepare(sql: string): Statement
  close(): unknown
}

interface Statement {
  run(...values: string[]): unknown
  iterate(): Iterable<unknown>
}

interface BuiltIn {
  readonly DatabaseSync: new (file: string) => Database
}

/** Neither of them is there; the message says what to do. */
export class NoSqlite extends Error {
  override readonly name = 'NoSqlite'
}

const PACKAGE = 'better-sqlite3'

/**
 * The package first: what is measured is measured with it. Where its native part could not be
 * built, or was not allowed to be, Node from 22.13 on has one of its own.
 * @throws NoSqlite that says what to install; or what SQLite itself says of a file.
 */
export function openDatabase(file: string): Database {
  const Packaged = loadPackage()
  // Who comes second is told at once; the other never waits.
  if (Packaged) return new Packaged(file, { timeout: 0 })
  const builtIn = loadBuiltIn()
  if (builtIn) return new builtIn.DatabaseSync(file)
  throw new NoSqlite(
    `this Node has no SQLite and the package ${PACKAGE} is not built. Run "npm install ${PACKAGE}"` +
      ' and let its install script run, or use Node 22.13 or newer',
  )
}

/** `BUSY`, `CORRUPT` …, whichever of them says it; nothing for what SQLite did not say. */
export function sqliteCode(error: unknown): string | undefined {
  const { code, errcode } = Object(error) as { code?: unknown; errcode?: unknown }
  if (typeof code === 'string' && code.startsWith('SQLITE_')) return code.split('_')[1]
  // The number of the built-in one has more about it in its upper bits.
  return typeof errcode === 'number' ? (names.get(errcode & 0xff) ?? 'OTHER') : undefined
}

/** SQLite's own numbers (https://www.sqlite.org/rescode.html). */
const names = new Map([
  [1, 'ERROR'],
  [5, 'BUSY'],
  [11, 'CORRUPT'],
  [26, 'NOTADB'],
])

type Packaged = new (file: string, options: { timeout: number }) => Database

function loadPackage(): Packaged | undefined {
  const load = createRequire(import.meta.url)
  try {
    const found = load(PACKAGE) as Packaged
    // Its native part is looked for when the first database is opened.
    new found(':memory:', { timeout: 0 }).close()
    return found
  } catch {
    return undefined
  }
}

function loadBuiltIn(): BuiltIn | undefined {
  const { emitWarning } = process
  // Node says that it may still change. Whoever runs a rig can do nothing about that.
  process.emitWarning = () => undefined
  try {
    return process.getBuiltinModule?.('node:sqlite') as BuiltIn | undefined
  } finally {
    process.emitWarning = emitWarning
  }
}
