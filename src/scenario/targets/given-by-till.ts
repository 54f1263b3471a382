/** What the script of a till gives: stimuli when it is opened, an answer when it is asked. */
import { inspect } from 'node:util'
import { TargetError } from '../target.ts'
import type { OpenTill, Platform, Stimuli } from './module-till.ts'
import type { Told } from './till.ts'
import { readAnswer, unusable } from './till.ts'

const HOW =
  'A till is opened by "export default (platform) => ({ sale: async (params) => ({ outcome: \'paid\' }) })".'

/** @throws TargetError for what opens no till. */
export function stimuliOf(open: OpenTill, platform: Platform): Stimuli {
  let opened: unknown
  try {
    opened = open(platform)
  } catch (error) {
    throw new TargetError(`Cannot open the till: it threw "${messageOf(error)}". ${HOW}`)
  }
  if (opened instanceof Promise) {
    // Whether it fails as well makes no difference.
    opened.catch(() => undefined)
    throw new TargetError(
      `Cannot open the till: its default export is async. Await what is needed outside of it. ${HOW}`,
    )
  }
  if (typeof opened !== 'object' || opened === null)
    throw new TargetError(
      `Cannot open the till: its default export gave ${shown(opened)}, and nothing to ask. ${HOW}`,
    )
  return opened as Stimuli // Each is looked at when it is asked for.
}

/**
 * Nothing where it has none of this name.
 * @throws TargetError for one that cannot be asked.
 */
export function actOf(stimuli: Stimuli, stimulus: string): Stimuli[string] | undefined {
  const act = Object.hasOwn(stimuli, stimulus) ? stimuli[stimulus] : undefined
  if (act === undefined || typeof act === 'function') return act
  throw new TargetError(
    `Cannot ask the till for "${stimulus}": that is no function, but ${shown(act)}. ${HOW}`,
  )
}

/** A till that throws has said nothing, and is still there. */
class Thrown {
  readonly says: string

  constructor(error: unknown) {
    this.says = messageOf(error)
  }
}

export async function answerOf(stimulus: string, act: () => unknown): Promise<Told> {
  // One that is not async and throws has thrown all the same.
  const acted = await (async () => act())().catch((error: unknown) => new Thrown(error))
  if (acted instanceof Thrown) return { kind: 'silent', why: `the till threw: ${acted.says}` }
  const answer = asWritten(acted)
  if (typeof answer !== 'string') return { kind: 'answer', fields: answer.fields }
  return unusable(
    answer,
    `Cannot use what the till made of "${stimulus}": ${answer}. Give an object such as { outcome: 'paid', receipt: '1' }.`,
  )
}

/** An answer is what can be written down, as a till that is a command writes it. */
function asWritten(acted: unknown): ReturnType<typeof readAnswer> {
  try {
    return readAnswer(JSON.parse(JSON.stringify(acted) ?? 'null'))
  } catch (error) {
    // The rest of it draws a picture.
    return `it cannot be written as JSON (${messageOf(error).split('\n')[0]})`
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : shown(error)
}

/** Whatever it is: not all that a script may give can be made a text. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value, { breakLength: Infinity, depth: 0 })
}
