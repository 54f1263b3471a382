/** A value as one short line of a report: text in quotes, the rest in YAML's flow style. */
export declare function show(value: unknown, charsMax?: number): string;
/** `text`, `a number`, `a list`: what a value is, for a person. */
export declare function kindOf(value: unknown): string;
