import { describe, expect, test } from 'vitest'
import { add, count, toy } from '../../fixtures/toy-device.ts'
import { HOUR_MS } from '../kernel/time.ts'
import type { AnyDevice } from './contract.ts'
import type { EventEntry } from './journal.ts'
import type { Rig, RigParts } from './rig.ts'
import { createRig, VIRTUAL_START } from './rig.ts'

const other: AnyDevice = { ...toy, name: 'other' }

const createToyRig = (parts: Partial<RigParts> = {}): Rig => createRig({ devices: [toy], ...parts })

const sum = (rig: Rig): unknown => rig.device('toy').fact('count', rig.now())
const bytes = (rig: Rig): string => JSON.stringify(rig.journal.list({}))

/** What a store would give back. */
function reread({ journal }: Rig): readonly EventEntry[] {
  return JSON.parse(JSON.stringify(journal.events)) as EventEntry[] // Written in this very line.
}

describe('virtual time', () => {
  test('stands still until it is moved, and starts at the same moment always', () => {
    const rig = createToyRig()
    expect([rig.clock, rig.now(), rig.catchUp()]).toEqual(['virtual', VIRTUAL_START, VIRTUAL_START])
    rig.advance(HOUR_MS)
    rig.advance(0)
    expect(rig.now()).toBe(VIRTUAL_START + HOUR_MS)
  })

  test('passes what is due at its own moment, over all devices', () => {
    const rig = createRig({
      devices: [toy, other],
      options: { toy: { delay: '5s' }, other: { delay: '3s' } },
    })
    rig.deliver('toy', add(1))
    rig.deliver('other', add(1))
    rig.advance(1000)
    rig.deliver('other', add(1))
    expect(rig.due()).toBe(VIRTUAL_START + 3000)

    rig.advance(HOUR_MS)

    expect(happened(rig, 'printed')).toEqual(['other +3000', 'other +4000', 'toy +5000'])
    expect(rig.due()).toBeUndefined()
  })

  test('lets what is due at one moment happen in the order of the devices', () => {
    const rig = createRig({ devices: [toy, other] })
    rig.deliver('other', add(1))
    rig.deliver('toy', add(1))
    rig.advance(10_000)
    expect(happened(rig, 'printed')).toEqual(['toy +10000', 'other +10000'])
  })

  test.each([
    { by: -1, error: 'Cannot advance by -1 ms: time goes forward only.' },
    { by: Number.NaN, error: 'Cannot advance by NaN ms: time goes forward only.' },
    ...[0.5, Infinity, 1e15].map((by) => ({
      by,
      error: `Cannot advance by ${by} ms: give whole milliseconds that end before the year 10000.`,
    })),
  ])('does not go by $by', ({ by, error }) => {
    const rig = createToyRig()
    expect(() => rig.advance(by)).toThrow(new RangeError(error))
    expect(rig.now()).toBe(VIRTUAL_START)
  })
})

describe('wall time', () => {
  test('is what the clock says, and what was added to it', () => {
    let clock = 1_000_000
    const rig = createToyRig({ now: () => clock })
    rig.deliver('toy', add(1))

    clock += 4000
    expect(rig.catchUp()).toBe(1_004_000)
    expect(happened(rig, 'printed')).toEqual([])

    rig.advance(HOUR_MS)
    expect([rig.clock, rig.now()]).toEqual(['wall', 1_004_000 + HOUR_MS])
    expect(happened(rig, 'printed')).toEqual(['toy +10000'])
  })

  test('never goes behind what has happened, whatever the clock does', () => {
    let clock = 1_000_000
    const rig = createToyRig({ now: () => clock })
    rig.deliver('toy', add(1))
    clock -= 5000
    rig.deliver('toy', add(1))
    expect(happened(rig, 'added')).toEqual(['toy +0', 'toy +0'])
  })
})

describe('a snapshot', () => {
  test('is gone back to as often as wanted, faults and late messages included', () => {
    const rig = createToyRig()
    rig.deliver('toy', add(1))
    rig.device('toy').arm({ fault: 'late' })
    rig.deliver('toy', add(2))
    rig.device('toy').arm({ fault: 'garble', nth: 2 })
    const snapshot = rig.capture()

    const runs = [1, 2, 3].map(() => {
      rig.become(snapshot)
      const said = [count, add(3), count].map((request) => rig.deliver('toy', request).reply?.body)
      rig.device('toy').arm({ fault: 'garble' })
      rig.advance(HOUR_MS)
      return { said, sum: sum(rig), rules: rig.device('toy').rules, due: rig.due() }
    })

    expect(runs[0]).toMatchObject({ said: ['1', '~', '6'], sum: 6, due: undefined })
    expect(runs[0]?.rules.map(({ id }) => id)).toEqual(['toy-1', 'toy-2', 'toy-3'])
    expect(runs[1]).toEqual(runs[0])
    expect(runs[2]).toEqual(runs[0])
  })

  test('brings back the time, the journal and the exchanges', () => {
    const rig = createToyRig()
    rig.deliver('toy', add(1))
    const before = rig.journal.list({})
    const snapshot = rig.capture()
    rig.advance(HOUR_MS)
    rig.deliver('toy', add(2))

    rig.become(snapshot)

    expect(rig.now()).toBe(VIRTUAL_START)
    const [clockSet, ...rest] = rig.journal.list({}).toReversed()
    expect(rest.toReversed()).toEqual(before)
    expect(clockSet).toMatchObject({ device: 'rig', event: { kind: 'clock-set', offsetMs: 0 } })
  })

  test('is not changed by what happens later', () => {
    const rig = createToyRig()
    rig.deliver('toy', add(1))
    const snapshot = rig.capture()
    const kept = structuredClone(snapshot)
    rig.deliver('toy', add(2))
    rig.become(snapshot)
    rig.deliver('toy', add(3))
    rig.reset()
    expect(snapshot).toEqual(kept)
  })
})

