/** What the README tells people to type is typed, and its scenario is run. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCli, freePorts } from '../../fixtures/built-cli.ts'
import { emulators } from '../emulators.ts'
import { readSource } from '../scenario/source.ts'
import { readTargets } from '../scenario/target-file/read-targets.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const cli = builtCli()
/** Where a shell finds the program by its name. */
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/tillrig-readme-`)
  await symlink(cli.main, `${folder}/tillrig`)
})
afterAll(() => rm(folder, { recursive: true }))

const otherPorts = ['--port', 'cashbox=0', '--port', 'cashflow=0']

async function firstLine(up: ReturnType<typeof cli.start>): Promise<string> {
  return (await up.says('"ready":true')).split('\n')[0] ?? ''
}

/** The fenced blocks of a language below a heading. */
function blocks(heading: string, language: string): string[] {
  const section = readme.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? ''
  const fences = section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))
  return [...fences].map(([, text = '']) => text)
}

test('the commands that break something work on a fresh rig', async () => {
  const up = cli.start(['up', '--json', ...freePorts])
  const [line = ''] = (await up.says('"ready":true')).split('\n')
  const { control } = JSON.parse(line) as { control: string }
  const commands = blocks('Break something', 'sh')
    .flatMap((block) => block.split('\n'))
    .filter((text) => text.startsWith('npx tillrig '))
    .map((text) => text.replace(/^npx tillrig /, '').replace(/\s*#.*/, ''))
  expect(commands.length).toBeGreaterThan(5)
  for (const command of commands) {
    // Whoever follows the journal stays until interrupted.
    const words = command.split(' ').filter((word) => word !== '--follow')
    const { exitCode, stderr } = await cli.run(words, { TILLRIG_CONTROL: control })
    expect([command, exitCode, stderr]).toEqual([command, 0, ''])
  }
})

test('a sale in cash goes as it is told', async () => {
  const up = cli.start(['up', '--json', ...freePorts])
  const [line = ''] = (await up.says('"ready":true')).split('\n')
  const { control, devices } = JSON.parse(line) as {
    control: string
    devices: { imacash: { url: string } }
  }
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}`, TILLRIG_CONTROL: control }
  const [sale = '', causes = '', machine = ''] = blocks('Pay in cash', 'sh').map((block) =>
    block.replaceAll('npx ', '').replaceAll('http://127.0.0.1:8081', devices.imacash.url),
  )
  const sh = async (script: string) =>
    (await promisify(execFile)('sh', ['-ec', script], { env })).stdout
  expect(readme).toContain(`\n${await sh(sale.replace('curl', 'curl -s'))}\n`)
  const told = await sh(causes)
  expect(told).toContain('\njammed\n')
  expect(told).toContain('"says":"billete de 10"')
  expect(machine).toMatch(/^tillrig recycler --server http/)
  const { exitCode } = await cli.run(['recycler', '--help'])
  expect(exitCode).toBe(0)
}, 60_000)

test('a terminal is bound as it is told', async () => {
  const up = cli.start(['up', '--json', ...freePorts])
  const [line = ''] = (await up.says('"ready":true')).split('\n')
  const { control, devices } = JSON.parse(line) as {
    control: string
    devices: { geopagos: { url: string } }
  }
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}`, TILLRIG_CONTROL: control }
  const [script = ''] = blocks('Bind and unbind', 'sh').map((block) =>
    block.replaceAll('npx ', '').replaceAll('http://127.0.0.1:8082', devices.geopagos.url),
  )
  const { stdout } = await promisify(execFile)('sh', ['-ec', script], { env })
  const [, key = 'none'] = /"X-Authentication-ApiKey":"(\w{64})"/.exec(stdout) ?? []
  // Once in the answer, and once where it was asked for.
  expect(stdout.split(key)).toHaveLength(3)
  expect(stdout).toContain('"apiKey":"•••"')
}, 60_000)

test('money is followed as it is told, in the rig that is described', async () => {
  const [rigText = ''] = blocks('Follow the money', 'yaml')
  const file = `${folder}/rig.yaml`
  await writeFile(file, rigText.replace('port: 8100', 'port: 0'))
  const own = cli.start(['up', '--json', '--rig', file, '--port', 'control=0', ...otherPorts])
  expect(Object.keys(JSON.parse(await firstLine(own)).devices)).toEqual([
    'till-1',
    'till-2',
    'till-3',
    'cashbox',
    'cashflow',
  ])

  const up = cli.start(['up', '--json', ...freePorts])
  const { control, devices } = JSON.parse(await firstLine(up)) as {
    control: string
    devices: { ikkm: { url: string }; cashflow: { url: string } }
  }
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}`, TILLRIG_CONTROL: control }
  const [script = ''] = blocks('Follow the money', 'sh').map((block) =>
    block
      .replaceAll('npx ', '')
      .replaceAll('http://127.0.0.1:8080', devices.ikkm.url)
      .replaceAll('http://127.0.0.1:8083', devices.cashflow.url),
  )
  // Its last command finds a sale that never was, and says so by its exit code.
  const asked = promisify(execFile)('sh', ['-ec', script], { env })
  await expect(asked).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(
      /<receipt_id>1<.*under way.*The books agree, 2 tills.*phantom.*do not agree: 1 break/s,
    ),
  })
}, 60_000)

