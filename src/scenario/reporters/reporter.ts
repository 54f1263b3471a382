/** What every reporter is, and what it writes on. */
import type { RunEvent } from '../run.ts'

export interface Reporter {
  on(event: RunEvent): void
}

/** A terminal, a pipe or a file. */
export interface Sheet {
  write(text: string): void
  /** Whether a line may be written over again. */
  readonly isTerminal: boolean
  readonly hasColors: boolean
}

export interface ReportParts {
  readonly sheet: Sheet
  /** Requirement texts by id. */
  readonly requirements: ReadonlyMap<string, string>
}
