/** What a claim is held to: what the till does without a fault where it says the same. */
import type { Claim, DoneClaim } from './claims.ts'

/** `denied` says that nothing was done, and `doubt` that the till does not know. */
export type Certainty = 'done' | 'denied' | 'doubt'

export interface Held {
  readonly certainty: Certainty
  readonly stimulus: string
  /** Claims of the run without a fault: the one it stands for, or all that it may stand for. */
  readonly as: readonly DoneClaim[]
}

const undone: ReadonlySet<string> = new Set(['not-paid', 'refused'])
const unsure: ReadonlySet<string> = new Set(['unknown', 'error', 'none'])

/**
 * First in its own place, then wherever the same was asked: what is refused for want of paper is
 * paid as soon as there is some, and a fault may change when that is.
 */
export function heldTo(claim: Claim, i: number, expected: readonly DoneClaim[]): Held {
  const { stimulus, outcome, asked } = claim
  const alike = expected.filter((one) => one.stimulus === stimulus && one.asked === asked)
  if (undone.has(outcome)) return { certainty: 'denied', stimulus, as: alike }
  const own = expected[i]
  const inPlace = own && alike.includes(own) ? [own] : []
  const as = [...inPlace, ...alike].find((one) => one.outcome === outcome)
  if (!as || unsure.has(outcome)) return { certainty: 'doubt', stimulus, as: alike }
  return { certainty: 'done', stimulus, as: [as] }
}

/** Whether the till does not know what became of it, as it says itself. */
export function isUnsure({ outcome }: Claim): boolean {
  return unsure.has(outcome)
}