describe('a reset', () => {
  test('leaves nothing but the numbers going on', () => {
    const rig = createToyRig({ options: { toy: { start: 5 } } })
    rig.device('toy').arm({ fault: 'late' })
    rig.device('toy').cause('jam', {}, rig.now())
    rig.deliver('toy', add(1))
    rig.advance(HOUR_MS)
    const last = rig.journal.lastSeq

    rig.reset()

    expect([rig.now(), sum(rig), rig.device('toy').rules]).toEqual([VIRTUAL_START, 5, []])
    expect(rig.device('toy').state.causes).toEqual({})
    expect(rig.journal.list({})).toMatchObject([{ seq: last + 1, event: { kind: 'started' } }])
    rig.settle()
    expect(sum(rig)).toBe(5)
  })

  test('makes the rig as a new one is, to the lucky numbers', () => {
    const [used, fresh] = [createToyRig({ seed: 3 }), createToyRig({ seed: 3 })]
    used.deliver('toy', add(1))
    used.reset()
    for (const rig of [used, fresh]) rig.deliver('toy', add(2))
    expect(used.device('toy').save()).toEqual(fresh.device('toy').save())
  })
})

describe('a fork', () => {
  test('has the same past and a future of its own', () => {
    const parent = createToyRig({ seed: 9, options: { toy: { start: 100, takes: '1s' } } })
    parent.deliver('toy', add(1))
    const twin = parent.fork()
    const before = bytes(parent)

    twin.device('toy').arm({ fault: 'garble' })
    twin.deliver('toy', add(2))
    twin.advance(HOUR_MS)
    twin.reset()

    expect([bytes(parent), sum(parent), sum(twin)]).toEqual([before, 101, 100])
    expect([twin.seed, twin.device('toy').options]).toEqual([9, parent.device('toy').options])
  })

  test('gives its new rules ids that its parent’s rules do not have', () => {
    const parent = createToyRig()
    parent.device('toy').arm({ fault: 'garble' })
    const twin = parent.fork()
    twin.device('toy').arm({ fault: 'garble' })
    expect(twin.device('toy').rules.map(({ id }) => id)).toEqual(['toy-1', 'toy-2'])
  })

  test('of a rig in wall time stands still at the moment it was made', () => {
    let clock = 5_000_000
    const twin = createToyRig({ now: () => clock }).fork()
    clock += 1000
    expect([twin.clock, twin.now()]).toEqual(['virtual', 5_000_000])
  })

  test('of a reopened rig keeps the seed and the options it was started with', () => {
    const first = createToyRig({ seed: 9, options: { toy: { start: 100 } } })
    const twin = createToyRig({ past: reread(first) }).fork()
    expect(twin.seed).toBe(9)
    twin.reset()
    expect(sum(twin)).toBe(100)
  })
})

describe('chance', () => {
  test('gives each decision numbers of its own', () => {
    const rig = createToyRig()
    for (let i = 0; i < 10; i++) rig.deliver('toy', add(1))
    const lucky = rig.device('toy').fact('lucky', rig.now())
    expect(new Set(lucky as number[]).size).toBe(10)
  })

  test('is the same for the same seed, to the byte', () => {
    const [one, same, another] = [7, 7, 8].map((seed) => {
      const rig = createToyRig({ seed })
      rig.device('toy').arm({ fault: 'garble', percent: 50 })
      for (let i = 0; i < 20; i++) rig.deliver('toy', add(1))
      return bytes(rig)
    })
    expect(same).toBe(one)
    expect(another).not.toBe(one)
  })

  test('does not depend on how often the clock is looked at, nor on other devices', () => {
    const struck = (disturb: (rig: Rig) => void) => {
      const rig = createRig({ devices: [toy, other] })
      rig.device('toy').arm({ fault: 'garble', percent: 50 })
      return Array.from({ length: 40 }, () => {
        disturb(rig)
        return rig.deliver('toy', add(1)).fault !== undefined
      })
    }
    const alone = struck((rig) => rig.advance(1000))

    expect(new Set(alone).size).toBe(2)
    expect(struck((rig) => [400, 600].forEach((byMs) => rig.advance(byMs)))).toEqual(alone)
    expect(struck((rig) => rig.deliver('other', add(1)))).toEqual(alone)
  })
})

test('two rigs share nothing', () => {
  const [one, two] = [createToyRig(), createToyRig()]
  const before = bytes(two)
  one.device('toy').arm({ fault: 'garble' })
  one.device('toy').cause('jam', {}, one.now())
  one.deliver('toy', add(1))
  one.advance(HOUR_MS)
  expect([bytes(two), two.now(), two.device('toy').rules]).toEqual([before, VIRTUAL_START, []])
})

test.each([
  {
    act: () => createToyRig().device('tyo'),
    error: 'Cannot use "tyo": unknown device "tyo". Did you mean "toy"? Known: toy.',
  },
  {
    act: () => createToyRig({ options: { tyo: { start: 1 } } }),
    error: 'Cannot set options: unknown device "tyo". Did you mean "toy"? Known: toy.',
  },
])('is refused: $error', ({ act, error }) => {
  expect(act).toThrow(new RangeError(error))
})

/** `toy +3000` for each event of this kind, by its time since the rig was started. */
function happened({ journal }: Rig, kind: string): string[] {
  const start = journal.events[0]?.at ?? 0
  return journal.events
    .filter(({ event }) => event.kind === kind)
    .map(({ device, at }) => `${device} +${at - start}`)
}
