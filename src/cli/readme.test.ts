/** What the README tells people to type is typed, and what it says they will see is seen. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { builtCli, freePorts } from '../../fixtures/built-cli.ts'
import { section } from '../../fixtures/readme.ts'
import { openRegister } from '../../fixtures/real-device.ts'
import { emulators } from '../emulators.ts'
import { readSource } from '../scenario/source.ts'
import { readTargets } from '../scenario/target-file/read-targets.ts'

const cli = builtCli()
const root = fileURLToPath(new URL('../..', import.meta.url))
/** Where a shell finds the program by its name. */
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/tillrig-readme-`)
  await symlink(cli.main, `${folder}/tillrig`)
})
afterAll(() => rm(folder, { recursive: true }))

interface Up {
  readonly control: string
  readonly devices: Readonly<Record<string, Readonly<Record<string, string>>>>
}

async function up(...words: readonly string[]): Promise<Up> {
  const running = cli.start(['up', '--json', ...words])
  const [line = ''] = (await running.says('"ready":true')).split('\n')
  // The contract of `up --json`.
  return JSON.parse(line) as Up
}

/** As it is typed beside that rig, whose ports are other than those that people read of. */
function beside({ devices }: Up, text: string): string {
  const addresses = emulators.map(({ name, port }) => ({ name, port: `127.0.0.1:${port}` }))
  return addresses.reduce(
    (typed, { name, port }) =>
      typed.replaceAll(`http://${port}`, devices[name]?.['url'] ?? `http://${port}`),
    text.replaceAll('npx ', ''),
  )
}

/** Ends at the first command that does not end well. */
async function type(rig: Up, script: string): Promise<string> {
  const path = `${folder}:${process.env['PATH']}`
  const env = { ...process.env, PATH: path, TILLRIG_CONTROL: rig.control, NO_COLOR: '1' }
  const typed = beside(rig, script)
  return (await promisify(execFile)('bash', ['-ec', typed], { env, cwd: folder })).stdout
}

