/** What a test may expect of a rig, a device or an answer: plain functions, for any test runner. */
import type { Break, Report } from '../shop/audit/report.ts'
import { unknownName } from '../kernel/suggest.ts'
import type { Emulator } from '../device/emulator.ts'
import type { Entry } from '../device/journal.ts'
import { holds, likeness } from './part-of.ts'

/** What came of an expectation, as `expect.extend` of Vitest and Jest takes it. */
export interface Judgement {
  readonly pass: boolean
  /** Why it does not hold; of one that holds, why its opposite does not. */
  readonly message: () => string
  readonly actual?: unknown
  readonly expected?: unknown
}

/** As much of a device's handle as is asked here. */
interface Handle {
  readonly name: string
  readonly emulator: Emulator
  fact(name: never): unknown
  journal(): readonly Entry[]
  trace(): readonly string[]
}

/** The fields of a receipt that a test cares for: `{ total: 2920, change: 80 }`, in tenge. */
export type ReceiptPart = Readonly<Record<string, unknown>>

const LINES_MAX = 24
const BREAKS_MAX = 20

/**
 * The matchers, for `expect.extend(matchers)` in Vitest and Jest. Anywhere else they are asked:
 * `const { pass, message } = matchers.toHaveReceipts(rig.ikkm, 1); assert.ok(pass, message())`.
 */
export const matchers = {
  toHaveReceipts,
  toBalance,
  toHaveFact,
  toBeRefused,
  toBeDone,
  toHaveHeard,
  toHaveCause,
} as const

/**
 * The register has registered so many receipts, or exactly these, oldest first.
 * @throws RangeError for a device that registers none.
 */
function toHaveReceipts(handle: Handle, expected: number | readonly ReceiptPart[]): Judgement {
  const { name, emulator } = handle
  if (!Object.hasOwn(emulator.device.facts, 'receipts'))
    throw new RangeError(`Cannot count receipts: ${name} registers none. Ask a register, as ikkm.`)
  // The fact of that name is a list of receipts.
  const found = ask(handle, 'receipts') as readonly ReceiptPart[]
  const isCount = typeof expected === 'number'
  const wanted = isCount ? receipts(expected) : `these ${receipts(expected.length)}`
  return judge({
    pass: isCount ? found.length === expected : holds(found, expected),
    says: (not) =>
      `Expected ${name} ${not}to have ${wanted}; it has ${isCount || found.length !== expected.length ? found.length : 'others'}.`,
    why: () => wireOf(handle),
    actual: isCount ? found.length : likeness(found, expected),
    expected,
  })
}

/** No money appeared, vanished or was counted twice: `rig.audit()`, told line by line. */
function toBalance(rig: { audit(): Report }): Judgement {
  const { agrees, breaks, tills } = rig.audit()
  return judge({
    pass: agrees,
    says: (not) =>
      agrees
        ? `Expected the books ${not}to agree; they do, of ${tills.map(({ till }) => till).join(', ') || 'no till'}.`
        : `Expected the books ${not}to agree; they do not:`,
    why: () => breaks.slice(0, BREAKS_MAX).map(sayBreak),
  })
}

/**
 * What is so by that name: equal to a value, or an object or list that holds these fields.
 * @throws RangeError for an unknown fact.
 */
function toHaveFact(handle: Handle, fact: string, expected: unknown): Judgement {
  const found = ask(handle, fact)
  return judge({
    pass: holds(found, expected),
    says: (not) =>
      `Expected ${handle.name}.${fact} ${not}to be ${show(expected)}; it is ${show(found)}.`,
    why: () => wireOf(handle),
    actual: likeness(found, expected),
    expected,
  })
}

/** A client was refused: by that code, our word for it or the vendor's, if one is given. */
function toBeRefused(answer: unknown, code?: string | number): Judgement {
  const { kind, code: own, wire } = Object(answer)
  const isRefused = kind === 'refused' || kind === 'unlisted'
  const wanted = code === undefined ? 'refused' : `refused as ${code}`
  return judge({
    pass: isRefused && (code === undefined || own === code || wire === code),
    says: (not) => `Expected the answer ${not}to be ${wanted}; it is ${sayAnswer(answer)}.`,
    why: () => sayWhole(answer),
    actual: isRefused ? (typeof code === 'number' ? wire : own) : kind,
    expected: code ?? 'refused',
  })
}

