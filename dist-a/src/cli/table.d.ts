export declare function formatTable(rows: readonly (readonly string[])[]): string;
