export type FieldValue = string | number | boolean;
export interface Field<Value extends FieldValue = FieldValue> {
    readonly says: string;
    /** What a valid value looks like, in words for an error message. */
    readonly expects: string;
    /** Absent when the value must be given. */
    readonly default?: Value;
    /** The value as text the command line would accept. */
    show(value: Value): string;
    /** Accepts text (command line, query) and JSON values alike. */
    read(given: unknown): Value | undefined;
}
export type FieldTable = Readonly<Record<string, Field>>;
/** The values that a table of fields describes. */
export type FieldValues<Table extends FieldTable> = {
    readonly [Name in keyof Table]: Table[Name] extends Field<infer Value> ? Value : never;
};
export declare function textField(says: string, pattern: RegExp, expects: string, fallback?: string): Field<string>;
export declare function integerField(says: string, { min, max }: {
    readonly min: number;
    readonly max: number;
}, fallback?: number): Field<number>;
/** Durations are held in milliseconds and written like `25h` or `1.5s`. */
export declare function durationField(says: string, fallbackMs?: number): Field<number>;
export declare function choiceField<const Choice extends string>(says: string, choices: readonly Choice[], fallback?: NoInfer<Choice>): Field<Choice>;
export declare function switchField(says: string, fallback?: boolean): Field<boolean>;
/**
 * Checks given values against a table and fills in the defaults.
 * @throws RangeError that names the value found and what was known.
 */
export declare function readFields(what: string, fields: FieldTable, given: Readonly<Record<string, unknown>>): Record<string, FieldValue>;
