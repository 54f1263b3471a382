/** Tills that are commands, before devices on real sockets. */
import { mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isThere } from '../../fixtures/is-there.ts'
import { builtCli } from '../../fixtures/built-cli.ts'
import {
  exploreTill,
  scenarioToExplore,
  searchOf,
  toldOf,
} from '../../fixtures/explored/explore-till.ts'
import { emulators } from '../emulators.ts'
import type { TillPlan } from '../scenario/targets/client.ts'
import { clientTargets } from '../scenario/targets/client.ts'
import { checkKill } from './kill.ts'
import { byName, lettersOf, quickened } from './letters.ts'
import { replayTargets } from './replay-targets.ts'
import { runFaultless, runScript } from './run-script.ts'
import { readScript } from './script.ts'
import { StateKeys } from './state-key.ts'

const SALE = 'explore/register/sale'
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
const cli = builtCli()

function plan(till: string, more: Partial<TillPlan> = {}): TillPlan {
  const program = till.endsWith('.py') ? 'python3' : process.execPath
  const how = { reset: 'per-case', limitMs: 8000, patienceMs: 300 } as const
  const around = { env: {}, ports: {}, options: {} }
  return {
    address: till,
    command: [program, path.join(fixtures, till)],
    ...how,
    ...around,
    ...more,
  }
}

/** As `tillrig explore` starts itself where something is to be killed. */
function apart(): readonly string[] {
  const { file } = scenarioToExplore(SALE).source
  return [process.execPath, cli.main, 'explore', file, '--apart']
}

async function search(till: string, faults: readonly string[], more: Partial<TillPlan> = {}) {
  const targets = clientTargets(plan(till, more), emulators)
  const around = { targets, faults, merge: 'off', workers: 2, apart: apart() } as const
  const { first, counterexamples, accounting } = await exploreTill('tills/careful', SALE, around)
  expect(first.result.verdict).toBe('PASS')
  expect(accounting).toMatchObject({ run: faults.length + 1, notExplored: 0 })
  return counterexamples.map(toldOf)
}

const lost = 'lost: a sale of 2920.00 at ikkm was done, and the till says it was not'
const quick = ['lose-request.reset', 'lose-reply.reset', 'restart-after.reset', 'status-done']

describe('a till that is a command', () => {
  test('is found at one fault where it is careless, by two workers', async () => {
    const found = await search('tills/careless.js', [...quick, 'duplicate'])
    expect(found.map((one) => one.split(' ')[0])).toEqual([
      '1:lose-reply.reset',
      '1:status-done',
      '1:restart-after.reset',
    ])
    for (const one of found) expect(one).toContain(lost)
  })

  test('is not found where it is careful, nor where it is textbook and in Python', async ({
    skip,
  }) => {
    const faults = [...quick, 'lose-reply', 'delay', 'late', 'late-end', 'cut-reply', 'garble']
    expect(await search('tills/careful.js', faults)).toEqual([])
    if (!isThere('python3')) skip('no Python is installed')
    expect(await search('explored/till.py', faults)).toEqual([])
  })

  test('is stuck when it hangs, and that takes no longer than it may', async () => {
    expect(await search('tills/careless.js', ['lose-request'], { limitMs: 700 })).toEqual([
      expect.stringMatching(/^1:lose-request .*stuck: everything is well again/),
    ])
  })

  test('is one at a time at an address, and on ports that are fixed', () => {
    const workersOf = (more: Partial<TillPlan>) =>
      clientTargets(plan('tills/careful.js', more), emulators).workersMax
    expect(workersOf({ http: 'http://127.0.0.1:9' })).toBe(1)
    expect(workersOf({ ports: { ikkm: 9 } })).toBe(1)
    expect(workersOf({ ports: { ikkm: 0 } })).toBeUndefined()
  })

  test('is accused of nothing by a run that was stopped half-way', async () => {
    const stopping = new AbortController()
    const commands = clientTargets(plan('tills/careless.js'), emulators)
    let opened = 0
    const open: typeof commands.open = (order) => {
      if (++opened === 2) stopping.abort()
      return commands.open(order)
    }
    const { signal } = stopping
    const around = { targets: { ...commands, open }, signal, faults: ['lose-reply'] }
    const found = await exploreTill('tills/careful', SALE, { ...around, merge: 'off' })
    expect(found).toMatchObject({ over: 'interrupted', counterexamples: [] })
    expect(found.accounting).toMatchObject({ run: 1, notExplored: 1 })
  })

  test('ends with the explorer when somebody interrupts it', async () => {
    const folder = emptyFolder()
    // It says who it is, and then nothing any more.
    const till = "process.stdin.on('data', () => 0); fs.writeFileSync('pid-' + process.pid, '')"
    const targets = {
      mute: { kind: 'client', client: { command: [process.execPath, '-e', till] } },
    }
    writeFileSync(path.join(folder, 'tillrig.yaml'), JSON.stringify({ targets }))
    const begun = new Promise<string>((resolve) => {
      const watching = watch(folder, (_, name) => {
        if (name?.startsWith('pid-')) resolve(name.slice(4))
      })
      onTestFinished(() => watching.close())
    })
    const exploring = cli.start(['explore', SALE, '--target', 'mute'], {}, { cwd: folder })
    const pid = Number(await begun)
    expect(process.kill(pid, 0)).toBe(true)
    exploring.child.kill('SIGINT')
    expect((await exploring.ended).exitCode).toBe(130)
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })
})

