import { n as invariant } from "./invariant-C8gqGLfn.js";
import { readFileSync } from "node:fs";
// dist/src/host/control/version.js
/** The version in our package.json, wherever this file lies: in the sources or built. */
let version;
function tillrigVersion() {
	return version ??= read(new URL(".", import.meta.url));
}
function read(folder) {
	try {
		const { name, version } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
		if (name === "tillrig" && version) return version;
	} catch {}
	invariant(folder.pathname !== "/", "Cannot find our package.json in any folder above");
	return read(new URL("..", folder));
}
export { tillrigVersion as t };
