/** Power fails for the whole rig in the middle of a storm of sales. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import { builtCli } from '../../fixtures/built-cli.ts'
import { rawClient } from '../../fixtures/raw-client.ts'
import { createRig } from '../device/rig.ts'
import type { Rig } from '../device/rig.ts'
import { emulators } from '../emulators.ts'
import { openSqliteStore } from './sqlite-store.ts'

const cli = builtCli()
const folder = mkdtempSync(join(tmpdir(), 'tillrig-kill-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Register {
  readonly process: ChildProcess
  /** What it said on its way. */
  readonly errors: readonly string[]
  readonly file: string
  readonly port: number
  readonly key: string
}

async function startRegister(name: string, limits = ''): Promise<Register> {
  const file = join(folder, `${name}.db`)
  const ports = ['--port', 'ikkm=0', '--port', 'control=0']
  const args = ['up', 'ikkm', '--json', '--quiet', '--data', file, ...ports]
  // The shell sets the limits, and is then replaced by the register.
  const command = ['-c', `${limits} exec "$0" "$@"`, process.execPath, cli.main, ...args]
  const child = spawn('sh', command, { stdio: ['ignore', 'pipe', 'pipe'] })
  const errors: string[] = []
  child.stderr.on('data', (chunk) => errors.push(String(chunk)))
  for await (const line of createInterface(child.stdout)) {
    const { ikkm } = JSON.parse(line).devices
    return { process: child, errors, file, port: Number(new URL(ikkm.url).port), key: ikkm.key }
  }
  throw new Error(`Cannot start ${name}: ${errors.join('')}`)
}

interface Answer {
  readonly status: number
  readonly receipt: string
  readonly body: string
}

function ask(agent: Agent, port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path }, (reply) => {
      let body = ''
      reply.on('data', (chunk) => (body += chunk))
      const { statusCode: status = 0, statusMessage: receipt = '' } = reply
      reply.on('end', () => resolve({ status, receipt, body }))
      reply.on('error', reject)
    }).on('error', reject)
  })
}

interface Sale {
  readonly key: string
  readonly total: number
}

/** What a till knows when its register is gone. */
interface Memory {
  /** Receipt number and sum of every sale that was answered. */
  readonly answered: { readonly receipt: string; readonly total: number }[]
  /** The one that was not. */
  readonly open: Sale
}

function pathOf({ key, total }: Sale): string {
  return `/api?key=${key}&sale=${total}&cash=${total + 80}`
}

/** When the kill comes: so many answered sales, then so many turns of the till's event loop. */
interface Kill {
  readonly sale: number
  readonly turns: number
}

async function sellUntilKilled(register: Register, kill: Kill): Promise<Memory> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const answered: Memory['answered'] = []
  let { key } = register
  for (;;) {
    const open = { key, total: 100 + answered.length }
    const answer = ask(agent, register.port, pathOf(open)).catch(() => undefined)
    if (answered.length === kill.sale) {
      for (let turn = 0; turn < kill.turns; turn++) await new Promise(setImmediate)
      register.process.kill('SIGKILL')
    }
    const said = await answer
    if (!said) return { answered, open }
    expect(said.status).toBe(200)
    answered.push({ receipt: said.receipt, total: open.total })
    key = said.body
  }
}

/** Others ask at the same time, many at once, with keys that are wrong, and end in garbage. */
async function makeNoise(register: Register): Promise<void> {
  while (register.process.signalCode === null) {
    const other = rawClient(register.port)
    other.send(
      'GET /apicheck?key=1 HTTP/1.1\r\n\r\nGET /api?key=1&sale=5&cash=5 HTTP/1.1\r\n\r\n'.repeat(8),
    )
    other.send('POST /api HTTP/1.1\r\nContent-Length: 1000\r\n\r\nkey=1&sale=7')
    other.end()
    await other.closed
  }
}

test.each([
  { sale: 200, turns: 0 },
  { sale: 150, turns: 1 },
  { sale: 100, turns: 2 },
  { sale: 50, turns: 4 },
])('a register killed within sale $sale knows what it answered, exactly once', async (kill) => {
  const register = await startRegister(`register-${kill.sale}`)
  const gone = once(register.process, 'exit')
  const [{ answered, open }] = await Promise.all([
    sellUntilKilled(register, kill),
    makeNoise(register),
  ])
  await gone
  expect(answered.length).toBeGreaterThanOrEqual(kill.sale)

  const { store, past, close } = openSqliteStore(register.file, { durability: 'process' })
  const rig = createRig({ devices: emulators, now: Date.now, store, past })
  const kept = salesOf(rig)
  expect(kept.slice(0, answered.length)).toEqual(answered)
  expect(kept.slice(answered.length).map(({ total }) => total)).toEqual(
    kept.length > answered.length ? [open.total] : [],
  )

  // The till asks again, as it was told to; now it is registered once, whatever it was before.
  const again = deliver(rig, pathOf(open))
  expect(again?.status).toBe(kept.length > answered.length ? 203 : 200)
  const all = [...answered, { receipt: again?.reason, total: open.total }]
  expect(salesOf(rig)).toEqual(all)
  expect(again?.body).toBe(rig.device('ikkm').access()['key'])

  const sum = all.reduce((total, sale) => total + sale.total, 0)
  expect(deliver(rig, `/apizreport?key=${again?.body}`)?.status).toBe(200)
  expect(factOf(rig, 'shift')).toMatchObject({
    state: 'closed',
    sales: sum,
    receipts: all.length,
  })
  expect(factOf(rig, 'totals')).toMatchObject({ sale: sum })
  close()
})

test('a register whose disk is full answers nothing it cannot keep, and says why', async () => {
  const register = await startRegister('full', 'ulimit -f 256;')
  const { answered } = await sellUntilKilled(register, { sale: Infinity, turns: 0 })
  const said = await ask(new Agent(), register.port, '/apicheck').catch(() => undefined)
  register.process.kill('SIGKILL')
  await once(register.process, 'exit')

  expect(answered.length).toBeGreaterThan(10)
  expect(said).toBeUndefined()
  expect(
    register.errors.join('').match(/Cannot keep what happens in .*full\.db: .*\n/g),
  ).toHaveLength(1)
  const { store, past, close } = openSqliteStore(register.file, { durability: 'process' })
  const rig = createRig({ devices: emulators, now: Date.now, store, past })
  expect(salesOf(rig)).toEqual(answered)
  close()
})

function deliver(rig: Rig, target: string) {
  const [path = '', query = ''] = target.split('?')
  const rest = { method: 'GET', headers: {}, body: new Uint8Array() }
  return rig.deliver('ikkm', { ...rest, path, query }).reply
}

function factOf(rig: Rig, fact: string): unknown {
  return rig.device('ikkm').fact(fact, rig.now())
}

function salesOf(rig: Rig): Memory['answered'] {
  // The fact's own shape.
  const receipts = factOf(rig, 'receipts') as readonly { number: string; total: number }[]
  return receipts.map(({ number, total }) => ({ receipt: number, total }))
}
