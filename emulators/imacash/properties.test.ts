/** Very many customers, jams and power cuts: what must hold after every event. */
import { expect, test } from 'vitest'
import { liveThrough } from '../../fixtures/random-customers.ts'

const CUSTOMERS_OF_ONE_LIFE = 50
const LIVES_OF_ONE_TEST = 500
const TIMEOUT_MS = 120_000

/** Other seeds give other customers; a failure names its seed and tells its story. */
test.each([1, 501, 1001, 1501])(
  '25,000 random customers keep every piece, every book and every promise, from seed %i on',
  (from) => {
    for (let seed = from; seed < from + LIVES_OF_ONE_TEST; seed++)
      expect(liveThrough(seed, CUSTOMERS_OF_ONE_LIFE)).toBeUndefined()
  },
  TIMEOUT_MS,
)
