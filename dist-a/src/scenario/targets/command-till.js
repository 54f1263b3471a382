import { constants } from 'node:os';
import { endGroup, spawnGroup } from '../../host/process-group.js';
import { TargetError } from '../target.js';
import { interrupted, readAnswer } from './till.js';
import { parseJson } from '../../kernel/parse-json.js';
const SAID_CHARS_MAX = 8192;
const SHOWN_CHARS_MAX = 200;
/** More than any answer; what is longer will not become one. */
const LINE_CHARS_MAX = 1024 * 1024;
const NOT_SUPPORTED = 127;
const FAREWELL_MS = 500;
/** What it said last may come after its end, unless somebody it left behind holds the line. */
const LAST_WORDS_MS = 200;
/** Starts it with the first stimulus: what happens before may change keys it must know. */
export function createCommandTill(parts) {
    let child;
    let said = '';
    let waiting;
    let ended;
    return { act, said: () => said, close };
    async function act(ask, limitMs) {
        const running = child ?? (await start());
        if (ended !== undefined)
            return { kind: 'silent', why: ended };
        if (parts.signal.aborted)
            return interrupted;
        const told = await new Promise((resolve) => {
            const timer = setTimeout(() => tell(tooSlow(limitMs)), limitMs);
            const stop = () => tell(interrupted);
            parts.signal.addEventListener('abort', stop);
            waiting = { id: ask.id, tell };
            running.stdin?.write(`${JSON.stringify(ask)}\n`);
            function tell(what) {
                clearTimeout(timer);
                parts.signal.removeEventListener('abort', stop);
                waiting = undefined;
                resolve(what);
            }
        });
        if (told instanceof TargetError)
            throw told;
        return told;
    }
    async function start() {
        const { command, env, cwd } = parts;
        const place = cwd === undefined ? {} : { cwd };
        const started = spawnGroup(command, { ...place, env: { ...process.env, ...env() } });
        child = started;
        // A till that ends without reading says so by its exit code.
        started.stdin?.on('error', () => undefined);
        started.stderr?.setEncoding('utf8').on('data', (text) => {
            said = `${said}${text}`.slice(-SAID_CHARS_MAX);
        });
        started.stdout?.setEncoding('utf8').on('data', byLine(hear));
        started.once('exit', (code, signal) => setTimeout(end, LAST_WORDS_MS, code, signal).unref());
        started.once('close', end);
        await spawned(started, command);
        return started;
    }
    function hear(line) {
        if (!waiting || line.trim() === '')
            return;
        const answer = readAnswer(parseJson(line));
        if (typeof answer === 'string')
            waiting.tell(notUnderstood(line, answer));
        // An answer to an earlier question came too late to count.
        else if (answer.id === waiting.id)
            waiting.tell({ kind: 'answer', fields: answer.fields });
        else if (answer.id === undefined)
            waiting.tell(notUnderstood(line, 'it has no "id"'));
    }
    function end(code, signal) {
        if (ended !== undefined)
            return;
        const how = signal ? `signal ${signal} (${constants.signals[signal]})` : `exit code ${code}`;
        ended = `the till ended with ${how}`;
        waiting?.tell(code === NOT_SUPPORTED ? { kind: 'unsupported' } : { kind: 'silent', why: ended });
    }
    async function close() {
        if (!child)
            return;
        child.stdin?.end();
        await endGroup(child, FAREWELL_MS);
    }
}
async function spawned(child, command) {
    await new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', ({ message }) => reject(new TargetError(`Cannot start the till "${command.join(' ')}": ${message}.`)));
    });
}
/** Tells whole lines as they come, and the beginning of one that would never end. */
function byLine(tell) {
    let rest = '';
    return (text) => {
        const lines = `${rest}${text}`.split('\n');
        rest = lines.pop() ?? '';
        if (rest.length > LINE_CHARS_MAX) {
            lines.push(rest);
            rest = '';
        }
        for (const line of lines)
            tell(line);
    };
}
function tooSlow(limitMs) {
    return { kind: 'silent', why: `the till did not answer within ${limitMs / 1000} s` };
}
function notUnderstood(line, why) {
    const shown = line.length > SHOWN_CHARS_MAX ? `${line.slice(0, SHOWN_CHARS_MAX)}…` : line;
    return new TargetError(`Cannot read the answer of the till, as ${why}: ${shown}. Write one JSON line such as {"id":"c1","outcome":"paid"} to stdout, and everything else to stderr.`);
}
