// dist/src/scenario/reporters/html/escaped.js
/** Text as it stands in HTML between tags. */
function escaped(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "�");
}
/** Text as it stands in the double quotes of an attribute. */
function quotable(text) {
	return escaped(text).replaceAll("\"", "&quot;");
}
export { quotable as n, escaped as t };
