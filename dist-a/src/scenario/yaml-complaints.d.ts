import type { Document, Node, YAMLError } from 'yaml';
import type { Complaint, Source } from './source.ts';
/** How often aliases may be used, each as often as those inside it. */
export declare const ALIASES_MAX = 1000;
/** A character that no text file holds: what is read is not what somebody wrote. */
export declare function strangeCharacter(source: Source): Complaint | undefined;
/** An alias that leads nowhere, or to what it stands in. */
export declare function strangeAlias(document: Document, source: Source): Complaint | undefined;
/** A value nested without end: nobody writes that, and every reader would have to bear it. */
export declare function tooDeep(value: unknown, source: Source): Complaint | undefined;
/** So many aliases of aliases that the value would not fit into memory. */
export declare function tooManyAliases(document: Document, source: Source): Complaint;
export declare function syntaxComplaint(document: Document, source: Source, error: YAMLError): Complaint;
export declare function rangeOf(node: Node | null): readonly [number, number];
/** Numbers that are not what they look like: `046310489` would silently lose its zero. */
export declare function doubtfulNumbers(document: Document, source: Source): Complaint[];
