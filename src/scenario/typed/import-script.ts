/** Imports scenario scripts, TypeScript too, each time anew. */
import { register } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

let readingsCount = 0
let isRegistered = false

/**
 * What a script exports. The same file, and what it imports, may have changed since it was imported
 * last: each reading is a module of its own, which Node keeps until the process ends.
 */
export async function importScript(file: string): Promise<Readonly<Record<string, unknown>>> {
  const isOurs = file.startsWith(fileURLToPath(new URL('../../../', import.meta.url)))
  // Our own scenarios are JavaScript in an installed package, and find us by themselves.
  if (!isOurs) registerHooks()
  const url = pathToFileURL(file)
  url.searchParams.set('tillrig', String(++readingsCount))
  return import(url.href)
}

function registerHooks(): void {
  if (isRegistered) return
  isRegistered = true
  const tillrig = new URL('../../index.js', import.meta.url).href
  register('./script-hooks.js', import.meta.url, { data: { tillrig } })
}
