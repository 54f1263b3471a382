// dist/src/cli/exit.js
const exitCodes = {
	/** All passed. */
	ok: 0,
	/** A check failed. */
	failed: 1,
	/** A scenario or option file is invalid. */
	invalid: 2,
	/** A target or the environment is at fault. */
	environment: 3,
	/** An expected failure passed or never ran. */
	unexpected: 4,
	/** Could not be decided, or waits for a person. */
	undecided: 5,
	usage: 64,
	/** A mistake of ours. */
	bug: 70,
	notExecutable: 126,
	notFound: 127,
	interrupted: 130,
	terminated: 143
};
/** Several at once: the worst of them, in the order 70, 2, 3, 1, 4, 5. */
function exitCodeOf(summary, isStrict, isBelow = false) {
	const { counts, blames, checksCount, isInterrupted } = summary;
	if (blames.includes("us")) return exitCodes.bug;
	if (isInterrupted) return exitCodes.interrupted;
	if (blames.includes("scenario")) return exitCodes.invalid;
	if (counts.ERROR > 0) return exitCodes.environment;
	if (counts.FAIL > 0 || isStrict && counts.NON_STRICT > 0) return exitCodes.failed;
	if (isBelow) return exitCodes.failed;
	if (counts.STALE > 0) return exitCodes.unexpected;
	if (counts.UNKNOWN + counts.REVIEW > 0 || checksCount === 0) return exitCodes.undecided;
	return exitCodes.ok;
}
/** Ends the command with one clear line: somebody can do something about it. */
var CliError = class extends Error {
	name = "CliError";
	exitCode;
	constructor(message, exitCode) {
		super(message);
		this.exitCode = exitCode;
	}
};
export { exitCodeOf as n, exitCodes as r, CliError as t };
