/** The source of one scenario in a script: its value, and the places of everything in it. */
import { readFileSync } from 'node:fs'
import { shown } from '../files.ts'
import { isMap } from '../salvage.ts'
import type { Path, Place, Source } from '../source.ts'
import { callAt, inside, wordAt } from './literal.ts'
import type { Origin, Spot } from './origin.ts'
import { originMark, spotIn } from './origin.ts'
import { argumentOf } from './steps.ts'
import type { TypedScenario } from './steps.ts'

/** The texts of scripts as they were when they were loaded. */
export interface Scripts {
  /** The path of the file that was asked for. */
  readonly main: string
  readonly mainText: Source
  /** Nothing for a file that cannot be read. */
  of(file: string): Source | undefined
}

/** `name`: what the main file is called in reports. */
export function readScripts(main: string, name: string): Scripts {
  const mainText = textSource(name, readFileSync(main, 'utf8'))
  const known = new Map<string, Source | undefined>([[main, mainText]])
  return {
    main,
    mainText,
    of(file) {
      if (!known.has(file)) known.set(file, readText(file))
      return known.get(file)
    },
  }
}

function readText(file: string): Source | undefined {
  try {
    return textSource(shown(file), readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function textSource(file: string, text: string): Source {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const source: Source = {
    file,
    text,
    value: undefined,
    complaints: [],
    readable: true,
    isScript: true,
    at: () => ({ source, start: 0, end: 1 }),
    keyAt: () => source.at([]),
    position(offset) {
      const line = starts.findLastIndex((start) => start <= offset)
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
    },
  }
  return source
}

/** `value`: the scenario as a file would hold it, found plain. */
export function typedSource(
  scenario: TypedScenario,
  value: unknown,
  scripts: Scripts,
  isShared: boolean,
): Source {
  const { file, text, position } = scripts.mainText
  return {
    file,
    text,
    value,
    complaints: [],
    readable: true,
    isScript: true,
    ...(isShared ? { isShared } : {}),
    at: (path) => placeOf(path, false),
    keyAt: (path) => placeOf(path, true),
    position,
    thrownAt: (error) => thrownAt(error, scripts),
  }

  function placeOf(path: Path, asKey: boolean): Place {
    const found = stepOn(scenario, path)
    if (!found) return callPlace(scenario[originMark], { index: 0, path }, asKey)
    return callPlace(found.step[originMark], argumentOf(found.step, found.rest), asKey)
  }

  function callPlace(
    origin: Origin,
    way: { readonly index: number; readonly path: Path } | undefined,
    asKey: boolean,
  ): Place {
    const spot = spotIn(origin, (one) => isReadable(one, scripts))
    const script = spot && scripts.of(spot.file)
    if (!script) return scripts.mainText.at([])
    const { whole, args } = callAt(script.text, offsetOf(script, spot))
    const argument = way && args[way.index]
    return {
      source: script,
      ...(argument ? inside(script.text, argument, way.path, asKey) : whole),
    }
  }
}

interface Made {
  readonly [originMark]: Origin
}

/** The innermost step that a way leads to, and what is left of the way. */
function stepOn(holder: object, path: Path): { step: Made; rest: Path } | undefined {
  const [section, index, ...rest] = path
  const list = isMap(holder) ? holder[String(section)] : undefined
  const step: unknown = Array.isArray(list) ? list[Number(index)] : undefined
  return hasOrigin(step) ? (stepOn(step, rest) ?? { step, rest }) : undefined
}

export function hasOrigin(value: unknown): value is Made {
  return typeof value === 'object' && value !== null && originMark in value
}

/** The call or the word in which an error was thrown. */
export function thrownAt(error: unknown, scripts: Scripts): Place | undefined {
  if (!(error instanceof Error)) return undefined
  const spot = spotIn(error, (one) => isReadable(one, scripts))
  return spot && placeAt(spot, scripts)
}

export function placeAt(spot: Spot, scripts: Scripts): Place | undefined {
  const source = scripts.of(spot.file)
  return source && { source, ...wordAt(source.text, offsetOf(source, spot)) }
}

function offsetOf({ text }: Source, { line, column }: Spot): number {
  const before = text.split('\n').slice(0, line - 1)
  const start = before.reduce((sum, one) => sum + one.length + 1, 0)
  return Math.min(start + column - 1, text.length)
}

/** What a package did on the way is not what somebody wrote here. */
function isReadable(file: string, scripts: Scripts): boolean {
  return file === scripts.main || (!/[\\/]node_modules[\\/]/.test(file) && !!scripts.of(file))
}
