import { watch } from 'node:fs';
import path from 'node:path';
/** An editor writes a file in several steps; whoever reads it between them reads half of it. */
const PAUSE_MS = 50;
/** `told` is called with absolute paths; of a folder itself, where no file is named. */
export function watchFolders(told) {
    const watchers = new Map();
    const changed = new Set();
    let since = 0;
    let timer;
    return {
        follow(folders) {
            for (const [folder, watcher] of watchers)
                if (!folders.includes(folder)) {
                    watcher.close();
                    watchers.delete(folder);
                }
            const news = folders.filter((folder) => !watchers.has(folder));
            for (const folder of news)
                watchers.set(folder, open(folder));
            return news.length > 0;
        },
        close() {
            clearTimeout(timer);
            for (const watcher of watchers.values())
                watcher.close();
        },
    };
    function open(folder) {
        return (watch(folder, (_kind, name) => heard(name === null ? folder : path.join(folder, name)))
            // A folder that goes away is told by the one above it.
            .on('error', () => undefined));
    }
    function heard(file) {
        if (changed.size === 0)
            since = performance.now();
        changed.add(file);
        clearTimeout(timer);
        timer = setTimeout(() => {
            const paths = [...changed];
            changed.clear();
            told(paths, since);
        }, PAUSE_MS);
    }
}
