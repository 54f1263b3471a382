/** `compare` as its users get it: what is said of its sides, and how it is ended. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'
import { openRegister } from '../../fixtures/real-device.ts'

const cli = builtCli()
let folder = ''
const file = (name: string) => path.join(folder, name)

const scenario = (id: string, steps: string) =>
  `format: 1\nid: my/${id}\ntitle: A test\nsteps:\n${steps}`
const sale = '  - { send: ikkm.sale, with: { sale: 100, cash: 100 } }\n'

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tillrig-compare-'))
  writeFileSync(file('sums.yaml'), scenario('sums', '  - { check: cashflow.sums, expect: {} }\n'))
  writeFileSync(file('sales.yaml'), scenario('sales', sale + sale))
})
afterAll(() => rmSync(folder, { recursive: true }))

const twins = ['--target', 'emulator', '--target', 'emulator']
const compare = (words: readonly string[], env = {}) =>
  cli.run(['compare', ...words], { NO_COLOR: '1', ...env }, { cwd: folder })

test('begins both sides with the seed it is given', async () => {
  const past = ['--set-a', 'cashflow.history=30d', '--set-b', 'cashflow.history=20d']
  const sums = ['sums.yaml', ...twins, ...past, '--json']
  const drifts = async (seed: string) =>
    JSON.parse((await compare([...sums, '--seed', seed])).stdout).drifts
  const [one, again, other] = [await drifts('7'), await drifts('7'), await drifts('8')]
  expect(one).not.toEqual([])
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
  const none = await compare([...sums, '--seed', '0'])
  expect(none.stderr).toContain('Give a whole number from 1 up.')
  expect(none.exitCode).toBe(64)
})

test('shows no key that is an option of a side', async () => {
  const set = ['--set-a', 'ikkm.key=55556666', '--set-b=ikkm.key=77778888']
  const newer = ['--set-b', 'ikkm.profile=v27a']
  const { stdout, stderr } = await compare(['sales.yaml', ...twins, ...set, ...newer])
  expect(stdout).toContain('emulator ikkm.key=… ikkm.profile=v27a')
  expect(stdout).toContain('--set-a ikkm.key=… --set-b=ikkm.key=… --set-b ikkm.profile=v27a')
  expect(stdout + stderr).not.toMatch(/55556666|77778888/)
})

test('excuses a deviation until its day is over where the person is', async () => {
  const now = new Date()
  const day = (offset: number) =>
    new Date(now.getTime() + offset * 86_400_000).toISOString().slice(0, 10)
  // Where the calendar differs from that of Greenwich at this hour.
  const [zone, until, exitCode] =
    now.getUTCHours() < 12 ? ['Etc/GMT+12', day(-1), 0] : ['Etc/GMT-14', day(0), 1]
  const entry = `{ at: ikkm.sale code status, why: firmware 1031, until: ${until} }`
  writeFileSync(file('known.yaml'), `format: 1\ndeviations:\n  - ${entry}\n`)
  const words = ['sales.yaml', ...twins, '--set-b', 'ikkm.profile=v27a', '--known', 'known.yaml']
  expect((await compare(words, { TZ: zone })).exitCode).toBe(exitCode)
})

test.each(['session.json', 'known.yaml'])('names a file that cannot be read: %s', async (name) => {
  const gone = `no-such/${name}`
  const words = name.endsWith('json') ? [gone, ...twins] : ['sales.yaml', ...twins, '--known', gone]
  const { stderr, exitCode } = await compare([...words, '--set-b', 'ikkm.profile=v27a'])
  expect(stderr).toContain(`Cannot read "${gone}": `)
  expect(exitCode).toBe(64)
})

/** Two registers, of which the second is asked about with a person at a pipe. */
async function twoRegisters() {
  const both = [await openRegister(), await openRegister()]
  const limits = { 'max-receipts': 9, 'max-amount': 1000 }
  const targets = both.map(({ devices }, i) => {
    const { url, key } = devices['ikkm'] ?? {}
    return [`shop-${i}`, { kind: 'device', ikkm: { url, key, ...limits } }]
  })
  writeFileSync(file('tillrig.yaml'), JSON.stringify({ targets: Object.fromEntries(targets) }))
  onTestFinished(() => rmSync(file('tillrig.yaml')))
  const sold = () => both.map(({ heard }) => heard().filter(({ path: at }) => at === '/api').length)
  return { words: ['sales.yaml', '--target', 'shop-0', '--target', 'shop-1'], sold }
}

test('sends nothing to either side without a yes for both', async () => {
  const { words, sold } = await twoRegisters()
  const given = ['compare', ...words]
  const no = await cli.run(given, {}, { cwd: folder, input: 'y\nn\n' })
  expect(no.stderr).toContain('nobody wants it. Nothing was sent.')
  expect({ exitCode: no.exitCode, sold: sold() }).toEqual({ exitCode: 64, sold: [0, 0] })
  const yes = await cli.run(given, {}, { cwd: folder, input: 'y\ny\n' })
  expect({ exitCode: yes.exitCode, sold: sold() }).toEqual({ exitCode: 0, sold: [2, 2] })
})

test('ends as interrupted while somebody is asked', async () => {
  const { words, sold } = await twoRegisters()
  const child = spawn(process.execPath, [cli.main, 'compare', ...words], { cwd: folder })
  onTestFinished(() => void child.kill('SIGKILL'))
  const closed = once(child, 'close')
  for await (const text of child.stderr) if (String(text).includes(' > ')) break
  child.kill('SIGINT')
  expect(await closed).toEqual([130, null])
  expect(sold()).toEqual([0, 0])
})

test('is ended in order by what ends programs', async () => {
  let child: ReturnType<typeof cli.start>['child'] | undefined
  const server = createServer((_request, response) => {
    child?.kill('SIGTERM')
    response.destroy()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  // It listens on a port.
  const { port } = server.address() as AddressInfo
  const device = ['--target', `ikkm=http://127.0.0.1:${port}`, '--key', '11112222', '--yes']
  const limits = ['--max-receipts', '9', '--max-amount', '1000']
  const words = ['compare', 'sales.yaml', ...device, ...limits, '--target', 'emulator']
  const running = cli.start(words, {}, { cwd: folder })
  child = running.child
  expect((await running.ended).exitCode).toBe(143)
})
