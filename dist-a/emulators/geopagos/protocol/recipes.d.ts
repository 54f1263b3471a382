/** Commands that make a fresh rig answer in a certain way; `$URL` and so on are filled in. */
/** The document's own activation, or another. */
export declare const activate: (body?: string) => string;
export declare const deactivate: (body: string, apiKey?: string) => string;
export declare const credentials: (body: string) => string;
export declare const confirm: (image: string) => string;
/** Binds a terminal to a merchant, and keeps the api key in `$KEY`. */
export declare const issued: (merchant: string, serial: string) => readonly string[];
/** Fetches what version 2 asks for, and keeps it in `$TOKEN`. */
export declare const token: string;
/** A request of version 2. */
export declare const withAuth2: (path: string, body: string, apiKey?: string) => string;
export declare const requestOtp: (serial?: string, merchant?: string) => string;
/** The one-time code is read from the mailbox of the rig. */
export declare const deactivateOtp: (code: string, serial?: string, merchant?: string) => string;
