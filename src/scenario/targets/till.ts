/** The integrator's till as the runner sees it: it is asked to act, and says what became of it. */

export interface Ask {
  readonly id: string
  readonly stimulus: string
  readonly with: Readonly<Record<string, unknown>>
}

export type Told =
  | { readonly kind: 'answer'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unsupported' }
  /** No answer in time, or the command ended without one; or none that can be used. */
  | { readonly kind: 'silent'; readonly why: string; readonly unusable?: string }

/** Somebody stopped the run: nothing was measured. */
export const interrupted = { kind: 'silent', why: 'the run was interrupted' } as const

export interface Till {
  /** @throws TargetError when there is no till. */
  act(ask: Ask, limitMs: number): Promise<Told>
  /** What it wrote to stderr since it was last told to forget, at most the last 8 kB. */
  said(): string
  forget(): void
  /** How it ended; nothing while there is somebody to ask. */
  ended(): string | undefined
  close(): Promise<void>
}

/** What a till may say has become of a stimulus. */
export const outcomes = [
  'paid',
  'not-paid',
  'unknown',
  'bound',
  'unbound',
  'approval-needed',
  'fetched',
  'refused',
  'error',
] as const

const SHOWN_CHARS_MAX = 200

/** The beginning of an answer; by its mark a report knows what of a secret is left before it. */
export function shortened(answer: string): string {
  return answer.length > SHOWN_CHARS_MAX ? `${answer.slice(0, SHOWN_CHARS_MAX)}…` : answer
}

/**
 * An answer that is not of the language of tills.
 * @param says What is told of it, and what to do, where the bench is to blame.
 */
export function unusable(why: string, says: string): Told {
  return { kind: 'silent', why: `what the till answered cannot be used: ${why}`, unusable: says }
}

/** The answer without its id; or what is wrong with it, in words. */
export function readAnswer(
  value: unknown,
): { readonly fields: Readonly<Record<string, unknown>>; readonly id: unknown } | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'it is no JSON object'
  const { id, ...fields } = value as Readonly<Record<string, unknown>> // An object, as just seen.
  const { outcome } = fields
  if (!outcomes.some((known) => known === outcome))
    return `its "outcome" is ${JSON.stringify(outcome) ?? 'missing'}; known: ${outcomes.join(', ')}`
  return { fields, id }
}
