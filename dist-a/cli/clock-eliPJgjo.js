import { n as Command, t as Argument } from "./esm-Bg2wG2mo.js";
import { n as controlOptions, t as connect } from "./control-client-KVVZJM5l.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { n as printJson, r as printText } from "./print-DjQLU-Nn.js";
// dist/src/cli/clock.js
/** `tillrig clock`: the time it is in a running rig. */
function command() {
	return controlOptions(new Command("clock").summary("see or move the clock of a running rig").description("Shows the time it is in the rig, or moves it forward.").addArgument(new Argument("[act]").choices(["advance"])).argument("[duration]", "how far: 250ms, 90s, 25h, 3d")).option("--json", "print JSON").addHelpText("after", `
Examples:
  $ tillrig clock
  $ tillrig clock advance 25h`).action(clock);
}
async function clock(act, duration, options) {
	if (act !== void 0 && duration === void 0) throw new CliError("Cannot advance the clock: say how far, as in 25h.", exitCodes.usage);
	const control = connect(options);
	const answer = await (act === void 0 ? control.ask("GET", "/api/clock") : control.ask("POST", "/api/clock", { advance: duration }));
	if (options.json) return printJson(answer);
	const { kind, iso } = answer;
	printText(`${iso}  (${kind} time)`);
}
export { command };
