import { a as Option } from "./esm-Bg2wG2mo.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
// dist/src/cli/control-client.js
function controlOptions(command) {
	return command.addOption(new Option("--control <url>", "the control API of the rig").env("TILLRIG_CONTROL").default("http://127.0.0.1:8090")).addOption(new Option("--token <token>", "the token of the rig").env("TILLRIG_TOKEN"));
}
function connect({ control, token }) {
	const url = control.replace(/\/+$/, "");
	const authorization = token === void 0 ? {} : { Authorization: `Bearer ${token}` };
	return {
		url,
		async ask(method, path, body) {
			const response = await reach(path, {
				method,
				headers: {
					...authorization,
					...body === void 0 ? {} : { "Content-Type": "application/json" }
				},
				...body === void 0 ? {} : { body: JSON.stringify(body) }
			});
			if (!(response.headers.get("content-type") ?? "").includes("json")) throw stranger();
			return response.json();
		},
		async *events(after) {
			const { body } = await reach(`/api/events${after === void 0 ? "" : `?after=${after}`}`, { headers: authorization });
			if (body) yield* readEntries(body);
			throw new CliError(`the rig at ${url} has stopped.`, exitCodes.environment);
		}
	};
	async function reach(path, init) {
		const response = await fetch(new URL(path, `${url}/`), init).catch((error) => {
			throw unreachable(error);
		});
		if (!response.ok) throw await refusal(response);
		return response;
	}
	function unreachable(error) {
		const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : "";
		return new CliError(`no rig answers at ${url}${reason && ` (${reason})`}. Start one with "tillrig up", or name it with --control URL.`, exitCodes.environment);
	}
	async function refusal(response) {
		if (!response.headers.get("content-type")?.startsWith("application/problem+json")) return stranger();
		const { detail } = await response.json();
		if (response.status >= 500) return new CliError(detail, exitCodes.bug);
		if (response.status === 401) return new CliError(`the rig at ${url} asks for its token: --token TOKEN, or TILLRIG_TOKEN.`, exitCodes.environment);
		const isUsage = [
			400,
			404,
			409
		].includes(response.status);
		return new CliError(detail, isUsage ? exitCodes.usage : exitCodes.environment);
	}
	function stranger() {
		return new CliError(`what answers at ${url} is not the control API of a rig. Name it with --control URL.`, exitCodes.environment);
	}
}
/** Server-sent events: fields on lines, an empty line ends one; comments are the heartbeat. */
async function* readEntries(body) {
	let text = "";
	const decoder = new TextDecoder();
	try {
		for await (const chunk of body) {
			text += decoder.decode(chunk, { stream: true });
			const blocks = text.split("\n\n");
			text = blocks.pop() ?? "";
			for (const block of blocks) {
				const data = /^data: (.*)$/m.exec(block)?.[1];
				if (data !== void 0) yield JSON.parse(data);
			}
		}
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
	}
}
export { controlOptions as n, connect as t };
