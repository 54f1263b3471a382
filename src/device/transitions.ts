/** What can happen to a device, as data: for people who ask what their tests have reached. */
import { own } from '../kernel/own.ts'

interface AnyEvent {
  readonly kind: string
}

/** A row for each kind of event: one sentence, or one for each of its ways. */
export type TransitionTable<Event extends AnyEvent> = {
  readonly [Kind in Event['kind']]: string | Ways<Extract<Event, { readonly kind: Kind }>>
}

/** Happenings that share a kind of event and are not the same to a person. */
interface Ways<Event> {
  /** The name of the way. */
  by(event: Event): string
  readonly each: Readonly<Record<string, string>>
}

/** Ways told apart by a function; the compiler refuses a way without its sentence. */
export function ways<Event, Way extends string>(
  by: (event: Event) => Way,
  each: Readonly<Record<Way, string>>,
): Ways<Event> {
  return { by, each }
}

/** `blocked`, or `registered sale` where a kind has ways, with its sentence. */
export function transitionsOf(table: TransitionTable<AnyEvent>): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([kind, row]): [string, string][] =>
      typeof row === 'string'
        ? [[kind, row]]
        : Object.entries(row.each).map(([way, says]) => [`${kind} ${way}`, says]),
    ),
  )
}

/** The name of what happened; nothing for an event that the table does not know. */
export function transitionOf(
  table: TransitionTable<AnyEvent>,
  event: AnyEvent,
): string | undefined {
  const row = own(table, event.kind)
  if (row === undefined || typeof row === 'string') return row && event.kind
  const way = row.by(event)
  return Object.hasOwn(row.each, way) ? `${event.kind} ${way}` : undefined
}
