/** Makes steps of what the schema let through. */
import type { StepFile } from './format.ts'
import { show } from './show.ts'
import type { Act, Alternative, Expectation, Part, Step, Waiting } from './scenario.ts'
import type { Complaint, Path, Place, Source } from './source.ts'
import { alternativeVerdicts, isVerdict } from './verdict.ts'
import { unknownName } from '../kernel/suggest.ts'

export interface Compiling {
  readonly source: Source
  complain(complaint: Complaint): void
  /** Gives nothing, after a complaint, when the part is missing or leads back to itself. */
  part(name: string, at: () => Place): Part | undefined
}

export function compileSteps(
  files: readonly (StepFile | undefined)[] | undefined,
  section: string,
  compiling: Compiling,
): Step[] {
  return (files ?? []).flatMap(
    (file, i) => (file && compileStep(file, [section, i], compiling)) ?? [],
  )
}

function compileStep(file: StepFile, path: Path, compiling: Compiling): Step | undefined {
  const { source } = compiling
  const act = actOf(file, path, compiling)
  if (!act) return undefined
  const { expect, save = {}, proves = [], as, id, eventually, stays } = looseFields(file)
  const { operator, meanwhile } = innerFields(file, act)
  if (eventually && stays)
    compiling.complain({
      place: source.keyAt([...path, 'stays']),
      says: 'a step cannot have both "eventually" and "stays". Write a step for each.',
    })
  const expectation =
    expect === undefined ? undefined : readExpectation(expect, [...path, 'expect'], compiling)
  const waiting = readWaiting(eventually, stays)
  if (act.kind === 'client' && stays)
    compiling.complain({
      place: source.keyAt([...path, 'stays']),
      says: 'a till is asked once: "stays" cannot look at it again. Write a check after it.',
    })
  if (waiting && !expectation)
    compiling.complain({
      place: source.keyAt([...path, waiting.kind]),
      says: `"${waiting.kind}" waits for nothing. Give "expect" beside it.`,
    })
  return {
    act,
    source,
    path,
    save,
    proves,
    ...(id === undefined ? {} : { id }),
    ...(as === undefined ? {} : { till: as }),
    ...(expectation ? { expect: expectation } : {}),
    ...(waiting ? { waiting } : {}),
    ...(operator ? { operator } : {}),
    ...(meanwhile ? { meanwhile: inner(meanwhile, path, compiling) } : {}),
  }
}

/** Steps inside a step; the till and the runner cannot both be at work. */
function inner(files: readonly unknown[], path: Path, compiling: Compiling): Step[] {
  const place = [...path, 'meanwhile']
  // The schema of a step has let each of them through.
  const steps = files.map((file, i) => compileStep(file as StepFile, [...place, i], compiling))
  return steps.flatMap((step) => {
    if (!step) return []
    if (step.act.kind === 'client' || step.act.kind === 'send')
      compiling.complain({
        place: step.source.keyAt([...step.path, step.act.kind]),
        says: `"${step.act.kind}" cannot stand in "meanwhile": the till is at work there. Let the world act on it: cause, clear, fault, check.`,
      })
    return [step]
  })
}

interface StepFields {
  readonly id?: string
  readonly as?: string
  readonly expect?: unknown
  readonly save?: Readonly<Record<string, string>>
  readonly proves?: readonly string[]
  readonly eventually?: { readonly within: string; readonly every?: string }
  readonly stays?: { readonly for: string; readonly every?: string }
}

/** What stands inside a step of some kinds; alone, a question is the act itself. */
function innerFields(file: StepFile, act: Act) {
  return {
    operator: 'operator' in file && act.kind !== 'operator' ? file.operator : undefined,
    meanwhile: 'client' in file ? file.meanwhile : undefined,
  }
}

/** The fields that several kinds of step share; a kind that lacks one was refused by its schema. */
function looseFields(file: StepFile): StepFields {
  return file as StepFields
}

