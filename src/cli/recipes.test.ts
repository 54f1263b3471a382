/** What `tillrig codes` prints is run word for word, and must give the code it promises. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errors } from '../../emulators/ikkm/protocol.ts'
import { builtCli } from '../../fixtures/built-cli.ts'

const cli = builtCli()
let path = ''

beforeAll(async () => {
  path = await mkdtemp(`${tmpdir()}/tillrig-recipes-`)
})
afterAll(() => rm(path, { recursive: true, force: true }))

test('every recipe of every code gives that code', async () => {
  await symlink(cli.main, `${path}/tillrig`)
  let up = await start(['up'])
  for (const [code, { wire, reproduce }] of Object.entries(errors)) {
    const own = reproduce.find((line) => line.startsWith('tillrig up'))
    if (own) up = await start(own.split(' ').slice(1))
    await fetch(`${up.control}/api/reset`, { method: 'POST' })
    const script = reproduce.filter((line) => line !== own).join('\n')
    const { url: URL, key: KEY } = up.devices.ikkm
    const PATH = `${path}:${process.env['PATH']}`
    const env = { ...process.env, PATH, TILLRIG_CONTROL: up.control, URL, KEY }
    const { stdout } = await promisify(execFile)('sh', ['-c', script], { env })
    expect(stdout.trimEnd().split('\n').at(-1), `${code}: ${script}`).toBe(String(wire))
    if (own) up = await start(['up'])
  }
}, 120_000)

async function start(words: readonly string[]): Promise<Ready> {
  const up = cli.start([...words, '--json', '--port', 'ikkm=0', '--port', 'control=0'])
  const [line = ''] = (await up.says('"ready":true')).split('\n')
  return JSON.parse(line) as Ready
}

interface Ready {
  readonly control: string
  readonly devices: { readonly ikkm: { readonly url: string; readonly key: string } }
}
