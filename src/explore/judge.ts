/** Whether money moved once: what the devices did, held against what the till says of it. */
import { sayDeed } from '../device/deed.ts'
import type { Claim, Deeds, DoneClaim, Tally, ToldClaim } from './claims.ts'
import { netOf } from './claims.ts'
import type { Certainty, Held } from './held-to.ts'
import { heldTo } from './held-to.ts'

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

/** What one claim says of one deed: how often it was done for sure, or may have been at most. */
interface Word {
  readonly certainty: Certainty
  readonly tally: Tally
  /** The states it may stand for, where something is so or not. */
  readonly states: readonly number[]
}

/** Deeds of all claims together: which of them a late message belongs to, nobody can say. */
export function judgeDeeds(
  { claims: expected }: Reference,
  claims: readonly ToldClaim[],
  deeds: Deeds,
): Violation[] {
  const keys = new Set([...expected.flatMap((one) => [...one.deeds.keys()]), ...deeds.keys()])
  const held = claims.map((claim, i) => heldTo(claim, i, expected))
  const openCount = held.filter(isOpen).length
  return [...keys].flatMap((key) => {
    const { thing, isState } = readKey(key)
    const found = deeds.get(key) ?? { done: 0, undone: 0 }
    if (!expected.some((one) => one.deeds.has(key))) {
      // What is refused where nothing breaks was asked for all the same.
      const isAsked = Math.max(found.done, found.undone) <= openCount
      return isAsked ? [] : [{ id: 'amount', says: `a ${thing}, which nobody asked for` }]
    }
    const words = wordsOf(key, expected, held)
    const before = began(key, expected)
    const wrong = isState
      ? (judgeState(words, found, before) ?? judgeTold(key, before, { claims, held }))
      : judgeCount(words, found)
    return wrong ? [{ id: wrong.id, says: tells[wrong.id](thing, saysOf(wrong, isState)) }] : []
  })
}

/** Whether nobody knows what would be done for it: without a fault nothing is. */
function isOpen({ certainty, as }: Held): boolean {
  return certainty === 'doubt' && as.every(({ deeds }) => deeds.size === 0)
}

/** Of the claims that can have to do with a deed. */
function wordsOf(key: string, expected: readonly DoneClaim[], held: readonly Held[]): Word[] {
  // A second unbinding does nothing where the first one did, and says the same of the world.
  const stimuli = new Set(
    expected.filter(({ deeds }) => deeds.has(key)).map(({ stimulus }) => stimulus),
  )
  const states = new Map<DoneClaim, number>()
  let state = began(key, expected)
  for (const one of expected) states.set(one, (state = stateOf(one.deeds.get(key), state)))
  return held.flatMap(({ certainty, stimulus, as }) => {
    if (!stimuli.has(stimulus)) return []
    const tallies = as.map(({ deeds }) => deeds.get(key) ?? { done: 0, undone: 0 })
    const tally = {
      done: Math.max(0, ...tallies.map(({ done }) => done)),
      undone: Math.max(0, ...tallies.map(({ undone }) => undone)),
    }
    return [{ certainty, tally, states: as.map((one) => states.get(one) ?? 0) }]
  })
}

interface Wrong {
  readonly id: 'double' | 'lost' | 'phantom'
  /** Whether it is about what was taken back, not about what was done. */
  readonly isUndoing: boolean
}

const tells: Readonly<Record<Wrong['id'], (thing: string, how: string) => string>> = {
  double: (thing, how) => `a ${thing} was ${how} more often than it was asked for`,
  lost: (thing, how) => `a ${thing} was ${how}, and the till says it was not`,
  phantom: (thing, how) => `the till says that a ${thing} was ${how}, and it was not`,
}

function saysOf({ isUndoing }: Wrong, isState: boolean): string {
  return isUndoing ? (isState ? 'ended' : 'taken back') : 'done'
}

/** What adds up: as often as was said for sure, and at most once more for each doubt. */
function judgeCount(words: readonly Word[], found: Tally): Wrong | undefined {
  const sum = (certainty: Certainty, way: keyof Tally) =>
    words
      .filter((word) => word.certainty === certainty)
      .reduce((total, { tally }) => total + tally[way], 0)
  const most = (way: keyof Tally) => sum('done', way) + sum('doubt', way)
  const sure = sum('done', 'done') - sum('done', 'undone')
  const net = netOf(found)
  const isLess = net < sure - sum('doubt', 'undone')
  if (!isLess && net <= sure + sum('doubt', 'done')) return undefined
  // Less than was said: taken back too often, or not done at all; and the other way round.
  const way = isLess ? 'undone' : 'done'
  if (found[way] <= most(way)) return { id: 'phantom', isUndoing: !isLess }
  const isDenied = found[way] <= most(way) + sum('denied', way)
  return { id: isDenied ? 'lost' : 'double', isUndoing: isLess }
}

