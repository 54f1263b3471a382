export declare function printJson(value: unknown): void;
export declare function printText(text: string): void;
/** `name: value` on lines, nested by indenting. */
export declare function formatFields(value: unknown, indent?: string): string;
