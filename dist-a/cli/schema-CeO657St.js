import { n as Command, t as Argument } from "./esm-Bg2wG2mo.js";
import { n as jsonSchema } from "./format-tpo14CSH.js";
import { a as rigJsonSchema } from "./format-Dygt5bhF.js";
import { n as printJson } from "./print-DjQLU-Nn.js";
// dist/src/cli/schema.js
/** `tillrig schema`: the JSON Schemas of scenario and rig files, for editors. */
function command() {
	return new Command("schema").summary("print the JSON Schema of scenarios, or of rigs").description("Prints the JSON Schema of scenario files, or of rig files such as tillrig.yaml.").addArgument(new Argument("[what]", "of which files").choices(["scenario", "rig"]).default("scenario")).addHelpText("after", `
Examples:
  $ tillrig schema > scenario.schema.json
  $ tillrig schema rig > rig.schema.json
Then, as the first line of such a file:
  # yaml-language-server: $schema=./scenario.schema.json`).action((what) => printJson(what === "rig" ? rigJsonSchema() : jsonSchema()));
}
export { command };
