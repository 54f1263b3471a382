export { t as openRig } from "./open-rig-BGby0pOP.js";
