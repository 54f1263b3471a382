/** The name among the known ones that was probably meant, or nothing when none is near. */
export declare function suggest(name: string, known: readonly string[]): string | undefined;
/** `unknown cause "paper-uot". Did you mean "paper-out"? Known causes: ...` */
export declare function unknownName(what: string, name: string, known: readonly string[]): string;
