export interface FirstFile {
    readonly path: string;
    text(): string;
}
export type Ci = 'github' | 'gitlab' | 'none';
/** `version` is that of tillrig, so that CI runs what was tried. */
export declare function firstFiles(ci: Ci, version: string): readonly FirstFile[];
