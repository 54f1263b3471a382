/** What a rig is to be made of, wherever that was written down. */
import type { AnyDevice } from '../../device/contract.ts'
import type { Link } from '../../device/links.ts'
import { readLinks, writeLinks } from '../../device/links.ts'
import { createShop, inShop } from '../../shop/create-shop.ts'

export type OptionsByName = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export interface RigPlan {
  /** The file that says so, as a person would write it. */
  readonly file?: string
  /** Each device under its own name, and the shop where there is anything to link. */
  readonly devices: readonly AnyDevice[]
  readonly ports: Readonly<Record<string, number>>
  readonly options: OptionsByName
  readonly seed?: number
}

/** These devices in their shop; without links, the usual ones. */
export function withShop(
  devices: readonly AnyDevice[],
  links: readonly Link[] | undefined,
): Pick<RigPlan, 'devices' | 'options'> {
  if (links === undefined) return { devices: inShop(devices), options: {} }
  const all = links.length > 0 ? [...devices, createShop(devices)] : inShop(devices)
  const hasShop = all.length > devices.length
  return { devices: all, options: hasShop ? { shop: { links: writeLinks(links) } } : {} }
}

/** A rig of fewer devices, with the links that are left. */
export function chooseFrom(plan: RigPlan, names: readonly string[]): RigPlan {
  const isChosen = (name: string) => names.includes(name)
  const devices = plan.devices.filter((one) => !one.hub && isChosen(one.name))
  const text = plan.options['shop']?.['links']
  const links = typeof text === 'string' ? readLinks(text) : undefined
  const left = links?.filter(({ from, to }) => isChosen(from) && isChosen(to))
  const chosen = withShop(devices, left)
  const { shop: _links, ...options } = plan.options
  return {
    ...plan,
    devices: chosen.devices,
    options: { ...pick(options, isChosen), ...chosen.options },
    ports: pick(plan.ports, isChosen),
  }
}

/** Options of which some are set anew. */
export function overrule(options: OptionsByName, by: OptionsByName): OptionsByName {
  const names = [...new Set([...Object.keys(options), ...Object.keys(by)])]
  return Object.fromEntries(names.map((name) => [name, { ...options[name], ...by[name] }]))
}

/** What a device is, whatever it is called in its rig. */
export function kindOf({ kind, name }: AnyDevice): string {
  return kind ?? name
}

function pick<Value>(
  all: Readonly<Record<string, Value>>,
  isWanted: (name: string) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => isWanted(name)))
}