/** What a client asked for was done; with these fields in the answer, if any are given. */
function toBeDone(answer: unknown, part: Readonly<Record<string, unknown>> = {}): Judgement {
  const expected = { kind: 'done', ...part }
  return judge({
    pass: holds(answer, expected),
    says: (not) => `Expected the answer ${not}to be ${wantedOf(part)}; it is ${sayAnswer(answer)}.`,
    why: () => sayWhole(answer),
    actual: likeness(answer, expected),
    expected,
  })
}

/**
 * The device was asked this, so many times; at least once, unless told. What was lost on its way
 * was not heard; a repeat was, each time.
 * @throws RangeError for an unknown operation.
 */
function toHaveHeard(handle: Handle, operation: string, times?: number): Judgement {
  const { name, emulator } = handle
  const known = Object.keys(emulator.device.operations)
  if (!known.includes(operation))
    throw new RangeError(`Cannot count messages: ${unknownName('operation', operation, known)}`)
  const found = handle
    .journal()
    .filter((one) => one.kind === 'exchange' && one.operation === operation && one.reply).length
  return judge({
    pass: times === undefined ? found > 0 : found === times,
    says: (not) =>
      `Expected ${name} ${not}to have heard ${operation}${times === undefined ? '' : ` ${often(times)}`}; it heard it ${often(found)}.`,
    why: () => wireOf(handle),
    ...(times === undefined ? {} : { actual: found, expected: times }),
  })
}

/**
 * The cause is in force.
 * @throws RangeError for an unknown cause.
 */
function toHaveCause(handle: Handle, cause: string): Judgement {
  const { name, emulator } = handle
  const known = Object.keys(emulator.device.causes)
  if (!known.includes(cause))
    throw new RangeError(`Cannot look for a cause: ${unknownName('cause', cause, known)}`)
  const inForce = Object.keys(emulator.state.causes)
  return judge({
    pass: inForce.includes(cause),
    says: (not) =>
      `Expected ${name} ${not}to have the cause ${cause}; in force: ${inForce.join(', ') || 'none'}.`,
    why: () => wireOf(handle),
  })
}

interface Found {
  readonly pass: boolean
  says(not: 'not ' | ''): string
  why(): readonly string[]
  readonly actual?: unknown
  readonly expected?: unknown
}

function judge({ pass, says, why, ...values }: Found): Judgement {
  return { pass, message: () => [says(pass ? 'not ' : ''), ...why()].join('\n'), ...values }
}

function ask(handle: Handle, fact: string): unknown {
  // The device throws for a name that it does not know.
  return handle.fact(fact as never)
}

/** What was said, so that one sees why: the end of it, where it is long. */
function wireOf(handle: Handle): readonly string[] {
  const lines = handle.trace()
  if (lines.length === 0) return [`Nothing was sent to ${handle.name}.`]
  const hidden = Math.max(0, lines.length - LINES_MAX)
  return [
    `What was said to ${handle.name}:`,
    ...(hidden > 0 ? [`  … ${hidden} lines before these`] : []),
    ...lines.slice(hidden).map((line) => `  ${line}`),
  ]
}

function sayBreak({ rule, till, currency, says, first }: Break): string {
  const since = first ? `, since entry ${first.seq} of ${first.device} (${first.event.kind})` : ''
  return `  ${rule}: ${till}: ${says}${currency === '' ? '' : ` (${currency})`}${since}`
}

function sayAnswer(answer: unknown): string {
  const { kind, code, wire } = Object(answer)
  if (kind === 'refused') return `refused as ${code} (${wire})`
  if (kind === 'unlisted') return `refused as ${wire}, which is not listed`
  return typeof kind === 'string' ? kind : show(answer)
}

/** Meaning, cause and cure stand in a refusal; how to find out, in an answer that is unknown. */
function sayWhole(answer: unknown): readonly string[] {
  return Object.entries(Object(answer))
    .filter(([name]) => name !== 'kind')
    .map(([name, value]) => `  ${name}: ${typeof value === 'string' ? value : show(value)}`)
}

function wantedOf(part: object): string {
  return Object.keys(part).length === 0 ? 'done' : `done, with ${show(part)}`
}

function receipts(count: number): string {
  return count === 1 ? '1 receipt' : `${count} receipts`
}

function often(times: number): string {
  return times === 1 ? 'once' : `${times} times`
}

const SHOWN_MAX = 120

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length <= SHOWN_MAX ? text : `${text.slice(0, SHOWN_MAX - 1)}…`
}
