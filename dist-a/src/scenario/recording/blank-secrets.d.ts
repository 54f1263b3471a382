export declare function secretNames(more?: readonly string[]): string[];
export interface Blanks {
    /** Finds what is secret in these values, by the names of their fields. */
    learn(...values: readonly unknown[]): Learnt;
    cover(text: string): string;
}
export interface Learnt {
    /** What they look like, by their names: to stand beside the exchange that showed them first. */
    readonly looks: Readonly<Record<string, string>>;
    /** Whether this text, written before, holds one of them. */
    isIn(text: string): boolean;
}
export declare function createBlanks(names: () => readonly string[]): Blanks;
/** Values of the same look in place of blanked ones; the same name gets the same value. */
export declare function standIns(looks: ReadonlyMap<string, string>): (text: string) => string;
/** The same value with every text in it changed. */
export declare function withTexts<Value>(value: Value, change: (text: string) => string): Value;
