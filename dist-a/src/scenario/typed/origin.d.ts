/** So that scenarios made by another copy of the package are known too. */
export declare const originMark: unique symbol;
export interface Origin {
    readonly stack?: string;
}
export interface Spot {
    readonly file: string;
    /** Both from 1. */
    readonly line: number;
    readonly column: number;
}
/** Remembers who called `maker`. */
export declare function originOf(maker: (...args: never[]) => unknown): Origin;
/** The innermost line of a stack that stands in a file; `isAsked` may leave out files. */
export declare function spotIn({ stack }: Origin, isAsked?: (file: string) => boolean): Spot | undefined;
/** The path of a module, whichever reading of it this is. */
export declare function fileOf(where: string): string;
