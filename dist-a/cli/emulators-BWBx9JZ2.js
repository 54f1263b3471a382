export { t as emulators } from "./emulators-CxK7wAw1.js";
