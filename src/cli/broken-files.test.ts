/**
 * Broken files and all that a person sees of them: `fixtures/broken/NAME.yaml`, and the text in
 * `expected/NAME.txt`. After a change of the texts, `GOLDEN=write npx vitest run` on this file
 * writes them anew; read each before you keep it.
 */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'

const folder = fileURLToPath(new URL('../../fixtures/broken/', import.meta.url))
// One that is no longer refused would run, and leave what a run leaves.
const copy = mkdtempSync(path.join(tmpdir(), 'tillrig-broken-'))
cpSync(folder, copy, { recursive: true })
afterAll(() => rmSync(copy, { recursive: true }))
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const cli = builtCli()

test.each(names)('%s is refused, with its places and what to do', async (name) => {
  const { exitCode, stdout, stderr } = await cli.run(['run', name], {}, { cwd: copy })
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  const golden = `${folder}expected/${name.replace('.yaml', '.txt')}`
  if (process.env['GOLDEN'] === 'write') writeFileSync(golden, stderr)
  expect(stderr).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : 'no golden text')
  for (const complaint of stderr.split('\n\n').slice(0, -1)) {
    expect(complaint).toMatch(/^[\w/-]+\.yaml:\d+:\d+ {2}.+[.?] [A-Z].*\.\n/)
    expect(complaint).toMatch(/\n *\d+ \|.*\n +\| *\^+$/)
  }
})

test('there are twenty broken files at least, each with its text', () => {
  expect(names.length).toBeGreaterThanOrEqual(20)
  const texts = readdirSync(`${folder}expected`).map((name) => name.replace('.txt', '.yaml'))
  expect(texts.sort()).toEqual(names.toSorted())
})
