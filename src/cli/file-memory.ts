/** The texts of files as they were read, to tell what has changed since. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isScript } from '../scenario/files.ts'

export interface FileMemory {
  remember(file: string): void
  readonly files: readonly string[]
  /** Also a file that was not there before, if a plan may depend on it. */
  isChanged(file: string): boolean
  /** A part or a rig nobody has read yet: it may stand before another one. */
  isNews(file: string): boolean
}

/** Paths are absolute. */
export function createFileMemory(): FileMemory {
  const texts = new Map<string, string | undefined>()
  return {
    remember: (file) => void texts.set(file, textOf(file)),
    get files() {
      return [...texts.keys()]
    },
    isChanged(file) {
      if (texts.has(file)) return texts.get(file) !== textOf(file)
      if (isScript(file)) return [...texts.keys()].some(isScript)
      if (path.basename(file).startsWith('.')) return false
      return existsSync(file) && (/\.ya?ml$/.test(file) || isFolder(file))
    },
    isNews: (file) => !texts.has(file) && /[\\/](parts|rigs)([\\/]|$)/.test(file),
  }
}

export function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
