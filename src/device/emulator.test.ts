/** Messages and causes: what is seen of them, and what the journal says. */
import { describe, expect, test } from 'vitest'
import { add, ask, toy, seen } from '../../fixtures/toy-device.ts'
import { HarnessError } from '../kernel/invariant.ts'
import type { AnyDevice } from './contract.ts'
import type { ExchangeEntry } from './journal.ts'
import type { Rig } from './rig.ts'
import { createRig } from './rig.ts'

const createToyRig = (options = {}): Rig => createRig({ devices: [toy], options: { toy: options } })

function exchanges(rig: Rig): ExchangeEntry[] {
  return rig.journal.exchanges()
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
