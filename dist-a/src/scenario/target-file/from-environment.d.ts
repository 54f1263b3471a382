/** Fills `${env.NAME}` in; the values are secrets, and no report shows them. */
export interface Filled<Value> {
    readonly value: Value;
    /** What came out of the environment. */
    readonly secrets: readonly string[];
}
/** @throws RangeError for a name that the environment does not have. */
export declare function fromEnvironment<Value>(value: Value, env: Readonly<Record<string, string | undefined>>): Filled<Value>;
