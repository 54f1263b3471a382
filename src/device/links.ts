/** Who tells whom of the cash that moves, and how it comes about that they hear of it. */
import type { Instant } from '../kernel/time.ts'
import type { Hub } from './cash.ts'
import type { Emulator } from './emulator.ts'

export interface Link {
  readonly from: string
  readonly to: string
  /** By the link; or by the till itself, which then asks both, and their books are compared. */
  readonly by: 'link' | 'till'
  /** The number of the till in a ledger; absent where it is still to be given. */
  readonly place: number | undefined
}

const form = /^([a-z][a-z\d-]*)([>~])([a-z][a-z\d-]*)(?:@([1-9]\d{0,8}))?$/

/** `ikkm>cashflow@13 ikkm~imacash`: links, told apart by blanks; nothing when one is none. */
export function readLinks(text: string): readonly Link[] | undefined {
  const links: Link[] = []
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const [, from, by, to, place] = form.exec(word) ?? []
    if (from === undefined || to === undefined) return undefined
    links.push({
      from,
      to,
      by: by === '~' ? 'till' : 'link',
      place: place === undefined ? undefined : Number(place),
    })
  }
  return links
}

export function writeLinks(links: readonly Link[]): string {
  return links
    .map((link) => nameOfLink(link) + (link.place === undefined ? '' : `@${link.place}`))
    .join(' ')
}

/** `ikkm>cashflow` */
export function nameOfLink({ from, by, to }: Link): string {
  return `${from}${by === 'till' ? '~' : '>'}${to}`
}

export type Happened = (name: string, event: { readonly kind: string }, at: Instant) => void

/**
 * @throws RangeError when devices are linked that cannot be.
 *
 * After every event: movements go to the hub, and what the hub passes on to whom it is for.
 * Synchronous, so that a sale and what it brings about are kept together or not at all.
 */
export function followLinks(devices: ReadonlyMap<string, Emulator>): Happened | undefined {
  const found = [...devices.values()].find((one) => one.device.hub)
  const hub = found?.device.hub
  if (!found || !hub) return undefined
  hub.check(found.state, devices)
  return (name, event, at) => {
    if (name === found.device.name) pass(found, hub, event, at)
    const movement = devices.get(name)?.device.cash?.tells?.(event)
    if (movement) found.order(hub.told(name, movement), at)
  }

  function pass(
    shop: Emulator,
    { passes, returned }: Hub<unknown, unknown, { readonly kind: string }>,
    event: { readonly kind: string },
    at: Instant,
  ): void {
    const passing = passes(event, shop.state)
    if (!passing) return
    const target = devices.get(passing.to)
    const command = target?.device.cash?.takes?.(passing.movement, passing.place, target.options)
    // Without a command of its own for it, it has nothing to do.
    if (command !== undefined && !target?.order(command, at)) shop.order(returned(event), at)
  }
}
