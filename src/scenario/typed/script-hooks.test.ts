import { expect, test } from 'vitest'
import { resolve } from './script-hooks.ts'

const context = {
  conditions: [],
  importAssertions: {},
  importAttributes: {},
  parentURL: 'file:///a/b.scenario.ts',
}

/** What Node does with these files, and no others, beside the script. */
async function found(specifier: string, files: readonly string[]): Promise<string> {
  const next = async (name: string) => {
    if (!files.includes(name)) throw new Error(`no ${name}`)
    return { url: `file:///a/${name.slice(2)}` }
  }
  return (await resolve(specifier, context, next)).url
}

test.each([
  { specifier: './till', file: './till.ts' },
  { specifier: './till.js', file: './till.ts' },
  { specifier: './till.mjs', file: './till.mts' },
  { specifier: './till.prices', file: './till.prices.ts' },
  { specifier: './till.js', file: './till.js' },
])('$specifier is found as $file', async ({ specifier, file }) => {
  expect(await found(specifier, [file])).toBe(`file:///a/${file.slice(2)}`)
})

test('what is nowhere is told by the name that was written', async () => {
  await expect(found('./till.js', [])).rejects.toThrow('no ./till.js')
})
