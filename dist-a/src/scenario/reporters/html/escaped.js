/** Text as it stands in HTML between tags. */
export function escaped(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
/** Text as it stands in the double quotes of an attribute. */
export function quotable(text) {
    return escaped(text).replaceAll('"', '&quot;');
}
