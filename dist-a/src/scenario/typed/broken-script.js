/** What is wrong with a script that could not be loaded, and where. */
import { readFileSync } from 'node:fs';
import { fileOf } from './origin.js';
import { placeAt, thrownAt } from './typed-source.js';
export async function complaintAbout(error, scripts) {
    const { place, says } = unreadable(error, scripts) ??
        badImport(error, scripts) ??
        notFound(error, scripts) ??
        (error instanceof SyntaxError ? await badScript(error, scripts) : thrown(error, scripts));
    return { place: place ?? scripts.mainText.at([]), says };
}
function unreadable(error, scripts) {
    if (!isUnreadable(error))
        return undefined;
    const { code, message, filename, startLine, startColumn } = error;
    const place = placeAt({ file: filename, line: startLine, column: startColumn + 1 }, scripts);
    const says = code === 'UnsupportedSyntax'
        ? `${message}. Use what vanishes with the types: no enum, no namespace, no parameter properties.`
        : `this is not valid TypeScript: ${message}. Mend it.`;
    return { place, says };
}
function isUnreadable(error) {
    return typeof error === 'object' && error !== null && 'startLine' in error && 'filename' in error;
}
/** Node puts the line and an arrow before the stack of an import of a name that is not there. */
function badImport(error, scripts) {
    if (!(error instanceof SyntaxError))
        return undefined;
    const [, file = '', line, arrow = ''] = /^(file:.*|\/.*):(\d+)\n.*\n( *)\^/.exec(error.stack ?? '') ?? [];
    if (file === '')
        return undefined;
    const spot = { file: fileOf(file), line: Number(line), column: arrow.length + 1 };
    const place = placeAt(spot, scripts);
    const [, module, name] = /^The requested module '(.*)' .* export named '(.*)'/.exec(error.message) ?? [];
    return module === undefined
        ? { place, says: invalid(error) }
        : { place, says: `"${module}" exports no "${name}". Look at what it exports.` };
}
function notFound(error, scripts) {
    if (!(error instanceof Error) || !('code' in error))
        return undefined;
    if (error.code !== 'ERR_MODULE_NOT_FOUND')
        return undefined;
    const [, kind, name = '', by = ''] = /^Cannot find (module|package) '(.+)' imported from (.+?)(\?.*)?$/.exec(error.message) ?? [];
    const source = scripts.of(fileOf(by)) ?? scripts.mainText;
    const last = name.split(/[\\/]/).at(-1)?.replace(/\?.*/, '') ?? name;
    const written = [...source.text.matchAll(/(['"])([^'"\n]+)\1/g)].find(([, , one = '']) => kind === 'package' ? one === name || one.startsWith(`${name}/`) : one.endsWith(last));
    const what = written?.[2] ?? name;
    const start = written?.index ?? 0;
    const end = start + (written?.[0].length ?? 1);
    const cure = kind === 'package' ? 'Install the package beside the scenario.' : 'There is no such file.';
    return { place: { source, start, end }, says: `cannot import "${what}". ${cure}` };
}
/** Node does not say where JavaScript is wrong; the reader of TypeScript does. */
async function badScript(error, scripts) {
    const { transform } = await import('@swc/wasm-typescript');
    try {
        await transform(readFileSync(scripts.main, 'utf8'), {
            mode: 'strip-only',
            module: true,
            filename: scripts.main,
        });
    }
    catch (found) {
        const told = unreadable(found, scripts);
        if (told)
            return { ...told, says: invalid(error) };
    }
    return { place: undefined, says: invalid(error) };
}
function invalid({ message }) {
    return `this is not valid JavaScript: ${message}. Mend it.`;
}
function thrown(error, scripts) {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
        place: thrownAt(error, scripts),
        says: `this threw while the file was loaded: ${said}. Mend it.`,
    };
}
