/** A rig elsewhere plays the real device: it is recorded, replayed, and told from its copy. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'
import { planted, tampering } from '../../fixtures/planted-deviations.ts'
import { emulators } from '../emulators.ts'
import { wallClock } from '../host/fault-line.ts'
import { openRig } from '../host/open-rig.ts'
import { sendTo, serveProxy } from '../host/proxy.ts'
import { readRecording } from '../scenario/recording/recording.ts'

const cli = builtCli()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillrig-record-'))
  return () => rm(folder, { recursive: true })
})
const file = (name: string) => join(folder, name)
const text = (name: string) => readFile(file(name), 'utf8')

/** Another profile, and a key of its own; the till need not wait a second between two requests. */
const options = { profile: 'v27a', 'request.interval': '0ms', key: '40302010' }
const sameOptions = ['profile=v27a', 'request.interval=0ms', 'key=40302010']
const ours = sameOptions.flatMap((one) => ['--set-b', `ikkm.${one}`])

async function device(): Promise<string> {
  const rig = await openRig({
    devices: emulators.filter(({ name }) => name === 'ikkm'),
    host: '127.0.0.1',
    ports: { ikkm: 0 },
    controlPort: 0,
    seed: 1,
    options: { ikkm: options },
    durability: 'process',
  })
  onTestFinished(() => rig.close())
  return rig.devices['ikkm']?.['url'] ?? ''
}

async function record(upstream: string, name: string, more: readonly string[] = []) {
  const words = ['record', '--upstream', upstream, '--out', file(name), '--json', ...more]
  const running = cli.start(words)
  await running.says('"ready":true')
  const { url } = JSON.parse(running.stdout)
  return {
    url: String(url),
    child: running.child,
    async stop() {
      running.child.kill('SIGINT')
      return running.ended
    },
  }
}

/** A till that keeps its key, and its keys; it sells, repeats, asks and mistakes itself. */
async function useTill(url: string): Promise<readonly string[]> {
  const keys = [options.key]
  const ask = async (path: string, key = keys.at(-1)) => {
    const joined = path.includes('?') ? '&' : '?'
    const answer = await fetch(`${url}${path}${joined}key=${key}`).catch(() => undefined)
    const body = await answer?.text()
    if (body && /^\d{3,}$/.test(body) && !keys.includes(body)) keys.push(body)
  }
  await ask('/api?sale=2920&cash=3000')
  await ask('/api?sale=2920&cash=3000', keys[0])
  await ask('/api?sale=100&bank=100', '99999999')
  await ask(`/dump/transaction/${keys[0]}`)
  for (const table of ['items', 'catalog', 'taxes', 'cashiers', 'shifts'])
    await ask(`/dump/table/${table}`)
  for (const path of ['/apicheck/getInfo', '/nowhere', '/apixreport', '/apicheck']) await ask(path)
  await ask('/apideposit?cash=100')
  return [...keys, '99999999']
}

