/** What is kept of scenario files that are good, so that nobody need check them again. */
import { isDeepStrictEqual } from 'node:util'
import type { CheckedFile, CheckedFiles } from './checked.ts'
import { hashOf, nameIn } from './checked.ts'
import { rigFiles } from './files.ts'
import { partSchema, scenarioSchema } from './format.ts'
import type { Surroundings } from './load.ts'
import { loadScenario } from './load.ts'
import type { Scenario } from './scenario.ts'
import { readShape } from './schema-complaints.ts'
import { readSource } from './source.ts'

interface TextFile {
  readonly file: string
  readonly text: string
}

/** A file with mistakes is left out, and so is one that holds what JSON cannot carry. */
export function checkFiles(
  texts: readonly TextFile[],
  folder: string,
  around: Surroundings,
): CheckedFiles {
  const files: Record<string, CheckedFile> = {}
  for (const one of texts) {
    const { scenario, uses, rigText } = load(one, around)
    if (!scenario) continue
    const noteOf = ({ file, text }: TextFile) => ({
      hash: hashOf(text),
      parts: mapped(uses.get(file) ?? new Map(), (part) => nameIn(folder, part.file)),
    })
    const { devices, source } = scenario
    const shape = plain(readShape(scenarioSchema, source).shape)
    const rig = rigText === undefined ? {} : { rigHash: hashOf(rigText) }
    if (shape)
      files[nameIn(folder, one.file)] = { kind: 'scenario', ...noteOf(one), shape, devices, ...rig }
    for (const part of [...uses.values()].flatMap((own) => [...own.values()])) {
      const inside = plain(readShape(partSchema, readSource(part.file, part.text)).shape)
      if (inside)
        files[nameIn(folder, part.file)] = { kind: 'part', ...noteOf(part), shape: inside }
    }
  }
  return { folder, files }
}

interface Loading {
  readonly scenario: Scenario | undefined
  /** By the file that uses them, and the name it gives them. */
  readonly uses: ReadonlyMap<string, ReadonlyMap<string, TextFile>>
  readonly rigText: string | undefined
}

function load({ file, text }: TextFile, around: Surroundings): Loading {
  const { parts, rigs = rigFiles } = around
  const uses = new Map<string, Map<string, TextFile>>()
  let rigText: string | undefined
  const { scenario } = loadScenario(file, text, {
    ...around,
    parts: {
      find(name, usedBy) {
        const found = parts.find(name, usedBy)
        if ('text' in found) uses.set(usedBy, (uses.get(usedBy) ?? new Map()).set(name, found))
        return found
      },
    },
    rigs: {
      find(name, usedBy) {
        const found = rigs.find(name, usedBy)
        if ('text' in found) rigText = found.text
        return found
      },
    },
  })
  return { scenario, uses, rigText }
}

function mapped(
  files: ReadonlyMap<string, TextFile>,
  to: (file: TextFile) => string,
): Record<string, string> {
  return Object.fromEntries([...files].map(([name, file]) => [name, to(file)]))
}

function plain<Shape>(shape: Shape): Shape | undefined {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(shape ?? null)), shape) ? shape : undefined
}