test('the command line tries one fault on sockets, says what is quick, and merges nothing', async () => {
  const words = ['explore', SALE, '--target', 'careful', '--faults', 'lose-reply']
  const { exitCode, stdout } = await cli.run([...words, '--quick', '--workers', '2'])
  expect(exitCode).toBe(0)
  expect(stdout).toContain('all of up to 1 fault; 2 and more faults were not explored')
  expect(stdout).toContain('quick: hanging is replaced by resets')
  expect(await cli.run([...words, '--merge', 'history'])).toMatchObject({
    exitCode: 64,
    stderr: expect.stringContaining('Cannot merge the runs of a till on sockets'),
  })
})

describe('a device that is killed after it kept a sale and before its answer', () => {
  test('shows a careless till that says it was not paid', async () => {
    const [found = ''] = await search('tills/careless.js', ['kill'])
    expect(found).toContain(`1:kill ${lost}`)
  })

  test('shows nothing in a till that says it does not know', async () => {
    expect(await search('tills/careful.js', ['kill'])).toEqual([])
  })

  test('is there again with what it kept, where it was', async () => {
    const folder = emptyFolder()
    const log = path.join(folder, 'started')
    const letters = lettersOf(['kill', 'late-end.reset', 'lose-request.reset'], emulators)
    const exploring = {
      planned: { id: SALE, scenario: scenarioToExplore(SALE), seed: 1 },
      targets: clientTargets(plan('explored/patient.js'), emulators),
      letters: byName(letters),
      merge: 'off',
      states: new StateKeys(),
      signal: new AbortController().signal,
      clock: () => 0,
      // Writes down which process it becomes.
      apart: ['sh', '-c', 'echo $$ >> "$0"; exec "$@"', log, ...apart()],
    } as const
    const { reference } = await runFaultless(exploring)
    const script = readScript('1:late-end.reset 2:kill 3:lose-request.reset')
    const order = { script, reference, withStory: true, withRecord: true }
    const run = await runScript(exploring, order)
    expect(run.violations).toEqual([])
    expect(run.claims.map(({ says }) => JSON.parse(says))).toMatchObject([
      { receipt: '1', status: 203 },
    ])
    expect(run.points.map(({ at, operation }) => `${at} ${operation}`)).toEqual([
      '1 sale',
      '2 sale',
      '3 sale',
      '4 sale',
    ])
    // What is held back on the wire outlives the device.
    expect(run.story.map(({ says }) => says)).toContain('hears sale, which was held back')
    expect(run.story.flatMap(({ fault }) => fault ?? [])).toEqual(
      script.map(({ letter }) => exploring.letters.get(letter)?.says),
    )
    const numbers = run.record.map((line) => Number(JSON.parse(line).seq))
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    const pids = readFileSync(log, 'utf8').trim().split('\n').map(Number)
    expect(pids).toHaveLength(2)
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  test('is killed again by "tillrig run", of what was saved', async () => {
    const file = path.join(emptyFolder(), 'killed.yaml')
    const exploring = ['explore', SALE, '--target', 'careless', '--faults', 'kill']
    expect(await cli.run([...exploring, '--save-as', file])).toMatchObject({ exitCode: 1 })
    expect(readFileSync(file, 'utf8')).toContain('replay: 1:kill')
    const careless = await cli.run(['run', file, '--target', 'careless'])
    expect(careless).toMatchObject({ exitCode: 1, stdout: expect.stringContaining(lost) })
    const careful = await cli.run(['run', file, '--target', 'careful'])
    expect(careful).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 PASS') })
  })

  test('is refused with a till in this process, and where something is done meanwhile', () => {
    const scenario = scenarioToExplore(SALE)
    const letters = lettersOf(['kill'], emulators)
    expect(() => checkKill(letters, { id: SALE, scenario, seed: 1 }, true)).toThrow(
      'Cannot explore "kill" with a till in this process: there is no device whose process could be killed.',
    )
    const steps = scenario.steps.map((step) => ({ ...step, meanwhile: [] }))
    const busy = { id: SALE, scenario: { ...scenario, steps }, seed: 1 }
    expect(() => checkKill(letters, busy, false)).toThrow('its "meanwhile" would act on a device')
    expect(() => checkKill(lettersOf(['delay'], emulators), busy, true)).not.toThrow()
  })

  test('is refused in a run of what was saved where something is done meanwhile', async () => {
    const { planned, targets, signal } = await searchOf('tills/careful', SALE)
    const { scenario, id, seed } = planned
    const steps = scenario.steps.map((step) => ({ ...step, meanwhile: [] }))
    const explore = { points: [], never: [], sometimes: [], replay: '1:kill' }
    const busy = { ...scenario, steps, explore }
    const opening = replayTargets(targets, emulators).open({
      ...busy,
      scenario: busy,
      seed,
      signal,
    })
    await expect(opening).rejects.toThrow(`Cannot explore "kill" in ${id}: its "meanwhile" would`)
  })
})

test('quick faults leave nobody waiting, and bear names that can be asked for', () => {
  const names = lettersOf(undefined, emulators).map(quickened)
  const orders = names.flatMap((one) => (one.kind === 'fault' ? [one.order] : []))
  const ending = ['lose-request', 'lose-reply', 'late', 'restart-before', 'restart-after']
  for (const order of orders)
    if (ending.includes(String(order['fault']))) expect(order['ending']).toBe('reset')
  expect(orders.filter(({ fault }) => fault === 'delay')).toEqual([])
  expect(names.filter(({ name }) => name.endsWith('.reset'))).toHaveLength(7)
  const asked = lettersOf(
    names.map(({ name }) => name),
    emulators,
  )
  expect(new Set(asked)).toEqual(new Set(names))
})

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tillrig-till-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
