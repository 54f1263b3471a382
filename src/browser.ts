/** The package in a page: the same rig, without what only Node has. */
import { createCashflow } from '../emulators/cashflow/device.ts'
import { createGeopagos } from '../emulators/geopagos/device.ts'
import { createIkkm } from '../emulators/ikkm/device.ts'
import { createImacash } from '../emulators/imacash/device.ts'
import type { AnyDevice } from './device/contract.ts'
import type { CreateRig } from './testing/create-rig.ts'
import { rigMaker } from './testing/create-rig.ts'
import type { DeviceName } from './testing/given.ts'
import { openCashflow, openGeopagos, openIkkm, openImacash } from './testing/open-client.ts'
import type { TestDevice } from './testing/test-device.ts'

export * from './testing/public.ts'

// Each is made by itself, so that a page that asks for one loads no other. They are programmed
// with the documents' own samples: the maker of names is too large for a page.

/** The iKKM fiscal register, for `rigOf(ikkm)`. */
export const ikkm: TestDevice<'ikkm'> = {
  name: 'ikkm',
  device: /* @__PURE__ */ createIkkm(),
  openClient: openIkkm,
}

/** The ImaCash recycler and its server, for `rigOf(imacash)`. */
export const imacash: TestDevice<'imacash'> = {
  name: 'imacash',
  device: /* @__PURE__ */ createImacash(),
  openClient: openImacash,
}

/** The Geopagos/Vendemas backend, for `rigOf(geopagos)`. */
export const geopagos: TestDevice<'geopagos'> = {
  name: 'geopagos',
  device: /* @__PURE__ */ createGeopagos(),
  openClient: openGeopagos,
}

/** The CashFlow ledger, for `rigOf(cashflow)`. */
export const cashflow: TestDevice<'cashflow'> = {
  name: 'cashflow',
  device: /* @__PURE__ */ createCashflow(),
  openClient: openCashflow,
}

export const emulators: readonly AnyDevice[] = /* @__PURE__ */ (() =>
  [ikkm, imacash, geopagos, cashflow].map(({ device }) => device))()

/** As in Node, but for `listen()`, which rejects: `tillrig/msw` answers in its place. */
export function rigOf<const Names extends DeviceName>(
  ...devices: readonly TestDevice<Names>[]
): CreateRig<Names> {
  return rigMaker({ devices })
}

/** All four machines; a page that needs one of them loads less with `rigOf`. */
export const createRig: CreateRig = /* @__PURE__ */ rigOf(ikkm, imacash, geopagos, cashflow)
