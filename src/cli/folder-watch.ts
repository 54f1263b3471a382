/** Tells which files changed in some folders, a moment after the last of several changes. */
import type { FSWatcher } from 'node:fs'
import { statSync, watch } from 'node:fs'
import path from 'node:path'

/** An editor writes a file in several steps; whoever reads it between them reads half of it. */
const PAUSE_MS = 50

interface Watched {
  readonly watcher: FSWatcher
  /** A folder that was taken away and made again is another one, of which its watcher is deaf. */
  readonly identity: string
}

export interface FolderWatch {
  /** Watches these folders from now on, and no others; says whether some are new. */
  follow(folders: readonly string[]): boolean
  close(): void
}

/** `told` is called with absolute paths; of a folder itself, where no file is named. */
export function watchFolders(
  told: (paths: readonly string[], sinceMs: number) => void,
): FolderWatch {
  const watchers = new Map<string, Watched>()
  const changed = new Set<string>()
  let since = 0
  let timer: NodeJS.Timeout | undefined
  return {
    follow(folders) {
      for (const [folder, { watcher, identity }] of watchers)
        if (!folders.includes(folder) || identity !== identityOf(folder)) {
          watcher.close()
          watchers.delete(folder)
        }
      const news = folders.filter((folder) => !watchers.has(folder))
      for (const folder of news) watchers.set(folder, open(folder))
      return news.length > 0
    },
    close() {
      clearTimeout(timer)
      for (const { watcher } of watchers.values()) watcher.close()
    },
  }

  function open(folder: string): Watched {
    const identity = identityOf(folder)
    const watcher = watch(folder, (_kind, name) =>
      heard(name === null ? folder : path.join(folder, name)),
    )
    // A folder that goes away is told by the one above it.
    return { watcher: watcher.on('error', () => undefined), identity }
  }

  function heard(file: string): void {
    if (changed.size === 0) since = performance.now()
    changed.add(file)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const paths = [...changed]
      changed.clear()
      told(paths, since)
    }, PAUSE_MS)
  }
}

/** The number of a folder may be given to the next one. */
function identityOf(folder: string): string {
  const { ino, birthtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? {}
  return `${ino} ${birthtimeMs}`
}
