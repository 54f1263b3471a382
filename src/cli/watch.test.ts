/** `run --watch` as its users get it: nothing sleeps, each line that is printed is waited for. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Running } from '../../fixtures/built-cli.ts'
import { builtCli } from '../../fixtures/built-cli.ts'
import { createWakeCalls, listenToKeys } from './wake-calls.ts'

const cli = builtCli()
const root = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''

const drawer = (id: string, expected: number) =>
  `format: 1\nid: my/${id}\ntitle: One\nsteps: [{ check: ikkm.drawer, expect: ${expected} }]\n`
const using = (part: string) =>
  `format: 1\nid: my/uses\ntitle: Uses a part\nsteps: [{ use: ${part} }]\n`
const part = (expected: number) =>
  `format: 1\nsteps: [{ check: ikkm.drawer, expect: ${expected} }]\n`

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tillrig-watch-'))
  mkdirSync(file('all/parts'), { recursive: true })
  write('all/one.yaml', drawer('one', 0))
  write('all/two.yaml', drawer('two', 0))
  write('all/uses.yaml', using('empty'))
  write('all/parts/empty.yaml', part(0))
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = (name: string) => path.join(folder, name)
const write = (name: string, text: string) => writeFileSync(file(name), text)

/** Ready for changes. */
async function watch(...words: string[]): Promise<Running> {
  const running = cli.start(['run', ...words, '--watch'], {}, { cwd: folder })
  await running.says('watching')
  return running
}

async function endOf(running: Running) {
  running.child.kill('SIGINT')
  return running.ended
}

test('runs again what a change touches, and nothing else', async () => {
  const running = await watch('all')
  await running.says(' 3 PASS')
  write('all/one.yaml', drawer('one', 5))
  await running.says(/all\/one\.yaml changed; re-planned in \d+ ms: 1 of 3 cases/)
  await running.says('✗ my/one FAIL')
  // A part is read again by those that use it.
  write('all/parts/empty.yaml', part(6))
  await running.says(/all\/parts\/empty\.yaml changed; re-planned in \d+ ms: 1 of 3 cases/)
  await running.says(/✗ my\/uses FAIL/)
  mkdirSync(file('all/new/deep'), { recursive: true })
  write('all/new/deep/four.yaml', drawer('four', 7))
  await running.says('✗ my/four FAIL')
  // Of what depends on this nothing can be told.
  write('tillrig.yaml', 'targets: {}\n')
  await running.says(/tillrig\.yaml changed; re-planned in \d+ ms: 4 of 4 cases/)
  await running.says(' 1 PASS  3 FAIL')
  rmSync(file('all/new/deep/four.yaml'))
  await running.says(/four\.yaml changed; re-planned in \d+ ms: 0 of 3 cases/)
  const { stdout, exitCode } = await endOf(running)
  expect(stdout.match(/✓ my\/two/g)).toHaveLength(2)
  expect(exitCode).toBe(130)
})

test('tells what a file has wrong, and waits until it is mended', async () => {
  const running = await watch('all')
  write('all/uses.yaml', using('emty'))
  await running.says('all/uses.yaml:4:16  unknown part "emty". Did you mean "empty"?')
  write('all/two.yaml', drawer('two', 5))
  await running.says(/(1 mistake; nothing was run\.[^]*){2}/)
  // What the other file waits for was never read before.
  write('all/parts/emty.yaml', part(6))
  await running.says(/emty\.yaml changed; re-planned in \d+ ms: 3 of 3 cases/)
  await running.says(' 1 PASS  2 FAIL')
  rmSync(file('all/parts/emty.yaml'))
  await running.says(/(unknown part "emty"[^]*){3}/)
  write('all/parts/emty.yaml', part(0))
  await running.says(/emty\.yaml changed; re-planned in \d+ ms: 1 of 3 cases/)
  await running.says('✓ my/uses PASS')
  rmSync(file('all'), { recursive: true })
  await running.says('Cannot find "all" any more.')
  expect((await endOf(running)).exitCode).toBe(130)
})

