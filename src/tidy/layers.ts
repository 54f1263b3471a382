/** Who may import whom: rooms, and the packages each may use. */
import type { FileRule, SourceFile } from './source-file.ts'
import { codeOf, isScript, isTest, whole } from './source-file.ts'

/** A device's folder is a room of its own, and so is each file at the top of `src`. */
function roomOf(path: string): string {
  return /^(emulators\/[^/]+|src\/[^/]+|[^/]+)/.exec(path)?.[1] ?? path
}

const everywhere = [/^src\/(?!tidy)/, /^emulators\//]

/** Rooms that are free to import anything are not listed. */
const mayImport: readonly { readonly from: RegExp; readonly to: readonly RegExp[] }[] = [
  { from: /^src\/kernel\//, to: [/^src\/kernel$/] },
  { from: /^src\/device\//, to: [/^src\/(kernel|device)$/] },
  // Its own room is added below: never a sibling.
  { from: /^emulators\//, to: [/^src\/(kernel|device)$/] },
  { from: /^src\/shop\//, to: [/^src\/(kernel|device)$/] },
  {
    from: /^src\/clients\//,
    to: [/^src\/(kernel|device|shop|clients)$/, /^emulators\//],
  },
  { from: /^src\/host\//, to: [/^src\/(kernel|device|shop|host)$/] },
  // The list of documents joins devices and control API; how one is made knows neither.
  { from: /^src\/openapi\/documents\.ts$/, to: everywhere },
  { from: /^src\/openapi\//, to: [/^src\/(kernel|device)$/] },
  // So does the list of pages; how one is made knows tables and documents alone.
  { from: /^src\/reference\/pages\.ts$/, to: everywhere },
  { from: /^src\/reference\//, to: [/^src\/(kernel|device|openapi)$/] },
  { from: /^src\/scenario\/targets\//, to: [/^src\/(kernel|device|shop|scenario|host)$/] },
  { from: /^src\/scenario\//, to: [/^src\/(kernel|device|shop|scenario)$/] },
  { from: /^src\/explore\//, to: [/^src\/(kernel|device|shop|scenario|explore)$/] },
  { from: /^src\/mutants\//, to: [/^src\/(kernel|device|shop|scenario)$/, /^emulators\//] },
  { from: /^src\/testing\//, to: [/^src\/(?!tidy|cli$|console)/, /^emulators\//] },
  // The samples that are programmed into the devices come from faker.
  { from: /^src\/emulators\.ts$/, to: [...everywhere, /^fixtures$/] },
  { from: /^src\//, to: everywhere },
]

const isPure = (path: string) =>
  /^(src\/(kernel|device|shop|clients|openapi|reference|testing)|emulators)\//.test(path) ||
  path === 'src/browser.ts'
const isFree = (file: SourceFile) => isTest(file) || /^(src\/tidy|fixtures|bench)\//.test(file.path)

export const importsGoOneWay: FileRule = (file) => {
  const allowed = mayImport.find(({ from }) => from.test(file.path))?.to
  if (!isScript(file) || isFree(file) || !allowed) return []
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ specifier, room: roomOf(resolve(file.path, specifier)) }))
    .filter(({ room }) => room !== roomOf(file.path) && !allowed.some((one) => one.test(room)))
    .map(({ specifier }) => `imports ${specifier}`)
}

function mayUse(path: string): readonly string[] {
  // The only device that speaks XML has it read by a package.
  if (path.startsWith('emulators/cashflow/')) return ['zod', '@rgrove/parse-xml']
  // Whoever tests without Vitest must not need it.
  return path === 'src/testing/vitest.ts' ? ['vitest'] : ['zod']
}

export const packagesStayAbove: FileRule = (file) => {
  if (!isScript(file) || isFree(file) || !isPure(file.path)) return []
  return importsOf(file)
    .filter((specifier) => !specifier.startsWith('.') && !mayUse(file.path).includes(specifier))
    .map((specifier) => `imports ${specifier}`)
}

/** Also the last line of an import over several lines, `export … from` and `import('…')`. */
function importsOf(file: SourceFile): string[] {
  const specifiers =
    /(?<!['"])(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*(['"])([^'"\n]+)\1/g
  return [...codeOf(file, whole).matchAll(specifiers)].map((match) => match[2] ?? '')
}

function resolve(from: string, specifier: string): string {
  return new URL(specifier, `file:///${from}`).pathname.slice(1)
}
