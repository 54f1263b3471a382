/** Does one step of a case, holds what came of it against what is expected, keeps what is saved. */
import { parseDuration } from '../kernel/time.ts'
import { invariant } from '../kernel/invariant.ts'
import { askPerson, haveDone } from './ask-person.ts'
import { askTill } from './ask-till.ts'
import { leaveOut } from './case-log.ts'
import type { CaseLog, Section } from './case-log.ts'
import { clientFacts } from './check-names.ts'
import { isLike } from './expect.ts'
import { addFinding, tellError } from './findings.ts'
import { interpolate, MissingValue } from './interpolate.ts'
import type { Scope } from './interpolate.ts'
import { saveValues } from './save.ts'
import type { Act, Step } from './scenario.ts'
import { placeOf, splitName } from './scenario.ts'
import { kindOf, show } from './show.ts'
import { lineOf } from './source.ts'
import type { Sent, Target, Unsupported } from './target.ts'
import { interrupted } from './targets/till.ts'
import { observeAndJudge } from './wait.ts'
import { isBad } from './verdict.ts'

/** What the steps of one case share. */
export interface Running {
  readonly target: Target
  readonly scope: Scope
  /** Names that would be there, had a step run or held; with the reason. */
  readonly unsaved: Map<string, string>
  readonly till: string
  readonly section: Section
  readonly log: CaseLog
}

/** Whether the case goes on. A check that fails does not end it: all mismatches are told. */
export type Flow = 'on' | 'stop'

/** What a step found to be held against its expectation. */
export type Observation =
  | {
      readonly kind: 'seen'
      readonly value: unknown
      readonly lost?: string
      /** The case cannot go on, whatever this value is. */
      readonly stopped?: boolean
    }
  | { readonly kind: 'left-out'; readonly why: string }
  | Unsupported

export async function runStep(step: Step, running: Running): Promise<Flow> {
  running.log.stepsCount++
  try {
    return await perform(step, running)
  } catch (error) {
    const why = error instanceof MissingValue ? running.unsaved.get(error.root) : undefined
    if (!(error instanceof MissingValue) || why === undefined)
      return tellError(step, running, error)
    return skip(step, running, `it needs "${error.root}", and ${why}`)
  }
}

async function perform(step: Step, running: Running): Promise<Flow> {
  const { act } = step
  const { target, scope } = running
  if (step.operator && target.ask) return haveDone(step.operator, step, running)
  switch (act.kind) {
    case 'send':
      // Past the setup the till under test sends, and nobody else.
      if (target.stimulate && running.section !== 'setup') return leaveToTill(step, running)
      return judged(step, running, () => send(act, step, running))
    case 'check':
      return judged(step, running, () => ask(act, running))
    case 'client':
      return target.stimulate
        ? judged(step, running, () => askTill(act, step, running))
        : skip(step, running, 'the target has no till under test to do it')
    case 'operator':
      return target.ask
        ? judged(withAnswer(step), running, () => askPerson(act.question, step, running))
        : skip(step, running, 'the target has no device that a person could look at')
    case 'cause': {
      const { device, rest } = splitName(String(interpolate(act.cause, scope)))
      const params = recordOf(interpolate(act.params, scope), 'with')
      return supported(running, await target.cause(device, rest, params))
    }
    case 'clear': {
      const { device, rest } = splitName(String(interpolate(act.cause, scope)))
      return supported(running, await target.clear(device, rest))
    }
    case 'fault':
      return arm(act, step, running)
    case 'advance':
      return supported(running, await target.advance(durationOf(interpolate(act.by, scope))))
    case 'settle':
      return supported(running, await target.settle())
    case 'use':
      return usePart(act, step, running)
  }
}

async function judged(
  step: Step,
  running: Running,
  observe: () => Promise<Observation>,
): Promise<Flow> {
  const { log } = running
  const { observation, judgement } = await observeAndJudge(step, running, observe)
  if (observation.kind === 'left-out') return skip(step, running, observation.why)
  if (observation.kind === 'unsupported') return supported(running, observation)
  const refused = judgement ? undefined : refusedInSetup(step, running, observation.value)
  const { verdict, differences = [], otherwise } = judgement ?? {}
  if (verdict) {
    log.checksCount++
    log.verdicts.push(verdict)
  }
  if (otherwise) for (const fault of log.faults) fault.isMoot = true
  for (const one of differences) addFinding(step, running, { ...one, verdict: verdict ?? 'FAIL' })
  const held = !refused && (verdict === undefined || !isBad(verdict))
  saveValues(step, running, held)
  if (observation.stopped) return 'stop'
  return held || running.section !== 'setup' ? 'on' : 'stop'
}

/** What a question asks for says itself what is good: yes. */
function withAnswer(step: Step): Step {
  const { act } = step
  const isPlain = act.kind === 'operator' && act.question.ask === 'confirm' && !step.expect
  return isPlain ? { ...step, expect: { all: true } } : step
}

/** A setup that is refused would make every later step a riddle. */
function refusedInSetup(step: Step, running: Running, value: unknown): boolean {
  if (running.section !== 'setup' || step.act.kind !== 'send') return false
  const { status } = recordOf(value, 'reply')
  if (typeof status !== 'number' || status < 400) return false
  running.log.verdicts.push('FAIL')
  addFinding(step, running, {
    verdict: 'FAIL',
    place: placeOf(step, ['send']),
    says: `the setup was refused: ${show(value)}`,
    path: ['send'],
    hint: 'if that is right, say so with expect',
  })
  return true
}

