/** The machine as a process of its own, at work for a server in another one. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { builtCli, freePorts } from '../../fixtures/built-cli.ts'
import type { Running } from '../../fixtures/built-cli.ts'

const cli = builtCli()
const TOKEN = 'abcd1234xyz'
const UUID = '123e4567-e89b-12d3-a456-426614174000'

interface Server {
  readonly url: string
  readonly control: string
}

async function startServer(...words: readonly string[]): Promise<Server> {
  const up = cli.start(['up', 'imacash', '--json', '--quiet', ...freePorts, ...words])
  const [line = ''] = (await up.says('"ready":true')).split('\n')
  // The contract of `up --json`.
  const { control, devices } = JSON.parse(line) as {
    control: string
    devices: { imacash: { url: string } }
  }
  return { url: devices.imacash.url, control }
}

function startMachine(url: string, ...words: readonly string[]): Running {
  const who = ['--server', url, '--token', TOKEN, '--uuid', UUID, '--name', 'Caja Altea']
  const quick = ['--poll', '50ms', '--set', 'speed.bill=20ms', '--set', 'speed.coin=10ms']
  return cli.start(['recycler', ...who, ...quick, '--control-port', '0', ...words])
}

/** An ordinary till: it knows the address and the token, and nothing of tillrig. */
async function till(url: string, script: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/${script}`, {
    headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
  // The server answers with objects.
  return (await response.json()) as Record<string, unknown>
}

const sale = (id: string, amount: number) => ({
  transaction_id: id,
  amount,
  user: 'cajera1',
  terminal: 'Puesto1',
  datetime: '2025-05-06 16:45:00',
  method: 'efectivo',
})

async function control(machine: Running): Promise<string> {
  const [, url = ''] = /control {2}(\S+)/.exec(await machine.says(/control {2}\S+/)) ?? []
  return url
}

describe('recycler', () => {
  test('a till sells, the machine takes the money, and the server knows the pieces', async () => {
    const { url } = await startServer()
    const machine = startMachine(url, '--customer', 'nobody', '--sales', '1')
    const at = await control(machine)
    await machine.says('the server answers')
    expect(await till(url, 'puttransaction.php', sale('TX123456789', 7595))).toEqual({
      status: 'ok',
      message: 'Transacción registrada',
    })
    await machine.says('TX123456789  75.95 to be paid')
    await cli.run(['cause', 'recycler.insert', 'pieces=50 20x2', '--control', at])

    const { exitCode, stdout } = await machine.ended

    expect(exitCode).toBe(0)
    expect(stdout).toContain('TX123456789  confirmed')
    expect(await till(url, 'statustransaction.php?transaction_id=TX123456789')).toEqual({
      status: 'ok',
      data: { status: 'leido', denominations: { '50': 1, '20': 2 } },
    })
  })

  test('tells what it holds and how it is, and stops at Ctrl-C', async () => {
    const { url } = await startServer()
    const machine = startMachine(url, '--trace')
    const at = await control(machine)
    await machine.says('putinventory.php')
    await cli.run(['cause', 'recycler.bill-jam', 'at=transport', '--control', at])
    await machine.says('error_billete')
    await expect
      .poll(() => till(url, `getalerts.php?uuid=${UUID}`))
      .toMatchObject({ data: [{ status: 'error_billete', detail: 'Atasco en transporte' }] })
    const { stdout } = await cli.run(['state', 'recycler', '--field', 'mode', '--control', at])
    expect(stdout).toBe('jammed\n')
    machine.child.kill('SIGINT')
    expect((await machine.ended).exitCode).toBe(130)
  })

  test('a server that comes later, or refuses the token, is asked again', async () => {
    const { url, control: rig } = await startServer()
    await cli.run(['cause', 'imacash.token-revoked', '--control', rig])
    const machine = startMachine(url)
    await machine.says('the server refuses the token; asking again')
    await cli.run(['cause', 'imacash.server-down', '--control', rig])
    await machine.says('the server does not answer; asking again')
    await cli.run(['cause', '--clear', 'imacash.server-down', '--control', rig])
    await cli.run(['cause', '--clear', 'imacash.token-revoked', '--control', rig])
    await machine.says('the server answers')
    machine.child.kill('SIGTERM')
    expect((await machine.ended).exitCode).toBe(143)
  })

  test('a machine that is killed remembers its money, and confirms what was paid', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tillrig-recycler-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const { url, control: rig } = await startServer()
    const data = ['--data', join(folder, 'machine.db')]
    const machine = startMachine(url, ...data, '--customer', 'nobody')
    const at = await control(machine)
    await machine.says('the server answers')
    await till(url, 'puttransaction.php', sale('TX1', 1000))
    await machine.says('TX1  10.00 to be paid')
    await cli.run(['cause', 'imacash.server-down', '--control', rig])
    await cli.run(['cause', 'recycler.insert', 'until-paid=on', '--control', at])
    await machine.says('TX1  paid')
    machine.child.kill('SIGKILL')
    await machine.ended
    await cli.run(['cause', '--clear', 'imacash.server-down', '--control', rig])

    const again = startMachine(url, ...data, '--customer', 'nobody', '--sales', '1', '--json')

    const { exitCode, stdout } = await again.ended
    expect(exitCode).toBe(0)
    const events = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    expect(events[0]).toMatchObject({ ready: true, server: url, uuid: UUID })
    expect(events.filter(({ kind }) => kind === 'sale-begun')).toEqual([])
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'told', report: 'confirmation', what: 'TX1' }),
    )
    expect(await till(url, 'statustransaction.php?transaction_id=TX1')).toMatchObject({
      data: { status: 'leido' },
    })
  })

  test.each([
    { words: ['--server', 'imacash'], says: 'Cannot call "imacash": give the address' },
    { words: ['--poll', '1ms'], says: 'Give a duration of at least 50ms' },
    { words: ['--poll', 'often'], says: 'Give a duration of at least 50ms' },
    { words: ['--sales', 'few'], says: 'Give a whole number.' },
    { words: ['--control-port', '99999'], says: 'Give a number from 0 to 65535.' },
    { words: ['--currency', 'DM'], says: 'Cannot set recycler.currency to "DM"' },
    { words: ['--stock', '7x1'], says: 'no more than fit' },
    { words: ['--set', 'speed.bil=1s'], says: 'Did you mean "speed.bill"?' },
    { words: ['--set', 'speed.bill'], says: 'Give an option and a value' },
    { words: ['--customer', 'rich'], says: 'Allowed choices are pays, nobody.' },
    { words: ['--token', 'two words'], says: 'Cannot set recycler.token' },
  ])('refuses $words', async ({ words, says }) => {
    const { exitCode, stderr } = await startMachine('http://127.0.0.1:1', ...words).ended
    expect(exitCode).toBe(64)
    expect(stderr).toContain(says)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('asks for what it cannot do without', async () => {
    const { exitCode, stderr } = await cli.run(['recycler', '--server', 'http://127.0.0.1:1'])
    expect(exitCode).toBe(64)
    expect(stderr).toContain("required option '--token <token>' not specified")
  })
})
