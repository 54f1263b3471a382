/** Asks the person who stands at a real device, and holds the answer against what is expected. */
import { invariant } from '../kernel/invariant.ts'
import { MINUTE_MS } from '../kernel/time.ts'
import { addFinding } from './findings.ts'
import { interpolate } from './interpolate.ts'
import { durationOf } from './run-step.ts'
import type { Flow, Observation, Running } from './run-step.ts'
import type { QuestionFile, Step } from './scenario.ts'
import { placeOf } from './scenario.ts'
import type { Answer, Question } from './target.ts'
import { interrupted } from './targets/till.ts'

const PATIENCE_MS = 2 * MINUTE_MS

/** An answer that nobody gave leaves the case to a person: REVIEW. */
export async function askPerson(
  question: QuestionFile,
  step: Step,
  running: Running,
): Promise<Observation> {
  const answer = await ask(question, running)
  if (answer.kind !== 'answer') return review(step, running, answer.why)
  running.scope.implied.set('answer', answer.value)
  return { kind: 'seen', value: answer.value }
}

/** Has a person do what the runner does on an emulator: break the paper, wait a day. */
export async function haveDone(
  question: QuestionFile,
  step: Step,
  running: Running,
): Promise<Flow> {
  const answer = await ask(question, running)
  const isDone = answer.kind === 'answer' && answer.value !== false
  if (isDone) return 'on'
  review(step, running, answer.kind === 'answer' ? 'it was not done' : answer.why)
  return 'stop'
}

async function ask(file: QuestionFile, { target, scope, log }: Running): Promise<Answer> {
  invariant(target.ask, 'Cannot ask a person: the target has none')
  const say = String(interpolate(file.say, scope))
  const question: Question = {
    ask: file.ask,
    say,
    timeoutMs:
      file.timeout === undefined ? PATIENCE_MS : durationOf(interpolate(file.timeout, scope)),
    ...(file.choices
      ? { choices: file.choices.map((one) => String(interpolate(one, scope))) }
      : {}),
  }
  const answer = await target.ask(question)
  log.answers.push({ say, answer: answer.kind === 'answer' ? String(answer.value) : answer.why })
  return answer
}

function review(step: Step, running: Running, why: string): Observation {
  if (why === interrupted.why) {
    running.log.isInterrupted = true
    return { kind: 'left-out', why }
  }
  running.log.verdicts.push('REVIEW')
  addFinding(step, running, {
    verdict: 'REVIEW',
    place: placeOf(step, ['operator']),
    says: `this waits for a person: ${why}`,
    path: ['operator'],
  })
  return { kind: 'left-out', why }
}
