/** The typed client of each device, talking to a rig in this process. */
import { createCashflowClient } from '../clients/cashflow.ts'
import type { GeopagosWays } from '../clients/geopagos.ts'
import { createGeopagosClient } from '../clients/geopagos.ts'
import { createIkkmClient } from '../clients/ikkm.ts'
import type { ImacashWays } from '../clients/imacash.ts'
import { createImacashClient } from '../clients/imacash.ts'
import { overRig } from '../clients/over-rig.ts'
import type { Transport } from '../clients/transport.ts'
import type { Rig } from '../device/rig.ts'
import type { Clients } from './device-handle.ts'
import type { Access, DeviceName } from './given.ts'

// Each client is told what the vendor would tell its author: the profile, and the ways that no
// document says. The options were read against the tables from which those types are made.

export function openIkkm(rig: Rig): Clients['ikkm'] {
  const { profile } = rig.device('ikkm').options
  return createIkkmClient({
    ...given(rig, 'ikkm'),
    profile: profile === 'v27a' ? profile : 'documented',
  })
}

export function openImacash(rig: Rig): Clients['imacash'] {
  const options: ImacashWays = rig.device('imacash').options
  return createImacashClient({ ...given(rig, 'imacash'), options })
}

export function openGeopagos(rig: Rig): Clients['geopagos'] {
  const options: GeopagosWays = rig.device('geopagos').options
  return createGeopagosClient({ ...given(rig, 'geopagos'), options })
}

export function openCashflow(rig: Rig): Clients['cashflow'] {
  return createCashflowClient(given(rig, 'cashflow'))
}

function given<Name extends DeviceName>(
  rig: Rig,
  name: Name,
): Access[Name] & { readonly transport: Transport } {
  // What a device gives as its access is what its row in `Access` says.
  const access = rig.device(name).access() as Access[Name]
  return { ...access, transport: overRig(rig, name) }
}
