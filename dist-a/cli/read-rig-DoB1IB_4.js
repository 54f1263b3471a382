export { t as readRig } from "./read-rig-CRZafKde.js";
