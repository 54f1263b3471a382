/** `run --watch` as its users get it; nothing here sleeps: each line that is printed is waited for. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Running } from '../../fixtures/built-cli.ts'
import { builtCli } from '../../fixtures/built-cli.ts'

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

/** Each line it prints is heard once, in its order; what it says of a change comes after it. */
function watch(...words: string[]) {
  const running: Running = cli.start(['run', ...words, '--watch'], {}, { cwd: folder })
  let heardCount = 0
  return {
    running,
    /** What was said up to and with the next line that holds this. */
    async hears(what: string): Promise<string> {
      const isSaid = (all: string) => all.slice(heardCount).includes(what)
      for (;;) {
        const all = said()
        if (isSaid(all)) {
          const end = all.indexOf('\n', all.indexOf(what, heardCount)) + 1
          const heard = all.slice(heardCount, end)
          heardCount = end
          return heard
        }
        await Promise.race([next(), running.ended.then(() => Promise.reject(new Error(all)))])
      }
    },
  }

  /** Reports and what is said about changes are two streams, whose order nobody keeps. */
  function said(): string {
    return running.stdout + running.stderr
  }

  function next(): Promise<unknown> {
    const { stdout, stderr } = running.child
    return new Promise((resolve) => [stdout, stderr].forEach((one) => one?.once('data', resolve)))
  }
}
