/** Words that are not written here, and where. Wider lines: patterns cannot be broken. */
import type { FileRule, SourceFile } from './source-file.ts'
import { codeOf, emptied, isScript, isTest, places } from './source-file.ts'

const isBelowHost = ({ path }: SourceFile) => /^(src\/(kernel|device|shop)|emulators)\//.test(path)

/** Time, chance and storage are arguments, or a rig would not end the same always. */
export const nothingOfTheRealWorld: FileRule = (file) => {
  if (!isScript(file) || isTest(file)) return []
  const isRunner = /^src\/(scenario\/(?!targets|reporters)|explore\/)/.test(file.path)
  if (!isBelowHost(file) && !isRunner) return []
  const always =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bset(Timeout|Interval)\b|\bconsole\b(?=\s*\.)/g
  const pure =
    /\bsetImmediate\b|\bperformance\b(?=\s*\.)|\bprocess\b(?=\s*\.)|\bglobalThis\b|\bcrypto\b(?=\s*\.)/g
  const code = codeOf(file, emptied)
  return [...places(code, always), ...(isRunner ? [] : places(code, pure))]
}

/** Nothing awaits inside a device, so that two tills at once cannot interleave. */
export const nothingAwaits: FileRule = (file) =>
  isScript(file) && isBelowHost(file) && !isTest(file)
    ? places(codeOf(file, emptied), /\basync\b|\bawait\b|\bPromise\b/g)
    : []

export const erasableTypes: FileRule = (file) => {
  if (!isScript(file)) return []
  const code = codeOf(file, emptied)
  // What opens a till in this process is its default export.
  const isConfig = /\.config\.ts$|^fixtures\/(tills|explored)\//.test(file.path)
  return [
    ...(isConfig ? [] : places(code, /^\s*export default\b|\bas default\b/g)),
    ...places(code, /^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s+\w+/g),
    // Chai's is one that others extend; nothing of it is left when types are erased.
    ...places(code, /^\s*(export\s+)?(declare\s+)?(namespace|module)\s+(?!Chai\b)[\w.]+\s*\{/g),
    ...places(code, /(:|<|\bas|\||&|,|=>)\s*any\b(?!\s*[(:=.])/g),
    ...(isTidy(file) ? [] : places(file.text, /@ts-(ignore|nocheck)/g)),
  ]
}

export const everyTestRuns: FileRule = (file) =>
  isTest(file)
    ? places(
        codeOf(file, emptied),
        /\b(test|it|describe)(\.\w+)*\.(only|skip|todo|skipIf|runIf|fails)\b|\b(x|f)(test|it|describe)\b|\bsleep\b|\bretry\b/g,
      )
    : []

/** A title that is there twice hides which has failed; those of tables differ by their rows. */
export const everyTitleOnce: FileRule = (file) => {
  if (!isTest(file)) return []
  const calls = /(?:\b(?:test|it)|[\])])\s*\(\s*'(\d+)'\s*,\s*(?:async\s*)?[(_a-z]/g
  const texts: string[] = []
  const code = codeOf(file, (literal) => `'${texts.push(literal.slice(1, -1)) - 1}'`)
  const titles = [...code.matchAll(calls)].map((match) => texts[Number(match[1])] ?? '')
  return titles
    .filter((title, i) => titles.indexOf(title) !== i && !/[$%]/.test(title))
    .map((title) => `"${title}" again`)
}

/**
 * Files share a worker: a global that one of them leaves changed is so for the next. A spy puts
 * back what it found, and where that was a false clock the true one is lost; so there are none.
 */
export const globalsComeBack: FileRule = (file) => {
  if (!isTest(file)) return []
  const code = codeOf(file, emptied)
  // One that was kept under its own name is put back as `globalThis.setTimeout = setTimeout`.
  const kept = /\b(?:globalThis|global)\.(\w+) = (?!\1$)(?![^]*\.\1 = \1$)/gm
  return [
    ...places(code, /\bspyOn(<.*>)?\((globalThis|global|window|self),/g),
    ...(/\bunstubAllGlobals\(/.test(code) ? [] : places(code, /\bstubGlobal\(/g)),
    ...[...code.matchAll(kept)].map(([, name]) => `${name} is not put back`),
  ]
}

/** Work that is left to do has an issue. */
export const everyTodoHasAnIssue: FileRule = (file) =>
  isScript(file) && !isTidy(file) ? places(file.text, /\b(TODO|FIXME|XXX)\b(?!.*#\d)/g) : []

/** The product speaks of itself alone: not of who made it, nor of the machine it was made on. */
export const noWorkplace: FileRule = (file) => {
  if (isTidy(file)) return []
  const words =
    /helper session|sub-?agents?\b|\/work\/|\/root\/|\/home\/\w+|\b(my|the) brief\b|as an AI\b|language model/gi
  const registries = /"resolved": "[^"]*|registry\.npmjs\.org/g
  return [...places(file.text, words), ...places(file.text, registries)]
}

/** These files must name what they forbid. */
function isTidy({ path }: SourceFile): boolean {
  return path.startsWith('src/tidy')
}
