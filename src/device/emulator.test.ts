/** What a sender sees, what the machine did, and what the journal says of it. */
import { describe, expect, test } from 'vitest'
import { add, ask, count, toy } from '../../fixtures/toy-device.ts'
import { HarnessError } from '../kernel/invariant.ts'
import type { AnyDevice } from './contract.ts'
import type { Delivery } from './emulator.ts'
import type { FaultOrder } from './faults.ts'
import type { ExchangeEntry } from './journal.ts'
import type { Rig } from './rig.ts'
import { createRig } from './rig.ts'

const createToyRig = (options = {}): Rig => createRig({ devices: [toy], options: { toy: options } })

function exchanges(rig: Rig): ExchangeEntry[] {
  return rig.journal.exchanges()
}

/** What the sender sees, in one line. */
function seen({ reply, ending, afterMs, cutAtBytes }: Delivery): string {
  const cut = cutAtBytes === undefined ? '' : ` cut at ${cutAtBytes}`
  const said = reply ? `${reply.status} ${reply.body}` : `nothing, ${ending}`
  return `${said}${cut}${afterMs > 0 ? ` after ${afterMs}` : ''}`
}

describe('a message', () => {
  test.each([
    { why: 'is answered', request: add(3), answer: '200 3', refusal: undefined, note: undefined },
    {
      why: 'is refused',
      request: add('x'),
      answer: '400 3',
      refusal: 'BAD_NUMBER',
      note: undefined,
    },
    {
      why: 'on a path that is not imitated is refused, loudly',
      request: ask('/nowhere'),
      answer: '400 1',
      refusal: 'UNKNOWN',
      note: 'not imitated',
    },
  ])('$why', ({ request, answer, refusal, note }) => {
    const rig = createToyRig()

    expect(seen(rig.deliver('toy', request))).toBe(answer)

    expect(exchanges(rig)).toMatchObject([{ refusal, note, reply: { body: answer.slice(4) } }])
  })

  test('to a device that does not listen gets no answer', () => {
    const rig = createToyRig()
    rig.device('toy').cause('off', {}, rig.now())

    expect(seen(rig.deliver('toy', add(3)))).toBe('nothing, reset')

    expect(exchanges(rig)).toMatchObject([{ operation: 'add', reply: undefined }])
    expect(rig.device('toy').fact('count', rig.now())).toBe(0)
  })

  test('that takes its time is answered later, and the machine acted at once', () => {
    const rig = createToyRig({ takes: '3s' })
    expect(seen(rig.deliver('toy', add(3)))).toBe('200 3 after 3000')
    expect(rig.device('toy').fact('count', rig.now())).toBe(3)
  })

  test('leaves its body in the journal, shortened, and bytes that are no text as such', () => {
    const rig = createToyRig()
    rig.deliver('toy', ask('/add', `by=1&x=${'y'.repeat(3000)}`))
    rig.deliver('toy', { ...ask('/add', 'x'), body: Uint8Array.of(0xff) })

    const [long, broken] = exchanges(rig)
    expect(long?.request.body).toMatch(/^by=1&x=y{1993}… \(1007 characters more\)$/)
    expect(broken?.request.body).toBe('\uFFFD')
  })

  test('comes after what was due before it', () => {
    const rig = createToyRig({ delay: '1s' })
    const emulator = rig.device('toy')
    const at = rig.now()
    emulator.deliver(add(1), at)
    emulator.deliver(add(2), at + 5000)

    expect(rig.journal.events.map(({ at: when, event }) => [when - at, event.kind])).toEqual([
      [0, 'started'],
      [0, 'added'],
      [1000, 'printed'],
      [5000, 'added'],
    ])
  })

  test('that the machine finds impossible is our mistake, and changes nothing', () => {
    const broken: AnyDevice = { ...toy, decide: () => ({ kind: 'impossible', why: 'so' }) }
    const rig = createRig({ devices: [broken] })
    expect(() => rig.deliver('toy', add(1))).toThrow(
      new HarnessError('Cannot answer: toy found a message impossible (so)'),
    )
    expect(rig.journal.events).toHaveLength(1)
  })

  test('finds our mistake when a device is due and nothing happens', () => {
    const broken: AnyDevice = { ...toy, elapse: () => [] }
    const rig = createRig({ devices: [broken], options: { toy: { delay: '1s' } } })
    rig.deliver('toy', add(1))
    expect(() => rig.advance(1000)).toThrow(
      new HarnessError('Cannot go on: toy was due, and nothing happened'),
    )
  })
})

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

describe('a cause', () => {
  test('is in force until it is cleared', () => {
    const rig = createToyRig()
    const emulator = rig.device('toy')

    emulator.cause('jam', { percent: '80' }, rig.now())
    expect(emulator.state.causes).toEqual({ jam: { percent: 80 } })
    expect(seen(rig.deliver('toy', add(3)))).toBe('400 2')

    emulator.clear('jam', rig.now())
    expect(emulator.state.causes).toEqual({})
    expect(seen(rig.deliver('toy', add(3)))).toBe('200 3')
  })

  test.each<{ why: string; act: (rig: Rig) => unknown; error: string }>([
    {
      why: 'unknown',
      act: (rig) => rig.device('toy').cause('jma', {}, rig.now()),
      error:
        'Cannot cause "jma" on toy: unknown cause "jma". Did you mean "jam"? Known: jam, off, kick.',
    },
    {
      why: 'named as every object has a name',
      act: (rig) => rig.device('toy').cause('constructor', {}, rig.now()),
      error:
        'Cannot cause "constructor" on toy: unknown cause "constructor". Known: jam, off, kick.',
    },
    {
      why: 'given a parameter it cannot have',
      act: (rig) => rig.device('toy').cause('jam', { percent: 0 }, rig.now()),
      error: 'Cannot cause "jam": "percent" is 0. Give a whole number from 1 to 100.',
    },
    {
      why: 'cleared while not in force',
      act: (rig) => rig.device('toy').clear('jam', rig.now()),
      error: 'Cannot clear "jam" on toy: it is not in force.',
    },
    {
      why: 'a single act, and cleared',
      act: (rig) => rig.device('toy').clear('kick', rig.now()),
      error: 'Cannot clear "kick" on toy: it is a single act and leaves nothing in force.',
    },
    {
      why: 'one that cannot be now',
      act: (rig) => rig.device('toy').cause('kick', {}, rig.now()),
      error: 'Cannot cause "kick" on toy: there is nothing to lose.',
    },
  ])('that is $why is refused, and nothing happens', ({ act, error }) => {
    const rig = createToyRig()
    expect(() => act(rig)).toThrow(new RangeError(error))
    expect(rig.journal.events).toHaveLength(1)
  })
})

test.each(['cuont', 'constructor', '__proto__'])('the unknown fact %s is refused', (fact) => {
  const hint = fact === 'cuont' ? ' Did you mean "count"?' : ''
  expect(() => createToyRig().device('toy').fact(fact, 0)).toThrow(
    new RangeError(`Cannot ask toy: unknown fact "${fact}".${hint} Known: count, lucky.`),
  )
})
