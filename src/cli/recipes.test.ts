/** What `tillrig codes` prints is run word for word, and must give the code it promises. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCli, freePorts } from '../../fixtures/built-cli.ts'
import type { AnyDevice, ErrorRow } from '../device/contract.ts'
import { emulators } from '../emulators.ts'

const cli = builtCli()
let path = ''

beforeAll(async () => {
  path = await mkdtemp(`${tmpdir()}/tillrig-recipes-`)
})
afterAll(() => rm(path, { recursive: true, force: true }))

beforeAll(() => symlink(cli.main, `${path}/tillrig`))

test.each(emulators.map((device) => ({ device, name: device.name })))(
  'every recipe of every code of $name gives that code',
  async ({ device }) => {
    let up = await start(['up'])
    for (const { code, row, shows } of recipes(device)) {
      const own = row.reproduce.find((line) => line.startsWith('tillrig up'))
      if (own) up = await start(own.split(' ').slice(1))
      await fetch(`${up.control}/api/reset`, { method: 'POST' })
      const script = row.reproduce.filter((line) => line !== own).join('\n')
      const PATH = `${path}:${process.env['PATH']}`
      const { url, ...access } = up.devices[device.name] ?? {}
      const fields = Object.entries({ url, ...access }).map(([name, value]) => [
        name.toUpperCase(),
        value,
      ])
      const env = {
        ...process.env,
        ...Object.fromEntries(fields),
        PATH,
        TILLRIG_CONTROL: up.control,
      }
      const { stdout } = await promisify(execFile)('sh', ['-c', script], { env })
      expect(lastAnswer(stdout), `${code}: ${script}`).toMatch(shows)
      if (own) up = await start(['up'])
    }
  },
  120_000,
)

interface Recipe {
  readonly code: string
  readonly row: ErrorRow
  /** What the last answer must look like. */
  readonly shows: RegExp
}

/** What an answer looks like that has this code. */
const answers: Readonly<Record<string, (row: ErrorRow) => RegExp>> = {
  // A bare number.
  ikkm: ({ wire }) => new RegExp(`\\s${wire}$`),
  // A status, and a text of its own.
  imacash: ({ wire, text }) =>
    new RegExp(`^HTTP/1.1 ${wire} .*"status":"error","message":"${text}`, 's'),
  // A word or a text that no other answer has.
  geopagos: ({ wire }) => new RegExp(`("|\\n|^)${wire}("| - |$)`, 's'),
  // No success, and a text of its own.
  cashflow: ({ wire }) => new RegExp(`<success>0</success>\\s*<info>${wire}(</info>|: )`),
}

function recipes({ name, errors, statuses = {} }: AnyDevice): Recipe[] {
  const codes = Object.entries(errors).map(([code, row]) => ({
    code,
    row,
    shows: answers[name]?.(row) ?? /^there is no rule for this device$/,
  }))
  const conditions = Object.entries(statuses).map(([code, row]) => ({
    code,
    row,
    shows: new RegExp(`^HTTP/1.1 200 .*"status":"${row.wire}","detail":"${row.text}`, 's'),
  }))
  return [...codes, ...conditions]
}

function lastAnswer(stdout: string): string {
  return stdout.slice(stdout.lastIndexOf('HTTP/1.1')).trimEnd()
}

async function start(words: readonly string[]): Promise<Ready> {
  const up = cli.start([...words, '--json', ...freePorts])
  const [line = ''] = (await up.says('"ready":true')).split('\n')
  return JSON.parse(line) as Ready
}

interface Ready {
  readonly control: string
  readonly devices: Readonly<Record<string, Readonly<Record<string, string>>>>
}
