/** The verbs that act on a running rig, against a real one, and what all verbs have in common. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createIkkm } from '../../emulators/ikkm/device.ts'
import { builtCli } from '../../fixtures/built-cli.ts'
import { openRig } from '../host/open-rig.ts'
import type { OpenRig } from '../host/open-rig.ts'

const cli = builtCli()
let rig: OpenRig

beforeAll(async () => {
  rig = await openRig({
    devices: [createIkkm()],
    host: '127.0.0.1',
    ports: { ikkm: 0 },
    controlPort: 0,
    options: {},
    durability: 'process',
  })
})
afterAll(() => rig.close())
beforeEach(() => rig.rig.reset())

function tillrig(...words: readonly string[]) {
  return cli.run(words, { TILLRIG_CONTROL: rig.control.url })
}

async function sell(): Promise<Response | undefined> {
  const { url } = rig.devices['ikkm'] ?? {}
  const key = rig.rig.device('ikkm').access()['key']
  return fetch(`${url}/api?key=${key}&sale=100&cash=100`).catch(() => undefined)
}

describe('cause', () => {
  test('begins, is listed, and ends', async () => {
    const begun = await tillrig('cause', 'ikkm.battery', 'percent=3')
    expect(begun).toEqual({ exitCode: 0, stdout: 'ikkm now: battery percent=3\n', stderr: '' })

    const { stdout } = await tillrig('cause')
    expect(stdout).toMatch(/^● {2}ikkm\.battery percent=… /m)
    expect(stdout).toMatch(/^ {3}ikkm\.paper-out /m)

    const ended = await tillrig('cause', '--clear', 'ikkm.battery')
    expect(ended.stdout).toBe('ikkm now: nothing is in force\n')
  })

  test('is listed as JSON', async () => {
    const { stdout } = await tillrig('cause', 'ikkm', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ ikkm: { inForce: {}, catalogue: {} } })
  })

  test.each([
    { words: ['ikkm.paper-uot'], says: 'Did you mean "paper-out"?' },
    { words: ['ikm.paper-out'], says: 'Did you mean "ikkm"?' },
    { words: ['ikkm.battery', 'percent=300'], says: 'Give a whole number from 0 to 100.' },
    { words: ['ikkm.battery', '3'], says: 'give parameters as name=value' },
    { words: ['--clear', 'ikkm'], says: 'name it, as in ikkm.paper-out' },
  ])('refuses $words', async ({ words, says }) => {
    const { exitCode, stderr } = await tillrig('cause', ...words)
    expect(exitCode).toBe(64)
    expect(stderr).toContain(says)
  })
})

describe('fault', () => {
  test('is armed for an operation, counted, and disarmed', async () => {
    const words = ['ikkm.sale', 'lose-reply', 'ending=reset', '--times', '2']
    const armed = await tillrig('fault', ...words)
    expect(armed.stdout).toBe(
      'ikkm-1  lose-reply  operation sale  times 2, ending reset  seen 0, met 0\n',
    )
    expect(await sell()).toBeUndefined()

    expect((await tillrig('fault')).stdout).toContain('seen 1, met 1')
    expect((await tillrig('fault', '--clear', 'ikkm-1')).stdout).toBe('disarmed 1\n')
    expect((await tillrig('fault')).stdout).toBe('no fault is armed\n')
  })

  test('without an operation is for any message', async () => {
    const { stdout } = await tillrig('fault', 'ikkm', 'delay', 'delay=15s', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ match: {}, effect: { delayMs: 15_000 }, times: 1 })
  })

  test.each([
    { words: ['ikkm.sale'], says: 'say which. Known: delay, lose-request' },
    { words: ['ikkm.sell', 'garble'], says: 'unknown operation "sell"' },
    { words: ['ikkm.sale', 'garbel'], says: 'Did you mean "garble"?' },
    { words: ['--clear', 'ikkm-7'], says: 'Cannot disarm "ikkm-7": no such fault. Armed: none.' },
  ])('refuses $words', async ({ words, says }) => {
    const { exitCode, stderr } = await tillrig('fault', ...words)
    expect(exitCode).toBe(64)
    expect(stderr).toContain(says)
  })
})

test('clock goes forward', async () => {
  const before = rig.rig.now()
  const { stdout } = await tillrig('clock', 'advance', '25h')
  expect(stdout).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z {2}\(wall time\)\n$/)
  expect(rig.rig.now() - before).toBeGreaterThanOrEqual(25 * 3_600_000)
})

describe('state', () => {
  test('is shown to people and to scripts', async () => {
    await sell()
    expect((await tillrig('state')).stdout).toMatch(/^ikkm\n(.*\n)* {2}receiptCount: 1\n/)
    const { stdout } = await tillrig('state', 'ikkm', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ receiptCount: 1 })
  })

  test('draws a receipt', async () => {
    await sell()
    const { stdout } = await tillrig('state', 'ikkm', '--receipt', '1')
    expect(stdout).toContain('100.00')
    const none = await tillrig('state', 'ikkm', '--receipt', '2')
    expect(none).toMatchObject({ exitCode: 64, stderr: 'tillrig: ikkm has drawn no receipt 2.\n' })
  })
})

describe('journal', () => {
  test('prints what happened, one entry a line', async () => {
    await sell()
    const { stdout } = await tillrig('journal', 'ikkm', '--json')
    const entries: unknown[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(entries).toEqual(rig.rig.journal.list({ device: 'ikkm' }))
    const people = await tillrig('journal', '--after', '0', '--limit', '2')
    expect(people.stdout.trim().split('\n')).toHaveLength(2)
  })

  test('goes on with what happens from now on', async () => {
    const journal = cli.start(['journal', 'ikkm', '--follow', '--control', rig.control.url])
    await sell()
    await journal.says('sale=100&cash=100 → 200 1')
    await sell()
    await journal.says('sale=100&cash=100 → 200 2')
  })
})

test('snapshot saves and restores', async () => {
  await tillrig('snapshot', 'save', 'empty')
  await sell()
  expect((await tillrig('snapshot', 'list')).stdout).toMatch(/^empty {2}/)
  await tillrig('snapshot', 'restore', 'empty')
  expect(rig.rig.device('ikkm').fact('receiptCount', rig.rig.now())).toBe(0)
  expect(await tillrig('snapshot', 'restore', 'emty')).toMatchObject({ exitCode: 64 })
  expect((await tillrig('snapshot', 'delete', 'empty')).stdout).toBe('no snapshot is kept\n')
})

test('reset makes the rig as new', async () => {
  await sell()
  await tillrig('reset')
  expect(rig.rig.device('ikkm').fact('receiptCount', rig.rig.now())).toBe(0)
})

describe('codes', () => {
  test('explains one code, with commands that bring it about', async () => {
    const { exitCode, stdout } = await tillrig('codes', 'ikkm', '-6')
    expect(exitCode).toBe(0)
    const { means, text, cause, cure } = createIkkm().errors.PRINTER_NOT_READY
    for (const words of [means, `"${text}"`, cause, cure]) expect(stdout).toContain(words)
    expect(stdout).toContain('tillrig cause ikkm.paper-out')
    expect(stdout).toMatch(/curl .*http:\/\/127\.0\.0\.1:8080\/api\?key=11112222/)
    expect((await tillrig('codes', 'ikkm', 'printer_not_ready')).stdout).toBe(stdout)
  })

  test('lists all of them, for people and for scripts', async () => {
    const known = Object.keys(createIkkm().errors)
    const { stdout } = await tillrig('codes')
    for (const code of known) expect(stdout).toContain(code)
    const json = JSON.parse((await tillrig('codes', '--json')).stdout)
    expect(json.ikkm.map((row: { code: string }) => row.code)).toEqual(known)
  })

  test.each([
    { words: ['ikkm', '-66'], says: 'unknown code "-66" of ikkm. Did you mean "-6"? Known: -' },
    {
      words: ['ikm'],
      says: 'unknown device "ikm". Did you mean "ikkm"? Known: ikkm, imacash, geopagos, cashflow.',
    },
  ])('of $words are unknown', async ({ words, says }) => {
    const { exitCode, stderr } = await tillrig('codes', ...words)
    expect(exitCode).toBe(64)
    expect(stderr).toContain(says)
  })
})

describe('any verb', () => {
  const verbs = ['up', 'exec', 'codes', 'cause', 'fault', 'clock', 'state', 'journal', 'reset']

  test.each([...verbs, 'snapshot'])('%s has a help with an example', async (verb) => {
    const { exitCode, stdout } = await tillrig(verb, '--help')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(new RegExp(`Examples?:\n  \\$ tillrig ${verb}`))
  })

  test('that is unknown is a mistake of use', async () => {
    const { exitCode, stderr } = await tillrig('stat')
    expect(exitCode).toBe(64)
    expect(stderr).toMatch(/^tillrig: unknown command "stat"\. Did you mean "state"\? Known: up, /)
  })

  test('says how to start a rig when none is running', async () => {
    const { exitCode, stderr } = await tillrig('state', '--control', 'http://127.0.0.1:1')
    expect(exitCode).toBe(3)
    const [what, why] = stderr.split(/ \(.+\)\. /)
    expect(what).toBe('tillrig: no rig answers at http://127.0.0.1:1')
    expect(why).toBe('Start one with "tillrig up", or name it with --control URL.\n')
  })

  test.each([
    { status: 200, type: 'text/html' },
    { status: 404, type: 'text/html' },
    { status: 404, type: 'application/json' },
  ])('says when something else answers ($status $type)', async ({ status, type }) => {
    const server = createServer((_request, response) => {
      response.writeHead(status, { 'Content-Type': type }).end('{}')
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    // A server that listens on a TCP port has such an address.
    const { port } = server.address() as AddressInfo

    const ended = await tillrig('reset', '--control', `http://127.0.0.1:${port}`)

    expect(ended.exitCode).toBe(3)
    expect(ended.stderr).toContain('is not the control API of a rig')
  })

  test('is listed by the help of the program', async () => {
    const { stdout } = await tillrig('--help')
    for (const verb of verbs) expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'm'))
    expect(await tillrig()).toMatchObject({ exitCode: 64, stdout: '' })
    expect((await tillrig('help', 'up')).stdout).toContain('tillrig up --data')
    expect((await tillrig('--version')).stdout).toMatch(/^\d+\.\d+\.\d+/)
  })
})
