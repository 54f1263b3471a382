/** What `doctor` finds: what it looked at, what it saw, why that matters, what to do. */

export interface Finding {
  /** `unsure`: it works, or may; somebody should know. */
  readonly is: 'well' | 'bad' | 'unsure'
  /** What it is about, in a word or two: `port 8080`, `key`. */
  readonly about: string
  readonly says: string
  /** Why it matters; only where something is not well. */
  readonly matters?: string
  readonly todo?: string
}

export interface Section {
  /** `here`, or the name of a target. */
  readonly name: string
  readonly findings: readonly Finding[]
}

export function well(about: string, says: string): Finding {
  return { is: 'well', about, says }
}

interface Trouble {
  readonly says: string
  readonly matters: string
  readonly todo: string
}

export function bad(about: string, trouble: Trouble): Finding {
  return { is: 'bad', about, ...trouble }
}

export function unsure(about: string, trouble: Trouble): Finding {
  return { is: 'unsure', about, ...trouble }
}

/** Why something failed, in the words of whoever noticed. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // What fetch throws says why inside.
  const { cause } = error
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message
}
