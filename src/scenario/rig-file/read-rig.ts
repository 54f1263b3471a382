/** Reads tillrig.yaml: everything that is wrong with it is said before anything starts. */
import type { AnyDevice } from '../../device/contract.ts'
import { goodFields, isMap } from '../salvage.ts'
import { readShape } from '../schema-complaints.ts'
import type { Complaint, Source } from '../source.ts'
import { inOrder } from '../source.ts'
import type { DeviceFile, LinkFile, RigFile } from './format.ts'
import { deviceSchema, linkSchema, nameSchema, rigSchema } from './format.ts'
import type { Checking } from './groups.ts'
import { checkNames, countOut, portsOf } from './groups.ts'
import { checkLinks, linksOf } from './links.ts'
import type { RigPlan } from './plan.ts'
import { overrule, withShop } from './plan.ts'

export interface ReadRig {
  readonly plan?: RigPlan
  /** In the order of the file; empty exactly when there is a plan. */
  readonly complaints: readonly Complaint[]
}

export function readRig(source: Source, kinds: readonly AnyDevice[]): ReadRig {
  const complaints: Complaint[] = [...source.complaints]
  if (!source.readable) return { complaints }
  const { shape, complaints: misshapen } = readShape(rigSchema, source)
  complaints.push(...misshapen)
  const checking: Checking = { source, kinds, complain: (one) => complaints.push(one) }
  const { devices, links: linkFiles } = shape ? filesOf(shape) : salvage(source.value)
  const groups = devices.flatMap(([name, file]) => (file && countOut(name, file, checking)) ?? [])
  checkNames(groups, checking)
  const ports = portsOf(groups, checking)
  const hasHoles = complaints.length > 0
  const mayBe = (name: string) =>
    hasHoles && devices.some(([entry]) => name === entry || name.startsWith(`${entry}-`))
  const links = linkFiles && linksOf(linkFiles, { groups, mayBe }, checking)
  const options = Object.fromEntries(
    groups.flatMap(({ devices: all, file }) => all.map((one) => [one.name, file.options ?? {}])),
  )
  if (links && complaints.length === 0) checkLinks(links, groups, options, checking)
  if (!shape || complaints.length > 0) return { complaints: inOrder(complaints) }
  const shop = withShop(
    groups.flatMap((one) => one.devices),
    links?.flatMap((one) => one ?? []),
  )
  const { seed } = shape
  return {
    complaints: [],
    plan: {
      file: source.file,
      devices: shop.devices,
      options: overrule(options, shop.options),
      ports,
      ...(seed === undefined ? {} : { seed }),
    },
  }
}

interface Files {
  /** Without a file where nothing can be known of the device but its name. */
  readonly devices: readonly (readonly [string, DeviceFile | undefined])[]
  readonly links: readonly (LinkFile | undefined)[] | undefined
}

function filesOf({ devices, links }: RigFile): Files {
  return { devices: Object.entries(devices).map(([name, file]) => [name, file ?? {}]), links }
}

/** What is good in a file that has bad places, so that one reading tells all its mistakes. */
function salvage(value: unknown): Files {
  const { devices, links } = isMap(value) ? value : {}
  return {
    devices: Object.entries(isMap(devices) ? devices : {}).map(([name, file]) => [
      name,
      nameSchema.safeParse(name).success ? goodDevice(file) : undefined,
    ]),
    links: Array.isArray(links) ? links.map(goodLink) : undefined,
  }
}

function goodLink(value: unknown): LinkFile | undefined {
  return linkSchema.safeParse(isMap(value) ? goodFields(value, linkSchema.shape) : value).data
}

function goodDevice(value: unknown): DeviceFile | undefined {
  if (value === null) return {}
  if (!isMap(value)) return undefined
  const good = goodFields(value, deviceSchema.shape)
  // Nothing of it can be checked whose kind is not known.
  return 'kind' in value && !('kind' in good) ? undefined : deviceSchema.safeParse(good).data
}