async function send(
  act: Extract<Act, { kind: 'send' }>,
  step: Step,
  { target, scope, till: inherited }: Running,
): Promise<Observation> {
  const { device, rest: operation } = splitName(String(interpolate(act.operation, scope)))
  const till = step.till ?? inherited
  scope.implied.set('before', await target.knows(device, till))
  const params = recordOf(interpolate(act.params, scope), 'with')
  const sent = await target.send({ device, operation, params, till })
  if (sent.kind === 'unsupported') return sent
  const value =
    sent.kind === 'reply'
      ? { transport: 'reply', ...sent.fields }
      : { transport: 'lost', how: sent.how }
  scope.implied.set('reply', value)
  return { kind: 'seen', value, ...(sent.kind === 'lost' ? { lost: howLost(sent) } : {}) }
}

function howLost({ how, afterMs }: Extract<Sent, { kind: 'lost' }>): string {
  switch (how) {
    case 'timeout':
      return `nothing came within ${afterMs / 1000} s`
    case 'reset':
      return 'the connection broke'
    case 'cut':
      return 'the connection broke inside the answer'
  }
}

async function ask(
  act: Extract<Act, { kind: 'check' }>,
  { target, scope }: Running,
): Promise<Observation> {
  const name = String(interpolate(act.fact, scope))
  const { device, rest } = splitName(name)
  if (clientFacts[device] && target.kind !== 'client')
    return { kind: 'left-out', why: 'the target has no till under test to ask' }
  const answer = await target.fact(device, rest)
  if ('kind' in answer) return answer
  const where = interpolate(act.where, scope)
  const value = where === undefined ? answer.value : filter(name, answer.value, where)
  scope.implied.set('fact', value)
  return { kind: 'seen', value }
}

function filter(name: string, value: unknown, where: unknown): unknown {
  if (!Array.isArray(value))
    throw new RangeError(
      `Cannot pick from ${name} with "where": it is ${kindOf(value)}, not a list. Expect its fields instead.`,
    )
  return value.filter((one) => isLike(where, one))
}

async function arm(
  act: Extract<Act, { kind: 'fault' }>,
  step: Step,
  { target, scope, log }: Running,
): Promise<Flow> {
  const { device, rest } = splitName(String(interpolate(act.on, scope)))
  const order = recordOf(interpolate(act.order, scope), 'fault')
  const operation = rest === '' ? '*' : rest
  const armed = await target.fault(device, { ...order, match: { operation } })
  if ('kind' in armed) return supported({ log }, armed)
  // A fault that strikes by chance may well never strike.
  log.faults.push({ id: armed.id, step, isMoot: 'percent' in order })
  return 'on'
}

async function usePart(
  { part, inputs }: Extract<Act, { kind: 'use' }>,
  step: Step,
  running: Running,
): Promise<Flow> {
  const given = recordOf(interpolate(inputs, running.scope), 'with')
  const saved = new Map(
    Object.entries(part.inputs).map(([name, { default: fallback }]) => [
      name,
      {
        value: name in given ? given[name] : fallback,
        get from() {
          return `given in line ${lineOf(placeOf(step))}`
        },
      },
    ]),
  )
  const inside: Running = {
    ...running,
    scope: { saved, implied: new Map() },
    unsaved: new Map(),
    till: step.till ?? running.till,
  }
  for (const one of part.steps) if ((await runStep(one, inside)) === 'stop') return 'stop'
  const outputs: Record<string, unknown> = {}
  for (const [name, template] of Object.entries(part.outputs)) {
    try {
      outputs[name] = interpolate(template, inside.scope)
    } catch (error) {
      if (!(error instanceof MissingValue)) throw error
      running.unsaved.set('outputs', inside.unsaved.get(error.root) ?? error.message)
    }
  }
  running.scope.implied.set('outputs', outputs)
  saveValues(step, running, true)
  return 'on'
}

/** Nobody misses what the till under test does itself; what it would have saved is not there. */
function leaveToTill(step: Step, { log, unsaved, scope }: Running): Flow {
  for (const fault of log.faults) fault.isMoot = true
  const reason = `the step in line ${lineOf(placeOf(step))} is left to the till under test`
  for (const name of [...Object.keys(step.save), 'reply', 'before']) unsaved.set(name, reason)
  scope.implied.delete('reply')
  return 'on'
}

/** Leaves a step out with its reason, and what it would have saved with it. */
function skip(step: Step, { log, unsaved, scope }: Running, why: string): Flow {
  leaveOut(log, step, why)
  const reason = `the step in line ${lineOf(placeOf(step))} was left out: ${why}`
  for (const name of Object.keys(step.save)) unsaved.set(name, reason)
  const implied = step.act.kind === 'client' ? 'reply' : 'answer'
  if (step.act.kind === 'client' || step.act.kind === 'operator') {
    scope.implied.delete(implied)
    unsaved.set(implied, reason)
  }
  return 'on'
}

function supported({ log }: Pick<Running, 'log'>, answer: Unsupported | undefined): Flow {
  if (!answer) return 'on'
  if (answer.why === interrupted.why) log.isInterrupted = true
  else log.notApplicable = answer.why
  return 'stop'
}

export function durationOf(value: unknown): number {
  const durationMs = parseDuration(String(value))
  if (durationMs === undefined)
    throw new RangeError(`Cannot wait ${show(value)}: give a duration such as 250ms, 1.5s, 25h.`)
  return durationMs
}

export function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError(
      `Cannot use ${show(value)} as "${what}": it is ${kindOf(value)}. Give a map.`,
    )
  invariant(Object.getPrototypeOf(value) !== null, 'a map without a prototype came from outside')
  // An object that is no list can be read by names.
  return value as Readonly<Record<string, unknown>>
}
