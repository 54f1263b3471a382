/** Functions in a scenario: values computed from what came before, judgements of what is found. */
import { unknownName } from '../kernel/suggest.ts'
import type { Scope } from './interpolate.ts'
import { knownNames, MissingValue } from './interpolate.ts'
import { show } from './show.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * What a function of a scenario is given. A name that is not there yet ends the step as it does in
 * YAML: the step is left out where an earlier one failed to save it.
 */
export interface Given {
  /** What steps saved, by name. */
  readonly saved: Values
  /** What came back for the last request: `status`, `reason`, `body` and what the till read. */
  readonly reply: Values
  /** The last fact asked for. */
  readonly fact: unknown
  /** What a person answered last. */
  readonly answer: unknown
  /** What the till knew before it last sent: its key. */
  readonly before: Values
  /** The row of the matrix. */
  readonly row: Values
  readonly vars: Values
  /** What the last part gave back. */
  readonly outputs: Values
}

/** Takes what is given; one that judges takes what was found before it. */
type Computing = (...given: unknown[]) => unknown

/** A function of the scenario that failed: a mistake of whoever wrote it. */
export class BrokenFunction extends RangeError {
  override readonly name = 'BrokenFunction'
}

export function isComputed(value: unknown): value is Computing {
  return typeof value === 'function'
}

export function compute(template: Computing, scope: Scope): unknown {
  return plain(called('compute a value', () => template(givenBy(scope))))
}

/** What a function of a scenario has against a value that was found. */
export interface Objection {
  readonly says: string
  readonly found: string
  readonly expected?: string
  /** The error that said so; its stack leads to the line. */
  readonly thrown?: unknown
}

export function objectionTo(found: unknown, by: Computing, scope: Scope): Objection | undefined {
  const shown = show(found)
  try {
    const said = plain(called('judge', () => by(found, givenBy(scope))))
    if (said === true) return undefined
    if (typeof said === 'string' && said !== '') return { says: said, found: shown }
    if (said === false) return { says: `found ${shown}, and the function says no`, found: shown }
    throw new BrokenFunction(
      `Cannot judge: the function gave ${show(said)}. Return true, or a sentence of what is wrong.`,
    )
  } catch (error) {
    const thrown = error instanceof BrokenFunction ? error.cause : undefined
    if (!isAssertion(thrown)) throw error
    const { actual, expected, generatedMessage, message } = thrown
    if (generatedMessage !== true) {
      // Behind an empty line Node says how the values differ.
      const [said = message] = message.split('\n\n')
      return { says: said.replaceAll(/\s+/g, ' ').trim(), found: shown, thrown }
    }
    return { says: `found ${show(actual)}`, found: show(actual), expected: show(expected), thrown }
  }
}

function called(what: string, call: () => unknown): unknown {
  try {
    return call()
  } catch (error) {
    if (error instanceof MissingValue) throw error
    const says = error instanceof Error ? `${error.name}: ${error.message}` : show(error)
    throw new BrokenFunction(`Cannot ${what}: the function threw ${says}`, { cause: error })
  }
}

function plain(value: unknown): unknown {
  if (!(value instanceof Promise)) return value
  // That it is async is told; what it rejects with would end the whole process.
  value.catch(() => undefined)
  throw new BrokenFunction('Cannot wait for a function: it is async. Return the value itself.')
}

interface Assertion extends Error {
  readonly actual?: unknown
  readonly expected?: unknown
  readonly generatedMessage?: boolean
}

/** Those of node:assert, and of libraries that give their errors the same name. */
function isAssertion(error: unknown): error is Assertion {
  return error instanceof Error && error.name === 'AssertionError'
}

function givenBy(scope: Scope): Given {
  const { saved, implied } = scope
  const named = (name: string): unknown => {
    if (implied.has(name)) return implied.get(name)
    throw new MissingValue(name, unknownName('name', name, knownNames(scope)))
  }
  // What is implied under these names is a map; the steps that put it there made it one.
  const map = (name: string) => named(name) as Values
  return {
    saved: new Proxy<Values>(
      Object.fromEntries([...saved].map(([key, { value }]) => [key, value])),
      {
        get(values, name) {
          if (typeof name === 'symbol' || Object.hasOwn(values, name))
            return Reflect.get(values, name)
          throw new MissingValue(name, unknownName('name', name, Object.keys(values)))
        },
      },
    ),
    get reply() {
      return map('reply')
    },
    get fact() {
      return named('fact')
    },
    get answer() {
      return named('answer')
    },
    get before() {
      return map('before')
    },
    get row() {
      return map('case')
    },
    get vars() {
      return map('vars')
    },
    get outputs() {
      return map('outputs')
    },
  }
}

/** What the text of a function takes from what it is given: `saved.before`, `row['price']`. */
export function namesGiven(text: string): string[] {
  const taken = /\b(saved|reply|before|row|vars|outputs)(?:\.([\w$]+)|\[(['"])([^'"]+)\3\])/g
  return [...text.matchAll(taken)].map(([, root, field, , quoted]) => {
    const name = field ?? quoted ?? ''
    return root === 'saved' ? name : `${root === 'row' ? 'case' : root}.${name}`
  })
}
