export interface Call {
    readonly params: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, string>>;
    readonly body: Readonly<Record<string, unknown>>;
}
export interface Route {
    readonly method: 'GET' | 'POST' | 'DELETE';
    readonly path: string;
    readonly says: string;
    /** The names it takes in the query: none unless said. */
    readonly query?: readonly string[] | 'any';
    /** The names it takes in the body: none unless said. */
    readonly body?: readonly string[] | 'any';
    readonly status?: number;
    /** Synchronous, so that two callers cannot interleave. */
    answer(call: Call): unknown;
}
/** @throws RangeError when a name is given that the route does not take. */
export declare function checkNames(route: Route, { query, body }: Call): void;
/** A whole number from the query. */
export declare function wholeNumber(query: Call['query'], name: string, { fallback, max }: {
    readonly fallback: number;
    readonly max: number;
}): number;
