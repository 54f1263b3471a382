/** The list of devices: add a line, and every command, page and test knows it. */
import { createCashflow } from '../emulators/cashflow/device.js';
import { createGeopagos } from '../emulators/geopagos/device.js';
import { createIkkm } from '../emulators/ikkm/device.js';
import { createImacash } from '../emulators/imacash/device.js';
import { geopagosSamples } from '../fixtures/samples/geopagos-samples.js';
import { ikkmSamples } from '../fixtures/samples/ikkm-samples.js';
export const emulators = [
    createIkkm(ikkmSamples),
    createImacash(),
    createGeopagos(geopagosSamples),
    createCashflow(),
];
