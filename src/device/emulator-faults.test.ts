/** What a fault does to a message: what the sender sees, and what the machine did. */
import { describe, expect, test } from 'vitest'
import { add, count, toy, seen } from '../../fixtures/toy-device.ts'
import type { FaultOrder } from './faults.ts'
import type { ExchangeEntry } from './journal.ts'
import type { Rig } from './rig.ts'
import { createRig } from './rig.ts'

const createToyRig = (): Rig => createRig({ devices: [toy] })

function exchanges(rig: Rig): ExchangeEntry[] {
  return rig.journal.exchanges()
}

describe('a fault', () => {
  test.each<{ fault: FaultOrder; sees: string; sum: number; restarted: boolean; told: number }>([
    {
      fault: { fault: 'delay', delay: '15s' },
      sees: '200 3 after 15000',
      sum: 3,
      restarted: false,
      told: 1,
    },
    {
      fault: { fault: 'lose-request' },
      sees: 'nothing, silence',
      sum: 0,
      restarted: false,
      told: 1,
    },
    {
      fault: { fault: 'lose-request', ending: 'reset' },
      sees: 'nothing, reset',
      sum: 0,
      restarted: false,
      told: 1,
    },
    { fault: { fault: 'lose-reply' }, sees: 'nothing, silence', sum: 3, restarted: false, told: 1 },
    { fault: { fault: 'duplicate' }, sees: '200 3', sum: 6, restarted: false, told: 2 },
    { fault: { fault: 'late' }, sees: 'nothing, silence', sum: 0, restarted: false, told: 1 },
    {
      fault: { fault: 'cut-reply', bytes: 0 },
      sees: '200 3 cut at 0',
      sum: 3,
      restarted: false,
      told: 1,
    },
    { fault: { fault: 'garble' }, sees: '200 ~', sum: 3, restarted: false, told: 1 },
    { fault: { fault: 'status' }, sees: '500 ', sum: 0, restarted: false, told: 1 },
    {
      fault: { fault: 'status', status: 502, processed: true },
      sees: '502 ',
      sum: 3,
      restarted: false,
      told: 1,
    },
    {
      fault: { fault: 'restart-before' },
      sees: 'nothing, silence',
      sum: 0,
      restarted: true,
      told: 1,
    },
    {
      fault: { fault: 'restart-after', ending: 'reset' },
      sees: 'nothing, reset',
      sum: 3,
      restarted: true,
      told: 1,
    },
  ])(
    '$fault: the sender sees "$sees", the sum is $sum',
    ({ fault, sees, sum, restarted, told }) => {
      const rig = createToyRig()
      const { id } = rig.device('toy').arm(fault)

      const delivery = rig.deliver('toy', add(3))

      expect(seen(delivery)).toBe(sees)
      expect(delivery.fault).toEqual({ id, effect: fault['fault'] })
      expect(rig.device('toy').fact('count', rig.now())).toBe(sum)
      expect(rig.journal.events.some(({ event }) => event.kind === 'restarted')).toBe(restarted)
      expect(exchanges(rig).map((one) => one.fault?.id)).toEqual(
        Array.from({ length: told }, () => id),
      )

      expect(seen(rig.deliver('toy', count))).toBe(`200 ${sum}`)
      expect(exchanges(rig)[told]?.fault).toBeUndefined()
    },
  )

  test('that delays an answer adds to the time the device takes', () => {
    const rig = createRig({ devices: [toy], options: { toy: { takes: '3s' } } })
    rig.device('toy').arm({ fault: 'delay', delay: '15s' })
    expect(seen(rig.deliver('toy', add(3)))).toBe('200 3 after 18000')
  })

  test('that makes a message late lets it land behind the next one', () => {
    const rig = createToyRig()
    rig.device('toy').arm({ fault: 'late' })
    rig.deliver('toy', add(3))

    expect(seen(rig.deliver('toy', add(1)))).toBe('200 1')
    expect(seen(rig.deliver('toy', count))).toBe('200 4')
    expect(
      exchanges(rig).map(({ request, reply, fault }) => [
        request.query,
        reply?.body,
        fault?.effect,
      ]),
    ).toEqual([
      ['by=3', undefined, 'late'],
      ['by=1', '1', undefined],
      ['by=3', '4', 'late'],
      ['', '4', undefined],
    ])
  })

  test('that makes two messages late lets both land behind the third, in their order', () => {
    const rig = createToyRig()
    rig.device('toy').arm({ fault: 'late', times: 2 })
    rig.deliver('toy', add(3))
    rig.deliver('toy', add('x'))
    rig.deliver('toy', add(1))

    expect(exchanges(rig).map(({ request, reply }) => [request.query, reply?.body])).toEqual([
      ['by=3', undefined],
      ['by=x', undefined],
      ['by=1', '1'],
      ['by=3', '4'],
      ['by=x', '3'],
    ])
  })

  test('that holds a message back until the end lets it land when the rig settles', () => {
    const rig = createToyRig()
    rig.device('toy').arm({ fault: 'late', until: 'end' })
    rig.deliver('toy', add(3))
    expect(seen(rig.deliver('toy', add(1)))).toBe('200 1')
    expect(seen(rig.deliver('toy', count))).toBe('200 1')

    rig.settle()
    rig.settle()

    expect(seen(rig.deliver('toy', count))).toBe('200 4')
  })

  test('that loses messages behind a late one lets the late one land all the same', () => {
    const rig = createToyRig()
    rig.device('toy').arm({ fault: 'late' })
    rig.device('toy').arm({ fault: 'lose-request' })
    rig.deliver('toy', add(3))
    rig.deliver('toy', add(1))

    expect(seen(rig.deliver('toy', count))).toBe('200 3')
  })

  test('meets only what it was armed for', () => {
    const rig = createToyRig()
    rig.device('toy').arm({ fault: 'lose-request', match: { operation: 'add' } })

    expect(seen(rig.deliver('toy', count))).toBe('200 0')
    expect(seen(rig.deliver('toy', add(3)))).toBe('nothing, silence')
    expect(rig.device('toy').rules).toMatchObject([{ id: 'toy-1', seen: 1, met: 1 }])
  })

  test('on a device that gives no answer has nothing to break', () => {
    const rig = createToyRig()
    rig.device('toy').cause('off', {}, rig.now())
    rig.device('toy').arm({ fault: 'garble' })
    expect(seen(rig.deliver('toy', add(3)))).toBe('nothing, reset')
  })

  test('can be taken back, alone or with all others', () => {
    const toyEmulator = createToyRig().device('toy')
    const first = toyEmulator.arm({ fault: 'garble' })
    const second = toyEmulator.arm({ fault: 'garble' })
    const third = toyEmulator.arm({ fault: 'garble' })

    toyEmulator.disarm(second.id)
    expect(toyEmulator.rules).toEqual([first, third])
    toyEmulator.disarm()
    expect(toyEmulator.rules).toEqual([])

    expect(toyEmulator.arm({ fault: 'garble' }).id).toBe('toy-4')
  })

  test.each([
    {
      act: (rig: Rig) => rig.device('toy').arm({ fault: 'garble', match: { operation: 'ad' } }),
      error: 'Cannot arm a fault: unknown operation "ad". Did you mean "add"? Known: add, count.',
    },
    {
      act: (rig: Rig) => rig.device('toy').disarm('toy-9'),
      error: 'Cannot disarm "toy-9": unknown fault rule "toy-9". Known: .',
    },
  ])('is refused: $error', ({ act, error }) => {
    expect(() => act(createToyRig())).toThrow(new RangeError(error))
  })
})
