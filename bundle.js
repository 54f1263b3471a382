/**
 * Joins the program, and the packages it needs at once, into few files: Node spends most of a short
 * run on opening hundreds of them. What users import stays as it was compiled.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'

const folder = process.argv[2] ?? 'dist'
const program = `${folder}/cli`

/** Native, large and rarely needed, or loaded by name. */
const external = ['better-sqlite3', '@faker-js/faker', '@swc/wasm-typescript']

/** All that one of these needs is one file; what two of them need stands in that of the first. */
const together = ['cli/main', 'emulators', 'cli/run']
const closures = new Map()

rmSync(program, { recursive: true, force: true })
const bundle = await join({ main: 'src/cli/main.ts' })
const { output } = await bundle.write({
  dir: program,
  // Node loads it sooner than ES modules: at once, without asking anybody on the way.
  format: 'cjs',
  // Names stay, for the sake of those who read where an error comes from.
  minify: { compress: true, mangle: false, codegen: true },
  codeSplitting: { groups: together.map(groupOf) },
})
writeFileSync(`${program}/package.json`, '{ "type": "commonjs" }\n')
writeFileSync(`${program}/LICENSES.txt`, licences(output))
await checkCatalogue()

/** Checks the scenarios once, for all who install them, and goes away again. */
async function checkCatalogue() {
  const checker = await join({ main: 'src/cli/check-catalogue.ts' })
  await checker.write({ dir: `${folder}/checker`, format: 'esm' })
  execFileSync(process.execPath, [`${folder}/checker/main.js`], { stdio: 'inherit' })
  rmSync(`${folder}/checker`, { recursive: true })
}

function join(input) {
  return rolldown({
    input,
    platform: 'node',
    // Its build for Node is CommonJS, which can be joined only as a whole and in wrappers.
    resolve: { alias: { yaml: path.resolve('node_modules/yaml/browser/index.js') } },
    external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
    onLog: (level, log, tell) => {
      if (level !== 'debug') tell('error', log)
    },
  })
}

function groupOf(room, nth) {
  const name = (id, modules) => (closureOf(room, modules).has(id) ? path.basename(room) : null)
  return { name, debugName: room, priority: together.length - nth }
}

function closureOf(room, modules) {
  const known = closures.get(room)
  if (known) return known
  const closure = new Set([path.resolve(`src/${room}.ts`)])
  for (const id of closure)
    for (const one of modules.getModuleInfo(id)?.importedIds ?? []) closure.add(one)
  closures.set(room, closure)
  return closure
}

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
