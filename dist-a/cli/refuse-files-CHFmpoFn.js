import { n as formatComplaint } from "./frame-D2m4zKFa.js";
import { t as counted } from "./counted-DPuKXBra.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
// dist/src/cli/refuse-files.js
/** Ends a command that was given files with mistakes, after it has shown all of them. */
/** @throws CliError */
function refuseFiles(complaints, end) {
	process.stderr.write(`${complaints.map(formatComplaint).join("\n\n")}\n\n`);
	const count = new Set(complaints.map(({ place }) => place.source.file)).size;
	throw new CliError(`${counted(complaints.length, "mistake")} in ${counted(count, "file")}; ${end}.`, exitCodes.invalid);
}
export { refuseFiles as t };
