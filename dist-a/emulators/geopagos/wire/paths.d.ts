import type { Operation } from '../operations.ts';
import type { Options } from '../options.ts';
/** Paths that no source gives: A2, A9. */
declare const chosen: {
    readonly 'path.token': 'token';
    readonly 'path.request-otp': 'request-otp';
    readonly 'path.deactivate-otp': 'deactivate-otp';
};
type PathOption = keyof typeof chosen;
export type PathOptions = Pick<Options, PathOption | 'old-paths'>;
export declare const pathOptions: readonly PathOption[];
/** A path of the document cannot be taken away by an option. */
export declare function operationAt(path: string, options: PathOptions): Operation | undefined;
export declare function isOlderPath(path: string, options: PathOptions): boolean;
export declare function pathOf(operation: Operation, options: PathOptions): string;
export {};
