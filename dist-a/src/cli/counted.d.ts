/** A count with its word: `1 till`, `2 tills`. */
export declare function counted(count: number, what: string): string;
