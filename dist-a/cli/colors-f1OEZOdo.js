import { r as __toESM } from "./rolldown-runtime-DegdyBIC.js";
import { t as require_picocolors } from "./picocolors-Bp6UTfd8.js";
// dist/src/cli/colors.js
var import_picocolors = /* @__PURE__ */ __toESM(require_picocolors(), 1);
const { env, stdout } = process;
const isWanted = stdout.isTTY === true && env["TERM"] !== "dumb" && !env["NO_COLOR"];
const colors = import_picocolors.default.createColors(isWanted || Boolean(env["FORCE_COLOR"]));
export { colors as t };
