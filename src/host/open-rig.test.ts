/** A rig opened to the world, on real ports and a real file. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo, Server } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createIkkm } from '../../emulators/ikkm/device.ts'
import type { OpenRig, OpenRigParts } from './open-rig.ts'
import { openRig } from './open-rig.ts'

const usual: OpenRigParts = {
  devices: [createIkkm()],
  host: '127.0.0.1',
  ports: { ikkm: 0 },
  controlPort: 0,
  options: {},
  durability: 'process',
}

async function open(parts: Partial<OpenRigParts> = {}): Promise<OpenRig> {
  const rig = await openRig({ ...usual, ...parts })
  onTestFinished(() => rig.close())
  return rig
}

async function listen(port = 0): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  // A server that listens on a TCP port has such an address.
  return { server, port: (server.address() as AddressInfo).port }
}

async function sell({ devices }: OpenRig, name = 'ikkm'): Promise<number> {
  const { url, key } = devices[name] ?? {}
  return (await fetch(`${url}/api?key=${key}&sale=100&cash=100`)).status
}

async function ask({ control }: OpenRig, path: string): Promise<unknown> {
  return (await fetch(control.url + path)).json()
}

describe('an open rig', () => {
  test('says where its devices and its control API are, and both answer', async () => {
    const rig = await open()

    expect(rig.devices).toEqual({ ikkm: { url: expect.any(String), key: '11112222' } })
    expect(await sell(rig)).toBe(200)
    expect(await ask(rig, '/api/devices/ikkm/facts/receiptCount')).toEqual({ value: 1 })
    expect(await ask(rig, '/api/rig')).toMatchObject({
      devices: { ikkm: { url: rig.devices['ikkm']?.['url'] } },
      clock: { kind: 'wall' },
    })
  })

  test('holds several of a kind, which never mix', async () => {
    const names = Array.from({ length: 120 }, (_, i) => `till-${i + 1}`)
    const devices = names.map((name) => ({ ...createIkkm(), name, kind: 'ikkm' }))
    const rig = await open({ devices, ports: Object.fromEntries(names.map((name) => [name, 0])) })
    expect(Object.keys(rig.devices)).toEqual(names)
    const sold = ['till-2', 'till-77', 'till-120']

    for (const name of sold) expect(await sell(rig, name)).toBe(200)

    const counts = names.map((name) => rig.rig.device(name).fact('receiptCount', rig.rig.now()))
    expect(counts).toEqual(names.map((name) => (sold.includes(name) ? 1 : 0)))
    expect(new Set(names.map((name) => rig.devices[name]?.['url'])).size).toBe(names.length)
    // Keys change with each sale, and with no other's.
    expect(rig.rig.device('till-3').access()).toEqual({ key: '11112222' })
    expect(rig.rig.device('till-77').access()).not.toEqual({ key: '11112222' })
  })

  test('has no address for a device that listens nowhere', async () => {
    const { port: _port, ...mute } = createIkkm()
    const rig = await open({ devices: [createIkkm(), { ...mute, name: 'mute' }] })

    expect(Object.keys(rig.devices)).toEqual(['ikkm'])
    expect(await ask(rig, '/api/rig')).toHaveProperty('devices.mute')
    expect(await ask(rig, '/api/rig')).not.toHaveProperty('devices.mute.url')
  })

  test('takes options and a seed', async () => {
    const rig = await open({ options: { ikkm: { key: '55556666' } }, seed: 7 })

    expect(rig.devices['ikkm']).toMatchObject({ key: '55556666' })
    expect(rig.rig.seed).toBe(7)
  })

  test('ends its event streams when it is closed', async () => {
    const rig = await open()
    const { body } = await fetch(`${rig.control.url}/api/events`)
    const reading = body?.getReader()
    await reading?.read()

    await rig.close()

    await expect(reading?.read()).rejects.toThrow('terminated')
  })

  test('continues where it was when its file is opened again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tillrig-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const data = join(folder, 'rig.db')
    const first = await open({ data })
    expect(first.pastCount).toBe(0)
    await sell(first)
    await first.close()

    const second = await open({ data })

    expect(second.pastCount).toBeGreaterThan(0)
    expect(second.devices['ikkm']?.['key']).not.toBe('11112222')
    expect(await ask(second, '/api/devices/ikkm/facts/receiptCount')).toEqual({ value: 1 })
  })
})

describe('a rig that cannot be opened', () => {
  test('closes what it had opened when the last port is taken', async () => {
    const taken = await listen()
    const { server, port } = await listen()
    server.close()
    await once(server, 'close')

    const opening = openRig({ ...usual, ports: { ikkm: port }, controlPort: taken.port })

    await expect(opening).rejects.toThrow(
      `Cannot listen on 127.0.0.1:${taken.port} for control: the port is taken. Stop what uses it, or choose another with --port control=0.`,
    )
    expect((await listen(port)).port).toBe(port)
  })

  test.each([
    { why: 'a port', parts: { ports: { ikm: 0 } } },
    { why: 'an option', parts: { options: { ikm: {} } } },
  ])('names what is known when $why is of no device', async ({ parts }) => {
    await expect(open(parts)).rejects.toThrow(
      'Cannot start "ikm": unknown device "ikm". Did you mean "ikkm"? Known: ikkm.',
    )
  })

  test('closes the ports of its batch as well when one of them is taken', async () => {
    const taken = await listen()
    const { server, port } = await listen()
    server.close()
    await once(server, 'close')
    const devices = [createIkkm(), { ...createIkkm(), name: 'till', kind: 'ikkm' }]

    const opening = openRig({ ...usual, devices, ports: { ikkm: taken.port, till: port } })

    await expect(opening).rejects.toThrow(`for ikkm: the port is taken`)
    expect((await listen(port)).port).toBe(port)
  })

  test('beyond loopback asks for a token', async () => {
    await expect(open({ host: '0.0.0.0' })).rejects.toThrow('Give a --token')
  })

  test('refuses an option of the device that it does not have', async () => {
    await expect(open({ options: { ikkm: { kee: '1' } } })).rejects.toThrow(
      'Cannot set ikkm.kee: unknown option "kee". Did you mean "key"?',
    )
  })
})
