/** The folder that holds `src/index.js`, or `src/index.ts`. */
export declare function builtFolder(): string;
/** A file in it, named without its ending: `src/index`. */
export declare function builtFile(name: string): string;
