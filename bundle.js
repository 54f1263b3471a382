/**
 * Joins the program, and the packages it needs at once, into few files: Node spends most of a short
 * run on opening hundreds of them. What users import stays as it was compiled.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rolldown } from 'rolldown'

const folder = process.argv[2] ?? 'dist'
const program = `${folder}/cli`

/** Native, large and rarely needed, or loaded by name. */
const external = ['better-sqlite3', 'express', '@faker-js/faker', '@swc/wasm-typescript']

rmSync(program, { recursive: true, force: true })
const bundle = await rolldown({
  input: { main: `${folder}/src/cli/main.js` },
  platform: 'node',
  external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
  onLog: (level, log, tell) => {
    if (level !== 'debug') tell('error', log)
  },
})
const { output } = await bundle.write({ dir: program, format: 'esm' })
writeFileSync(`${program}/LICENSES.txt`, licences(output))

/** Whoever gets their code gets their licences. */
function licences(chunks) {
  const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules ?? {}))
  const homes = modules.flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [])
  return [...new Set(homes)].sort().map(licence).join('\n')
}

function licence(home) {
  const { name, version, license } = JSON.parse(readFileSync(`${home}/package.json`, 'utf8'))
  const file = readdirSync(home).find((one) => /^licen[cs]e/i.test(one))
  const text = file ? readFileSync(`${home}/${file}`, 'utf8') : `${license}\n`
  return `${name} ${version} (${license})\n\n${text}`
}
