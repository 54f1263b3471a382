/** Holds what two sides said against each other, step by step, and gathers what drifts. */
import type { Difference, DriftKind } from './differences.ts'
import { differences } from './differences.ts'
import { answerIn } from './answer.ts'
import type { Normaliser } from './normaliser.ts'
import { createNormaliser } from './normaliser.ts'
import type { Observed, Seen, Side } from './observe.ts'
import type { RuleName } from './rules.ts'

/** One way in which the sides differ, wherever it occurs. */
export interface Drift {
  /** `ikkm.sale`. */
  readonly operation: string
  readonly kind: DriftKind
  /** What of it: `status`, `body.rows[].total`. */
  readonly at: string
  readonly count: number
  /** Where it was first seen, and what each side had there. */
  readonly place: string
  readonly a: unknown
  readonly b: unknown
}

export interface Compared {
  readonly drifts: readonly Drift[]
  /** Steps that both sides did. */
  readonly stepsCount: number
  /** Operations that one side did at least. */
  readonly operations: ReadonlySet<string>
  /** How often each rule made something alike, on either side. */
  readonly used: ReadonlyMap<RuleName, number>
}

export interface CompareParts {
  readonly a: Side
  readonly b: Side
  readonly rules: ReadonlySet<RuleName>
  /** Cases that one side could not do to their end, for a reason that is told elsewhere. */
  readonly partial: ReadonlySet<string>
  /** Names of the fields of a device that hold secrets. */
  secretsOf(device: string): readonly string[]
}

export function compareSides({ a, b, rules, partial, secretsOf }: CompareParts): Compared {
  const drifts = new Map<string, Drift>()
  const used = new Map<RuleName, number>()
  const operations = new Set<string>()
  let stepsCount = 0
  const pairs = new Map<string, Pair>()
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [own, other] = [a.get(key), b.get(key)]
    const some = own ?? other
    const id = key.slice(0, key.lastIndexOf(' '))
    if (!some || (partial.has(id) && !(own && other))) continue
    const { operation, place, device } = some
    operations.add(operation)
    if (own && other) stepsCount++
    // Of each case, and of each device in it, as identities have nothing to do with each other.
    const scope = `${id} ${device}`
    const pair = pairs.get(scope) ?? pairOf(secretsOf(device))
    pairs.set(scope, pair)
    for (const one of differencesOf(own, other, pair))
      add({ ...one, a: pair.a.veiled(one.a), b: pair.b.veiled(one.b), operation, place })
  }
  return { drifts: sorted([...drifts.values()]), stepsCount, operations, used }

  function pairOf(secrets: readonly string[]): Pair {
    const parts = {
      secrets,
      rules,
      used: (rule: RuleName) => void used.set(rule, (used.get(rule) ?? 0) + 1),
    }
    return { a: createNormaliser(parts), b: createNormaliser(parts) }
  }

  function add(one: Omit<Drift, 'count'>): void {
    const name = nameOfDrift(one)
    const before = drifts.get(name)
    drifts.set(name, before ? { ...before, count: before.count + 1 } : { ...one, count: 1 })
  }
}

/** How a drift is named where it is known: `ikkm.sale field reason`. */
export function nameOfDrift({ operation, kind, at }: Pick<Drift, 'operation' | 'kind' | 'at'>) {
  return `${operation} ${kind} ${at}`
}

interface Pair {
  readonly a: Normaliser
  readonly b: Normaliser
}

function differencesOf(
  a: Observed | undefined,
  b: Observed | undefined,
  pair: Pair,
): readonly Difference[] {
  const [seenA, seenB] = [a?.seen ?? notRun, b?.seen ?? notRun]
  if (seenA.kind === 'reply' && seenB.kind === 'reply') return answers(seenA, seenB, pair)
  if (seenA.kind === 'fact' && seenB.kind === 'fact')
    return differences(pair.a.fact(seenA.value), pair.b.fact(seenB.value))
  // How an answer was lost is the network's own.
  if (seenA.kind === seenB.kind) return []
  const at = a && b ? 'answer' : 'operation'
  return [{ kind: 'missing', at, a: inWords(seenA), b: inWords(seenB) }]
}

type Reply = Extract<Seen, { kind: 'reply' }>

const notRun: Seen = { kind: 'nothing', why: 'not done' }

function answers(a: Reply, b: Reply, pair: Pair): readonly Difference[] {
  // A yes and a no have nothing else in common: it would hide what matters, and give names to what
  // the other side has not got.
  if (isNo(a) !== isNo(b)) return [{ kind: 'code', at: 'status', a: inWords(a), b: inWords(b) }]
  return differences(pair.a.answer(answerIn(a.fields)), pair.b.answer(answerIn(b.fields)))
}

function isNo({ fields }: Reply): boolean {
  return Number(fields['status']) >= 400
}

/** Without its body, which may be long. */
function inWords(seen: Seen): string {
  switch (seen.kind) {
    case 'reply': {
      const { status, reason, code } = seen.fields
      return [status, reason, code === undefined ? '' : `code ${String(code)}`]
        .filter((one) => one !== '' && one !== undefined)
        .join(' ')
    }
    case 'fact':
      return 'a value'
    case 'lost':
      return `no answer (${seen.how})`
    case 'nothing':
      return seen.why
  }
}

/** By operation, in the order in which it was first seen to drift. */
function sorted(drifts: readonly Drift[]): Drift[] {
  const order = [...new Set(drifts.map(({ operation }) => operation))]
  return drifts.toSorted((a, b) => order.indexOf(a.operation) - order.indexOf(b.operation))
}
