import Packaged from 'better-sqlite3'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, sqliteCode } from './sqlite-driver.ts'

function emptyFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tillrig-driver-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'rig.db')
}

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test('an error of the package is known by its name', () => {
  const file = emptyFile()
  const first = new Packaged(file)
  first.exec('BEGIN EXCLUSIVE')
  const second = openDatabase(file)
  expect(sqliteCode(thrownBy(() => second.exec('BEGIN IMMEDIATE')))).toBe('BUSY')
  second.close()
  first.close()
  writeFileSync(file, 'x'.repeat(4096))
  const damaged = openDatabase(file)
  expect(sqliteCode(thrownBy(() => damaged.exec('SELECT * FROM sqlite_schema')))).toBe('NOTADB')
})

test.each([
  { errcode: 5, code: 'BUSY', why: 'plain' },
  { errcode: 261, code: 'BUSY', why: 'BUSY_RECOVERY: more is said in the upper bits' },
  { errcode: 11, code: 'CORRUPT', why: 'plain' },
  { errcode: 13, code: 'OTHER', why: 'a full disk, for which there is no word here' },
])('an error of the built-in one is known by its number $errcode: $why', ({ errcode, code }) => {
  const error = Object.assign(new Error('it says why'), { code: 'ERR_SQLITE_ERROR', errcode })
  expect(sqliteCode(error)).toBe(code)
})

test('what SQLite did not say has no code', () => {
  expect(sqliteCode(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBeUndefined()
  expect(sqliteCode(undefined)).toBeUndefined()
})