test('the scenario passes', async () => {
  const [scenario = ''] = blocks('Scenarios', 'yaml')
  const file = `${tmpdir()}/tillrig-readme-${process.pid}.yaml`
  await writeFile(file, scenario)
  const { exitCode, stdout } = await cli.run(['run', file])
  expect(stdout).toContain('1 PASS')
  expect(exitCode).toBe(0)
})

test('the answer to the first request is as shown', async () => {
  const up = cli.start(['up', '--json', ...freePorts])
  const [line = ''] = (await up.says('"ready":true')).split('\n')
  const { devices } = JSON.parse(line) as { devices: { ikkm: { url: string } } }
  const [request = ''] = blocks('Start', 'sh').filter((block) => block.startsWith('curl'))
  const path = /"http:\/\/127\.0\.0\.1:8080(.*)"/.exec(request)?.[1]
  const reply = await fetch(devices.ikkm.url + path)
  const shown = `HTTP/1.1 ${reply.status} ${reply.statusText}\n${await reply.text()}\n`
  expect(readme).toContain(shown)
})

/** What the commands of a section end with, in an empty folder; those that stay up are left out. */
async function typed(heading: string): Promise<readonly (readonly [string, number | null])[]> {
  const cwd = await mkdtemp(`${tmpdir()}/tillrig-readme-`)
  const commands = blocks(heading, 'sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('npx tillrig ') && !line.includes('--watch'))
    .map((line) => line.replace(/^npx tillrig /, '').replace(/\s*#.*/, ''))
  const ended: [string, number | null][] = []
  for (const command of commands) {
    const { exitCode } = await cli.run(command.split(' '), { NO_COLOR: '1' }, { cwd })
    ended.push([command, exitCode])
  }
  await rm(cwd, { recursive: true })
  return ended
}

test('the careful till passes, and the careless one does not', async () => {
  expect(await typed('Your till')).toEqual([
    ['run ikkm/repeat/lost-reply --target careful', 0],
    ['run ikkm/repeat/lost-reply --target careless', 1],
  ])
})

test('a newcomer goes from an empty folder to a merged report', async () => {
  const ended = await typed('Reports and CI')
  expect(ended).toHaveLength(6)
  // Ports that are taken elsewhere are no news to whoever reads the README.
  const bad = ended.filter(([command, exitCode]) => exitCode !== 0 && command !== 'doctor')
  expect(bad).toEqual([])
}, 120_000)

test('the scenario in TypeScript runs as it is written', async () => {
  const cwd = await mkdtemp(`${tmpdir()}/tillrig-readme-`)
  const [text = ''] = blocks('Scenarios', 'ts')
  await writeFile(`${cwd}/repeated.scenario.ts`, text)
  const { exitCode, stdout } = await cli.run(['run', 'repeated.scenario.ts'], {}, { cwd })
  await rm(cwd, { recursive: true })
  expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 })
  expect(stdout).toContain('1 PASS   9 checks')
})

test('the targets of the example are known', () => {
  const [text = ''] = blocks('A real device', 'yaml')
  const { targets, complaints } = readTargets(readSource('tillrig.yaml', text), emulators)
  expect(complaints.map(({ says }) => says)).toEqual([])
  expect([...targets.keys()]).toEqual(['shop-7', 'my-till'])
})
