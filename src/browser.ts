/** The package in a page: the same rig, without what only Node has. */
import { createCashflow } from '../emulators/cashflow/device.ts'
import { createGeopagos } from '../emulators/geopagos/device.ts'
import { createIkkm } from '../emulators/ikkm/device.ts'
import { createImacash } from '../emulators/imacash/device.ts'
import type { AnyDevice } from './device/contract.ts'
import { rigMaker } from './testing/create-rig.ts'
import type { CreateRig } from './testing/create-rig.ts'

export * from './testing/public.ts'

/** Programmed with the documents' own samples: the maker of names is too large for a page. */
export const emulators: readonly AnyDevice[] = [
  createIkkm(),
  createImacash(),
  createGeopagos(),
  createCashflow(),
]

/** As in Node, but for `listen()`, which rejects: `tillrig/msw` answers in its place. */
export const createRig: CreateRig = rigMaker({ devices: emulators })