/** The commands of a block one by one, as words. */
function commandsOf(block: string): string[][] {
  return block
    .split('\n')
    .filter((line) => line.startsWith('npx tillrig '))
    .map((line) => line.replace(/^npx tillrig /, '').replace(/\s+#.*/, ''))
    .map((line) => [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word))
}

async function emptyFolder(): Promise<string> {
  const cwd = await mkdtemp(`${tmpdir()}/tillrig-readme-`)
  onTestFinished(() => rm(cwd, { recursive: true }))
  return cwd
}

section('Start', 'the first commands do as they promise', async (install, start, ask, answer) => {
  const [run, own] = install.split('\n').map((line) => line.replace(/\s+#.*/, ''))
  expect(run).toBe('npm ci && npx tillrig run')
  const { exitCode, stdout } = await cli.run(['run'])
  expect(stdout).toMatch(/\d{3,} PASS/)
  expect(exitCode).toBe(0)
  // What runs here is run by it.
  expect(own).toBe('npm ci && npm test')
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  expect(scripts.test).toBe('vitest run')

  expect(commandsOf(start)).toEqual([['up']])
  const told = await type(await up(...freePorts), ask)
  // Header fields stand between the two.
  expect(told.replace(/\r\n(.+\r\n)+\r\n/, '\n')).toBe(answer.trimEnd())
})

section('Break something', 'the commands that break something work', async (commands) => {
  // Whoever follows the journal stays until interrupted.
  const told = await type(await up(...freePorts), commands.replace(' --follow', ''))
  expect(told).toMatch(/PRINTER_NOT_READY.*ikkm now: paper-out\nikkm now: nothing.*lose-reply/s)
})

section('Pay in cash', 'a sale in cash goes as told', async (sale, answer, causes, machine) => {
  const rig = await up(...freePorts)
  expect(await type(rig, sale)).toBe(answer.trimEnd())
  const told = await type(rig, causes)
  expect(told).toContain('\njammed\n')
  expect(told).toContain('"says":"billete de 10"')
  const [words = []] = commandsOf(beside(rig, machine).replace(/^/gm, 'npx '))
  await cli.start([...words, '--control-port', '0']).says('the server answers')
})

section('Bind and unbind', 'a terminal is bound as it is told', async (commands) => {
  const told = await type(await up(...freePorts), commands)
  const [, key = 'none'] = /"X-Authentication-ApiKey":"(\w{64})"/.exec(told) ?? []
  // Once in the answer, and once where it was asked for.
  expect(told.split(key)).toHaveLength(3)
  expect(told).toContain('"apiKey":"•••"')
})

section('Follow the money', 'money is followed as it is told', async (commands, description) => {
  // Its last command finds a sale that never was, and says so by its exit code.
  const asked = type(await up(...freePorts), commands)
  await expect(asked).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(
      /<receipt_id>1<.*under way.*The books agree, 2 tills.*phantom.*do not agree: 1 break/s,
    ),
  })

  const file = `${await emptyFolder()}/rig.yaml`
  await writeFile(file, description.replace('port: 8100', 'port: 0'))
  const ports = ['control=0', 'cashbox=0', 'cashflow=0'].flatMap((port) => ['--port', port])
  const { devices } = await up('--rig', file, ...ports)
  expect(Object.keys(devices)).toEqual(['till-1', 'till-2', 'till-3', 'cashbox', 'cashflow'])
})

section('Scenarios', 'the scenarios pass as they are written', async (yaml, typescript) => {
  const cwd = await emptyFolder()
  await writeFile(`${cwd}/first.yaml`, yaml)
  await writeFile(`${cwd}/repeated.scenario.ts`, typescript)
  const first = await cli.run(['run', 'first.yaml'], {}, { cwd })
  expect(first).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 PASS') })
  const typed = await cli.run(['run', 'repeated.scenario.ts'], {}, { cwd })
  expect(typed).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 PASS   9 checks') })
})

section('Your till', 'tills are judged, and speak, as it is told', async (commands, lines) => {
  const ended: (number | null)[] = []
  for (const words of commandsOf(commands)) ended.push((await cli.run(words)).exitCode)
  expect(ended).toEqual([0, 1])

  const { rig, devices } = await openRegister()
  const { url = '' } = devices['ikkm'] ?? {}
  const access = () => rig.device('ikkm').access()['key'] ?? ''
  const none = { method: 'GET', headers: {}, body: new Uint8Array() }
  // The receipt that is shown is not the first of its register.
  for (let sold = 1; sold < 42; sold++)
    rig.deliver('ikkm', { ...none, path: '/api', query: `key=${access()}&sale=1&cash=1` })
  const [asked, answer] = lines.split('\n').map((line) => line.replace(/ {2,}.*/, ''))
  const env = { ...process.env, IKKM_URL: url, IKKM_KEY: access() }
  const till = promisify(execFile)(process.execPath, [`${root}fixtures/tills/careful.js`], { env })
  till.child.stdin?.end(`${asked}\n`)
  expect((await till).stdout).toBe(`${answer}\n`)
})

section(
  'Every fault, and proof that money moved once',
  'a textbook till is refuted as it is told',
  async (till, commands, story) => {
    await writeFile(`${folder}/till.js`, till)
    await writeFile(`${folder}/package.json`, '{ "type": "module" }')
    const ended = []
    for (const words of commandsOf(commands)) ended.push(await cli.run(words, {}, { cwd: folder }))
    expect(ended.map(({ exitCode }) => exitCode)).toEqual([0, 1, 1, 0])
    const said = ended[1]?.stdout ?? ''
    for (const line of story.split('\n')) expect(said).toContain(line.replace(/^.{7}/, '').trim())
    expect(ended[3]?.stdout).toMatch(/\d+ of \d+/)
  },
)

section('A real device', 'a real device is asked as it is told', async (file, steps, commands) => {
  const { targets, complaints } = readTargets(readSource('tillrig.yaml', file), emulators)
  expect(complaints.map(({ says }) => says)).toEqual([])
  expect([...targets.keys()]).toEqual(['shop-7', 'my-till'])

  const cwd = await emptyFolder()
  const { devices } = await openRegister()
  const { url = '', key = '' } = devices['ikkm'] ?? {}
  const here = (text: string) => text.replaceAll('http://192.168.1.40:8080', url)
  await writeFile(`${cwd}/tillrig.yaml`, here(file))
  const head = 'format: 1\nid: my/asked\ntitle: A person looks\nsteps:\n'
  await writeFile(`${cwd}/asked.yaml`, head + steps)
  // What the person at the console types: it is out, and one came out.
  const from = { cwd, input: 'y\n1\n' }
  const asked = ['run', 'asked.yaml', '--target', 'shop-7']
  expect(await cli.run(asked, { IKKM_KEY: key }, from)).toMatchObject({ exitCode: 0 })

  const [record = [], ...compare] = commandsOf(here(commands))
  const running = cli.start([...record, '--json'], {}, { cwd })
  await running.says('"ready":true')
  await fetch(`${JSON.parse(running.stdout).url}/api?key=${key}&sale=100&cash=100`)
  running.child.kill('SIGINT')
  expect(await running.ended).toMatchObject({ exitCode: 0 })
  const compared: unknown[] = []
  for (const words of compare) {
    const { exitCode, stdout } = await cli.run(words, { NO_COLOR: '1' }, { cwd })
    compared.push([exitCode, /(the same|\d+ drifts)\n$/.exec(stdout)?.[1]])
  }
  expect(compared).toEqual([
    [0, 'the same'],
    [1, '4 drifts'],
  ])
})

section('Reports and CI', 'a newcomer goes on to a merged report', async (commands) => {
  const cwd = await emptyFolder()
  const bad: unknown[] = []
  for (const words of commandsOf(commands)) {
    const running = cli.start(words, { NO_COLOR: '1' }, { cwd })
    if (words.includes('--watch')) {
      await running.says('watching')
      running.child.kill('SIGINT')
      await running.ended
      continue
    }
    const { exitCode, stderr } = await running.ended
    // Ports that are taken elsewhere are no news to whoever reads the README.
    if (exitCode !== 0 && words[0] !== 'doctor') bad.push([words, exitCode, stderr])
  }
  expect(bad).toEqual([])
})
