import { a as Option, n as Command } from "./esm-Bg2wG2mo.js";
import { t as tillrigVersion } from "./version-B6FawUdl.js";
import { n as jsonSchema } from "./format-tpo14CSH.js";
import { a as rigJsonSchema } from "./format-Dygt5bhF.js";
import { n as printJson } from "./print-DjQLU-Nn.js";
import path from "node:path";
import { mkdirSync, writeFileSync } from "node:fs";
// dist/src/cli/first-files.js
/** What `tillrig init` writes: a file of targets, a first scenario, a job for CI. */
/** `version` is that of tillrig, so that CI runs what was tried. */
function firstFiles(ci, version) {
	const run = `npx --yes tillrig@${version} run scenarios/ --reporter pretty`;
	return [
		{
			path: "tillrig.yaml",
			text: () => targets
		},
		{
			path: "tillrig.schema.json",
			text: () => json(rigJsonSchema())
		},
		{
			path: "scenarios/first-sale.yaml",
			text: () => scenario
		},
		{
			path: "scenarios/scenario.schema.json",
			text: () => json(jsonSchema())
		},
		...{
			none: [],
			github: [{
				path: ".github/workflows/tillrig.yml",
				text: () => githubJob(run)
			}],
			gitlab: [{
				path: ".gitlab-ci.yml",
				text: () => gitlabJob(run)
			}]
		}[ci]
	];
}
function json(value) {
	return `${JSON.stringify(value, null, 2)}\n`;
}
const targets = `# yaml-language-server: $schema=./tillrig.schema.json
# What "tillrig run --target NAME" runs scenarios against.
targets:
  # The emulators inside tillrig, in virtual time: the default, without this file too.
  emulator: { kind: emulator, clock: virtual }

  # A real device. Its key comes from the environment, never from a file. The budget is the most
  # that one run may cost; what cannot be taken back is shown first and asked for once.
  # shop-7:
  #   kind: device
  #   ikkm:
  #     url: http://192.168.1.40:8080
  #     key: "\${env.IKKM_KEY}"
  #     min-interval: 1s
  #     max-receipts: 20
  #     max-amount: 1000
  #   operator: console

  # Your own till, for the "client:" steps of scenarios: a command that takes one JSON line for each
  # stimulus and answers with one, or { http: http://127.0.0.1:9000/tillrig }.
  # my-till:
  #   kind: client
  #   client: { command: [node, ./till.js], reset: per-case }
`;
const scenario = `# yaml-language-server: $schema=./scenario.schema.json
format: 1
id: my-shop/sale/first
title: A cash sale is registered once, and the change is right
tags: [sale]
steps:
  - send: ikkm.sale
    with: { sale: 2920, cash: 3000 }
    expect: { status: 200, reason: { $matches: "^[0-9]+$" } }
    save: { receipt: "\${reply.reason}" }
  - check: ikkm.receipts
    where: { number: "\${receipt}" }
    expect: { $count: 1, $each: { type: sale, total: 2920, change: 80 } }
`;
function githubJob(run) {
	return `name: tillrig
on: [push, pull_request]
permissions:
  contents: read
jobs:
  scenarios:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: ${run} --reporter github --reporter junit=reports/tillrig.xml
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: tillrig
          path: reports/
`;
}
function gitlabJob(run) {
	return `tillrig:
  image: node:22
  script:
    - ${run} --reporter junit=reports/tillrig.xml
  artifacts:
    when: always
    reports:
      junit: reports/tillrig.xml
`;
}
// dist/src/cli/init.js
/** `tillrig init`: the first files of somebody who begins. */
function command() {
	return new Command("init").summary("write the first files: targets, a scenario, a job for CI").description("Writes tillrig.yaml, a first scenario with its JSON Schema for editors, and a job for CI. What is there already is left alone.").argument("[folder]", "where to", ".").addOption(new Option("--ci <service>", "for which CI to write a job").choices([
		"github",
		"gitlab",
		"none"
	]).default("github")).option("--json", "print JSON").addHelpText("after", `
Examples:
  $ tillrig init
  $ tillrig init my-shop --ci gitlab
  $ tillrig init --ci none --json`).action(init);
}
function init(folder, { ci, json }) {
	const files = firstFiles(ci, tillrigVersion());
	const written = files.filter((one) => writeNew(path.join(folder, one.path), one.text()));
	const left = files.filter((one) => !written.includes(one));
	const names = (some) => some.map((one) => path.posix.join(folder, one.path));
	const next = nextSteps(folder);
	if (json) return printJson({
		written: names(written),
		left: names(left),
		next
	});
	const lines = [
		...names(written).map((name) => `wrote ${name}`),
		...names(left).map((name) => `left  ${name}, which is there already`),
		"",
		"Next:",
		...next.map((line) => `  ${line}`)
	];
	process.stdout.write(`${lines.join("\n")}\n`);
}
/** Whether it was written: what is there is never touched. */
function writeNew(file, text) {
	mkdirSync(path.dirname(file), { recursive: true });
	try {
		writeFileSync(file, text, { flag: "wx" });
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}
function nextSteps(folder) {
	const there = path.relative(".", folder);
	return [
		...there === "" ? [] : [`cd ${there}`],
		"npx tillrig run scenarios/           # green at once, on the emulators",
		"npx tillrig run scenarios/ --watch   # change scenarios/first-sale.yaml and see",
		"npx tillrig codes ikkm               # what can go wrong, and how to make it happen"
	];
}
export { command };