/** Above zero where it is so, and below where it is not. */
function stateOf(tally: Tally | undefined, before: number): number {
  return Math.sign(netOf(tally)) || before
}

/** Before anybody was asked it was the other way round than what is done first. */
function began(key: string, expected: readonly DoneClaim[]): number {
  return -Math.sign(
    netOf(expected.find(({ deeds }) => netOf(deeds.get(key)) !== 0)?.deeds.get(key)),
  )
}

/** What is so or not: as the last claim says that says anything for sure, or a later doubt. */
function judgeState(words: readonly Word[], tally: Tally, before: number): Wrong | undefined {
  let possible: readonly number[] = [before]
  let isDenied = false
  for (const { certainty, states } of words) {
    if (certainty === 'done') possible = states
    else if (certainty === 'doubt') possible = [...possible, ...states]
    isDenied = certainty === 'denied'
  }
  const found = stateOf(tally, before)
  if (possible.includes(found)) return undefined
  const isEnded = found < Math.min(...possible)
  // Where nothing happened at all, it is what was said to have happened that is wrong.
  return isDenied && netOf(tally) !== 0
    ? { id: 'lost', isUndoing: isEnded }
    : { id: 'phantom', isUndoing: !isEnded }
}

/** These say how the world is at that moment, whatever becomes of it later. */
const definite: ReadonlySet<string> = new Set(['bound', 'unbound'])

function judgeTold(
  key: string,
  before: number,
  { claims, held }: { readonly claims: readonly ToldClaim[]; readonly held: readonly Held[] },
): Wrong | undefined {
  for (const [i, { outcome, standing }] of claims.entries()) {
    const [as] = held[i]?.as ?? []
    if (!standing || !as?.standing || !definite.has(outcome)) continue
    const said = stateOf(as.standing.get(key), before)
    const found = stateOf(standing.get(key), before)
    if (found !== said) return { id: 'phantom', isUndoing: found > said }
  }
  return undefined
}

/** What was paid for without anybody having done anything for it. */
export function judgeUnheard(
  { claims: expected }: Reference,
  claims: readonly ToldClaim[],
  deeds: Deeds,
): Violation[] {
  const held = claims.map((claim, i) => heldTo(claim, i, expected))
  const unheard = claims.filter(
    ({ outcome }, i) => outcome === 'paid' && held[i]?.certainty === 'doubt',
  )
  const sure = held.flatMap(({ certainty, as }) => (certainty === 'done' ? as : []))
  const spare = sizeOf(deeds) - sure.reduce((sum, one) => sum + sizeOf(one.deeds), 0)
  return unheard.slice(Math.max(0, spare)).map(({ stimulus, outcome }) => ({
    id: 'phantom',
    says: `the till says "${outcome}" to "${stimulus}", and nothing was done for it`,
  }))
}

function sizeOf(deeds: Deeds): number {
  return [...deeds.values()].reduce((sum, { done, undone }) => sum + done + undone, 0)
}

/** What a till tells of an amount is what it tells without a fault. */
export function judgeAmounts({ claims: expected }: Reference, claims: readonly ToldClaim[]) {
  return claims.flatMap((claim, i): Violation[] => {
    const { certainty, as } = heldTo(claim, i, expected)
    const said = as[0]?.amount
    if (certainty !== 'done' || said === undefined || claim.amount === said) return []
    const { stimulus, outcome, amount = 'none' } = claim
    const says = `the till says "${outcome}" to "${stimulus}" with the amount ${amount}, and without a fault with ${said}`
    return [{ id: 'amount', says }]
  })
}

/** Whatever the till says of that stimulus without a fault will do, and so will that it worked. */
export function judgeAgain({ claims }: Reference, told: readonly Claim[]): Violation[] {
  const last = told.at(-1)
  const good = claims.filter(({ stimulus }) => stimulus === last?.stimulus)
  if (
    !last ||
    worked.has(last.outcome) ||
    good.some(({ outcome }) => outcome === last.outcome && outcome !== 'none')
  )
    return []
  const { stimulus, outcome, says } = last
  return [
    {
      id: 'stuck',
      says: `everything is well again, and the next "${stimulus}" ends with ${outcome}: ${says}`,
    },
  ]
}

const worked: ReadonlySet<string> = new Set(['paid', 'bound', 'unbound', 'fetched'])

function readKey(key: string): { readonly thing: string; readonly isState: boolean } {
  const [device = '', what = '', amount = '', state] = key.split('|')
  const thing = `${sayDeed({ what, amount: Number(amount) })} at ${device}`
  return { thing, isState: state === 'state' }
}

/** Each of them once, in their order. */
export function onceEach(violations: readonly Violation[]): Violation[] {
  const seen = new Set<string>()
  return violations.filter(
    ({ id, says }) => !seen.has(`${id} ${says}`) && seen.add(`${id} ${says}`),
  )
}
