/** Merchants and terminals that the backend knows: the document's own, and plain ones beside. */
import type { Samples } from './state.ts';
/** They work without any package, in a browser too. */
export declare const documentSamples: Samples;
