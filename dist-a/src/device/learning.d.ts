import type { AnyDevice, Asking, ClientSpec, Learning } from './contract.ts';
/** What a client read in an answer, or a map inside it. */
export type Told = Readonly<Record<string, unknown>>;
/** A step on the way to a fact. */
export type Learned<Value> = Generator<Asking, Value, Told>;
/** The fact cannot be had: nobody answered, or the answer is a refusal or says something else. */
export declare class CannotLearn extends Error {
    readonly name = "CannotLearn";
    /** Nobody answered, so it may be the network's fault. */
    readonly isLost: boolean;
    constructor(why: string, isLost?: boolean);
}
/**
 * What to ask for a fact, and what it is then; `{ transport: 'lost' }` stands for no answer.
 * Nothing where the protocol cannot say it.
 * @throws CannotLearn while it is driven: `Cannot learn ikkm.drawer: "info" answered -99.`
 */
export declare function learnFact({ name, facts }: AnyDevice, fact: string): Learning | undefined;
/** Somebody who knows what the till knows, and whose looking the till does not notice. */
export declare function openLooker<Session>(client: ClientSpec<Session>, access: Readonly<Record<string, string>>, options: Told, till: Session): Session;
/** Asks; `isGood` tells an answer from a refusal. */
export declare function askFor(asking: Asking, isGood: (told: Told) => boolean): Learned<Told>;
export declare function mapIn(value: unknown, what: string): Told;
export declare function listIn(value: unknown, what: string): readonly Told[];
/** A number, or the text of one. */
export declare function numberIn(told: Told, name: string): number;
export declare function textIn(told: Told, name: string): string;
