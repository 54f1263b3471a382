import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { puppet } from '../../fixtures/puppet.ts'
import type { EventEntry } from '../device/journal.ts'
import { createRig } from '../device/rig.ts'
import { openSqliteStore } from './sqlite-store.ts'
import type { SqliteStore } from './sqlite-store.ts'

const durability = 'process'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tillrig-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

function entry(seq: number, heard = `${seq}`): EventEntry {
  const event = { kind: 'heard', heard }
  return { kind: 'event', seq, at: 1000 + seq, device: 'puppet', event }
}

function durable({ store }: SqliteStore): Promise<void> {
  return new Promise((resolve, reject) => store.whenDurable(resolve, reject))
}

test.each(['process', 'power'] as const)('what was kept for %s is there again', (kept) => {
  const file = join(folder(), 'rig.db')
  const first = openSqliteStore(file, { durability: kept })
  expect(first.past).toEqual([])
  first.store.append(entry(1, 'чек №1 "quoted"'))
  first.store.append(entry(7))
  first.close()

  const second = openSqliteStore(file, { durability: kept })
  expect(second.past).toEqual([entry(1, 'чек №1 "quoted"'), entry(7)])
  second.store.append(entry(8))
  second.close()

  const third = openSqliteStore(file, { durability: kept })
  expect(third.past.map(({ seq }) => seq)).toEqual([1, 7, 8])
  third.close()
})

test('a history of many thousand events is kept', () => {
  const file = join(folder(), 'rig.db')
  const first = openSqliteStore(file, { durability })
  const history = Array.from({ length: 150_000 }, (_, n) => entry(n + 1))
  for (const one of history) first.store.append(one)
  first.close()
  const second = openSqliteStore(file, { durability })
  expect(second.past).toHaveLength(150_000)
  second.store.replace(history)
  second.close()
  const third = openSqliteStore(file, { durability })
  expect(third.past.at(-1)).toEqual(entry(150_000))
  expect(third.past).toHaveLength(150_000)
  third.close()
})

test('an event is kept as it was when it happened', () => {
  const file = join(folder(), 'rig.db')
  const first = openSqliteStore(file, { durability })
  const event = { kind: 'heard', heard: 'before' }
  first.store.append({ ...entry(1), event })
  event.heard = 'after'
  first.close()
  const second = openSqliteStore(file, { durability })
  expect(second.past[0]?.event).toEqual({ kind: 'heard', heard: 'before' })
  second.close()
})

test('what one turn wrote is told together, in order, when the turn is over', async () => {
  const opened = openSqliteStore(':memory:', { durability })
  const told: string[] = []
  const tell = (what: string) => opened.store.whenDurable(() => told.push(what))

  tell('nothing to wait for')
  opened.store.append(entry(1))
  tell('first')
  opened.store.append(entry(2))
  tell('second')
  expect(told).toEqual(['nothing to wait for'])

  await durable(opened)
  expect(told).toEqual(['nothing to wait for', 'first', 'second'])
  tell('nothing to wait for again')
  expect(told).toHaveLength(4)
  opened.close()
})

test('nothing is told before it is in the file', async () => {
  const file = join(folder(), 'rig.db')
  const opened = openSqliteStore(file, { durability })
  opened.store.append(entry(1))
  const before = keptIn(file)
  const whenTold = new Promise<number[]>((resolve) =>
    opened.store.whenDurable(() => resolve(keptIn(file))),
  )
  expect(before).toEqual([])
  expect(await whenTold).toEqual([1])
  opened.close()
})

/** What would be found if the process were killed now. */
function keptIn(file: string): number[] {
  const copy = join(folder(), 'copy.db')
  for (const part of ['', '-wal']) copyFileSync(file + part, copy + part)
  const opened = openSqliteStore(copy, { durability })
  opened.close()
  return opened.past.map(({ seq }) => seq)
}

test('another history takes the place of the first in one piece', async () => {
  const file = join(folder(), 'rig.db')
  const first = openSqliteStore(file, { durability })
  first.store.append(entry(1))
  first.store.append(entry(2))
  await durable(first)
  const history = [entry(5), entry(6)]
  first.store.append(entry(3))
  first.store.replace(history)
  history.push(entry(99))
  first.store.append(entry(7))
  expect(keptIn(file)).toEqual([1, 2])
  await durable(first)
  expect(keptIn(file)).toEqual([5, 6, 7])
  first.store.append(entry(8))
  await durable(first)
  expect(keptIn(file)).toEqual([5, 6, 7, 8])
  first.store.replace([])
  first.close()

  const second = openSqliteStore(file, { durability })
  expect(second.past).toEqual([])
  second.close()
})

