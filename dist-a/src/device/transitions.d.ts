interface AnyEvent {
    readonly kind: string;
}
/** A row for each kind of event: one sentence, or one for each of its ways. */
export type TransitionTable<Event extends AnyEvent> = {
    readonly [Kind in Event['kind']]: string | Ways<Extract<Event, {
        readonly kind: Kind;
    }>>;
};
/** Happenings that share a kind of event and are not the same to a person. */
interface Ways<Event> {
    /** The name of the way. */
    by(event: Event): string;
    readonly each: Readonly<Record<string, string>>;
}
/** Ways told apart by a function; the compiler refuses a way without its sentence. */
export declare function ways<Event, Way extends string>(by: (event: Event) => Way, each: Readonly<Record<Way, string>>): Ways<Event>;
/** `blocked`, or `registered sale` where a kind has ways, with its sentence. */
export declare function transitionsOf(table: TransitionTable<AnyEvent>): Map<string, string>;
/** The name of what happened; nothing for an event that the table does not know. */
export declare function transitionOf(table: TransitionTable<AnyEvent>, event: AnyEvent): string | undefined;
export {};
