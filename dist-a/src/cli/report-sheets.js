/** `--reporter pretty --reporter junit=report.xml`: which reports are made, and where they go. */
import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { tillrigVersion } from '../host/control/version.js';
import { unknownName } from '../kernel/suggest.js';
import { colors } from './colors.js';
/** Only what is asked for is loaded: a run should begin soon. */
const reporters = {
    pretty: async () => (await import('../scenario/reporters/pretty.js')).prettyReporter,
    json: async () => (await import('../scenario/reporters/json.js')).jsonReporter,
    junit: async () => (await import('../scenario/reporters/junit.js')).junitReporter,
    ctrf: async () => (await import('../scenario/reporters/ctrf.js')).ctrfReporter,
    tap: async () => (await import('../scenario/reporters/tap.js')).tapReporter,
    github: async () => (await import('../scenario/reporters/github.js')).githubReporter,
    html: async () => (await import('../scenario/reporters/html.js')).htmlReporter,
};
/** Those that show the exchange of every case, and need it kept until it is told. */
const drawing = new Set(['html']);
/** What GitHub takes of one step. */
const PAGE_BYTES_MAX = 1024 * 1024;
export const reporterNames = Object.keys(reporters);
/** @throws RangeError for an unknown reporter, two on the screen or in a file, or no such file. */
export async function openReports(orders, requirements) {
    const read = orders.map((order) => {
        const [name = '', ...rest] = order.split('=');
        const load = Object.hasOwn(reporters, name) ? reporters[name] : undefined;
        if (!load)
            throw new RangeError(`Cannot report: ${unknownName('reporter', name, reporterNames)}`);
        return { name, load, file: rest.join('=') };
    });
    refuseTwoInOne(read);
    const creates = await Promise.all(read.map(({ load }) => load()));
    const files = [];
    const timers = new Set();
    const around = {
        requirements,
        now: () => Date.now(),
        every,
        ...(read.some(({ name }) => name === 'github') ? githubPlaces() : {}),
        version: tillrigVersion(),
    };
    return {
        pictures: read.some(({ name }) => drawing.has(name)),
        reporters: creates.map((create, i) => {
            const { file = '' } = read[i] ?? {};
            return create({ sheet: file === '' ? screen() : paper(file), ...around });
        }),
        close() {
            timers.forEach((one) => clearInterval(one));
            files.forEach((file) => closeSync(file));
        },
    };
    function every(ms, call) {
        const timer = setInterval(call, ms).unref();
        timers.add(timer);
        return () => clearInterval(timer);
    }
    function paper(file) {
        const handle = openForWriting(file);
        files.push(handle);
        return {
            write: (text) => void writeSync(handle, text),
            isTerminal: false,
            hasColors: false,
        };
    }
    /** Where GitHub shows Markdown beside the log, and where we are in the repository. */
    function githubPlaces() {
        const { GITHUB_STEP_SUMMARY: file, GITHUB_WORKSPACE: root } = process.env;
        const below = root ? path.relative(root, process.cwd()) : '';
        const isOutside = below === '' || below.startsWith('..');
        const folder = isOutside ? '' : `${below.split(path.sep).join('/')}/`;
        if (!file)
            return { folder };
        const handle = openForWriting(file, 'a');
        files.push(handle);
        const bytesMax = PAGE_BYTES_MAX - fstatSync(handle).size;
        return { folder, page: { write: (text) => void writeSync(handle, text), bytesMax } };
    }
}
function refuseTwoInOne(read) {
    const names = read.filter(({ file }) => file === '').map(({ name }) => name);
    // What is meant for GitHub's runner are lines of their own, below those for people.
    const onScreen = names.filter((name) => name !== 'github' || !names.includes('pretty'));
    if (onScreen.length > 1)
        throw new RangeError(`Cannot print ${onScreen.join(' and ')} on one screen. Give one of them a file: --reporter ${onScreen[1]}=FILE.`);
    const files = read.flatMap(({ file }) => (file === '' ? [] : [path.resolve(file)]));
    const twice = files.find((file, i) => files.indexOf(file) !== i);
    if (twice !== undefined)
        throw new RangeError(`Cannot write two reports into ${path.relative('', twice)}. Give each a file of its own.`);
}
export function openForWriting(file, flags = 'w') {
    try {
        mkdirSync(path.dirname(file), { recursive: true });
        return openSync(file, flags);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new RangeError(`Cannot write the report ${file}: ${why}. Give a file in a folder of yours.`);
    }
}
function screen() {
    const { stdout, env } = process;
    const isTerminal = stdout.isTTY === true && env['TERM'] !== 'dumb';
    return {
        write: (text) => void stdout.write(text),
        isTerminal,
        hasColors: colors.isColorSupported,
        get columns() {
            return stdout.columns;
        },
    };
}
