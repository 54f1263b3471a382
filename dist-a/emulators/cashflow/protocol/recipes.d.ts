/** Commands that make a fresh rig answer in a certain way; `$URL` and `$APIKEY` are filled in. */
/** An export with more parameters, as in `lastid=375&limit=10`. */
export declare const ask: (more?: string) => string;
export declare const get: (query: string, path?: string) => string;
