/** Whether money moved once: what the devices did, held against what the till says of it. */
import { sayDeed } from '../device/deed.ts'
import type { Claim, Deeds, DoneClaim } from './claims.ts'
import { netOf } from './claims.ts'

/** What no till may do, whatever becomes of its messages. */
export const invariants = {
  double: 'nothing is done twice',
  lost: 'nothing is done that the till says was not',
  phantom: 'nothing is claimed that was not done',
  amount: 'what is done has the amount that was asked for',
  cash: 'no cash appears or vanishes, in the books or in the machine',
  binding: 'no terminal is bound without an owner',
  stuck: 'when everything is healed, the till does its work',
} as const

export interface Violation {
  /** One of the invariants, or the id of a `never` of the scenario. */
  readonly id: string
  readonly says: string
}

/** What happens without a fault: what each stimulus does, and what the till says of it. */
export interface Reference {
  /** The last of them is the one that is given again when everything is well. */
  readonly claims: readonly DoneClaim[]
}

type Certainty = 'done' | 'denied' | 'doubt'

/** What one claim says of one deed. */
interface Word {
  readonly certainty: Certainty
  /** How often it is done without a fault; below zero where it is taken back. */
  readonly count: number
  /** What may be left of it where the till stopped in the middle: from nothing to all. */
  readonly least: number
  readonly most: number
}

const undone: ReadonlySet<string> = new Set(['not-paid', 'refused'])
const unsure: ReadonlySet<string> = new Set(['unknown', 'error', 'none'])

/** `done` where the till says what it says without a fault, and says anything. */
export function certaintyOf({ outcome }: Claim, reference: Claim | undefined): Certainty {
  if (unsure.has(outcome)) return 'doubt'
  // Also where that is what it says without a fault: nothing was done then.
  if (undone.has(outcome)) return 'denied'
  return outcome === reference?.outcome ? 'done' : 'doubt'
}

/** Deeds of all claims together: which of them a late message belongs to, nobody can say. */
export function judgeDeeds(
  { claims: expected }: Reference,
  claims: readonly Claim[],
  deeds: Deeds,
): Violation[] {
  const keys = new Set([...expected.flatMap((one) => [...one.deeds.keys()]), ...deeds.keys()])
  return [...keys].flatMap((key) => {
    // A second unbinding does nothing where the first one did, and says the same of the world.
    const stimuli = new Set(
      expected.filter(({ deeds: own }) => own.has(key)).map(({ stimulus }) => stimulus),
    )
    const words = claims.flatMap((claim, i): Word[] => {
      const reference = expected[i]
      if (!stimuli.has(claim.stimulus)) return []
      // What is refused without a fault may come about with one: the paper is back by then.
      const alike = expected
        .filter(({ stimulus }) => stimulus === claim.stimulus)
        .map(({ deeds: own }) => own.get(key) ?? { done: 0, undone: 0 })
      return [
        {
          certainty: certaintyOf(claim, reference),
          count: netOf(reference?.deeds.get(key)),
          least: -Math.max(...alike.map(({ undone: back }) => back)),
          most: Math.max(...alike.map(({ done }) => done)),
        },
      ]
    })
    return judgeOne(key, netOf(deeds.get(key)), words)
  })
}

function judgeOne(key: string, found: number, words: readonly Word[]): Violation[] {
  const [device = '', what = '', amount = '', state] = key.split('|')
  const thing = `${sayDeed({ what, amount: Number(amount) })} at ${device}`
  if (words.length === 0)
    return found === 0 ? [] : [{ id: 'amount', says: `a ${thing}, which nobody asked for` }]
  const id = state === 'state' ? judgeState(words, found) : judgeCount(words, found)
  const isUndoing = (words.findLast(({ count }) => count !== 0)?.count ?? 1) < 0
  return id === undefined ? [] : [{ id, says: tells[id](thing, isUndoing) }]
}

type Wrong = 'double' | 'lost' | 'phantom'

const tells: Readonly<Record<Wrong, (thing: string, isUndoing: boolean) => string>> = {
  double: (thing) => `a ${thing} was done more often than it was asked for`,
  lost: (thing, isUndoing) =>
    `a ${thing} was ${isUndoing ? 'ended' : 'done'}, and the till says it was not`,
  phantom: (thing, isUndoing) =>
    `the till says that a ${thing} was ${isUndoing ? 'ended' : 'done'}, and it was not`,
}

/** What adds up: as often as was said for sure, and at most once more for each doubt. */
function judgeCount(words: readonly Word[], found: number): Wrong | undefined {
  const sign = Math.sign(words.find(({ count }) => count !== 0)?.count ?? 1)
  let [least, most, denied] = [0, 0, 0]
  for (const { certainty, count, ...word } of words) {
    const [low, high] = sign < 0 ? [-word.most, -word.least] : [word.least, word.most]
    if (certainty === 'denied') denied += high
    else {
      least += certainty === 'done' ? sign * count : low
      most += certainty === 'done' ? sign * count : high
    }
  }
  const done = sign * found
  if (done < least) return 'phantom'
  if (done <= most) return undefined
  return done <= most + denied ? 'lost' : 'double'
}

/** What is so or not: as the last claim says that says anything for sure, or a later doubt. */
function judgeState(words: readonly Word[], found: number): Wrong | undefined {
  let possible = [0]
  let reference = 0
  let isDenied = false
  for (const { certainty, count } of words) {
    reference += count
    if (certainty === 'done') possible = [reference]
    else if (certainty === 'doubt') possible = [...possible, reference]
    isDenied = certainty === 'denied'
  }
  if (possible.includes(found)) return undefined
  return isDenied ? 'lost' : 'phantom'
}

/** Whatever the till says of that stimulus without a fault will do. */
export function judgeAgain({ claims }: Reference, told: readonly Claim[]): Violation[] {
  const last = told.at(-1)
  const good = claims.filter(({ stimulus }) => stimulus === last?.stimulus)
  if (!last || good.some(({ outcome }) => outcome === last.outcome)) return []
  const { stimulus, outcome, says } = last
  return [
    {
      id: 'stuck',
      says: `everything is well again, and the next "${stimulus}" ends with ${outcome}: ${says}`,
    },
  ]
}

/** Each of them once, in their order. */
export function onceEach(violations: readonly Violation[]): Violation[] {
  const seen = new Set<string>()
  return violations.filter(
    ({ id, says }) => !seen.has(`${id} ${says}`) && seen.add(`${id} ${says}`),
  )
}
