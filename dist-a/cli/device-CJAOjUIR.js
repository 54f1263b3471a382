export { t as createImacash, n as createRecycler } from "./device-DKrSuqUU.js";
