export declare const BLANK = "\u2022\u2022\u2022";
/**
 * The values of fields with these names, wherever they stand in a value: in objects and lists, and
 * in texts that are JSON or a form, as bodies and queries are.
 */
export declare function secretsIn(value: unknown, names: readonly string[]): string[];
/** The same text with a mark in place of each of these values, also where one was cut short. */
export declare function blank(text: string, secrets: readonly string[]): string;
/** The same value, deeply, with its own secrets blanked. */
export declare function blankIn<Value>(value: Value, names: readonly string[]): Value;
/** The value with every text and number in it replaced where the change says so; keys stay. */
export declare function mapTexts(value: unknown, change: (text: string) => string): unknown;
