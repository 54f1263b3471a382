/** All that is wrong with a run: what it did itself, and what the till does when all is well. */
import type { Rig } from '../device/rig.ts'
import { booksOf } from './books.ts'
import type { Deeds, ToldClaim } from './claims.ts'
import { heldTo } from './held-to.ts'
import type { Reference, Violation } from './judge.ts'
import { judgeAgain, judgeAmounts, judgeDeeds, judgeUnheard, onceEach } from './judge.ts'

export interface RunDone {
  readonly reference: Reference
  /** Of the run itself, and with them what was told when all was well again. */
  readonly claims: readonly ToldClaim[]
  readonly told: readonly ToldClaim[]
  readonly deeds: Deeds
  readonly deedsOfAll: Deeds
  /** What the scenario says must never be, and was. */
  readonly conditions: readonly Violation[]
}

export interface Judged {
  readonly violations: readonly Violation[]
  /** Whether nothing of it was wrong before all was well again. */
  readonly isLate: boolean
}

export function judgeRun(rig: Rig, done: RunDone): Judged {
  const { reference, claims, told, deeds, deedsOfAll, conditions } = done
  const isInDoubt = claims.some((one, i) => heldTo(one, i, reference.claims).certainty === 'doubt')
  const own = [
    ...judgeDeeds(reference, claims, deeds),
    ...booksOf(rig, isInDoubt),
    ...conditions,
    ...judgeUnheard(reference, claims, deeds),
    ...judgeAmounts(reference, claims),
  ]
  const later = [
    ...judgeDeeds(reference, told, deedsOfAll),
    ...judgeUnheard(reference, told, deedsOfAll),
    ...judgeAmounts(reference, told),
    ...judgeAgain(reference, told),
  ]
  return { violations: onceEach([...own, ...later]), isLate: own.length === 0 && later.length > 0 }
}