describe('tillrig record', () => {
  test('keeps what was said, without a secret and with their identity', async () => {
    const { url, stop } = await record(await device(), 'plain.json')
    const keys = await useTill(url)
    const ended = await stop()
    expect(ended.exitCode).toBe(0)
    const written = await text('plain.json')
    const all = written + (await text('plain.yaml')) + ended.stderr
    expect(keys.filter((key) => all.includes(key))).toEqual([])
    expect(keys).toHaveLength(4)

    const { device: kind, about, exchanges } = readRecording('plain.json', written)
    expect({ kind, about }).toEqual({
      kind: 'ikkm',
      about: { applicationVersion: 101021, factorySerialNumber: '011700029000' },
    })
    const [sale, again, wrong, asked] = exchanges
    expect(exchanges).toHaveLength(14)
    expect(sale).toMatchObject({
      operation: 'sale',
      request: { path: '/api', query: 'sale=2920&cash=3000&key=‹key 1›' },
      reply: { status: 200, reason: '1', body: '‹key 2›' },
    })
    expect(again?.request).toEqual(sale?.request)
    expect(again?.reply).toMatchObject({ status: 203, body: '‹key 2›' })
    expect(wrong?.request.query).toContain('‹key 3›')
    expect(asked?.request.path).toBe('/dump/transaction/‹key 1›')

    const ran = await cli.run(['run', file('plain.yaml')])
    expect(ran.stdout).toMatch(/1 PASS\s+14 checks/)
    expect(ran.exitCode).toBe(0)
    const same = await compare('plain.json', ours)
    expect(same.drifts).toEqual([])
    expect(same.exitCode).toBe(0)
  })

  test('loses nothing that a till was answered when it is killed', async () => {
    const { url, child } = await record(await device(), 'killed.json')
    await fetch(`${url}/apicheck?key=${options.key}`)
    await fetch(`${url}/apixreport?key=${options.key}`)
    child.kill('SIGKILL')
    const { exchanges, isCut } = readRecording('killed.json', await text('killed.json'))
    expect({ count: exchanges.length, isCut }).toEqual({ count: 2, isCut: false })
  })

  test('writes down that nobody was there, and breaks the connection', async () => {
    const { url, stop } = await record('http://127.0.0.1:9', 'nobody.json', ['--device', 'ikkm'])
    await expect(fetch(`${url}/apicheck?key=${options.key}`)).rejects.toThrow('fetch failed')
    expect((await stop()).exitCode).toBe(0)
    expect(readRecording('nobody.json', await text('nobody.json')).exchanges).toMatchObject([
      { lost: 'reset', trouble: expect.stringContaining('Cannot reach http://127.0.0.1:9') },
    ])
    expect(await text('nobody.yaml')).toContain('transport: lost')
  })

  test('asks the device what it is when it is told to', async () => {
    const { url, stop } = await record(await device(), 'asked.json', ['--ask'])
    await fetch(`${url}/api?key=${options.key}&sale=100&cash=100`)
    const { stderr } = await stop()
    expect(stderr).toContain('1 exchange in')
    expect(readRecording('asked.json', await text('asked.json')).about).toBeDefined()
  })

  test.each([
    { words: ['--out', 'here.json', '--host', '0.0.0.0'], says: 'Say --open-to-network if that' },
    { words: ['--out', 'here.json', '--device', 'ikmm'], says: 'Did you mean "ikkm"?' },
    { words: ['--out', 'here.json', '--device', 'cashflow', '--ask'], says: 'no such question' },
    { words: ['--out', 'here.yaml'], says: 'Give a name that ends in .json.' },
    { words: ['--out', 'package.json'], says: 'it is there already. Give another name, or' },
  ])('refuses $words', async ({ words, says }) => {
    await writeFile(file('package.json'), '')
    const placed = words.map((word) => (word.endsWith('.json') ? file(word) : word))
    const ended = await cli.run(['record', '--upstream', 'http://127.0.0.1:9', ...placed])
    expect(ended.stderr).toContain(says)
    expect(ended.exitCode).toBe(64)
  })
})

interface Compared {
  readonly exitCode: number | null
  readonly drifts: readonly string[]
  readonly known: number
  readonly stale: readonly string[]
}

async function compare(name: string, more: readonly string[]): Promise<Compared> {
  const words = ['--target', 'recording', '--target', 'emulator', '--json', ...more]
  const { exitCode, stdout, stderr } = await cli.run(['compare', file(name), ...words])
  if (stdout === '') throw new Error(stderr)
  const { drifts, known, stale } = JSON.parse(stdout)
  const names = (list: { operation: string; kind: string; at: string }[]) =>
    list.map(({ operation, kind, at }) => `${operation} ${kind} ${at}`)
  return {
    exitCode,
    drifts: names(drifts),
    known: known.length,
    stale: stale.map(({ at }: { at: string }) => at),
  }
}

/** Two sales, as far apart as firmware 1024 wants them to be. */
const small = `{"format":1,"kind":"recording","date":"2026-11-22T09:30:00.000Z","device":"ikkm","upstream":"http://127.0.0.1:9","exchanges":[
${[0, 1200].map(soldAt).join(',\n')}
]}
`
function soldAt(at: number, i: number): string {
  const headers = [
    ['content-type', 'text/plain; charset=utf-8'],
    ['access-control-allow-origin', '*'],
  ]
  const query = `key=‹key ${i + 1}›&sale=100&cash=100`
  const reply = { status: 200, reason: `${i + 7}`, headers, afterMs: 1, body: `‹key ${i + 2}›` }
  const secrets = { [`key ${i + 1}`]: '9×8', [`key ${i + 2}`]: '9×8' }
  const request = { method: 'GET', path: '/api', query, headers: [] }
  return JSON.stringify({ at, request, reply, secrets })
}
const newer = ['--set-b', 'ikkm.profile=v27a']
const badlyKnown = `format: 1
deviations:
  - { at: ikkm.sale field x, why: CHANGE ME, until: 2999-01-01 }
`

