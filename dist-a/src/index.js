/** The package: a rig, its devices, and what is needed to talk to them. */
export { createIkkm } from '../emulators/ikkm/device.js';
export { createRig, VIRTUAL_START } from './device/rig.js';
export { emulators } from './emulators.js';
export { advance, cause, check, clear, client, defineScenario, fault, inRig, operator, send, settle, use, } from './typed-devices.js';
