/** One YAML file with the places of everything in it, so that every complaint can point. */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document, Node, Scalar, YAMLError } from 'yaml'

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

export function readSource(file: string, text: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const fatal = document.errors.some((error) => error.code !== 'DUPLICATE_KEY')
  const source: Source = {
    file,
    text,
    value: fatal ? undefined : document.toJS(),
    readable: !fatal,
    get complaints() {
      return complaints
    },
    at: (path) => place(rangeOf(findNode(document, path).node)),
    keyAt(path) {
      const parent = findNode(document, path.slice(0, -1))
      const key = parent.whole ? keyIn(parent.node, path.at(-1)) : undefined
      return place(rangeOf(key ?? findNode(document, path).node))
    },
    position(offset) {
      const { line, col } = lines.linePos(offset)
      return { line, column: col }
    },
  }
  const complaints = [
    ...[...document.errors, ...document.warnings].map((error) => syntaxComplaint(source, error)),
    ...(fatal ? [] : doubtfulNumbers(document, source)),
  ]
  return source

  function place([start, end]: readonly [number, number]): Place {
    return { source, start, end }
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

function syntaxComplaint(source: Source, error: YAMLError): Complaint {
  const [start, end] = error.pos
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:\s]+/.exec(source.text.slice(start))?.[0] ?? ''
    const says = `the key "${key}" stands here twice. Keep one of them.`
    return { place: { source, start, end: start + key.length }, says }
  }
  // What is missing at the end of the file is missing after its last word.
  const from = Math.min(start, source.text.trimEnd().length)
  return { place: { source, start: from, end: Math.max(end, from + 1) }, says: wrongSyntax(error) }
}

function wrongSyntax({ code, message }: YAMLError): string {
  if (code === 'TAB_AS_INDENT')
    return 'a tab is used to indent. Use spaces: YAML does not allow tabs there.'
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here. Keep one scenario a file.'
  const said = message.split('\n')[0] ?? message
  return `this is not valid YAML: ${said}${/[.!?]$/.test(said) ? '' : '.'}`
}

/** Numbers that are not what they look like: `046310489` would silently lose its zero. */
function doubtfulNumbers(document: Document, source: Source): Complaint[] {
  const found: Complaint[] = []
  // Most files hold nothing that looks so, and need not be walked through.
  if (!/(?<![\w.])0\d|\d{16}/.test(source.text)) return found
  visit(document, {
    Scalar(_key, node: Scalar) {
      if (typeof node.value !== 'number' || node.type !== 'PLAIN') return
      const [start, end] = rangeOf(node)
      const written = source.text.slice(start, end)
      const why = /^[-+]?0\d/.test(written)
        ? 'would lose its leading zero'
        : Number.isInteger(node.value) && !Number.isSafeInteger(node.value)
          ? 'is too long to be held exactly'
          : undefined
      if (why)
        found.push({
          place: { source, start, end },
          says: `the number ${written} ${why}. Write "${written}" if it is a code, in quotes.`,
        })
    },
  })
  return found
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

function rangeOf(node: Node | null): readonly [number, number] {
  const [start, end] = node?.range ?? [0, 1]
  return [start, Math.max(end, start + 1)]
}
