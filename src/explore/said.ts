/** What a till said while it did what it was asked to, with all that a rule looks at. */
import type { AnyDevice } from '../device/contract.ts'
import type { ExchangeEntry } from '../device/journal.ts'
import type { Repeats } from '../device/manners.ts'
import { requestsOf, saidByTill } from '../scenario/targets/client-facts.ts'
import type { Lived } from '../scenario/targets/module-till.ts'
import type { Claim } from './claims.ts'

/** One thing that a till was asked to do. */
export interface Deal {
  readonly claim: Claim
  /** What was said on the wire meanwhile, oldest first; not only by the till. */
  readonly exchanges: readonly ExchangeEntry[]
  /**
   * It neither told an outcome nor ended, and was waited for until nobody waits any more. Only
   * where lost messages are silent: a connection that breaks is noticed without a time-out.
   */
  readonly isSilent?: boolean
}

/** A message of the till. */
export interface Said {
  /** From 1, over all devices, as scripts count them. */
  readonly at: number
  readonly exchange: ExchangeEntry
  readonly device: AnyDevice
  readonly operation: string
  readonly fields: Readonly<Record<string, unknown>>
  /** What tells the device that it is a repeat; absent where nothing does. */
  readonly key: string | undefined
  /** Absent where only the wire is known. */
  readonly lived: Lived | undefined
}

/** A deal in which the till spoke. */
export interface Talk {
  readonly claim: Claim
  readonly isSilent: boolean
  readonly said: readonly Said[]
  /** What the till said afterwards, in other deals. */
  readonly later: readonly Said[]
}

export function talksOf(
  deals: readonly Deal[],
  devices: ReadonlyMap<string, AnyDevice>,
  lived: readonly Lived[],
): Talk[] {
  let at = 0
  const spoken = deals.map(({ exchanges }) =>
    saidByTill(exchanges).flatMap((exchange): Said[] => {
      at++
      const device = devices.get(exchange.device)
      if (!device) return []
      const { device: name, seq } = exchange
      const own = lived.findLast((one) => one.device === name && one.after < seq)
      return [saidOf(at, exchange, { device, lived: own })]
    }),
  )
  return deals.map(({ claim, isSilent = false }, i) => ({
    claim,
    isSilent,
    said: spoken[i] ?? [],
    later: spoken.slice(i + 1).flat(),
  }))
}

function saidOf(
  at: number,
  exchange: ExchangeEntry,
  { device, lived }: Pick<Said, 'device' | 'lived'>,
): Said {
  const operation = exchange.operation ?? exchange.request.path
  const [fields = {}] = requestsOf([exchange]) as Said['fields'][] // One a message, by name.
  return { at, exchange, device, operation, fields, lived, key: keyOf(device, operation, fields) }
}

function keyOf(
  { manners }: AnyDevice,
  operation: string,
  fields: Said['fields'],
): string | undefined {
  const { repeats } = manners ?? {}
  const key = repeats?.operations.includes(operation) ? fields[repeats.by] : undefined
  return typeof key === 'string' || typeof key === 'number' ? String(key) : undefined
}

/** After these the till knows nothing of what the device said. A delay is past any patience. */
const hides: ReadonlySet<string> = new Set(['lose-reply', 'late', 'restart-after', 'delay'])

/** Nothing came of what the device said, if it said anything. */
export function isUnheard({ exchange: { reply, fault }, lived }: Said): boolean {
  if (!reply || fault?.effect === 'status') return true
  if (lived) return lived.how === 'timeout' || lived.how === 'reset'
  return fault !== undefined && hides.has(fault.effect)
}

/** What came is no whole answer: a till may doubt it, or take it for one. */
export function isUnclear(said: Said): boolean {
  const { effect = '' } = said.exchange.fault ?? {}
  return isUnheard(said) || effect === 'cut-reply' || effect === 'garble'
}

/** It asks what became of an earlier request. */
export function isQuestion({ device, operation }: Said): boolean {
  return device.manners?.repeats?.told.includes(operation) ?? false
}

/** Both ask for the same, whatever their keys are. */
export function isSameThing(one: Said, other: Said): boolean {
  const { repeats } = one.device.manners ?? {}
  return (
    repeats !== undefined &&
    one.device === other.device &&
    one.operation === other.operation &&
    content(one, repeats) === content(other, repeats)
  )
}

/** All but the key, how it travelled, and the time at which it was said. */
function content({ fields }: Said, { by }: Repeats): string {
  const told = Object.entries(fields).filter(
    ([name, value]) => ![by, 'method', 'path'].includes(name) && !isTime(value),
  )
  return JSON.stringify(told.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d/.test(value)
}
