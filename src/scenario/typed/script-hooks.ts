/**
 * How Node loads scenario scripts; it runs this in a thread of its own. Types become blanks, so
 * that every line and column of a stack is that of the file. This is what Node does itself from
 * 22.18 on; the same package does it for all, so that a scenario runs alike everywhere.
 */
import { readFile } from 'node:fs/promises'
import type { LoadHook, ResolveHook } from 'node:module'
import { fileURLToPath } from 'node:url'

let tillrig = ''

export function initialize(data: { readonly tillrig: string }): void {
  ;({ tillrig } = data)
}

export const resolve: ResolveHook = async (specifier, context, next) => {
  // Wherever the file stands, also where nothing is installed: the program that runs it.
  if (specifier === 'tillrig') return { url: tillrig, shortCircuit: true }
  const resolved = await found(specifier, (name) => next(name, context))
  // What a script imports is read anew with it.
  const reading = /[?&]tillrig=\d+/.exec(context.parentURL ?? '')?.[0]
  const isBeside = /^[./]/.test(specifier) && resolved.url.startsWith('file:')
  if (reading === undefined || !isBeside || resolved.url.includes('?')) return resolved
  return { ...resolved, url: `${resolved.url}?${reading.slice(1)}` }
}

async function found<Resolved>(
  specifier: string,
  look: (name: string) => Resolved | Promise<Resolved>,
): Promise<Resolved> {
  try {
    return await look(specifier)
  } catch (error) {
    const typed = typedName(specifier)
    if (typed === undefined) throw error
    try {
      return await look(typed)
    } catch {
      throw error
    }
  }
}

/** Many write `./till.js` or `./till` for `till.ts`, as the compiler wants it. */
function typedName(specifier: string): string | undefined {
  if (!/^\.{0,2}\//.test(specifier)) return undefined
  return /\.m?js$/.test(specifier) ? specifier.replace(/js$/, 'ts') : `${specifier}.ts`
}

export const load: LoadHook = async (url, context, next) => {
  const { pathname, search } = new URL(url)
  if (!search.includes('tillrig=')) return next(url, context)
  const text = await readFile(new URL(url), 'utf8')
  if (/\.m?ts$/.test(pathname)) {
    const { transform } = await import('@swc/wasm-typescript')
    const filename = fileURLToPath(url)
    const { code } = await transform(text, { mode: 'strip-only', module: true, filename })
    return { format: 'module', source: code, shortCircuit: true }
  }
  // In a folder that does not say what its files are, Node would find out, but with a warning.
  const isModule = context.format == null && /^\s*(import|export)\b/m.test(text)
  return isModule ? { format: 'module', source: text, shortCircuit: true } : next(url, context)
}
