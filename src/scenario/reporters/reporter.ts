/** What every reporter is, and what it writes on. */
import type { RunEvent } from '../run.ts'
import type { Requirements } from '../requirements.ts'

export interface Reporter {
  on(event: RunEvent): void
}

/** A terminal, a pipe or a file. */
export interface Sheet {
  write(text: string): void
  /** Whether a line may be written over again. */
  readonly isTerminal: boolean
  readonly hasColors: boolean
  /** How wide the terminal is now. */
  readonly columns?: number
}

export interface ReportParts {
  readonly sheet: Sheet
  /** Requirement texts by id. */
  readonly requirements: Requirements
  /** The time of day in milliseconds. */
  now(): number
  /**
   * Calls again and again until what it gives back is called, but not while somebody is asked
   * something on the same screen; reporters own no timer.
   */
  every(ms: number, call: () => void): () => void
  /** A page of the CI service beside the log, and how many bytes it still takes. */
  readonly page?: { write(text: string): void; readonly bytesMax: number }
  /** What stands before a file's name to make it relative to the repository: `shop/`. */
  readonly folder?: string
  readonly version: string
}
