/** Commands that make a fresh rig answer in a certain way; `$URL` and `$TOKEN` are filled in. */
export declare const get: (query: string) => string;
export declare const post: (script: string, json: string) => string;
/** The document's own sale, with more fields. */
export declare const sale: (more: string) => string;
