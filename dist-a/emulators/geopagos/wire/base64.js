/** Base64 as RFC 4648 has it: no blanks, no line breaks, and as many `=` as are due. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const UNKNOWN = 64;
const values = new Uint8Array(128).fill(UNKNOWN);
for (let i = 0; i < alphabet.length; i++)
    values[alphabet.charCodeAt(i)] = i;
/** The bytes, or nothing when the text is not strictly base64. */
export function fromBase64(text) {
    if (text.length % 4 !== 0)
        return undefined;
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    const bytes = new Uint8Array((text.length / 4) * 3 - padding);
    let bits = 0;
    let held = 0;
    let filled = 0;
    for (let i = 0; i < text.length - padding; i++) {
        const value = values[text.charCodeAt(i)] ?? UNKNOWN;
        if (value === UNKNOWN)
            return undefined;
        held = ((held << 6) | value) & 0xffff;
        bits += 6;
        if (bits < 8)
            continue;
        bits -= 8;
        bytes[filled++] = (held >> bits) & 0xff;
    }
    // What is left over must be nothing, or two texts would mean the same bytes.
    return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
export function toBase64(bytes) {
    let text = '';
    for (let i = 0; i < bytes.length; i += 3) {
        const [first = 0, second, third] = bytes.subarray(i, i + 3);
        const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
        text += letter(group >> 18) + letter(group >> 12);
        text += second === undefined ? '=' : letter(group >> 6);
        text += third === undefined ? '=' : letter(group);
    }
    return text;
}
function letter(value) {
    return alphabet.charAt(value & 63);
}
