export interface FolderWatch {
    /** Watches these folders from now on, and no others; says whether some are new. */
    follow(folders: readonly string[]): boolean;
    close(): void;
}
/** `told` is called with absolute paths; of a folder itself, where no file is named. */
export declare function watchFolders(told: (paths: readonly string[], sinceMs: number) => void): FolderWatch;
