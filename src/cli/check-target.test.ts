/** What doctor sees of targets: rigs that play real devices, and whatever else may listen. */
import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { emulators } from '../emulators.ts'
import { openRig } from '../host/open-rig.ts'
import type { TargetFile } from '../scenario/target-file/format.ts'
import { checkHere } from './check-here.ts'
import { checkTarget } from './check-target.ts'
import type { Finding } from './diagnosis.ts'
import { WAIT_MS } from './rig-at.ts'

type Fields = Readonly<Record<string, unknown>>

async function openAll() {
  const names = emulators.map(({ name }) => [name, 0])
  const rig = await openRig({
    devices: emulators,
    host: '127.0.0.1',
    ports: Object.fromEntries(names),
    controlPort: 0,
    // A machine that polls would write events of its own.
    options: { imacash: { recycler: 'off' } },
    durability: 'process',
  })
  onTestFinished(() => rig.close())
  return rig
}

const budget = { 'max-receipts': 5, 'max-amount': 100 }

function target(devices: Readonly<Record<string, Fields>>): TargetFile {
  const full = Object.entries(devices).map(([name, one]) => [name, { ...budget, ...one }])
  return { kind: 'device', ...Object.fromEntries(full) }
}

async function look(file: TargetFile): Promise<string[]> {
  return lines(await checkTarget('shop', file, emulators, tmpdir()))
}

function lines(findings: readonly Finding[]): string[] {
  for (const { is, matters, todo } of findings)
    expect([matters, todo].every(Boolean)).toBe(is !== 'well')
  const marks = { well: '✓', bad: '✗', unsure: '~' }
  return findings.map(({ is, about, says }) => `${marks[is]} ${about}: ${says}`)
}

async function listen<One extends Server>(server: One): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  // It listens on a port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const serve = (listener: RequestListener) => listen(createHttpServer(listener))

