/**
 * What a script exports. The same file, and what it imports, may have changed since it was imported
 * last: each reading is a module of its own, which Node keeps until the process ends.
 */
export declare function importScript(file: string): Promise<Readonly<Record<string, unknown>>>;
