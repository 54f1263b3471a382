/** The list of devices: add a line, and every command, page and test knows it. */
import { createCashflow } from '../emulators/cashflow/device.ts'
import { createGeopagos } from '../emulators/geopagos/device.ts'
import { createIkkm } from '../emulators/ikkm/device.ts'
import { createImacash } from '../emulators/imacash/device.ts'
import { geopagosSamples } from '../fixtures/samples/geopagos-samples.ts'
import { ikkmSamples } from '../fixtures/samples/ikkm-samples.ts'
import type { AnyDevice } from './device/contract.ts'

/** In this order everywhere: where they are listed, and where they listen. */
export const emulators: readonly [
  ikkm: AnyDevice,
  imacash: AnyDevice,
  geopagos: AnyDevice,
  cashflow: AnyDevice,
] = [createIkkm(ikkmSamples), createImacash(), createGeopagos(geopagosSamples), createCashflow()]
