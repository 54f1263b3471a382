import { n as Command } from "./esm-Bg2wG2mo.js";
import { n as controlOptions, t as connect } from "./control-client-KVVZJM5l.js";
import { n as printJson, r as printText } from "./print-DjQLU-Nn.js";
// dist/src/cli/reset.js
/** `tillrig reset`: the rig as it was when it started. */
function command() {
	return controlOptions(new Command("reset").summary("make a running rig as new").description("Forgets all that happened, also what --data keeps; disarms all faults.")).option("--json", "print JSON").addHelpText("after", "\nExample:\n  $ tillrig reset").action(async (options) => {
		const answer = await connect(options).ask("POST", "/api/reset");
		if (options.json) printJson(answer);
		else printText("the rig is as new");
	});
}
export { command };
