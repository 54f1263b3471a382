/** Parameters of a request, from the query and from form bodies, however they were labelled. */
import type { WireRequest } from './contract.ts';
export interface Form {
    /** Every value of a name, in the order they came: the query first. */
    readonly values: ReadonlyMap<string, readonly string[]>;
    /** What could not be read: bad percent-encoding, bytes that are not UTF-8, a broken part. */
    readonly malformed?: string;
}
/**
 * Reads the query and the body. Tills written in 1C or Delphi often send no content type, or a
 * wrong one, so the body is read by what it looks like.
 */
export declare function readForm(request: WireRequest): Form;
