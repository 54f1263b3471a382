/** Very many customers, jams and power cuts: what must hold after every event. */
import { describe, expect, test } from 'vitest'
import type { Counter } from '../../fixtures/counter.ts'
import { createCounter } from '../../fixtures/counter.ts'
import { liveThrough } from '../../fixtures/random-customers.ts'
import type { EventEntry } from '../../src/device/journal.ts'
import { createRig } from '../../src/device/rig.ts'
import { createRandom } from '../../src/kernel/random.ts'
import { MINUTE_MS } from '../../src/kernel/time.ts'
import { createImacash } from './device.ts'

const CUSTOMERS_OF_ONE_LIFE = 100
const LIVES_OF_ONE_TEST = 250
const TIMEOUT_MS = 120_000

/** Other seeds give other customers; a failure names its seed and tells its story. */
test.each([1, 251, 501, 751])(
  '25,000 random customers keep every piece, every book and every promise, from seed %i on',
  (from) => {
    for (let seed = from; seed < from + LIVES_OF_ONE_TEST; seed++)
      expect(liveThrough(seed, CUSTOMERS_OF_ONE_LIFE)).toBeUndefined()
  },
  TIMEOUT_MS,
)

describe('300 customers on a rig', () => {
  test('leave the same journal with the same seed, and another one with another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => journalOf(spendDay(seed)))
    expect(same === one).toBe(true)
    expect(other === one).toBe(false)
  })

  test('leave a journal from which the same machine can be opened again', () => {
    const { rig } = spendDay(3)
    // Written in this very line.
    const past = JSON.parse(JSON.stringify(rig.journal.events)) as EventEntry[]
    const again = createRig({ devices: [createImacash()], past })
    const [emulator, twin] = [rig.device('imacash'), again.device('imacash')]
    expect(twin.save().state).toEqual(emulator.save().state)
    expect(twin.view(again.now())).toEqual(emulator.view(rig.now()))
  })
})

const troubles: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'validator-dirty': { percent: 50 },
  'bill-jam': { piece: 'unknown' },
  'coin-jam': { piece: 'unknown' },
  'power-cut': { piece: 'unknown' },
  'door-open': {},
}

/** Chance is the rig's alone: what people do is the same each day. */
function spendDay(seed: number): Counter {
  const counter = createCounter({ customer: 'pays', 'utc-offset': 0 }, seed)
  const random = createRandom(0, 'day')
  for (let i = 0; i < 300; i++) {
    counter.sell(5 * random.integer(1, 2000))
    const trouble = Object.keys(troubles)[random.integer(0, 20)]
    counter.rig.advance(2500)
    if (trouble) counter.cause(trouble, troubles[trouble])
    counter.rig.advance(MINUTE_MS)
    if (trouble) counter.clear(trouble)
    if (random.integer(1, 20) > 1) continue
    counter.advance('1h')
    counter.cause('recount')
  }
  return counter
}

function journalOf({ rig }: Counter): string {
  return JSON.stringify(rig.journal.list({}))
}