test('interrupts a run for a change, and begins again', async () => {
  const running = cli.start(['run', 'all', '--watch', '--repeat', '9999'], {}, { cwd: folder })
  await running.says('my/two#2')
  write('all/one.yaml', drawer('one', 5))
  await running.says('interrupted')
  await running.says(/one\.yaml changed; re-planned in \d+ ms: 29997 of 29997 cases/)
  await running.says('✗ my/one#1')
  const { exitCode, stdout } = await endOf(running)
  expect(exitCode).toBe(130)
  expect(stdout.match(/seed 1 {3}interrupted/g)).toHaveLength(2)
})

test('watches one file, which is no folder', async () => {
  const running = await watch('all/one.yaml')
  await running.says(' 1 PASS')
  write('all/one.yaml', drawer('one', 5))
  await running.says('✗ my/one FAIL')
  expect((await endOf(running)).stderr).not.toContain('ENOTDIR')
})

test('goes on with a folder that was taken away and made again', async () => {
  const running = await watch('all')
  rmSync(file('all'), { recursive: true })
  await running.says('Cannot find "all" any more.')
  // As a change of branches does it.
  mkdirSync(file('all'))
  write('all/one.yaml', drawer('one', 8))
  await running.says('expect: 8')
  write('all/one.yaml', drawer('one', 9))
  await running.says('expect: 9')
  expect((await endOf(running)).exitCode).toBe(130)
})

test('is not interrupted by what is written beside what runs', async () => {
  const words = ['run', 'all', '--watch', '--reporter', 'json=reports/run.json', '--repeat', '99']
  const running = cli.start(words, {}, { cwd: folder })
  await running.says('watching')
  write('beside.yaml', drawer('beside', 0))
  write('all/one.yaml', drawer('one', 5))
  await running.says(/one\.yaml changed; re-planned in \d+ ms: 99 of 297 cases[^]*watching/)
  expect((await endOf(running)).stderr).not.toContain('beside')
})

test('re-plans within 200 ms with the whole catalogue loaded', async () => {
  // Those in TypeScript import what stands beside the catalogue.
  const filter = (from: string) => !from.endsWith('.ts')
  cpSync(path.join(root, 'scenarios'), file('scenarios'), { recursive: true, filter })
  const running = await watch('scenarios', '--grep', '^ikkm/sale/cash$')
  const times: number[] = []
  for (let edit = 0; edit < 5; edit++) {
    appendFileSync(file('scenarios/ikkm/sale-cash.yaml'), '\n')
    const line = /cash\.yaml changed; re-planned in (\d+) ms: 1 of 1 cases/g
    await running.says(new RegExp(`(${line.source}[^]*watching[^]*){${edit + 1}}`))
    times.push(Number([...running.stderr.matchAll(line)].at(-1)?.[1]))
  }
  // A machine that does other things besides may be late, but not each time.
  expect(Math.min(...times)).toBeLessThan(200)
  expect((await endOf(running)).exitCode).toBe(130)
}, 60_000)

test('cannot list or draft at the same time', async () => {
  const ended = await cli.run(['run', '--watch', '--list'])
  expect(ended.stderr).toContain("option '--watch' cannot be used with option '--list'")
  expect(ended.exitCode).toBe(64)
})

describe('a terminal', () => {
  const keyboard = () => {
    const modes: boolean[] = []
    const terminal = Object.assign(new PassThrough(), {
      isTTY: true,
      setRawMode: (isRaw: boolean) => void modes.push(isRaw),
    })
    return { terminal, modes }
  }

  test.each([
    { key: 'Enter', bytes: '\r', does: { isAll: true } },
    { key: 'q', bytes: 'q', does: { end: 'quit' } },
    { key: 'Ctrl-C', bytes: '\u0003', does: { end: 'interrupted' } },
  ])('is heard while nothing runs: $key', async ({ bytes, does }) => {
    const calls = createWakeCalls()
    const { terminal, modes } = keyboard()
    const hush = listenToKeys(terminal, calls)
    terminal.write(bytes)
    expect(await calls.next()).toMatchObject(does)
    hush()
    expect(modes).toEqual([true, false])
    expect(terminal.listenerCount('data')).toBe(0)
  })
})
