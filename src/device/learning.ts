/** Learning facts from the real thing: its answers are read strictly, and nothing is guessed. */
import { own } from '../kernel/own.ts'
import type { AnyDevice, Asking, ClientSpec, Learning } from './contract.ts'

/** What a client read in an answer, or a map inside it. */
export type Told = Readonly<Record<string, unknown>>

/** A step on the way to a fact. */
export type Learned<Value> = Generator<Asking, Value, Told>

/** The fact cannot be had: nobody answered, or the answer is a refusal or says something else. */
export class CannotLearn extends Error {
  override readonly name = 'CannotLearn'
  /** Nobody answered, so it may be the network's fault. */
  readonly isLost: boolean

  constructor(why: string, isLost = false) {
    super(why)
    this.isLost = isLost
  }
}

/**
 * What to ask for a fact, and what it is then; `{ transport: 'lost' }` stands for no answer.
 * Nothing where the protocol cannot say it.
 * @throws CannotLearn while it is driven: `Cannot learn ikkm.drawer: "info" answered -99.`
 */
export function learnFact({ name, facts }: AnyDevice, fact: string): Learning | undefined {
  const row = own(facts, fact)
  return row?.learn && withName(row.learn(), `${name}.${fact}`)
}

function* withName(learning: Learning, name: string): Learning {
  try {
    return yield* learning
  } catch (error) {
    if (!(error instanceof CannotLearn)) throw error
    throw new CannotLearn(`Cannot learn ${name}: ${error.message}.`, error.isLost)
  }
}

/** Somebody who knows what the till knows, and whose looking the till does not notice. */
export function openLooker<Session>(
  client: ClientSpec<Session>,
  access: Readonly<Record<string, string>>,
  options: Told,
  till: Session,
): Session {
  const known = Object.entries(client.knows(till)).map(([name, one]) => [name, String(one)])
  return client.open({ ...access, ...Object.fromEntries(known) }, options)
}

const ANSWER_CHARS_MAX = 80

/** Asks; `isGood` tells an answer from a refusal. */
export function* askFor(asking: Asking, isGood: (told: Told) => boolean): Learned<Told> {
  const told = yield asking
  if (told['transport'] === 'lost')
    throw new CannotLearn(`nobody answered "${asking.operation}"`, true)
  if (isGood(told)) return told
  const said = String(told['body'] ?? told['status'])
  // By the mark a report knows what of a secret is left before it.
  const shown = said.length > ANSWER_CHARS_MAX ? `${said.slice(0, ANSWER_CHARS_MAX)}…` : said
  throw new CannotLearn(`"${asking.operation}" answered ${shown}`)
}

export function mapIn(value: unknown, what: string): Told {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CannotLearn(`${what} is no map in the answer`)
  // An object that is no list can be read by names.
  return value as Told
}

export function listIn(value: unknown, what: string): readonly Told[] {
  if (!Array.isArray(value)) throw new CannotLearn(`${what} is no list in the answer`)
  return value.map((one) => mapIn(one, `each of ${what}`))
}

/** A number, or the text of one. */
export function numberIn(told: Told, name: string): number {
  const value = told[name]
  if (typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)))
    return Number(value)
  throw new CannotLearn(`${name} is no number in the answer`)
}

export function textIn(told: Told, name: string): string {
  const value = told[name]
  if (typeof value === 'string') return value
  throw new CannotLearn(`${name} is no text in the answer`)
}