describe('tillrig compare', () => {
  test('finds each of ten planted deviations, and no other', async () => {
    const real = sendTo(await device(), wallClock)
    const tampered = await serveProxy({
      line: tampering(real),
      clock: wallClock,
      host: '127.0.0.1',
      port: 0,
      onExchange: () => undefined,
    })
    onTestFinished(() => tampered.close())
    const { url, stop } = await record(tampered.url, 'planted.json')
    const keys = await useTill(url)
    await stop()
    const found = await compare('planted.json', ours)
    expect(found.drifts.toSorted()).toEqual(planted.map(({ drift }) => drift).toSorted())
    expect(found.exitCode).toBe(1)

    const again = ['compare', file('planted.json'), '--target', 'recording', '--target', 'emulator']
    const { stdout } = await cli.run([...again, ...ours])
    expect(stdout).toContain('ikkm.sale\n  code    code  once, first at exchange 3\n')
    expect(stdout).toMatch(/recording +-4\n +emulator ikkm\.\S+.* +-1\n/)
    expect(stdout).toContain('10 drifts')
    expect(keys.filter((key) => stdout.includes(key))).toEqual([])
    await knownOnes()
  })

  /** What is known is excused for as long as it is said to be, and no longer than it is there. */
  async function knownOnes(): Promise<void> {
    const entry = (at: string, until = '2999-12-31') =>
      `  - { at: "${at}", why: firmware 1031, until: ${until} }\n`
    const known = async (entries: readonly string[]) => {
      await writeFile(file('known.yaml'), `format: 1\ndeviations:\n${entries.join('')}`)
      return compare('planted.json', [...ours, '--known', file('known.yaml')])
    }
    const entries = planted.map(({ drift }) => entry(drift))
    expect(await known(entries)).toEqual({ exitCode: 0, drifts: [], known: 10, stale: [] })
    const stale = 'ikkm.taxes field body.1'
    expect(await known([...entries, entry(stale)])).toMatchObject({ exitCode: 4, stale: [stale] })
    const [first = '', ...others] = planted.map(({ drift }) => drift)
    const late = [entry(first, '2020-02-29'), ...others.map((one) => entry(one))]
    expect(await known(late)).toMatchObject({ exitCode: 1, drifts: [first], stale: [] })
  }

  test.each([
    { what: 'a target that is away', words: ['--target', 'http://127.0.0.1:9'], exitCode: 3 },
    { what: 'a broken list', words: ['--target', 'emulator', '--known', 'bad'], exitCode: 2 },
    { what: 'no drift', words: ['--target', 'emulator', ...newer], exitCode: 0 },
    { what: 'the same twice', words: ['--target', 'recording'], exitCode: 64 },
  ])('tells $what with exit code $exitCode', async ({ words, exitCode }) => {
    await writeFile(file('small.json'), small)
    await writeFile(file('bad'), badlyKnown)
    const placed = words.map((word) => (word === 'bad' ? file(word) : word))
    const recording = file('small.json')
    const ended = await cli.run(['compare', recording, '--target', 'recording', ...placed])
    expect(ended.exitCode).toBe(exitCode)
    if (exitCode === 2) expect(ended.stderr).toMatch(/bad:3:\d+ .*not "CHANGE ME"/)
  })

  test('compares two profiles of one scenario', async () => {
    const sale = '  - { send: ikkm.sale, with: { sale: 100, cash: 100 } }\n'
    const head = 'format: 1\nid: two/sales\ntitle: Two sales\nsteps:\n'
    await writeFile(file('two.yaml'), head + sale + sale)
    const words = ['compare', file('two.yaml'), '--target', 'emulator', '--target', 'emulator']
    const { stdout, exitCode } = await cli.run([...words, '--set-b', 'ikkm.profile=v27a'])
    expect(stdout).toMatch(/^ikkm\.sale\n +code +status +once, first at \S*two\.yaml:6:5\n/)
    expect(stdout).toMatch(/emulator ikkm\.profile=v27a +"400 busy code -2"\n/)
    expect(exitCode).toBe(1)
  })
})
