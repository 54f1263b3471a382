/** `tillrig up` and `tillrig exec` with a rig that a file describes, as processes. */
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Running } from '../../fixtures/built-cli.ts'
import { builtCli } from '../../fixtures/built-cli.ts'

const cli = builtCli()

interface Fleet {
  readonly control: string
  readonly devices: Readonly<Record<string, { readonly url: string; readonly key?: string }>>
}

async function ready(up: Running): Promise<Fleet> {
  await up.says('\n')
  // The line is the contract of `up --json`.
  return JSON.parse(up.stdout) as Fleet
}

/** A rig file in a folder of its own. */
async function rigFile(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tillrig-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'shop.yaml')
  await writeFile(file, text)
  return file
}

const threeTills = `seed: 3
devices:
  till: { kind: ikkm, count: 3, port: 0, options: { key: "22223333" } }
  cashflow: { port: 0 }
links:
  - { from: till, to: cashflow, terminal: 40 }
`

describe('up with a rig of a file', () => {
  test('starts what is described; what is said on the command line wins', async () => {
    const file = await rigFile(threeTills)
    const words = ['--port', 'control=0', '--set', 'till-3.key=44445555', '--seed', '8']
    const up = cli.start(['up', '--json', '--rig', file, ...words])
    const { control, devices } = await ready(up)
    expect(Object.entries(devices).map(([name, { key }]) => [name, key])).toEqual([
      ['till-1', '22223333'],
      ['till-2', '22223333'],
      ['till-3', '44445555'],
      ['cashflow', undefined],
    ])
    expect(await up.says('State is kept')).toContain(`The rig is that of ${file}.\n`)
    const { url, key } = devices['till-2'] ?? {}
    expect((await fetch(`${url}/api?key=${key}&sale=100&cash=100`)).status).toBe(200)
    const ask = async (path: string) => (await fetch(control + path)).json()
    expect(await ask('/api/rig')).toMatchObject({ seed: 8 })
    expect(await ask('/api/devices/shop/facts/links')).toMatchObject({
      value: [{ place: 40 }, { place: 41 }, { place: 42 }],
    })
    expect(await ask('/api/devices/cashflow/facts/count')).toEqual({ value: 1 })
  })

  test('starts the devices named, in their shop', async () => {
    const file = await rigFile(threeTills)
    const words = ['till-3', 'cashflow', '--port', 'control=0', '--port', 'till-1=0']
    const up = cli.start(['up', '--rig', file, ...words])
    const text = await up.says('State is kept')
    expect(text.match(/^\S+(?=  )/gm)).toEqual(['till-3', 'cashflow', 'shop', 'console', 'try'])
  })

  test('lists a fleet in one row', async () => {
    const text = 'devices: { till: { kind: ikkm, count: 30, port: 21700 }, cashflow: { port: 0 } }'
    const up = cli.start(['up', '--rig', await rigFile(text), '--port', 'control=0'])
    expect(await up.says('State is kept')).toMatch(
      /^till-1…30 +iKKM .+ http:\/\/127\.0\.0\.1:21700…21729 +key 11112222\ncashflow /,
    )
  })

  test('shows every mistake of the file and exits with 2', async () => {
    const file = await rigFile('devices:\n  ikmk:\n  till: { kind: ikkm, cuont: 2 }\n')
    const { exitCode, stdout, stderr } = await cli.run(['up', '--rig', file])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/:2:3 {2}unknown kind of device "ikmk"\. Did you mean "ikkm"\?/)
    expect(stderr).toMatch(/:3:23 {2}unknown key "cuont"\. Did you mean "count"\?/)
    expect(stderr).toMatch(/\ntillrig: 2 mistakes in 1 file; nothing was started\.\n$/)
  })

  test('names the device of a fleet whose port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const file = await rigFile(`devices: { till: { kind: ikkm, count: 3, port: ${port - 1} } }`)
    const { exitCode, stderr } = await cli.run(['up', '--rig', file, '--port', 'control=0'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain(`:${port} for till-2: the port is taken`)
  })

  test.each([
    { words: ['till-4'], says: 'unknown device "till-4". Did you mean "till-1"? Known: till-1' },
    { words: ['--set', 'ikkm.key=1'], says: 'unknown device "ikkm". Known: till-1…3, ' },
    { words: ['--port', 'shop=0'], says: 'unknown device "shop"' },
    { words: ['--rig', 'nowhere.yaml'], says: 'Cannot read the rig "nowhere.yaml": ENOENT' },
  ])('refuses $words as a mistake of use', async ({ words, says }) => {
    const { exitCode, stderr } = await cli.run(['up', '--rig', await rigFile(threeTills), ...words])
    expect(exitCode).toBe(64)
    expect(stderr).toContain(says)
  })
})

describe('exec with a rig of a file', () => {
  const exec = (script: string, cwd: string) =>
    cli.run(['exec', '--', process.execPath, '-e', script], {}, { cwd })

  test('finds the rig of its folder, on free ports', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tillrig-exec-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'tillrig.yaml')
    const script = `const { TILL_1_URL, TILL_2_URL, TILL_2_KEY, TILL_3_URL, SHOP_URL } = process.env
      console.log(TILL_1_URL, TILL_2_KEY, TILL_3_URL, SHOP_URL, (await fetch(TILL_2_URL)).status)`
    await writeFile(file, 'devices: { till: { kind: ikkm, count: 2, port: 9 }, cashflow: }')
    const { stdout, stderr } = await exec(script, folder)
    expect({ stdout, stderr }).toEqual({
      stdout: expect.stringMatching(/^http:.+:\d{4,} 11112222 undefined undefined \d+\n$/),
      stderr: '',
    })

    await writeFile(file, 'targets: {}')
    expect((await exec('console.log(process.env.IKKM_KEY)', folder)).stdout).toBe('11112222\n')
  })
})
