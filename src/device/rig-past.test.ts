/** A rig that is opened again goes on as if it had never been closed. */
import { expect, test } from 'vitest'
import { add, toy } from '../../fixtures/toy-device.ts'
import { HOUR_MS } from '../kernel/time.ts'
import type { AnyDevice } from './contract.ts'
import type { EventEntry } from './journal.ts'
import type { Rig, RigParts } from './rig.ts'
import { createRig } from './rig.ts'

const other: AnyDevice = { ...toy, name: 'other' }

const createToyRig = (parts: Partial<RigParts> = {}): Rig => createRig({ devices: [toy], ...parts })

/** What a store would give back. */
function reread({ journal }: Rig): readonly EventEntry[] {
  return JSON.parse(JSON.stringify(journal.events)) as EventEntry[] // Written in this very line.
}

test('a past gives the same state, time and future', () => {
  const first = createToyRig({ seed: 9, options: { toy: { start: 100 } } })
  first.deliver('toy', add(1))
  first.advance(4000)
  first.deliver('toy', add(2))
  first.device('toy').cause('jam', { percent: 7 }, first.now())

  const second = createToyRig({ past: reread(first) })

  expect([second.seed, second.now(), second.due()]).toEqual([9, first.now(), first.due()])
  expect(second.device('toy').save()).toEqual(first.device('toy').save())
  for (const rig of [first, second]) {
    rig.device('toy').clear('jam', rig.now())
    rig.deliver('toy', add(3))
    rig.advance(HOUR_MS)
  }
  expect(second.journal.events.slice(-4).map(({ at, event }) => ({ at, event }))).toEqual(
    first.journal.events.slice(-4).map(({ at, event }) => ({ at, event })),
  )
})

test('a past reopened twice says only once how it was started', () => {
  const first = createToyRig({ options: { toy: { start: 100 } } })
  const third = createToyRig({ past: reread(createToyRig({ past: reread(first) })) })
  expect(third.journal.events).toEqual(first.journal.events)
})

test('a past keeps its options for good, those of a device that joins later too', () => {
  const first = createToyRig()
  const joined = createRig({
    devices: [toy, other],
    options: { other: { start: 7 } },
    past: reread(first),
  })
  joined.deliver('other', add(1))

  const again = createRig({ devices: [toy, other], past: reread(joined) })

  expect(again.device('other').fact('count', again.now())).toBe(8)
})

test.each<{ why: string; began: Partial<RigParts>; goesOn: Partial<RigParts>; error: string }>([
  {
    why: 'another seed',
    began: { seed: 1 },
    goesOn: { seed: 2 },
    error:
      'Cannot continue with seed 2: the rig was started with seed 1. Leave the seed out, or start afresh.',
  },
  {
    why: 'other options',
    began: { options: { toy: { start: 1 } } },
    goesOn: { options: { toy: { start: 2 } } },
    error:
      'Cannot continue with other options for toy: the rig was started with {"start":1}. Leave the options out, or start afresh.',
  },
  {
    why: 'options where there were none',
    began: {},
    goesOn: { options: { toy: { start: 2 } } },
    error:
      'Cannot continue with other options for toy: the rig was started with {}. Leave the options out, or start afresh.',
  },
])('a past is not continued with $why', ({ began, goesOn, error }) => {
  const past = reread(createToyRig(began))
  expect(() => createToyRig({ ...goesOn, past })).toThrow(new RangeError(error))
})

test('a past is continued with the same options in other words', () => {
  const past = reread(createToyRig({ options: { toy: { start: 5, delay: '60s' } } }))
  expect(
    createToyRig({ past, options: { toy: { delay: '1m', start: '5' } } })
      .device('toy')
      .fact('count', 0),
  ).toBe(5)
})