test('a rig goes on where it was', () => {
  const file = join(folder(), 'rig.db')
  const first = openSqliteStore(file, { durability })
  const rig = createRig({ devices: [puppet], seed: 7, store: first.store })
  const request = { method: 'GET', path: '/a', query: '', headers: {}, body: new Uint8Array() }
  rig.deliver('puppet', request)
  rig.advance(60_000)
  rig.deliver('puppet', { ...request, path: '/b' })
  first.close()

  const second = openSqliteStore(file, { durability })
  const again = createRig({ devices: [puppet], store: second.store, past: second.past })
  expect(again.now()).toBe(rig.now())
  expect(again.device('puppet').fact('heard', again.now())).toEqual(['GET /a', 'GET /b'])
  again.reset()
  second.close()

  const third = openSqliteStore(file, { durability })
  expect(third.past.map(({ event }) => event.kind)).toEqual(['started'])
  third.close()
})

test('a closed store refuses what happens later, and may be closed twice', () => {
  const { store, close } = openSqliteStore(':memory:', { durability })
  close()
  close()
  expect(() => store.append(entry(1))).toThrow('Cannot keep what happens: :memory: is closed')
})

test('a second user is turned away, in this process or in another, and finds all afterwards', () => {
  const path = folder()
  const file = join(path, 'rig.db')
  const first = openSqliteStore(file, { durability })
  const says = new RangeError(
    `Cannot open ${file}: somebody is using it. Stop whoever does, or choose another file with --data.`,
  )
  expect(() => openSqliteStore(file, { durability })).toThrow(says)
  symlinkSync(file, join(path, 'other-name.db'))
  expect(() => openSqliteStore(join(path, 'other-name.db'), { durability })).toThrow(/is using it/)
  expect(openElsewhere(file)).toContain('database is locked')

  first.store.append(entry(1))
  first.close()
  expect(openElsewhere(file)).toBe('')
  const second = openSqliteStore(file, { durability })
  expect(second.past).toEqual([entry(1)])
  second.close()
})

/** What another process says when it tries to write. */
function openElsewhere(file: string): string {
  const script = `require('better-sqlite3')(process.argv[1], { timeout: 0 }).exec('BEGIN IMMEDIATE')`
  return spawnSync(process.execPath, ['-e', script, file], { encoding: 'utf8' }).stderr
}

interface Wrong {
  readonly why: string
  readonly says: RegExp
  make(file: string): void
}

const wrongFiles: readonly Wrong[] = [
  {
    why: 'a text',
    says: /: it is not the state of a rig\. Move it away, or choose another file with --data\.$/,
    make: (file) => writeFileSync(file, 'This is a letter, and it is longer than a header. '),
  },
  {
    why: 'a database of another program',
    says: /: it is a database of another program\. Move it away, or /,
    make: (file) => new Database(file).exec('CREATE TABLE turn (number INTEGER)').close(),
  },
  {
    why: 'a newer format',
    says: /: it has format 2, and this version knows format 1\. Update tillrig, or /,
    make(file) {
      fill(file)
      const database = new Database(file)
      database.pragma('user_version = 2')
      database.close()
    },
  },
  {
    why: 'one that was torn off',
    says: /: it is damaged \(.*\)\. Move it away, or /,
    make(file) {
      fill(file)
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.subarray(0, bytes.length / 2))
    },
  },
  {
    why: 'one with rubbish in its middle',
    says: /: it is damaged \(.*\)\. Move it away, or /,
    make(file) {
      fill(file)
      writeFileSync(file, readFileSync(file).fill('rubbish', 8192))
    },
  },
  {
    why: 'one with rubbish in an event',
    says: /: it is damaged \(.*JSON.*\)\. Move it away, or /,
    make(file) {
      fill(file)
      new Database(file).exec(`UPDATE turn SET entries = '[[1,'`).close()
    },
  },
]

function fill(file: string): void {
  const opened = openSqliteStore(file, { durability })
  for (let seq = 1; seq <= 500; seq++) opened.store.append(entry(seq, 'x'.repeat(100)))
  opened.close()
}

test.each(wrongFiles)('$why is refused and left as it is', ({ make, says }) => {
  const file = join(folder(), 'rig.db')
  make(file)
  const before = readFileSync(file)
  expect(() => openSqliteStore(file, { durability })).toThrow(says)
  expect(() => openSqliteStore(file, { durability })).toThrow(RangeError)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a folder, and a place that does not exist, are refused', () => {
  const path = folder()
  mkdirSync(join(path, 'rig.db'))
  expect(() => openSqliteStore(join(path, 'rig.db'), { durability })).toThrow(
    /: it is a folder\. Name a file in it, or choose another file with --data\.$/,
  )
  expect(() => openSqliteStore(join(path, 'nowhere', 'rig.db'), { durability })).toThrow(
    /^Cannot open .*nowhere.*: .*director.*, or choose another file with --data\.$/,
  )
})

test('an empty file is as good as none', () => {
  const file = join(folder(), 'rig.db')
  writeFileSync(file, '')
  const opened = openSqliteStore(file, { durability })
  opened.store.append(entry(1))
  opened.close()
  const again = openSqliteStore(file, { durability })
  expect(again.past).toHaveLength(1)
  again.close()
})
