/** What a device did in the world outside, which nothing but another deed takes back. */
import { minor, toDecimal } from '../kernel/money.ts'
import { changeBy } from './cash.ts'
import type { AnyDevice } from './contract.ts'

export interface Deed {
  /** Deeds of one kind can undo each other: `sale`, `binding`. */
  readonly what: string
  /** Money in minor units, or a count; what is undone has the opposite sign. */
  readonly amount: number
  /** It is so or it is not, however often it is done: a binding. Other deeds add up. */
  readonly isState?: true
  /** The receipt, the sale, the terminal; empty where there is no name for it. */
  readonly about: string
}

/** `sale of 2920.00`; what is counted one by one has no amount worth telling. */
export function sayDeed({ what, amount }: Pick<Deed, 'what' | 'amount'>): string {
  const size = Math.abs(amount)
  return size === 1 ? what : `${what} of ${toDecimal(minor(size))}`
}

/** What an event was in deeds; most are none. Where a device does not say, its cash does. */
export function deedOf(device: AnyDevice, event: { readonly kind: string }): Deed | undefined {
  if (device.deed) return device.deed(event)
  const { cash } = device
  const movement = cash?.tells?.(event) ?? cash?.keeps?.(event)?.movement
  return movement && { what: 'cash', amount: changeBy(movement), about: movement.receipt }
}
