/** Base64 as RFC 4648 has it: no blanks, no line breaks, and as many `=` as are due. */
/** The bytes, or nothing when the text is not strictly base64. */
export declare function fromBase64(text: string): Uint8Array | undefined;
export declare function toBase64(bytes: Uint8Array): string;
