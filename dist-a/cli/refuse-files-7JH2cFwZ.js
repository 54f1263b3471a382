export { t as refuseFiles } from "./refuse-files-CHFmpoFn.js";
