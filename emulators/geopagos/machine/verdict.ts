/** How the backend says no, with or without anything having changed. */
import type { Decision } from '../../../src/device/contract.ts'
import { accept, refuse } from '../../../src/device/contract.ts'
import type { Code } from '../protocol.ts'
import type { Answer, Event } from '../state.ts'

export type Verdict = Decision<Event, Answer, Code>

/** A refusal carries no events: where something changed, an answer carries the code. */
export function sayNo(code: Code, events: readonly Event[] = [], detail?: string): Verdict {
  if (events.length === 0) return refuse(code, detail)
  const said = detail === undefined ? { code } : { code, detail }
  return { ...accept(events, { kind: 'said-no', ...said } as const), ...said }
}
