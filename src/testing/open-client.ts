/** The typed client of each device, talking to a rig in this process. */
import { createCashflowClient } from '../clients/cashflow.ts'
import { createGeopagosClient } from '../clients/geopagos.ts'
import type { GeopagosWays } from '../clients/geopagos.ts'
import { createIkkmClient } from '../clients/ikkm.ts'
import { createImacashClient } from '../clients/imacash.ts'
import type { ImacashWays } from '../clients/imacash.ts'
import { overRig } from '../clients/over-rig.ts'
import type { Transport } from '../clients/transport.ts'
import type { FieldValue } from '../device/field.ts'
import type { Rig } from '../device/rig.ts'
import type { Clients } from './device-handle.ts'
import type { Access, DeviceName } from './given.ts'

type Options = Readonly<Record<string, FieldValue>>
type Way = { readonly transport: Transport }

/**
 * Each client is told what the vendor would tell its author: the profile, and the ways that no
 * document says. The options were read against the tables from which those types are made.
 */
const open: {
  readonly [Name in DeviceName]: (given: Access[Name] & Way, options: Options) => Clients[Name]
} = {
  ikkm: (given, { profile }) =>
    createIkkmClient({ ...given, profile: profile === 'v27a' ? profile : 'documented' }),
  imacash: (given, options) => createImacashClient({ ...given, options: options as ImacashWays }),
  geopagos: (given, options) =>
    createGeopagosClient({ ...given, options: options as GeopagosWays }),
  cashflow: (given) => createCashflowClient(given),
}

export function openClient(rig: Rig, name: DeviceName): Clients[DeviceName] {
  const emulator = rig.device(name)
  const given = { ...emulator.access(), transport: overRig(rig, name) }
  // What a device gives as its access is what its row in `Access` says.
  return open[name](given as never, emulator.options)
}
