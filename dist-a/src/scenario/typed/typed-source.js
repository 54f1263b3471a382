/** The source of one scenario in a script: its value, and the places of everything in it. */
import { readFileSync } from 'node:fs';
import { shown } from '../files.js';
import { isMap } from '../salvage.js';
import { callAt, inside, wordAt } from './literal.js';
import { originMark, spotIn } from './origin.js';
import { argumentOf } from './steps.js';
/** `name`: what the main file is called in reports. */
export function readScripts(main, name) {
    const mainText = textSource(name, readFileSync(main, 'utf8'));
    const known = new Map([[main, mainText]]);
    return {
        main,
        mainText,
        of(file) {
            if (!known.has(file))
                known.set(file, readText(file));
            return known.get(file);
        },
    };
}
function readText(file) {
    try {
        return textSource(shown(file), readFileSync(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function textSource(file, text) {
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const source = {
        file,
        text,
        value: undefined,
        complaints: [],
        readable: true,
        isScript: true,
        at: () => ({ source, start: 0, end: 1 }),
        keyAt: () => source.at([]),
        position(offset) {
            const line = starts.findLastIndex((start) => start <= offset);
            return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
        },
    };
    return source;
}
/** `value`: the scenario as a file would hold it, found plain. */
export function typedSource(scenario, value, scripts, isShared) {
    const { file, text, position } = scripts.mainText;
    return {
        file,
        text,
        value,
        complaints: [],
        readable: true,
        isScript: true,
        ...(isShared ? { isShared } : {}),
        at: (path) => placeOf(path, false),
        keyAt: (path) => placeOf(path, true),
        position,
        thrownAt: (error) => thrownAt(error, scripts),
    };
    function placeOf(path, asKey) {
        const [section, index, ...rest] = path;
        const step = stepAt(scenario, section, index);
        if (!step)
            return callPlace(scenario[originMark], { index: 0, path }, asKey);
        return callPlace(step[originMark], argumentOf(step, rest), asKey);
    }
    function callPlace(origin, way, asKey) {
        const spot = spotIn(origin, (one) => isReadable(one, scripts));
        const script = spot && scripts.of(spot.file);
        if (!script)
            return scripts.mainText.at([]);
        const { whole, args } = callAt(script.text, offsetOf(script, spot));
        const argument = way && args[way.index];
        return {
            source: script,
            ...(argument ? inside(script.text, argument, way.path, asKey) : whole),
        };
    }
}
function stepAt(scenario, section, index) {
    if (!isMap(scenario) || typeof section !== 'string')
        return undefined;
    const steps = scenario[section];
    const step = Array.isArray(steps) ? steps[Number(index)] : undefined;
    return hasOrigin(step) ? step : undefined;
}
export function hasOrigin(value) {
    return typeof value === 'object' && value !== null && originMark in value;
}
/** The call or the word in which an error was thrown. */
export function thrownAt(error, scripts) {
    if (!(error instanceof Error))
        return undefined;
    const spot = spotIn(error, (one) => isReadable(one, scripts));
    return spot && placeAt(spot, scripts);
}
export function placeAt(spot, scripts) {
    const source = scripts.of(spot.file);
    return source && { source, ...wordAt(source.text, offsetOf(source, spot)) };
}
function offsetOf({ text }, { line, column }) {
    const before = text.split('\n').slice(0, line - 1);
    const start = before.reduce((sum, one) => sum + one.length + 1, 0);
    return Math.min(start + column - 1, text.length);
}
/** What a package did on the way is not what somebody wrote here. */
function isReadable(file, scripts) {
    return file === scripts.main || (!/[\\/]node_modules[\\/]/.test(file) && !!scripts.of(file));
}
