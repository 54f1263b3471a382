/** A device that speaks of its own accord is heard, answered, broken and outwaited like a till. */
import { describe, expect, test } from 'vitest'
import { EVERY_MS, PATIENCE_MS, toyCaller } from '../../fixtures/toy-caller.ts'
import { add, seen } from '../../fixtures/toy-device.ts'
import type { Call, WireReply } from './contract.ts'
import type { Rig } from './rig.ts'
import { createRig } from './rig.ts'

const heard = (rig: Rig) => rig.device('toy').fact('heard', rig.catchUp())
const count = (rig: Rig) => rig.device('toy').fact('count', rig.catchUp())
const answer = (body: string): WireReply => ({ status: 200, headers: {}, body })

describe('a device that asks itself', () => {
  const createCaller = (options = {}) =>
    createRig({ devices: [toyCaller('itself')], options: { toy: options } })

  test('is answered through its own wire, and the journal says who spoke', () => {
    const rig = createCaller()
    rig.advance(2 * EVERY_MS)
    expect(heard(rig)).toEqual(['1', '2', '3'])
    const senders = rig.journal.exchanges().map(({ sender, operation, at }) => ({
      sender,
      operation,
      at: at - (rig.journal.events[0]?.at ?? 0),
    }))
    expect(senders).toEqual(
      [0, EVERY_MS, 2 * EVERY_MS].map((at) => ({ sender: 'hand', operation: 'add', at })),
    )
  })

  test.each([
    { fault: 'lose-request', first: 'nothing', sum: 1 },
    { fault: 'lose-reply', first: 'nothing', sum: 2 },
    { fault: 'duplicate', first: '1', sum: 3 },
    { fault: 'cut-reply', first: 'nothing', sum: 2 },
    { fault: 'restart-after', first: 'nothing', sum: 2 },
  ])('meets the fault $fault as a till would', ({ fault, first, sum }) => {
    const rig = createCaller()
    rig.device('toy').arm({ fault, times: 1 })
    rig.advance(PATIENCE_MS + EVERY_MS)
    expect(heard(rig)).toEqual([first, String(sum)])
    expect(count(rig)).toBe(sum)
  })

  test('speaks again only when it was answered, or its patience has ended', () => {
    const rig = createCaller()
    rig.device('toy').arm({ fault: 'lose-reply', times: 1 })
    rig.advance(PATIENCE_MS - 1)
    expect(heard(rig)).toEqual([])
    rig.advance(1)
    expect(heard(rig)).toEqual(['nothing'])
    rig.advance(EVERY_MS - 1)
    expect(heard(rig)).toEqual(['nothing'])
    rig.advance(1)
    expect(heard(rig)).toEqual(['nothing', '2'])
  })

  test.each([
    { takes: '2s', first: '1' },
    { takes: '4s', first: 'nothing' },
  ])('hears an answer that takes $takes as $first', ({ takes, first }) => {
    const rig = createCaller({ takes })
    rig.advance(5000)
    expect(heard(rig)).toEqual([first])
  })

  test('keeps what it waits for through a snapshot, and in a fork', () => {
    const rig = createCaller({ takes: '2s' })
    rig.advance(1000)
    const snapshot = rig.capture()
    const twin = rig.fork()
    rig.advance(1000)
    expect(heard(rig)).toEqual(['1'])
    rig.become(snapshot)
    expect(heard(rig)).toEqual([])
    for (const one of [rig, twin]) {
      one.advance(1000)
      expect(heard(one)).toEqual(['1'])
    }
  })

  test('is brought up to date before a till is answered', () => {
    const rig = createCaller()
    expect(seen(rig.deliver('toy', add(5)))).toBe('200 6')
  })
})

describe('a device that asks somebody outside', () => {
  function createOutside() {
    const calls: { number: number; call: Call }[] = []
    const carry = (_device: string, number: number, call: Call) => void calls.push({ number, call })
    const rig = createRig({ devices: [toyCaller('outside')], carry })
    rig.catchUp()
    return { rig, calls, first: () => calls[0]?.number ?? -1 }
  }

  test('hands its call over once, and hears what came of it', () => {
    const { rig, calls, first } = createOutside()
    expect(calls).toMatchObject([{ call: { operation: 'add', request: { path: '/add' } } }])
    rig.advance(1000)
    rig.hear('toy', first(), answer('41'))
    expect(heard(rig)).toEqual(['41'])
    expect(rig.journal.exchanges()).toMatchObject([{ sender: 'toy', reply: { body: '41' } }])
    rig.advance(EVERY_MS)
    expect(calls).toHaveLength(2)
  })

  test('hears nothing of an answer that comes too late, or of another call', () => {
    const { rig, calls, first } = createOutside()
    rig.advance(PATIENCE_MS)
    expect(heard(rig)).toEqual(['nothing'])
    rig.hear('toy', first(), answer('41'))
    expect(heard(rig)).toEqual(['nothing'])
    rig.advance(EVERY_MS)
    rig.hear('toy', first(), answer('41'))
    expect(calls).toHaveLength(2)
    expect(heard(rig)).toEqual(['nothing'])
  })

  test('an answer from before a reset is not taken for one to a call after it', () => {
    const { rig, calls, first } = createOutside()
    rig.reset()
    rig.catchUp()
    expect(calls).toHaveLength(2)
    rig.hear('toy', first(), answer('41'))
    expect(heard(rig)).toEqual([])
  })

  test('knows a broken connection before its patience ends', () => {
    const { rig, first } = createOutside()
    rig.hear('toy', first(), undefined)
    expect(heard(rig)).toEqual(['nothing'])
  })

  test('asks anew after it was reopened: no connection outlives the process', () => {
    const { rig, calls } = createOutside()
    const carry = (_device: string, number: number, call: Call) => void calls.push({ number, call })
    const past = [...rig.journal.events]
    createRig({ devices: [toyCaller('outside')], carry, past }).catchUp()
    expect(calls).toHaveLength(2)
  })
})
