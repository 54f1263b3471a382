/** What a till said of each thing it was asked to do, beside what the devices did meanwhile. */
import { deedOf } from '../device/deed.ts'
import type { Rig } from '../device/rig.ts'
import type { Acted, Stimulus } from '../scenario/target.ts'

export interface Claim {
  readonly stimulus: string
  /** One of the outcomes a till may tell; `none` where it told nothing. */
  readonly outcome: string
  /** What stood beside it, or why nothing was told. */
  readonly says: string
  /** What came with the stimulus. */
  readonly asked?: string
  /** Of the answer, where it holds one. */
  readonly amount?: number
}

/** With all that had been done when it was told. */
export type ToldClaim = Claim & { readonly standing?: Deeds }

/** How often something was done, and how often it was taken back. */
export interface Tally {
  readonly done: number
  readonly undone: number
}

/** What was done, by device, kind and amount: `ikkm|sale|292000|`. */
export type Deeds = ReadonlyMap<string, Tally>

/** What is left of it; nothing where a sale was paid and given back. */
export function netOf({ done, undone }: Tally = { done: 0, undone: 0 }): number {
  return done - undone
}

/** A claim with all that was done from its beginning to that of the next one. */
export type DoneClaim = ToldClaim & { readonly deeds: Deeds }

export function claimOf({ name: stimulus, params }: Asked, acted: Acted): Claim {
  const asked = JSON.stringify(params)
  if (acted.kind === 'silent') return { stimulus, asked, outcome: 'none', says: acted.why }
  const { outcome, ...rest } = acted.fields
  const { amount } = rest
  return {
    stimulus,
    asked,
    outcome: String(outcome),
    says: JSON.stringify(rest),
    ...(typeof amount === 'number' ? { amount } : {}),
  }
}

type Asked = Pick<Stimulus, 'name' | 'params'>

/** After one entry of the journal, up to another. Ledgers only write down what others did. */
export function deedsBetween(rig: Rig, begin: number, end = Infinity): Deeds {
  const deeds = new Map<string, Tally>()
  for (const { device, event, seq } of rig.journal.events) {
    const found = rig.devices.get(device)?.device
    if (seq <= begin || seq > end || !found || found.cash?.keeps) continue
    const deed = deedOf(found, event)
    if (!deed) continue
    const { what, amount, isState } = deed
    const key = [device, what, Math.abs(amount), isState ? 'state' : ''].join('|')
    // What is so or not is as it was made last, however often.
    const before = isState ? undefined : deeds.get(key)
    const { done, undone } = before ?? { done: 0, undone: 0 }
    if (amount < 0) deeds.set(key, { done, undone: undone + 1 })
    else deeds.set(key, { done: done + 1, undone })
  }
  return deeds
}

/** @param told With the entry of the journal after which each began. */
export function doneClaims(
  rig: Rig,
  told: readonly (ToldClaim & { readonly begin: number })[],
): DoneClaim[] {
  return told.map(({ begin, ...claim }, i) => ({
    ...claim,
    deeds: deedsBetween(rig, begin, told[i + 1]?.begin),
  }))
}
