export interface FileMemory {
    remember(file: string): void;
    readonly files: readonly string[];
    /** Also a file that was not there before, if a plan may depend on it. */
    isChanged(file: string): boolean;
    /** A part or a rig nobody has read yet: it may stand before another one. */
    isNews(file: string): boolean;
}
/** Paths are absolute. */
export declare function createFileMemory(): FileMemory;
export declare function isFolder(file: string): boolean;
