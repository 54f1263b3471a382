/** The documents there are: one for each protocol, and one for the control API. */
import { describeApi as cashflow } from '../../emulators/cashflow/openapi.ts'
import { describeApi as geopagos } from '../../emulators/geopagos/openapi.ts'
import { describeApi as ikkm } from '../../emulators/ikkm/openapi.ts'
import { describeApi as imacash } from '../../emulators/imacash/openapi.ts'
import type { Api } from '../device/api.ts'
import type { AnyDevice } from '../device/contract.ts'
import type { FieldValues, FieldTable } from '../device/field.ts'
import { resolveOptions } from '../device/options.ts'
import { createRig } from '../device/rig.ts'
import { emulators } from '../emulators.ts'
import { deviceRoutes } from '../host/control/device-routes.ts'
import { problems } from '../host/control/problem.ts'
import { rigRoutes } from '../host/control/rig-routes.ts'
import { tillrigVersion } from '../host/control/version.ts'
import { own } from '../kernel/own.ts'
import { unknownName } from '../kernel/suggest.ts'
import type { OpenApiDocument } from './assemble.ts'
import { controlDocument } from './control-document.ts'
import { deviceDocument } from './device-document.ts'

type Options = FieldValues<FieldTable>

/** By the kind of a device. Options are those of its own table, so each reads what it knows. */
const descriptions = { ikkm, imacash, geopagos, cashflow } as unknown as Readonly<
  Record<string, (options: Options) => Api>
>

export const documentNames: readonly string[] = [...Object.keys(descriptions), 'control']

/** What a protocol says beyond its tables, with these options; see `resolveOptions`. */
export function apiOf(device: AnyDevice, options: Options): Api {
  const describe = own(descriptions, device.kind ?? device.name)
  if (describe) return describe(options)
  throw new RangeError(`Cannot describe ${device.name}: ${unknown(device.name)}`)
}

export interface DocumentOrder {
  /** The address that the document names; that of `tillrig up` unless given. */
  readonly server?: string | undefined
  /** Options of the device and `profile`, as `--set` gives them; the control API has none. */
  readonly options?: Readonly<Record<string, unknown>>
}

/**
 * The OpenAPI 3.1 document of a protocol (`ikkm`, `imacash`, `geopagos`, `cashflow`) or of the
 * control API (`control`).
 * @throws RangeError for a name, an option or a value that is not known.
 */
export function documentOf(
  name: string,
  { server, options = {} }: DocumentOrder = {},
): OpenApiDocument {
  const version = tillrigVersion()
  if (name === 'control') return controlDocument({ routes: routesOf(), problems, version, server })
  const device = emulators.find((one) => one.name === name)
  if (!device) throw new RangeError(`Cannot describe "${name}": ${unknown(name)}`)
  const chosen = resolveOptions(device, options)
  return deviceDocument({ device, api: apiOf(device, chosen), options: chosen, version, server })
}

/** The routes of any rig: which devices stand on it makes no difference to them. */
function routesOf() {
  const rig = createRig({ devices: [] })
  return [...rigRoutes(rig, new Map()), ...deviceRoutes(rig)]
}

const unknown = (name: string) => unknownName('protocol', name, documentNames)
