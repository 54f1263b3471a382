/** What a fault does to a message for a device that is real: what is seen, and what is done. */
import { describe, expect, test } from 'vitest'
import { add, ask, count, toy } from '../../fixtures/toy-device.ts'
import type { FaultOrder } from '../device/faults.ts'
import { createRig } from '../device/rig.ts'
import type { FaultLine, Passed } from './fault-line.ts'
import { createFaultLine } from './fault-line.ts'
import type { Outgoing } from './http-exchange.ts'

/** The toy stands for a device that takes two milliseconds a message. */
function open() {
  const rig = createRig({ devices: [toy] })
  const waited: number[] = []
  let now = 0
  const line = createFaultLine({
    device: toy,
    options: {},
    seed: 1,
    clock: { now: () => now, wait: async (forMs) => waited.push(forMs) },
    async carry(request) {
      await Promise.resolve()
      now += 2
      const { reply } = rig.deliver('toy', request)
      if (!reply) return { kind: 'lost', how: 'reset', afterMs: 2 }
      return { kind: 'reply', reply, raw: { headers: [], body: Buffer.from(reply.body) } }
    },
  })
  return { line, waited, sum: () => rig.device('toy').fact('count', rig.now()) }
}

function seen(passed: Passed): string {
  const { afterMs } = passed
  if (passed.kind === 'lost') {
    const cut = passed.part ? ` ${passed.part.reply.body} at ${passed.cutAtBytes}` : ''
    return `${passed.how}${cut} after ${afterMs}`
  }
  const body = passed.raw ? Buffer.from(passed.raw.body).toString() : passed.reply.body
  expect(body).toBe(passed.reply.body)
  return `${passed.reply.status} ${body} after ${afterMs}`
}

const send = async (line: FaultLine, request: Outgoing) => seen(await line.send(request, 10_000))

const told = (line: FaultLine) =>
  line.exchanges().map(({ operation, reply, fault }) => [operation, reply?.body, fault?.effect])

describe('a fault on the line', () => {
  test.each<{ fault: FaultOrder; sees: string; sum: number; waits?: number[]; count?: number }>([
    { fault: { fault: 'delay', delay: '3s' }, sees: '200 3 after 3002', sum: 3, waits: [3000] },
    { fault: { fault: 'delay', delay: '15s' }, sees: 'timeout after 10000', sum: 3, waits: [9998] },
    { fault: { fault: 'lose-request' }, sees: 'reset after 0', sum: 0 },
    {
      fault: { fault: 'lose-request', ending: 'silence' },
      sees: 'timeout after 10000',
      sum: 0,
      waits: [10_000],
    },
    { fault: { fault: 'lose-reply' }, sees: 'reset after 2', sum: 3 },
    { fault: { fault: 'duplicate' }, sees: '200 3 after 2', sum: 6, count: 2 },
    { fault: { fault: 'late' }, sees: 'reset after 0', sum: 0 },
    { fault: { fault: 'cut-reply' }, sees: 'cut 3 at 0 after 2', sum: 3 },
    { fault: { fault: 'garble' }, sees: '200 ~ after 2', sum: 3 },
    { fault: { fault: 'status', status: 502 }, sees: '502  after 0', sum: 0 },
    { fault: { fault: 'status', processed: true }, sees: '500  after 2', sum: 3 },
  ])(
    '$fault: the sender sees "$sees", the sum is $sum',
    async ({ fault, sees, sum, ...expected }) => {
      const { line, waited, sum: summed } = open()
      const { id } = line.arm({ ...fault, match: { operation: 'a*' } })
      expect(await send(line, count)).toBe('200 0 after 2')
      expect(await send(line, add(3))).toBe(sees)
      expect(summed()).toBe(sum)
      expect(waited).toEqual(expected.waits ?? [])
      const marks = line.exchanges().map((one) => one.fault)
      const mark = { id, effect: fault['fault'] }
      expect(marks).toEqual([undefined, ...Array(expected.count ?? 1).fill(mark)])
      expect(line.rules()).toMatchObject([{ seen: 1, met: 1 }])
    },
  )

  test('makes a message land behind the next one, or at the end', async () => {
    const { line } = open()
    line.arm({ fault: 'late', match: { operation: 'add' } })
    line.arm({ fault: 'late', until: 'end', match: { operation: 'add' } })
    await send(line, add(3))
    await send(line, add(4))
    expect(await send(line, count)).toBe('200 0 after 2')
    await line.settle()
    expect(told(line)).toEqual([
      ['add', undefined, 'late'],
      ['add', undefined, 'late'],
      ['count', '0', undefined],
      ['add', '3', 'late'],
      ['add', '7', 'late'],
    ])
  })

  test('is refused where only a person could do it', () => {
    const { line } = open()
    expect(() => line.arm({ fault: 'restart-after' })).toThrow(
      'Cannot arm a fault of toy: restart-after needs the power of the device',
    )
    expect(() => line.arm({ fault: 'delay', delay: '1s', match: { operation: 'ad' } })).toThrow(
      'unknown operation "ad"',
    )
    expect(line.rules()).toEqual([])
  })
})

test('messages go one after another, also behind one that failed', async () => {
  const heard: string[] = []
  const line = createFaultLine({
    device: toy,
    options: {},
    seed: 1,
    clock: { now: () => 0, wait: async () => undefined },
    async carry({ query }) {
      heard.push(`${query} begins`)
      await Promise.resolve()
      if (query === 'by=1') throw new Error('nobody is there')
      heard.push(`${query} ends`)
      return { kind: 'lost', how: 'reset', afterMs: 0 }
    },
  })
  const [first, ...others] = [1, 2, 3].map((by) => line.send(add(by), 1000))
  await expect(first).rejects.toThrow('nobody is there')
  await Promise.all(others)
  expect(heard.join(', ')).toBe('by=1 begins, by=2 begins, by=2 ends, by=3 begins, by=3 ends')
})

test('a request that the emulator cannot read goes through, without a name', async () => {
  const { line } = open()
  expect(await send(line, ask('/nowhere'))).toBe('400 1 after 2')
  expect(told(line)).toEqual([[undefined, '1', undefined]])
})
