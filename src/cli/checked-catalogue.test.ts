/** In a copy of the built package a scenario was checked under an id that stands in no file. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'
import { hashOf } from '../scenario/checked.ts'
import { requirementFiles } from '../scenario/requirements.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const whole = { recursive: true }
const cli = builtCli()
let home = ''

const inCopy = (name: string) => path.join(home, name)
const checked = () => inCopy('dist/cli/catalogue.jsonl')
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')))

beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'tillrig-checked-'))
  mkdirSync(inCopy('dist/src'), whole)
  // By this the program knows where it was built.
  writeFileSync(inCopy('dist/src/index.js'), '')
  symlinkSync(path.join(root, 'node_modules'), inCopy('node_modules'))
})
afterAll(() => rmSync(home, whole))
beforeEach(() => {
  for (const one of ['package.json', 'emulators', 'scenarios', 'src/shop'])
    cpSync(path.join(root, one), inCopy(one), { ...whole, filter: isNeeded })
  cpSync(path.dirname(cli.main), inCopy('dist/cli'), whole)
  edit(checked(), (text) =>
    sealed((text.split('\n')[1] ?? '').replace('sale/cash"', 'sale/known"')),
  )
})

/** A few scenarios will do, and are read soon. */
function isNeeded(from: string): boolean {
  const isScenario = from.startsWith(path.join(root, 'scenarios') + path.sep)
  const isFile = path.extname(from) !== ''
  return path.extname(from) !== '.ts' && (!isScenario || !isFile || /ikkm.sale-/.test(from))
}

/** As the build leaves it. */
function sealed(body: string): string {
  const { version } = JSON.parse(readFileSync(inCopy('package.json'), 'utf8'))
  const law = requirementFiles(home).map((file) => readFileSync(file, 'utf8'))
  return `${hashOf(JSON.stringify([version, ...law, body]))}\n${body}\n`
}

async function idsOf(...words: string[]): Promise<string[]> {
  const { stdout, stderr } = await cli.run(words, {}, { main: inCopy('dist/cli/main.js') })
  expect(stderr).toBe('')
  return ['ikkm/sale/cash', 'ikkm/sale/known'].filter((id) => stdout.includes(`${id}\n`))
}

const list = ['run', '--list']

test('the program takes its scenarios from what was checked when it was built', async () => {
  expect(await idsOf(...list)).toEqual(['ikkm/sale/known'])
})

test.each<{ why: string; change: () => void; words?: string[] }>([
  { why: 'are missing', change: () => rmSync(checked()) },
  { why: 'are empty', change: () => edit(checked(), () => '') },
  { why: 'end early', change: () => edit(checked(), (text) => text.slice(0, -9)) },
  { why: 'were damaged', change: () => edit(checked(), (text) => text.replace('sale/', 'Sale/')) },
  { why: 'hold no JSON', change: () => edit(checked(), () => sealed('{')) },
  {
    why: 'are of another version',
    change: () =>
      edit(inCopy('package.json'), (text) => text.replace(/"version": ".*"/, '"version": "0.0.1"')),
  },
  {
    why: 'were held against other requirements',
    change: () => appendFileSync(inCopy('emulators/ikkm/requirements.yaml'), '\n# More.\n'),
  },
  {
    why: 'are about a file that has changed',
    change: () => appendFileSync(inCopy('scenarios/ikkm/sale-cash.yaml'), '\n'),
  },
  {
    why: 'were checked with other devices',
    change: () => undefined,
    words: [...list, '--show-secrets'],
  },
])('scenarios are read from their files when those of the build $why', async (row) => {
  row.change()
  expect(await idsOf(...(row.words ?? list))).toEqual(['ikkm/sale/cash'])
})

test('a watch sees an edit of a scenario that was checked', async () => {
  const running = cli.start(
    ['run', 'ikkm/sale', '--watch'],
    {},
    { main: inCopy('dist/cli/main.js') },
  )
  await running.says('✓ ikkm/sale/known')
  await running.says('watching')
  appendFileSync(inCopy('scenarios/ikkm/sale-cash.yaml'), '\n')
  await running.says(/sale-cash\.yaml changed; re-planned in \d+ ms: 1 of/)
  await running.says('✓ ikkm/sale/cash')
  running.child.kill('SIGINT')
  expect((await running.ended).exitCode).toBe(130)
})