describe('a device', () => {
  test('that is well is asked one thing, of which nothing remains', async () => {
    const { rig, devices } = await openAll()
    const events = rig.journal.events.length
    const found = await look(target(devices))
    expect(found.map((one) => one.replace(/ at http.*/, '').replace(/to \d+.*/, 'to 1s'))).toEqual(
      ['key', 'token, uuid', 'user, password', 'apikey'].flatMap((access, i) => {
        const name = emulators[i]?.name
        return [
          `✓ ${name}: answers`,
          `✓ ${name} access: ${access}: right`,
          `✓ ${name} clock: as ours, to 1s`,
          `✓ ${name} budget: 5 receipts, 100 of money`,
        ]
      }),
    )
    expect(rig.journal.events.length).toBe(events)
    expect(rig.journal.exchanges()).toHaveLength(emulators.length)
  })

  test('that is told the wrong key says so, and the key is not shown', async () => {
    const { devices } = await openAll()
    const wrong = Object.entries(devices).map(([name, access]) => {
      const secrets = ['key', 'token', 'password', 'apikey'].filter((field) => field in access)
      return [name, { ...access, ...Object.fromEntries(secrets.map((one) => [one, '7777'])) }]
    })
    const found = await look(target(Object.fromEntries(wrong)))
    const bad = found.filter((one) => one.startsWith('✗'))
    expect(bad.map((one) => one.replace(/"[^]*$/, ''))).toEqual([
      '✗ ikkm access: key: not right; it answered HTTP 400 ',
      '✗ imacash access: token, uuid: not right; it answered HTTP 401 ',
      '✗ geopagos access: user, password: not right; it answered HTTP 401 ',
      '✗ cashflow access: apikey: not right; it answered HTTP 200 ',
    ])
    expect(found.join()).not.toContain('7777')
  })

  test('behind whose address stands another one is not taken for it', async () => {
    const { devices } = await openAll()
    const { ikkm = {}, cashflow = {} } = devices
    const found = await look(
      target({
        ikkm: { ...ikkm, url: cashflow['url'] },
        cashflow: { ...cashflow, url: ikkm['url'] },
      }),
    )
    expect(found.filter((one) => one.startsWith('✗'))).toEqual([
      expect.stringMatching(/^✗ ikkm: what answers at \S+ is not iKKM fiscal .*: HTTP 404 "/),
      '✗ cashflow: what answers at ' +
        ikkm['url'] +
        ' is not VirtPOS CashFlow ledger (Russia): HTTP 400 "-8"',
    ])
  })

  test('that has a trouble of its own tells it with its cure', async () => {
    const { rig, devices } = await openAll()
    rig.device('ikkm').cause('internal-error', {}, rig.now())
    const file = target({ ikkm: devices['ikkm'] ?? {} })
    const found = await checkTarget('shop', file, emulators, '')
    expect(found.find(({ is }) => is === 'bad')).toMatchObject({
      says: 'cannot be told: it answered HTTP 400 "-99"',
      matters: '-99: Something inside the register failed.',
      todo: 'Look at the event log in the menu "device state".',
    })
  })

  test('that nobody can reach, or that does not answer, or hangs up, is told apart', async () => {
    const mute = await listen(createServer((socket) => void socket.resume().on('error', () => 0)))
    const rude = await listen(createServer((socket) => socket.destroy()))
    const urls = ['http://127.0.0.1:1', mute, rude, 'http://[', 'http://127.0.0.1:99999']
    const found = await Promise.all(
      urls.map((one) => look(target({ ikkm: { url: one, key: '1' } }))),
    )
    expect(found.map(([first]) => first)).toEqual([
      expect.stringMatching(/^✗ ikkm: nobody can be asked at \S+: connect ECONNREFUSED/),
      `✗ ikkm: ${mute} takes connections, and gave no answer within 3s`,
      `✗ ikkm: ${rude} takes connections, and breaks them off`,
      expect.stringMatching(/^✗ ikkm: nobody can be asked at http:\/\/\[: /),
      expect.stringMatching(/^✗ ikkm: nobody can be asked at http:\/\/127\.0\.0\.1:99999: /),
    ])
  })

  test('whose clock, budget or pace is odd works, and somebody should know', async () => {
    const url = await serve((_request, response) => {
      response.setHeader('Date', new Date(Date.now() - 7_200_500).toUTCString())
      response.end('{"lastClosedChequeId":"1"}')
    })
    const odd = { 'max-receipts': 0, options: { profile: 'v27a' } }
    const dear = { 'max-receipts': 2000, 'min-interval': '1s', options: { profile: 'v27a' } }
    const [poor, rich] = await Promise.all(
      [odd, dear].map((more) => look(target({ ikkm: { url, key: '1', ...more } }))),
    )
    expect(poor?.slice(2)).toEqual([
      '~ ikkm clock: 2h behind ours',
      '~ ikkm budget: 0 receipts, 100 of money',
      '~ ikkm pace: min-interval is 0ms',
    ])
    expect(rich?.slice(3)).toEqual(['~ ikkm budget: 2000 receipts, 100 of money'])
  })

  test('that answers with what a terminal would obey is shown without it', async () => {
    const url = await serve((_request, response) => response.end('\u001b[2Jkey=4444\u0007'))
    const [line] = await look(target({ ikkm: { url, key: '4444' } }))
    expect(line).toContain(String.raw`HTTP 200 "\u001b[2Jkey=***\u0007"`)
  })
})

describe('a rig elsewhere', () => {
  test('answers, asks for its token, or is none', async () => {
    const { control } = await openAll()
    const shut = await openRig({
      devices: [],
      host: '127.0.0.1',
      ports: {},
      controlPort: 0,
      options: {},
      durability: 'process',
      token: 'sesame',
    })
    onTestFinished(() => shut.close())
    const stranger = await serve((_request, response) => response.end('hello'))
    const remote = (url: string, token?: string) =>
      look({ kind: 'remote', control: url, ...(token === undefined ? {} : { token }) })
    expect(await remote(control.url)).toEqual([
      `✓ rig: answers at ${control.url}: ikkm, imacash, geopagos, cashflow`,
    ])
    expect(await remote(shut.control.url)).toEqual([
      `✗ rig: the rig at ${shut.control.url} asks for its token`,
    ])
    expect(await remote(shut.control.url, 'open')).toEqual([
      `✗ rig: the rig at ${shut.control.url} refuses its token`,
    ])
    expect(await remote(shut.control.url, 'sesame')).toEqual([
      `✓ rig: answers at ${shut.control.url}: `,
    ])
    expect(await remote(stranger)).toEqual([
      `✗ rig: what answers at ${stranger} is not the control API of a rig`,
    ])
    expect(await remote('http://127.0.0.1:1')).toEqual([
      expect.stringContaining('✗ rig: no rig answers at http://127.0.0.1:1: '),
    ])
  })
})

test('what a rig says besides keeps nobody waiting', async () => {
  const gone: Promise<unknown>[] = []
  const control = await serve((_request, response) => {
    gone.push(once(response, 'close'))
    response.writeHead(401).write('x'.repeat(100_000))
  })
  const began = performance.now()
  expect(await look({ kind: 'remote', control })).toEqual([
    expect.stringContaining('✗ rig: the rig at'),
  ])
  await gone[0]
  expect(performance.now() - began).toBeLessThan(WAIT_MS)
})

describe('a till', () => {
  const till = (client: Extract<TargetFile, { kind: 'client' }>['client']) =>
    look({ kind: 'client', client })

  test('is found, and not started', async () => {
    expect(await till({ command: [process.execPath, '-e', 'process.exit(1)'] })).toEqual([
      `✓ command: ${process.execPath}, which was not started`,
    ])
    expect(await till({ command: ['no-such-program'] })).toEqual([
      '✗ command: there is no program "no-such-program" that may be run',
    ])
    expect(await till({ command: [process.execPath, './no-such-till.js'] })).toEqual([
      `✓ command: ${process.execPath}`,
      '✗ argument: there is no file "./no-such-till.js"',
    ])
    // A folder may be entered, and that is all.
    expect(await till({ command: [tmpdir()] })).toEqual([
      `✗ command: there is no program "${tmpdir()}" that may be run`,
    ])
  })

  test.each(['nonsense', 'http://192.0.2.1:9000/tillrig'])(
    'that the environment puts elsewhere is not asked for: %s',
    async (http) => {
      vi.stubEnv('TILL_URL', http)
      onTestFinished(() => void vi.unstubAllEnvs())
      expect(await till({ http: '${env.TILL_URL}' })).toEqual([
        expect.stringMatching(
          /^✗ till: ".*" is not this machine\. Give an address on 127\.0\.0\.1\.$/,
        ),
      ])
    },
  )

  test('that listens hears nothing', async () => {
    const heard: string[] = []
    const server = createServer((socket) => void socket.on('data', (one) => heard.push(`${one}`)))
    const gone = once(server, 'connection').then(([socket]) => once(socket, 'close'))
    const http = await listen(server)
    expect(await till({ http })).toEqual([`✓ till: listens at ${http}, and was asked nothing`])
    await gone
    expect(heard).toEqual([])
    server.close()
    expect(await till({ http })).toEqual([
      expect.stringContaining(`✗ till: nobody listens at ${http}: `),
    ])
  })
})

test('a usual port is free, that of a rig, or taken by something else', async () => {
  const { control, devices } = await openAll()
  const portOf = (url = '') => Number(new URL(url).port)
  const [taken, free] = [createServer(), createServer()]
  const ports = [await listen(taken), await listen(free), devices['ikkm']?.['url']].map(portOf)
  free.close()
  const names = ['till', 'wallet', 'ikkm']
  const found = await checkHere(
    names.map((name, i) => ({ name, port: ports[i] ?? 0 })),
    portOf(control.url),
  )
  expect(lines(found).filter((one) => one.includes(' port '))).toEqual([
    `~ port ${ports[0]}: something listens there, where till would`,
    `✓ port ${ports[1]}: free for wallet`,
    expect.stringMatching(/^✓ port \d+: ikkm of a rig of tillrig \d+\.\d+\.\d+ is there$/),
    expect.stringMatching(/^✓ port \d+: control of a rig of tillrig \d+\.\d+\.\d+ is there$/),
  ])
})
