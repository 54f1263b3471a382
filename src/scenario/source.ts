/** One YAML file with the places of everything in it, so that every complaint can point. */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'
import {
  ALIASES_MAX,
  doubtfulNumbers,
  rangeOf,
  strangeCharacter,
  strangeAlias,
  syntaxComplaint,
  tooDeep,
  tooManyAliases,
} from './yaml-complaints.ts'

/** The way to a value: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[]

/** A stretch of a file's text. */
export interface Place {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** Something wrong in a file, said before anything runs. */
export interface Complaint {
  readonly place: Place
  readonly says: string
}

export interface Source {
  /** As a person would write it, from the folder they are in. */
  readonly file: string
  readonly text: string
  readonly value: unknown
  /** What the YAML itself has wrong. */
  readonly complaints: readonly Complaint[]
  /** Whether there is a value worth looking at all the same. */
  readonly readable: boolean
  /** Where a value stands; the nearest enclosing one when the path leads nowhere. */
  at(path: Path): Place
  /** Where the key stands that a path ends in. */
  keyAt(path: Path): Place
  position(offset: number): { readonly line: number; readonly column: number }
  /** Where an error was thrown; only a script can say that. */
  thrownAt?(error: unknown): Place | undefined
  /** Whether it may hold functions in place of templates. */
  readonly isScript?: true
  /** Whether the file holds other scenarios too. */
  readonly isShared?: true
}

/** The text is parsed when something in it is first asked for. */
export function readSource(file: string, text: string): Source {
  const lines = new LineCounter()
  let parsed: Document.Parsed | undefined
  let read: ReturnType<typeof valueOf> | undefined
  const parse = () => (parsed ??= parseDocument(text, { lineCounter: lines, prettyErrors: false }))
  const whole = () => (read ??= valueOf(parse(), source))
  const source: Source = {
    file,
    text,
    get value() {
      return whole().value
    },
    get readable() {
      return whole().readable
    },
    get complaints() {
      return whole().complaints
    },
    at: (path) => place(rangeOf(findNode(parse(), path).node)),
    keyAt(path) {
      const document = parse()
      const parent = findNode(document, path.slice(0, -1))
      const key = parent.whole ? keyIn(parent.node, path.at(-1)) : undefined
      return place(rangeOf(key ?? findNode(document, path).node))
    },
    position(offset) {
      parse()
      const { line, col } = lines.linePos(offset)
      return { line, column: col }
    },
  }
  return source

  function place([start, end]: readonly [number, number]): Place {
    return { source, start, end }
  }
}

function valueOf(
  document: Document.Parsed,
  source: Source,
): Pick<Source, 'value' | 'readable' | 'complaints'> {
  const { errors, warnings } = document
  const fatal = errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  // What follows a mistake of syntax is mostly what comes of it.
  const told = fatal ? [fatal] : [...errors, ...warnings]
  const complaints = told.map((error) => syntaxComplaint(document, source, error))
  const strange = strangeCharacter(source) ?? (fatal ? undefined : strangeAlias(document, source))
  if (strange) return { value: undefined, readable: false, complaints: [strange] }
  if (fatal) return { value: undefined, readable: false, complaints }
  try {
    const value: unknown = document.toJS({ maxAliasCount: ALIASES_MAX })
    const deep = tooDeep(value, source)
    if (deep) return { value: undefined, readable: false, complaints: [deep] }
    return {
      value,
      readable: true,
      complaints: [...complaints, ...doubtfulNumbers(document, source)],
    }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    return { value: undefined, readable: false, complaints: [tooManyAliases(document, source)] }
  }
}

/** The line a place begins in, counted from 1. */
export function lineOf({ source, start }: Place): number {
  return source.position(start).line
}

/** `scenarios/ikkm/sale.yaml:12:5`. */
export function formatPlace({ source, start }: Place): string {
  const { line, column } = source.position(start)
  return `${source.file}:${line}:${column}`
}

/** In the order of the file, each thing once. */
export function inOrder(complaints: readonly Complaint[]): Complaint[] {
  const seen = new Set<string>()
  return complaints
    .toSorted((a, b) => a.place.start - b.place.start)
    .filter((one) => {
      const key = `${formatPlace(one.place)} ${one.says}`
      return !seen.has(key) && seen.add(key)
    })
}

function findNode(document: Document, path: Path): { node: Node | null; whole: boolean } {
  let node: Node | null = document.contents
  for (const step of path) {
    const next = childOf(resolve(document, node), step)
    if (!next) return { node, whole: false }
    node = next
  }
  return { node: resolve(document, node), whole: true }
}

function resolve(document: Document, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node
}

function childOf(node: Node | null, step: string | number): Node | undefined {
  if (isSeq<Node>(node)) return node.items[Number(step)]
  if (!isMap<Node, Node | null>(node)) return undefined
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === `${step}`)
  return pair?.value ?? pair?.key
}

function keyIn(node: Node | null, key: string | number | undefined): Node | undefined {
  if (!isMap<Node>(node)) return undefined
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === `${key}`)
  return isPair(pair) ? pair.key : undefined
}