function actOf(file: StepFile, path: Path, compiling: Compiling): Act | undefined {
  if ('send' in file) return { kind: 'send', operation: file.send, params: file.with ?? {} }
  if ('client' in file) return { kind: 'client', stimulus: file.client, params: file.with ?? {} }
  if ('cause' in file) return { kind: 'cause', cause: file.cause, params: file.with ?? {} }
  if ('clear' in file) return { kind: 'clear', cause: file.clear }
  if ('fault' in file) {
    const { on, effect, ...params } = file.fault
    return { kind: 'fault', on, order: { fault: effect, ...params } }
  }
  if ('advance' in file) return { kind: 'advance', by: file.advance }
  if ('settle' in file) return { kind: 'settle' }
  if ('check' in file) return { kind: 'check', fact: file.check, where: file.where }
  if ('use' in file) {
    const part = compiling.part(file.use, () => compiling.source.at([...path, 'use']))
    return part && { kind: 'use', part, inputs: file.with ?? {} }
  }
  return { kind: 'operator', question: file.operator }
}

function readWaiting(
  eventually: StepFields['eventually'],
  stays: StepFields['stays'],
): Waiting | undefined {
  const [kind, forText, every] = eventually
    ? (['eventually', eventually.within, eventually.every] as const)
    : stays
      ? (['stays', stays.for, stays.every] as const)
      : []
  if (kind === undefined || forText === undefined) return undefined
  return { kind, forText, ...(every === undefined ? {} : { everyText: every }) }
}

function readExpectation(expect: unknown, path: Path, compiling: Compiling): Expectation {
  if (!isMap(expect) || !('any-of' in expect)) return { all: expect }
  const { 'any-of': given, ...all } = expect
  const always = Object.keys(all).length === 0 ? {} : { all }
  if (!Array.isArray(given) || given.length === 0) {
    compiling.complain({
      place: compiling.source.at([...path, 'any-of']),
      says: `found ${show(given)}. Give a list of alternatives: [{ verdict: PASS, ... }].`,
    })
    return always
  }
  const alternatives = given.flatMap(
    (one: unknown, i) => readAlternative(one, [...path, 'any-of', i], compiling) ?? [],
  )
  return { ...always, alternatives }
}

function readAlternative(
  given: unknown,
  path: Path,
  { source, complain }: Compiling,
): Alternative | undefined {
  if (!isMap(given)) {
    complain({ place: source.at(path), says: `found ${show(given)}. Give { verdict: PASS, ... }.` })
    return undefined
  }
  const { verdict, because, ...expect } = wholeReason(given)
  if (!isVerdict(verdict) || !alternativeVerdicts.includes(verdict)) {
    const says =
      verdict === undefined
        ? `"verdict" is missing. Give one of ${alternativeVerdicts.join(', ')}.`
        : unknownName('verdict', String(verdict), alternativeVerdicts)
    complain({ place: source.at([...path, 'verdict']), says })
    return undefined
  }
  if (typeof because !== 'string' && (because !== undefined || verdict !== 'PASS')) {
    complain({
      place: source.at([...path, because === undefined ? 'verdict' : 'because']),
      says:
        because === undefined
          ? `"because" is missing. Say why this is ${verdict} and not PASS.`
          : `found ${show(because)}. Give text.`,
    })
    return undefined
  }
  return { verdict, expect, path, ...(because === undefined ? {} : { because }) }
}

/**
 * In a map on one line a comma ends the reason: `because: safe, but slow }` reads as a second key
 * without a value. No field has blanks in its name, so such a key is the rest of the sentence.
 */
function wholeReason(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { because } = given
  if (typeof because !== 'string') return given
  const isRest = ([key, value]: [string, unknown]) => value === null && key.includes(' ')
  const entries = Object.entries(given)
  const rest = entries.filter(isRest).map(([key]) => key)
  const fields = Object.fromEntries(entries.filter((one) => !isRest(one)))
  return { ...fields, because: [because, ...rest].join(', ') }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
