/** What holds for every course of events, tried on random ones. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, ask, count, toy } from '../../fixtures/toy-device.ts'
import type { EventEntry } from './journal.ts'
import type { Rig } from './rig.ts'
import { createRig } from './rig.ts'

/** One act on a rig; what cannot be now is left out. */
type Act = (rig: Rig) => unknown

const requests = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 10 }).map(add) },
  fc.constant(count),
  fc.constant(ask('/nowhere')),
  fc.string({ unit: 'binary' }).map((text) => ask('/add', text)),
)

const faults = fc.oneof(
  fc.constant({ fault: 'delay', delay: '3s' }),
  fc.constantFrom('lose-request', 'lose-reply', 'duplicate', 'garble').map((fault) => ({ fault })),
  fc.constantFrom('restart-before', 'restart-after', 'status').map((fault) => ({ fault })),
  fc.constantFrom('next', 'end').map((until) => ({ fault: 'late', until })),
)

const limits = fc.oneof(
  fc.constant({}),
  fc.integer({ min: 1, max: 3 }).map((nth) => ({ nth })),
  fc.integer({ min: 1, max: 3 }).map((times) => ({ times })),
  fc.integer({ min: 1, max: 100 }).map((percent) => ({ percent })),
)

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: requests.map(
      (request): Act =>
        (rig) =>
          rig.deliver('toy', request),
    ),
  },
  fc.constantFrom('jam', 'off', 'kick').map(
    (cause): Act =>
      (rig) =>
        rig.device('toy').cause(cause, {}, rig.catchUp()),
  ),
  fc.constantFrom('jam', 'off').map(
    (cause): Act =>
      (rig) =>
        rig.device('toy').clear(cause, rig.catchUp()),
  ),
  fc.nat(30_000).map(
    (byMs): Act =>
      (rig) =>
        rig.advance(byMs),
  ),
  fc.tuple(faults, limits).map(
    ([fault, limit]): Act =>
      (rig) =>
        rig.device('toy').arm({ ...fault, ...limit }),
  ),
  fc.constant<Act>((rig) => rig.settle()),
)

const programs = fc.array(acts, { maxLength: 40 })
const seeds = fc.integer()

/** Everything that can be known of a rig, without the numbers, which never go back. */
function known(rig: Rig) {
  const entries = rig.journal.list({}).map(({ seq: _seq, ...rest }) => rest)
  return JSON.stringify([rig.now(), rig.due(), entries, rig.device('toy').save()])
}

function play(rig: Rig, program: readonly Act[]): string {
  const saw = program.map((act) => {
    try {
      return act(rig)
    } catch (error) {
      // A cause that cannot be now is a person's mistake; anything else is ours.
      if (error instanceof RangeError) return error.message
      throw error
    }
  })
  return JSON.stringify(saw)
}

const createToyRig = (seed: number) => createRig({ devices: [toy], seed })

test('the fold of the journal is the state', () => {
  fc.assert(
    fc.property(seeds, programs, (seed, program) => {
      const rig = createToyRig(seed)
      play(rig, program)
      const past = JSON.parse(JSON.stringify(rig.journal.events)) as EventEntry[] // Just written.

      const again = createRig({ devices: [toy], past })

      const [is, was] = [again, rig].map((one) => one.device('toy').save())
      expect([is?.state, is?.eventsCount]).toEqual([was?.state, was?.eventsCount])
      expect([again.now(), again.due()]).toEqual([rig.now(), rig.due()])
    }),
  )
})

test('the same acts and the same seed give the same journal, to the byte', () => {
  fc.assert(
    fc.property(seeds, programs, (seed, program) => {
      const [one, two] = [createToyRig(seed), createToyRig(seed)]
      expect(play(two, program)).toBe(play(one, program))
      expect(JSON.stringify(two.journal.list({}))).toBe(JSON.stringify(one.journal.list({})))
    }),
  )
})

test('who goes back to a snapshot behaves as before, to the byte', () => {
  fc.assert(
    fc.property(seeds, programs, programs, (seed, before, after) => {
      const rig = createToyRig(seed)
      play(rig, before)
      const snapshot = rig.capture()
      rig.become(snapshot)
      const first = [known(rig), play(rig, after), known(rig)]

      rig.become(snapshot)

      expect([known(rig), play(rig, after), known(rig)]).toEqual(first)
    }),
  )
})

test('a fork behaves as its parent would have, and leaves it alone', () => {
  fc.assert(
    fc.property(seeds, programs, programs, (seed, before, after) => {
      const parent = createToyRig(seed)
      play(parent, before)
      const twin = parent.fork()
      const untouched = known(parent)
      const saw = play(twin, after)

      expect(known(parent)).toBe(untouched)
      expect(play(parent, after)).toBe(saw)
      expect(parent.device('toy').save()).toEqual(twin.device('toy').save())
    }),
  )
})

test('time in slices is the same time', () => {
  fc.assert(
    fc.property(
      seeds,
      programs,
      fc.array(fc.nat(9000), { minLength: 1, maxLength: 8 }),
      (seed, program, slices) => {
        const [whole, sliced] = [createToyRig(seed), createToyRig(seed)]
        play(whole, program)
        play(sliced, program)
        whole.advance(slices.reduce((sum, slice) => sum + slice, 0))
        for (const slice of slices) sliced.advance(slice)

        const saw = [whole, sliced].map((rig) => rig.deliver('toy', add(1)))
        expect(saw[1]).toEqual(saw[0])
        expect(sliced.device('toy').save()).toEqual(whole.device('toy').save())
      },
    ),
  )
})
