import { t as __commonJSMin } from "./rolldown-runtime-DegdyBIC.js";
import { a as toDecimal, i as share, n as fromDecimal, o as toMajor, r as minor, t as NOTHING } from "./money-85cWdSjo.js";
import { n as documented$1, t as assumed } from "./evidence-Sb-a984v.js";
import { a as switchField, n as durationField, o as textField, r as integerField, t as choiceField } from "./field-muI16s8R.js";
import { a as readJsonBody, i as echo, o as repeatSending, r as readForm, s as anyRequest, t as createImacash } from "./device-DKrSuqUU.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { a as SECOND_MS, c as toLocal, i as MINUTE_MS, n as HOUR_MS, o as formatDuration, t as DAY_MS } from "./time-DxuEK4C2.js";
import { t as own } from "./own-CaQ_u2f-.js";
import { a as mapIn, c as textIn, i as listIn, n as askFor, o as numberIn, t as CannotLearn, u as withCosts } from "./learning-1UFpQwSL.js";
import { r as refuse, t as accept } from "./contract-BDhg1X0I.js";
import { r as ways } from "./transitions-BfdAF8BV.js";
import { n as invariant, r as unreachable } from "./invariant-C8gqGLfn.js";
import { createRequire } from "node:module";
// dist/emulators/cashflow/operations.js
const operations$2 = { export: {
	says: "The movements of cash, by till, shop, type and day, a page at a time.",
	from: documented$1("GET /api/cashFlow")
} };
/** The last two are of the current document: to the main cash of the shop, and from it. */
const rowTypes = [
	"sale",
	"return",
	"collection",
	"outcome",
	"income",
	"to_strongbox",
	"from_strongbox"
];
// dist/emulators/cashflow/causes.js
const causes$2 = {
	"server-down": {
		says: "The server does not answer anybody, and writes nothing down.",
		opposite: "it answers again",
		params: {},
		from: assumed("A3")
	},
	"server-error": {
		says: "The export fails with an error of its own; movements are still written down.",
		opposite: "it works again",
		params: {},
		from: assumed("A3")
	},
	"key-revoked": {
		says: "The secret key is no longer valid.",
		opposite: "it is valid again",
		params: {},
		from: assumed("A1")
	},
	slow: {
		says: "Every answer takes so long.",
		opposite: "answers come at once",
		params: { by: durationField("How long.", 5e3) },
		from: assumed("A3")
	},
	entry: {
		says: "Somebody writes a movement down by hand, in the administrative panel.",
		params: {
			type: choiceField("What it was.", rowTypes),
			amount: textField("How much, in roubles.", /^(?![0.]*$)\d{1,9}(\.\d{1,2})?$/, "an amount such as 322.50"),
			terminal: integerField("The till.", {
				min: 1,
				max: 999999999
			}, 13),
			user: textField("The login of whoever writes it.", /^.{1,100}$/u, "a login", "admin"),
			"user-id": integerField("The number of that login.", {
				min: 1,
				max: 999999999
			}, 1),
			comment: textField("What he writes beside it.", /^.{0,1000}$/su, "a text", ""),
			receipt: textField("The receipt of a sale or a return.", /^\d{0,15}$/, "digits", "")
		},
		from: documented$1("Движение денежных средств")
	}
};
// node_modules/@rgrove/parse-xml/dist/lib/StringScanner.js
var require_StringScanner = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.StringScanner = void 0;
	const emptyString = "";
	const surrogatePair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
	/** @private */
	var StringScanner = class {
		constructor(string) {
			this.charCount = this.charLength(string, true);
			this.charIndex = 0;
			this.length = string.length;
			this.multiByteMode = this.charCount !== this.length;
			this.string = string;
			if (this.multiByteMode) {
				let charsToBytes = [];
				for (let byteIndex = 0, charIndex = 0; charIndex < this.charCount; ++charIndex) {
					charsToBytes[charIndex] = byteIndex;
					byteIndex += string.codePointAt(byteIndex) > 65535 ? 2 : 1;
				}
				this.charsToBytes = charsToBytes;
			}
		}
		/**
		* Whether the current character index is at the end of the input string.
		*/
		get isEnd() {
			return this.charIndex >= this.charCount;
		}
		/**
		* Returns the number of characters in the given string, which may differ from
		* the byte length if the string contains multibyte characters.
		*/
		charLength(string, multiByteSafe = this.multiByteMode) {
			return multiByteSafe ? string.replace(surrogatePair, "_").length : string.length;
		}
		/**
		* Advances the scanner by the given number of characters, stopping if the end
		* of the string is reached.
		*/
		advance(count = 1) {
			this.charIndex = Math.min(this.charCount, this.charIndex + count);
		}
		/**
		* Returns the byte index of the given character index in the string. The two
		* may differ in strings that contain multibyte characters.
		*/
		charIndexToByteIndex(charIndex = this.charIndex) {
			return this.multiByteMode ? this.charsToBytes[charIndex] ?? Infinity : charIndex;
		}
		/**
		* Consumes and returns the given number of characters if possible, advancing
		* the scanner and stopping if the end of the string is reached.
		*
		* If no characters could be consumed, an empty string will be returned.
		*/
		consume(charCount = 1) {
			let chars = this.peek(charCount);
			this.advance(charCount);
			return chars;
		}
		/**
		* Consumes and returns the given number of bytes if possible, advancing the
		* scanner and stopping if the end of the string is reached.
		*
		* It's up to the caller to ensure that the given byte count doesn't split a
		* multibyte character.
		*
		* If no bytes could be consumed, an empty string will be returned.
		*/
		consumeBytes(byteCount) {
			let byteIndex = this.charIndexToByteIndex();
			let result = this.string.slice(byteIndex, byteIndex + byteCount);
			this.advance(this.charLength(result));
			return result;
		}
		/**
		* Consumes and returns all characters for which the given function returns
		* `true`, stopping when `false` is returned or the end of the input is
		* reached.
		*/
		consumeMatchFn(fn) {
			let { length, multiByteMode, string } = this;
			let startByteIndex = this.charIndexToByteIndex();
			let endByteIndex = startByteIndex;
			if (multiByteMode) while (endByteIndex < length) {
				let char = string[endByteIndex];
				let isSurrogatePair = char >= "\ud800" && char <= "\udbff";
				if (isSurrogatePair) char += string[endByteIndex + 1];
				if (!fn(char)) break;
				endByteIndex += isSurrogatePair ? 2 : 1;
			}
			else while (endByteIndex < length && fn(string[endByteIndex])) ++endByteIndex;
			return this.consumeBytes(endByteIndex - startByteIndex);
		}
		/**
		* Consumes the given string if it exists at the current character index, and
		* advances the scanner.
		*
		* If the given string doesn't exist at the current character index, an empty
		* string will be returned and the scanner will not be advanced.
		*/
		consumeString(stringToConsume) {
			let { length } = stringToConsume;
			let byteIndex = this.charIndexToByteIndex();
			if (stringToConsume === this.string.slice(byteIndex, byteIndex + length)) {
				this.advance(length === 1 ? 1 : this.charLength(stringToConsume));
				return stringToConsume;
			}
			return emptyString;
		}
		/**
		* Consumes characters until the given global regex is matched, advancing the
		* scanner up to (but not beyond) the beginning of the match. If the regex
		* doesn't match, nothing will be consumed.
		*
		* Returns the consumed string, or an empty string if nothing was consumed.
		*/
		consumeUntilMatch(regex) {
			let matchByteIndex = this.string.slice(this.charIndexToByteIndex()).search(regex);
			return matchByteIndex > 0 ? this.consumeBytes(matchByteIndex) : emptyString;
		}
		/**
		* Consumes characters until the given string is found, advancing the scanner
		* up to (but not beyond) that point. If the string is never found, nothing
		* will be consumed.
		*
		* Returns the consumed string, or an empty string if nothing was consumed.
		*/
		consumeUntilString(searchString) {
			let byteIndex = this.charIndexToByteIndex();
			let matchByteIndex = this.string.indexOf(searchString, byteIndex);
			return matchByteIndex > 0 ? this.consumeBytes(matchByteIndex - byteIndex) : emptyString;
		}
		/**
		* Returns the given number of characters starting at the current character
		* index, without advancing the scanner and without exceeding the end of the
		* input string.
		*/
		peek(count = 1) {
			let { charIndex, string } = this;
			return this.multiByteMode ? string.slice(this.charIndexToByteIndex(charIndex), this.charIndexToByteIndex(charIndex + count)) : string.slice(charIndex, charIndex + count);
		}
		/**
		* Resets the scanner position to the given character _index_, or to the start
		* of the input string if no index is given.
		*
		* If _index_ is negative, the scanner position will be moved backward by that
		* many characters, stopping if the beginning of the string is reached.
		*/
		reset(index = 0) {
			this.charIndex = index >= 0 ? Math.min(this.charCount, index) : Math.max(0, this.charIndex + index);
		}
	};
	exports.StringScanner = StringScanner;
}));
// node_modules/@rgrove/parse-xml/dist/lib/syntax.js
var require_syntax = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.predefinedEntities = exports.endCharData = exports.attValueNormalizedWhitespace = exports.attValueCharSingleQuote = exports.attValueCharDoubleQuote = void 0;
	exports.isNameChar = isNameChar;
	exports.isNameStartChar = isNameStartChar;
	exports.isReferenceChar = isReferenceChar;
	exports.isWhitespace = isWhitespace;
	exports.isXmlCodePoint = isXmlCodePoint;
	/**
	* Regular expression that matches one or more `AttValue` characters in a
	* double-quoted attribute value.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-AttValue
	*/
	exports.attValueCharDoubleQuote = /["&<]/;
	/**
	* Regular expression that matches one or more `AttValue` characters in a
	* single-quoted attribute value.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-AttValue
	*/
	exports.attValueCharSingleQuote = /['&<]/;
	/**
	* Regular expression that matches a whitespace character that should be
	* normalized to a space character in an attribute value.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#AVNormalize
	*/
	exports.attValueNormalizedWhitespace = /\r\n|[\n\r\t]/g;
	/**
	* Regular expression that matches one or more characters that signal the end of
	* XML `CharData` content.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#dt-chardata
	*/
	exports.endCharData = /<|&|]]>/;
	/**
	* Mapping of predefined entity names to their replacement values.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-predefined-ent
	*/
	exports.predefinedEntities = Object.freeze(Object.assign(Object.create(null), {
		amp: "&",
		apos: "'",
		gt: ">",
		lt: "<",
		quot: "\""
	}));
	/**
	* Returns `true` if _char_ is an XML `NameChar`, `false` if it isn't.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-NameChar
	*/
	function isNameChar(char) {
		let cp = char.codePointAt(0);
		return cp >= 97 && cp <= 122 || cp >= 65 && cp <= 90 || cp >= 48 && cp <= 57 || cp === 45 || cp === 46 || cp === 183 || cp >= 768 && cp <= 879 || cp === 8255 || cp === 8256 || isNameStartChar(char, cp);
	}
	/**
	* Returns `true` if _char_ is an XML `NameStartChar`, `false` if it isn't.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-NameStartChar
	*/
	function isNameStartChar(char, cp = char.codePointAt(0)) {
		return cp >= 97 && cp <= 122 || cp >= 65 && cp <= 90 || cp === 58 || cp === 95 || cp >= 192 && cp <= 214 || cp >= 216 && cp <= 246 || cp >= 248 && cp <= 767 || cp >= 880 && cp <= 893 || cp >= 895 && cp <= 8191 || cp === 8204 || cp === 8205 || cp >= 8304 && cp <= 8591 || cp >= 11264 && cp <= 12271 || cp >= 12289 && cp <= 55295 || cp >= 63744 && cp <= 64975 || cp >= 65008 && cp <= 65533 || cp >= 65536 && cp <= 983039;
	}
	/**
	* Returns `true` if _char_ is a valid reference character (which may appear
	* between `&` and `;` in a reference), `false` otherwise.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-references
	*/
	function isReferenceChar(char) {
		return char === "#" || isNameChar(char);
	}
	/**
	* Returns `true` if _char_ is an XML whitespace character, `false` otherwise.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#white
	*/
	function isWhitespace(char) {
		let cp = char.codePointAt(0);
		return cp === 32 || cp === 9 || cp === 10 || cp === 13;
	}
	/**
	* Returns `true` if _codepoint_ is a valid XML `Char` code point, `false`
	* otherwise.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Char
	*/
	function isXmlCodePoint(cp) {
		return cp >= 32 && cp <= 55295 || cp === 10 || cp === 9 || cp === 13 || cp >= 57344 && cp <= 65533 || cp >= 65536 && cp <= 1114111;
	}
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlNode.js
var require_XmlNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlNode = void 0;
	/**
	* Base interface for a node in an XML document.
	*/
	var XmlNode = class XmlNode {
		constructor() {
			/**
			* Parent node of this node, or `null` if this node has no parent.
			*/
			this.parent = null;
			/**
			* Starting byte offset of this node in the original XML string, or `-1` if
			* the offset is unknown.
			*/
			this.start = -1;
			/**
			* Ending byte offset of this node in the original XML string, or `-1` if the
			* offset is unknown.
			*/
			this.end = -1;
		}
		/**
		* Document that contains this node, or `null` if this node is not associated
		* with a document.
		*/
		get document() {
			return this.parent?.document ?? null;
		}
		/**
		* Whether this node is the root node of the document (also known as the
		* document element).
		*/
		get isRootNode() {
			return this.parent !== null && this.parent === this.document && this.type === XmlNode.TYPE_ELEMENT;
		}
		/**
		* Whether whitespace should be preserved in the content of this element and
		* its children.
		*
		* This is influenced by the value of the special `xml:space` attribute, and
		* will be `true` for any node whose `xml:space` attribute is set to
		* "preserve". If a node has no such attribute, it will inherit the value of
		* the nearest ancestor that does (if any).
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-white-space
		*/
		get preserveWhitespace() {
			return !!this.parent?.preserveWhitespace;
		}
		/**
		* Type of this node.
		*
		* The value of this property is a string that matches one of the static
		* `TYPE_*` properties on the `XmlNode` class (e.g. `TYPE_ELEMENT`,
		* `TYPE_TEXT`, etc.).
		*
		* The `XmlNode` class itself is a base class and doesn't have its own type
		* name.
		*/
		get type() {
			return "";
		}
		/**
		* Returns a JSON-serializable object representing this node, minus properties
		* that could result in circular references.
		*/
		toJSON() {
			let json = { type: this.type };
			if (this.isRootNode) json.isRootNode = true;
			if (this.preserveWhitespace) json.preserveWhitespace = true;
			if (this.start !== -1) {
				json.start = this.start;
				json.end = this.end;
			}
			return json;
		}
	};
	exports.XmlNode = XmlNode;
	/**
	* Type value for an `XmlCdata` node.
	*/
	XmlNode.TYPE_CDATA = "cdata";
	/**
	* Type value for an `XmlComment` node.
	*/
	XmlNode.TYPE_COMMENT = "comment";
	/**
	* Type value for an `XmlDocument` node.
	*/
	XmlNode.TYPE_DOCUMENT = "document";
	/**
	* Type value for an `XmlDocumentType` node.
	*/
	XmlNode.TYPE_DOCUMENT_TYPE = "doctype";
	/**
	* Type value for an `XmlElement` node.
	*/
	XmlNode.TYPE_ELEMENT = "element";
	/**
	* Type value for an `XmlProcessingInstruction` node.
	*/
	XmlNode.TYPE_PROCESSING_INSTRUCTION = "pi";
	/**
	* Type value for an `XmlText` node.
	*/
	XmlNode.TYPE_TEXT = "text";
	/**
	* Type value for an `XmlDeclaration` node.
	*/
	XmlNode.TYPE_XML_DECLARATION = "xmldecl";
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlText.js
var require_XmlText = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlText = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* Text content within an XML document.
	*/
	var XmlText = class extends XmlNode_js_1.XmlNode {
		constructor(text = "") {
			super();
			this.text = text;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_TEXT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), { text: this.text });
		}
	};
	exports.XmlText = XmlText;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlCdata.js
var require_XmlCdata = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlCdata = void 0;
	const XmlNode_js_1 = require_XmlNode();
	const XmlText_js_1 = require_XmlText();
	/**
	* A CDATA section within an XML document.
	*/
	var XmlCdata = class extends XmlText_js_1.XmlText {
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_CDATA;
		}
	};
	exports.XmlCdata = XmlCdata;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlComment.js
var require_XmlComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlComment = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* A comment within an XML document.
	*/
	var XmlComment = class extends XmlNode_js_1.XmlNode {
		constructor(content = "") {
			super();
			this.content = content;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_COMMENT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), { content: this.content });
		}
	};
	exports.XmlComment = XmlComment;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlDeclaration.js
var require_XmlDeclaration = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlDeclaration = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* An XML declaration within an XML document.
	*
	* @example
	*
	* ```xml
	* <?xml version="1.0" encoding="UTF-8"?>
	* ```
	*/
	var XmlDeclaration = class extends XmlNode_js_1.XmlNode {
		constructor(version, encoding, standalone) {
			super();
			this.version = version;
			this.encoding = encoding ?? null;
			this.standalone = standalone ?? null;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_XML_DECLARATION;
		}
		toJSON() {
			let json = XmlNode_js_1.XmlNode.prototype.toJSON.call(this);
			json.version = this.version;
			for (let key of ["encoding", "standalone"]) if (this[key] !== null) json[key] = this[key];
			return json;
		}
	};
	exports.XmlDeclaration = XmlDeclaration;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlElement.js
var require_XmlElement = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlElement = void 0;
	const XmlNode_js_1 = require_XmlNode();
	exports.XmlElement = class XmlElement extends XmlNode_js_1.XmlNode {
		constructor(name, attributes = Object.create(null), children = []) {
			super();
			this.name = name;
			this.attributes = attributes;
			this.children = children;
		}
		/**
		* Whether this element is empty (meaning it has no children).
		*/
		get isEmpty() {
			return this.children.length === 0;
		}
		get preserveWhitespace() {
			let node = this;
			while (node instanceof XmlElement) {
				if ("xml:space" in node.attributes) return node.attributes["xml:space"] === "preserve";
				node = node.parent;
			}
			return false;
		}
		/**
		* Text content of this element and all its descendants.
		*/
		get text() {
			return this.children.map((child) => "text" in child ? child.text : "").join("");
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_ELEMENT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
				name: this.name,
				attributes: this.attributes,
				children: this.children.map((child) => child.toJSON())
			});
		}
	};
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlDocument.js
var require_XmlDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlDocument = void 0;
	const XmlElement_js_1 = require_XmlElement();
	const XmlNode_js_1 = require_XmlNode();
	/**
	* Represents an XML document. All elements within the document are descendants
	* of this node.
	*/
	var XmlDocument = class extends XmlNode_js_1.XmlNode {
		constructor(children = []) {
			super();
			this.children = children;
		}
		get document() {
			return this;
		}
		/**
		* Root element of this document, or `null` if this document is empty.
		*/
		get root() {
			for (let child of this.children) if (child instanceof XmlElement_js_1.XmlElement) return child;
			return null;
		}
		/**
		* Text content of this document and all its descendants.
		*/
		get text() {
			return this.children.map((child) => "text" in child ? child.text : "").join("");
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_DOCUMENT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), { children: this.children.map((child) => child.toJSON()) });
		}
	};
	exports.XmlDocument = XmlDocument;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlDocumentType.js
var require_XmlDocumentType = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlDocumentType = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* A document type declaration within an XML document.
	*
	* @example
	*
	* ```xml
	* <!DOCTYPE kittens [
	*   <!ELEMENT kittens (#PCDATA)>
	* ]>
	* ```
	*/
	var XmlDocumentType = class extends XmlNode_js_1.XmlNode {
		constructor(name, publicId, systemId, internalSubset) {
			super();
			this.name = name;
			this.publicId = publicId ?? null;
			this.systemId = systemId ?? null;
			this.internalSubset = internalSubset ?? null;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_DOCUMENT_TYPE;
		}
		toJSON() {
			let json = XmlNode_js_1.XmlNode.prototype.toJSON.call(this);
			json.name = this.name;
			for (let key of [
				"publicId",
				"systemId",
				"internalSubset"
			]) if (this[key] !== null) json[key] = this[key];
			return json;
		}
	};
	exports.XmlDocumentType = XmlDocumentType;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlError.js
var require_XmlError = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlError = void 0;
	/**
	* An error that occurred while parsing XML.
	*/
	var XmlError = class extends Error {
		constructor(message, charIndex, xml) {
			let column = 1;
			let excerpt = "";
			let line = 1;
			for (let i = 0; i < charIndex; ++i) {
				let char = xml[i];
				if (char === "\n") {
					column = 1;
					excerpt = "";
					line += 1;
				} else {
					column += 1;
					excerpt += char;
				}
			}
			let eol = xml.indexOf("\n", charIndex);
			excerpt += eol === -1 ? xml.slice(charIndex) : xml.slice(charIndex, eol);
			let excerptStart = 0;
			if (excerpt.length > 50) {
				if (column < 40) excerpt = excerpt.slice(0, 50);
				else {
					excerptStart = column - 20;
					excerpt = excerpt.slice(excerptStart, column + 30);
				}
			}
			super(`${message} (line ${line}, column ${column})\n  ${excerpt}\n` + " ".repeat(column - excerptStart + 1) + "^\n");
			this.column = column;
			this.excerpt = excerpt;
			this.line = line;
			this.name = "XmlError";
			this.pos = charIndex;
		}
	};
	exports.XmlError = XmlError;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlProcessingInstruction.js
var require_XmlProcessingInstruction = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlProcessingInstruction = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* A processing instruction within an XML document.
	*/
	var XmlProcessingInstruction = class extends XmlNode_js_1.XmlNode {
		constructor(name, content = "") {
			super();
			this.name = name;
			this.content = content;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_PROCESSING_INSTRUCTION;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
				name: this.name,
				content: this.content
			});
		}
	};
	exports.XmlProcessingInstruction = XmlProcessingInstruction;
}));
// node_modules/@rgrove/parse-xml/dist/lib/Parser.js
var require_Parser = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __createBinding = this$2 && this$2.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$2 && this$2.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$2 && this$2.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Parser = void 0;
	const StringScanner_js_1 = require_StringScanner();
	const syntax = __importStar(require_syntax());
	const XmlCdata_js_1 = require_XmlCdata();
	const XmlComment_js_1 = require_XmlComment();
	const XmlDeclaration_js_1 = require_XmlDeclaration();
	const XmlDocument_js_1 = require_XmlDocument();
	const XmlDocumentType_js_1 = require_XmlDocumentType();
	const XmlElement_js_1 = require_XmlElement();
	const XmlError_js_1 = require_XmlError();
	const XmlNode_js_1 = require_XmlNode();
	const XmlProcessingInstruction_js_1 = require_XmlProcessingInstruction();
	const XmlText_js_1 = require_XmlText();
	const emptyString = "";
	/**
	* Parses an XML string into an `XmlDocument`.
	*
	* @private
	*/
	var Parser = class {
		/**
		* @param xml XML string to parse.
		* @param options Parser options.
		*/
		constructor(xml, options = {}) {
			let doc = this.document = new XmlDocument_js_1.XmlDocument();
			this.currentNode = doc;
			this.options = options;
			this.scanner = new StringScanner_js_1.StringScanner(xml);
			if (this.options.includeOffsets) {
				doc.start = 0;
				doc.end = xml.length;
			}
			this.parse();
		}
		/**
		* Adds the given `XmlNode` as a child of `this.currentNode`.
		*/
		addNode(node, charIndex) {
			node.parent = this.currentNode;
			if (this.options.includeOffsets) {
				node.start = this.scanner.charIndexToByteIndex(charIndex);
				node.end = this.scanner.charIndexToByteIndex();
			}
			this.currentNode.children.push(node);
			return true;
		}
		/**
		* Adds the given _text_ to the document, either by appending it to a
		* preceding `XmlText` node (if possible) or by creating a new `XmlText` node.
		*
		* When _normalize_ is `true` (the default), line breaks in _text_ are
		* normalized per section 2.11 of the XML spec. This must be `false` for text
		* that comes from a character or entity reference, since references aren't
		* subject to line break normalization.
		*/
		addText(text, charIndex, normalize = true) {
			let { children } = this.currentNode;
			let { length } = children;
			if (normalize) text = normalizeLineBreaks(text);
			if (length > 0) {
				let prevNode = children[length - 1];
				if (prevNode?.type === XmlNode_js_1.XmlNode.TYPE_TEXT) {
					let textNode = prevNode;
					textNode.text += text;
					if (this.options.includeOffsets) textNode.end = this.scanner.charIndexToByteIndex();
					return true;
				}
			}
			return this.addNode(new XmlText_js_1.XmlText(text), charIndex);
		}
		/**
		* Consumes element attributes.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-starttags
		*/
		consumeAttributes() {
			let attributes = Object.create(null);
			while (this.consumeWhitespace()) {
				let attrName = this.consumeName();
				if (!attrName) break;
				let attrValue = this.consumeEqual() && this.consumeAttributeValue();
				if (attrValue === false) throw this.error("Attribute value expected");
				if (attrName in attributes) throw this.error(`Duplicate attribute: ${attrName}`);
				if (attrName === "xml:space" && attrValue !== "default" && attrValue !== "preserve") throw this.error("Value of the `xml:space` attribute must be \"default\" or \"preserve\"");
				attributes[attrName] = attrValue;
			}
			if (this.options.sortAttributes) {
				let attrNames = Object.keys(attributes).sort();
				let sortedAttributes = Object.create(null);
				for (let i = 0; i < attrNames.length; ++i) {
					let attrName = attrNames[i];
					sortedAttributes[attrName] = attributes[attrName];
				}
				attributes = sortedAttributes;
			}
			return attributes;
		}
		/**
		* Consumes an `AttValue` (attribute value) if possible.
		*
		* @returns
		*   Contents of the `AttValue` minus quotes, or `false` if nothing was
		*   consumed. An empty string indicates that an `AttValue` was consumed but
		*   was empty.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-AttValue
		*/
		consumeAttributeValue() {
			let { scanner } = this;
			let quote = scanner.peek();
			if (quote !== "\"" && quote !== "'") return false;
			scanner.advance();
			let chars;
			let isClosed = false;
			let value = emptyString;
			let regex = quote === "\"" ? syntax.attValueCharDoubleQuote : syntax.attValueCharSingleQuote;
			matchLoop: while (!scanner.isEnd) {
				chars = scanner.consumeUntilMatch(regex);
				if (chars) {
					this.validateChars(chars);
					value += chars.replace(syntax.attValueNormalizedWhitespace, " ");
				}
				switch (scanner.peek()) {
					case quote:
						isClosed = true;
						break matchLoop;
					case "&":
						value += this.consumeReference();
						continue;
					case "<": throw this.error("Unescaped `<` is not allowed in an attribute value");
					default: break matchLoop;
				}
			}
			if (!isClosed) throw this.error("Unclosed attribute");
			scanner.advance();
			return value;
		}
		/**
		* Consumes a CDATA section if possible.
		*
		* @returns Whether a CDATA section was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-cdata-sect
		*/
		consumeCdataSection() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<![CDATA[")) return false;
			let text = scanner.consumeUntilString("]]>");
			this.validateChars(text);
			if (!scanner.consumeString("]]>")) throw this.error("Unclosed CDATA section");
			return this.options.preserveCdata ? this.addNode(new XmlCdata_js_1.XmlCdata(normalizeLineBreaks(text)), startIndex) : this.addText(text, startIndex);
		}
		/**
		* Consumes character data if possible.
		*
		* @returns Whether character data was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#dt-chardata
		*/
		consumeCharData() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			let charData = scanner.consumeUntilMatch(syntax.endCharData);
			if (!charData) return false;
			this.validateChars(charData);
			if (scanner.peek(3) === "]]>") throw this.error("Element content may not contain the CDATA section close delimiter `]]>`");
			return this.addText(charData, startIndex);
		}
		/**
		* Consumes a comment if possible.
		*
		* @returns Whether a comment was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Comment
		*/
		consumeComment() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<!--")) return false;
			let content = scanner.consumeUntilString("--");
			this.validateChars(content);
			if (!scanner.consumeString("-->")) {
				if (scanner.peek(2) === "--") throw this.error("The string `--` isn't allowed inside a comment");
				throw this.error("Unclosed comment");
			}
			return this.options.preserveComments ? this.addNode(new XmlComment_js_1.XmlComment(normalizeLineBreaks(content)), startIndex) : true;
		}
		/**
		* Consumes a reference in a content context if possible.
		*
		* This differs from `consumeReference()` in that a consumed reference will be
		* added to the document as a text node instead of returned.
		*
		* @returns Whether a reference was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#entproc
		*/
		consumeContentReference() {
			let startIndex = this.scanner.charIndex;
			let ref = this.consumeReference();
			return ref ? this.addText(ref, startIndex, false) : false;
		}
		/**
		* Consumes a doctype declaration if possible.
		*
		* This is a loose implementation since doctype declarations are currently
		* discarded without further parsing.
		*
		* @returns Whether a doctype declaration was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#dtd
		*/
		consumeDoctypeDeclaration() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<!DOCTYPE")) return false;
			let name = this.consumeWhitespace() && this.consumeName();
			if (!name) throw this.error("Expected a name");
			let publicId;
			let systemId;
			if (this.consumeWhitespace()) {
				if (scanner.consumeString("PUBLIC")) {
					publicId = this.consumeWhitespace() && this.consumePubidLiteral();
					if (publicId === false) throw this.error("Expected a public identifier");
					this.consumeWhitespace();
				}
				if (publicId !== void 0 || scanner.consumeString("SYSTEM")) {
					this.consumeWhitespace();
					systemId = this.consumeSystemLiteral();
					if (systemId === false) throw this.error("Expected a system identifier");
					this.consumeWhitespace();
				}
			}
			let internalSubset;
			if (scanner.consumeString("[")) {
				internalSubset = scanner.consumeUntilMatch(/\][\x20\t\r\n]*>/);
				if (!scanner.consumeString("]")) throw this.error("Unclosed internal subset");
				this.consumeWhitespace();
			}
			if (!scanner.consumeString(">")) throw this.error("Unclosed doctype declaration");
			return this.options.preserveDocumentType ? this.addNode(new XmlDocumentType_js_1.XmlDocumentType(name, publicId, systemId, internalSubset), startIndex) : true;
		}
		/**
		* Consumes an element if possible.
		*
		* @returns Whether an element was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-element
		*/
		consumeElement() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<")) return false;
			let name = this.consumeName();
			if (!name) {
				scanner.reset(startIndex);
				return false;
			}
			let attributes = this.consumeAttributes();
			let isEmpty = !!scanner.consumeString("/>");
			let element = new XmlElement_js_1.XmlElement(name, attributes);
			element.parent = this.currentNode;
			if (!isEmpty) {
				if (!scanner.consumeString(">")) throw this.error(`Unclosed start tag for element \`${name}\``);
				this.currentNode = element;
				do
					this.consumeCharData();
				while (this.consumeElement() || this.consumeContentReference() || this.consumeCdataSection() || this.consumeProcessingInstruction() || this.consumeComment());
				let endTagMark = scanner.charIndex;
				let endTagName;
				if (!scanner.consumeString("</") || !(endTagName = this.consumeName()) || endTagName !== name) {
					scanner.reset(endTagMark);
					throw this.error(`Missing end tag for element ${name}`);
				}
				this.consumeWhitespace();
				if (!scanner.consumeString(">")) throw this.error(`Unclosed end tag for element ${name}`);
				this.currentNode = element.parent;
			}
			return this.addNode(element, startIndex);
		}
		/**
		* Consumes an `Eq` production if possible.
		*
		* @returns Whether an `Eq` production was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Eq
		*/
		consumeEqual() {
			this.consumeWhitespace();
			if (this.scanner.consumeString("=")) {
				this.consumeWhitespace();
				return true;
			}
			return false;
		}
		/**
		* Consumes `Misc` content if possible.
		*
		* @returns Whether anything was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Misc
		*/
		consumeMisc() {
			return this.consumeComment() || this.consumeProcessingInstruction() || this.consumeWhitespace();
		}
		/**
		* Consumes one or more `Name` characters if possible.
		*
		* @returns `Name` characters, or an empty string if none were consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Name
		*/
		consumeName() {
			return syntax.isNameStartChar(this.scanner.peek()) ? this.scanner.consumeMatchFn(syntax.isNameChar) : emptyString;
		}
		/**
		* Consumes a processing instruction if possible.
		*
		* @returns Whether a processing instruction was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-pi
		*/
		consumeProcessingInstruction() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<?")) return false;
			let name = this.consumeName();
			if (name) {
				if (name.toLowerCase() === "xml") {
					scanner.reset(startIndex);
					throw this.error("XML declaration isn't allowed here");
				}
			} else throw this.error("Invalid processing instruction");
			if (!this.consumeWhitespace()) {
				if (scanner.consumeString("?>")) return this.addNode(new XmlProcessingInstruction_js_1.XmlProcessingInstruction(name), startIndex);
				throw this.error("Whitespace is required after a processing instruction name");
			}
			let content = scanner.consumeUntilString("?>");
			this.validateChars(content);
			if (!scanner.consumeString("?>")) throw this.error("Unterminated processing instruction");
			return this.addNode(new XmlProcessingInstruction_js_1.XmlProcessingInstruction(name, normalizeLineBreaks(content)), startIndex);
		}
		/**
		* Consumes a prolog if possible.
		*
		* @returns Whether a prolog was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-prolog-dtd
		*/
		consumeProlog() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			this.consumeXmlDeclaration();
			while (this.consumeMisc());
			if (this.consumeDoctypeDeclaration()) while (this.consumeMisc());
			return startIndex < scanner.charIndex;
		}
		/**
		* Consumes a public identifier literal if possible.
		*
		* @returns
		*   Value of the public identifier literal minus quotes, or `false` if
		*   nothing was consumed. An empty string indicates that a public id literal
		*   was consumed but was empty.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-PubidLiteral
		*/
		consumePubidLiteral() {
			let startIndex = this.scanner.charIndex;
			let value = this.consumeSystemLiteral();
			if (value !== false && !/^[-\x20\r\na-zA-Z0-9'()+,./:=?;!*#@$_%]*$/.test(value)) {
				this.scanner.reset(startIndex);
				throw this.error("Invalid character in public identifier");
			}
			return value;
		}
		/**
		* Consumes a reference if possible.
		*
		* This differs from `consumeContentReference()` in that a consumed reference
		* will be returned rather than added to the document.
		*
		* @returns
		*   Parsed reference value, or `false` if nothing was consumed (to
		*   distinguish from a reference that resolves to an empty string).
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Reference
		*/
		consumeReference() {
			let { scanner } = this;
			if (!scanner.consumeString("&")) return false;
			let ref = scanner.consumeMatchFn(syntax.isReferenceChar);
			if (scanner.consume() !== ";") throw this.error("Unterminated reference (a reference must end with `;`)");
			let parsedValue;
			if (ref[0] === "#") {
				let codePoint = ref[1] === "x" ? parseInt(ref.slice(2), 16) : parseInt(ref.slice(1), 10);
				if (isNaN(codePoint) || !/^#(?:x[0-9A-Fa-f]+|[0-9]+)$/.test(ref)) throw this.error("Invalid character reference");
				if (!syntax.isXmlCodePoint(codePoint)) throw this.error("Character reference resolves to an invalid character");
				parsedValue = String.fromCodePoint(codePoint);
			} else {
				parsedValue = syntax.predefinedEntities[ref];
				if (parsedValue === void 0) {
					let { ignoreUndefinedEntities, resolveUndefinedEntity } = this.options;
					let wrappedRef = `&${ref};`;
					if (resolveUndefinedEntity) {
						let resolvedValue = resolveUndefinedEntity(wrappedRef);
						if (resolvedValue !== null && resolvedValue !== void 0) {
							let type = typeof resolvedValue;
							if (type !== "string") throw new TypeError(`\`resolveUndefinedEntity()\` must return a string, \`null\`, or \`undefined\`, but returned a value of type ${type}`);
							return resolvedValue;
						}
					}
					if (ignoreUndefinedEntities) return wrappedRef;
					scanner.reset(-wrappedRef.length);
					throw this.error(`Named entity isn't defined: ${wrappedRef}`);
				}
			}
			return parsedValue;
		}
		/**
		* Consumes a `SystemLiteral` if possible.
		*
		* A `SystemLiteral` is similar to an attribute value, but allows the
		* characters `<` and `&` and doesn't replace references.
		*
		* @returns
		*   Value of the `SystemLiteral` minus quotes, or `false` if nothing was
		*   consumed. An empty string indicates that a `SystemLiteral` was consumed
		*   but was empty.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-SystemLiteral
		*/
		consumeSystemLiteral() {
			let { scanner } = this;
			let quote = scanner.consumeString("\"") || scanner.consumeString("'");
			if (!quote) return false;
			let value = scanner.consumeUntilString(quote);
			this.validateChars(value);
			if (!scanner.consumeString(quote)) throw this.error("Missing end quote");
			return value;
		}
		/**
		* Consumes one or more whitespace characters if possible.
		*
		* @returns Whether any whitespace characters were consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#white
		*/
		consumeWhitespace() {
			return !!this.scanner.consumeMatchFn(syntax.isWhitespace);
		}
		/**
		* Consumes an XML declaration if possible.
		*
		* @returns Whether an XML declaration was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-XMLDecl
		*/
		consumeXmlDeclaration() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<?xml")) return false;
			if (syntax.isNameChar(scanner.peek())) {
				scanner.reset(startIndex);
				return false;
			}
			if (!this.consumeWhitespace()) throw this.error("Invalid XML declaration");
			let version = !!scanner.consumeString("version") && this.consumeEqual() && this.consumeSystemLiteral();
			if (version === false) throw this.error("XML version is missing or invalid");
			else if (!/^1\.[0-9]+$/.test(version)) throw this.error("Invalid character in version number");
			let encoding;
			let standalone;
			if (this.consumeWhitespace()) {
				encoding = !!scanner.consumeString("encoding") && this.consumeEqual() && this.consumeSystemLiteral();
				if (encoding) {
					if (!/^[A-Za-z][\w.-]*$/.test(encoding)) throw this.error("Invalid character in encoding name");
					this.consumeWhitespace();
				}
				standalone = !!scanner.consumeString("standalone") && this.consumeEqual() && this.consumeSystemLiteral();
				if (standalone) {
					if (standalone !== "yes" && standalone !== "no") throw this.error("Only \"yes\" and \"no\" are permitted as values of `standalone`");
					this.consumeWhitespace();
				}
			}
			if (!scanner.consumeString("?>")) throw this.error("Invalid or unclosed XML declaration");
			return this.options.preserveXmlDeclaration ? this.addNode(new XmlDeclaration_js_1.XmlDeclaration(version, encoding || void 0, standalone || void 0), startIndex) : true;
		}
		/**
		* Returns an `XmlError` for the current scanner position.
		*/
		error(message) {
			let { scanner } = this;
			return new XmlError_js_1.XmlError(message, scanner.charIndex, scanner.string);
		}
		/**
		* Parses the XML input.
		*/
		parse() {
			this.scanner.consumeString("﻿");
			this.consumeProlog();
			if (!this.consumeElement()) throw this.error("Root element is missing or invalid");
			while (this.consumeMisc());
			if (!this.scanner.isEnd) throw this.error("Extra content at the end of the document");
		}
		/**
		* Throws an invalid character error if any character in the given _string_
		* isn't a valid XML character.
		*/
		validateChars(string) {
			let { length } = string;
			for (let i = 0; i < length; ++i) {
				let cp = string.codePointAt(i);
				if (!syntax.isXmlCodePoint(cp)) {
					this.scanner.reset(-([...string].length - i));
					throw this.error("Invalid character");
				}
				if (cp > 65535) i += 1;
			}
		}
	};
	exports.Parser = Parser;
	/**
	* Normalizes line breaks in the given text by replacing CRLF sequences and lone
	* CR characters with LF characters.
	*/
	function normalizeLineBreaks(text) {
		let i = 0;
		while ((i = text.indexOf("\r", i)) !== -1) text = text[i + 1] === "\n" ? text.slice(0, i) + text.slice(i + 1) : text.slice(0, i) + "\n" + text.slice(i + 1);
		return text;
	}
}));
// node_modules/@rgrove/parse-xml/dist/lib/types.js
var require_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
}));
// dist/emulators/cashflow/protocol/recipes.js
var import_dist = (/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$1 && this$1.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlText = exports.XmlProcessingInstruction = exports.XmlNode = exports.XmlError = exports.XmlElement = exports.XmlDocumentType = exports.XmlDocument = exports.XmlDeclaration = exports.XmlComment = exports.XmlCdata = void 0;
	exports.parseXml = parseXml;
	const Parser_js_1 = require_Parser();
	__exportStar(require_types(), exports);
	var XmlCdata_js_1 = require_XmlCdata();
	Object.defineProperty(exports, "XmlCdata", {
		enumerable: true,
		get: function() {
			return XmlCdata_js_1.XmlCdata;
		}
	});
	var XmlComment_js_1 = require_XmlComment();
	Object.defineProperty(exports, "XmlComment", {
		enumerable: true,
		get: function() {
			return XmlComment_js_1.XmlComment;
		}
	});
	var XmlDeclaration_js_1 = require_XmlDeclaration();
	Object.defineProperty(exports, "XmlDeclaration", {
		enumerable: true,
		get: function() {
			return XmlDeclaration_js_1.XmlDeclaration;
		}
	});
	var XmlDocument_js_1 = require_XmlDocument();
	Object.defineProperty(exports, "XmlDocument", {
		enumerable: true,
		get: function() {
			return XmlDocument_js_1.XmlDocument;
		}
	});
	var XmlDocumentType_js_1 = require_XmlDocumentType();
	Object.defineProperty(exports, "XmlDocumentType", {
		enumerable: true,
		get: function() {
			return XmlDocumentType_js_1.XmlDocumentType;
		}
	});
	var XmlElement_js_1 = require_XmlElement();
	Object.defineProperty(exports, "XmlElement", {
		enumerable: true,
		get: function() {
			return XmlElement_js_1.XmlElement;
		}
	});
	var XmlError_js_1 = require_XmlError();
	Object.defineProperty(exports, "XmlError", {
		enumerable: true,
		get: function() {
			return XmlError_js_1.XmlError;
		}
	});
	var XmlNode_js_1 = require_XmlNode();
	Object.defineProperty(exports, "XmlNode", {
		enumerable: true,
		get: function() {
			return XmlNode_js_1.XmlNode;
		}
	});
	var XmlProcessingInstruction_js_1 = require_XmlProcessingInstruction();
	Object.defineProperty(exports, "XmlProcessingInstruction", {
		enumerable: true,
		get: function() {
			return XmlProcessingInstruction_js_1.XmlProcessingInstruction;
		}
	});
	var XmlText_js_1 = require_XmlText();
	Object.defineProperty(exports, "XmlText", {
		enumerable: true,
		get: function() {
			return XmlText_js_1.XmlText;
		}
	});
	/**
	* Parses the given XML string and returns an `XmlDocument` instance
	* representing the document tree.
	*
	* @example
	*
	* import { parseXml } from '@rgrove/parse-xml';
	* let doc = parseXml('<kittens fuzzy="yes">I like fuzzy kittens.</kittens>');
	*
	* @param xml XML string to parse.
	* @param options Parser options.
	*/
	function parseXml(xml, options) {
		return new Parser_js_1.Parser(xml, options).document;
	}
})))();
/** Commands that make a fresh rig answer in a certain way; `$URL` and `$APIKEY` are filled in. */
/** An export with more parameters, as in `lastid=375&limit=10`. */
const ask$3 = (more = "") => get(`?apikey=$APIKEY${more && `&${more}`}`);
const get = (query, path = "cashFlow") => `curl -s -i "$URL/api/${path}${query}"`;
// dist/emulators/cashflow/protocol.js
const says$1 = (status, text) => ({
	status,
	wire: text,
	text
});
/**
* In order of precedence. That an error is `success` 0 with a text in `info` is documented; texts,
* statuses and order are assumed (A1, A2). The text is the only code there is.
*/
const errors$2 = {
	UNKNOWN_PATH: {
		...says$1(404, "Неизвестный метод API"),
		means: "There is no such path.",
		cause: "A path that the document does not name.",
		cure: "Ask for /api/cashFlow, with the capital F.",
		from: assumed("A2"),
		reproduce: [get("", "cashflow")]
	},
	BAD_METHOD: {
		...says$1(405, "Параметры передаются только методом GET"),
		means: "The export is asked for with GET only.",
		cause: "A POST, as other exports of the family allow it.",
		cure: "Send a GET, with all parameters in the query.",
		from: assumed("A1"),
		reproduce: ["curl -s -i -d \"apikey=$APIKEY\" \"$URL/api/cashFlow\""]
	},
	SERVER_ERROR: {
		...says$1(500, "Внутренняя ошибка сервера"),
		means: "Something inside the server fails.",
		cause: "The database is away.",
		cure: "Ask again later, with the same lastid.",
		from: assumed("A3"),
		reproduce: ["tillrig cause cashflow.server-error", ask$3()]
	},
	NO_KEY: {
		...says$1(401, "Не указан apikey"),
		means: "The request has no apikey, or an empty one.",
		cause: "A client that leaves it out, or sends it in a header.",
		cure: "Send the secret key as the parameter apikey.",
		from: documented$1("facts.md 2.1: apikey is required"),
		reproduce: [get("")]
	},
	WRONG_KEY: {
		...says$1(403, "Неверный apikey"),
		means: "The apikey is not the one of this shop, or is no longer valid.",
		cause: "A typing error, the key of another shop, or a key that was replaced.",
		cure: "Read the key in the administrative panel.",
		from: documented$1("facts.md 2.1: success=0 and info"),
		reproduce: [get("?apikey=other")]
	},
	UNKNOWN_FORMAT: {
		...says$1(400, "Неизвестный формат"),
		means: "The format is neither xml nor json; the answer is XML.",
		cause: "A typing error, or capitals.",
		cure: "Send format=xml or format=json, or leave it out.",
		from: assumed("A1"),
		reproduce: [ask$3("format=csv")]
	},
	BAD_ID: {
		...says$1(400, "Ожидается целое число"),
		means: "An id is not a whole number: terminalid, warehouseid or lastid.",
		cause: "An id of an outside system in warehouseid, a list, or a number below zero.",
		cure: "Send digits; ids of outside systems go into warehouseextid.",
		from: assumed("A4"),
		reproduce: [ask$3("terminalid=till-1")]
	},
	UNKNOWN_TYPE: {
		...says$1(400, "Неизвестный тип операции"),
		means: "A type is none of the seven.",
		cause: "A typing error, capitals, or another separator than a comma.",
		cure: "Send types as the document names them, with commas between them.",
		from: assumed("A5"),
		reproduce: [ask$3("type=sale,refund")]
	},
	BAD_LIMIT: {
		...says$1(400, "Неверное значение limit"),
		means: "The limit is not a whole number above zero.",
		cause: "A client that sends 0 or -1 for \"all\".",
		cure: "Send how many rows you want at most, or leave it out for 100.",
		from: assumed("A4"),
		reproduce: [ask$3("limit=0")]
	},
	BAD_DAYS: {
		...says$1(400, "Неверное значение days"),
		means: "The number of days is not a whole number above zero.",
		cause: "A date in its place, or 0 for today.",
		cure: "Send how many days back you want, or leave it out.",
		from: assumed("A4"),
		reproduce: [ask$3("days=2016-09-07")]
	}
};
// dist/emulators/cashflow/wire/fields.js
/** The fields of a row as the document names and orders them; texts here, numbers for readers. */
/** Money is an amount with two decimals; an id a whole number, or empty. */
const kinds$2 = {
	id: "id",
	user_id: "id",
	user_login: "text",
	created_date: "text",
	last_update_date: "text",
	src_terminal_id: "id",
	dst_terminal_id: "id",
	src_warehouse_id: "id",
	dst_warehouse_id: "id",
	src_warehouse_ext_id: "text",
	dst_warehouse_ext_id: "text",
	type: "text",
	subtype: "text",
	cash_before: "money",
	cash_after: "money",
	cash_change: "money",
	comment: "text",
	receipt_id: "id"
};
const nowhere = {
	terminal: "",
	warehouse: "",
	ext: ""
};
/** The till is the source, as in the sample; the main cash is the shop without a till (A8). */
function sidesOf({ type, terminal, warehouse, ext }) {
	const till = {
		terminal: String(terminal),
		warehouse: String(warehouse),
		ext
	};
	const strongbox = {
		...till,
		terminal: ""
	};
	if (type === "from_strongbox") return [strongbox, till];
	return [till, type === "to_strongbox" ? strongbox : nowhere];
}
function fieldsOf(row, utcOffset) {
	const { date, time } = toLocal(row.at, utcOffset);
	const [src, dst] = sidesOf(row);
	return {
		id: String(row.id),
		user_id: String(row.user.id),
		user_login: printable(row.user.login),
		created_date: `${date} ${time}`,
		last_update_date: `${date} ${time}`,
		src_terminal_id: src.terminal,
		dst_terminal_id: dst.terminal,
		src_warehouse_id: src.warehouse,
		dst_warehouse_id: dst.warehouse,
		src_warehouse_ext_id: printable(src.ext),
		dst_warehouse_ext_id: printable(dst.ext),
		type: row.type,
		subtype: printable(row.subtype),
		cash_before: toDecimal(row.before),
		cash_after: toDecimal(row.after),
		cash_change: toDecimal(row.change),
		comment: printable(row.comment),
		receipt_id: printable(row.receipt)
	};
}
/** What one XML parser or another takes for the end of a line. */
const lineEnds = /\r[\n\u0085]?|[\u0085\u2028\u2029]/g;
/** What XML 1.0 cannot hold. */
const unprintable = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** For both formats, with one kind of ends of lines (A13). */
function printable(text) {
	return text.replace(lineEnds, "\n").replace(unprintable, "�");
}
/** The same fields, ids and amounts as numbers; what is empty or no number stays as it is. */
function withNumbers(fields) {
	return Object.fromEntries(Object.entries(fields).map(([name, value]) => {
		return [name, own(patterns, own(kinds$2, name) ?? "")?.test(String(value)) ? Number(value) : value];
	}));
}
const patterns = {
	id: /^\d{1,15}$/,
	money: /^-?\d{1,15}\.\d\d$/
};
// dist/emulators/cashflow/client.js
/** How a good program asks the ledger: it remembers the last id, and reads both formats alike. */
const TIMEOUT_MS$1 = 30 * SECOND_MS;
const params = [
	"apikey",
	"terminalid",
	"warehouseid",
	"warehouseextid",
	"type",
	"lastid",
	"limit",
	"days",
	"format"
];
const client$2 = {
	operations: {
		export: { says: `${operations$2.export.says} "next: true" asks for what is new since the last answer.` },
		request: { says: "Sends any request: \"method\", \"path\", \"query\", \"headers\", \"body\"." }
	},
	hello: {
		operation: "export",
		params: { limit: 1 },
		judge({ success, type, info }) {
			if (success === 1 && type === "cashflow") return "well";
			if (success !== 0 || info === errors$2.UNKNOWN_PATH.text) return "stranger";
			return /apikey/i.test(String(info)) ? "wrong access" : "unwell";
		}
	},
	open: ({ apikey = "" }) => ({
		apikey,
		lastid: 0
	}),
	knows: ({ lastid }) => ({ lastid }),
	request(session, operation, given) {
		if (operation === "request") return {
			operation,
			request: anyRequest(given),
			timeoutMs: TIMEOUT_MS$1
		};
		if (operation !== "export") throw new RangeError(`Cannot send cashflow.${operation}: ${unknownName("operation", operation, Object.keys(client$2.operations))}`);
		const query = queryOf(session, given);
		return {
			operation,
			request: anyRequest({
				path: "/api/cashFlow",
				query
			}),
			timeoutMs: TIMEOUT_MS$1
		};
	},
	read(session, _sending, { status, reason = "", body }) {
		const root = readRoot(body);
		const read = root && readEnvelope(root);
		if (read) for (const id of read.ids) session.lastid = Math.max(session.lastid, id);
		return {
			status,
			reason,
			body,
			...read,
			lastid: session.lastid
		};
	}
};
/** A parameter that is null is left out. */
function queryOf({ apikey, lastid }, { next, ...given }) {
	const known = [...params, "next"];
	const unknown = Object.keys(given).find((name) => !params.includes(name));
	if (unknown !== void 0) throw new RangeError(`Cannot send cashflow.export: ${unknownName("parameter", unknown, known)}`);
	const values = {
		apikey,
		...next === true ? { lastid } : {},
		...given
	};
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(values)) if (value !== void 0 && value !== null) query.set(name, String(value));
	return query.toString();
}
/** XML or JSON by what it looks like; nothing for what is neither, or broken off. */
function readRoot(body) {
	try {
		if (/^\s*\{/.test(body)) return asValues(JSON.parse(body));
		if (/<!DOCTYPE/i.test(body)) return void 0;
		const { root } = (0, import_dist.parseXml)(body);
		return root?.name === "root" ? asValues(valueOf(root)) : void 0;
	} catch {
		return;
	}
}
/** An element is its text, or a map of what it holds; of several with one name, a list. */
function valueOf(element) {
	const inner = element.children.filter((child) => child instanceof import_dist.XmlElement);
	if (inner.length === 0) return element.text;
	const values = Object.create(null);
	for (const one of inner) {
		const [before, value] = [values[one.name], valueOf(one)];
		if (before === void 0) values[one.name] = value;
		else if (Array.isArray(before)) before.push(value);
		else values[one.name] = [before, value];
	}
	return values;
}
function readEnvelope(root) {
	const { info, type } = root;
	const transactions = rowsIn(root["transactions"]).map(withNumbers);
	const there = Object.entries({
		success: number(root["success"]),
		info,
		type
	}).filter(([, value]) => value !== void 0);
	const ids = transactions.map(({ id }) => id).filter((id) => typeof id === "number");
	const count = number(root["count"]);
	const list = count === void 0 ? {} : {
		count,
		transactions
	};
	return {
		...Object.fromEntries(there),
		...list,
		ids
	};
}
/** A list, an object that holds one, or one that holds a single row, as XML cannot tell. */
function rowsIn(transactions) {
	const inner = Array.isArray(transactions) ? transactions : asValues(transactions)?.["transaction"];
	return (Array.isArray(inner) ? inner : [inner]).map(asValues).filter((row) => row !== void 0);
}
function number(value) {
	return /^\d{1,15}$/.test(String(value)) ? Number(value) : void 0;
}
function asValues(value) {
	return typeof value === "object" && value !== null ? value : void 0;
}
// dist/emulators/cashflow/audit.js
/** Empty when all agrees. */
function audit$2(state) {
	const { rows, options } = state;
	const found = [];
	const cash = /* @__PURE__ */ new Map();
	let last = -Infinity;
	for (const [index, row] of rows.entries()) {
		const { id, before, after, change, terminal, at } = row;
		const add = (what, books, should) => {
			if (books !== should) found.push({
				what,
				id,
				books,
				rows: should
			});
		};
		add("id", id, options["first-id"] + index);
		add("time", at, Math.max(at, last));
		add("cash before", toMajor(before), toMajor(cash.get(terminal) ?? NOTHING));
		add("cash after", toMajor(after), (before + change) / 100);
		cash.set(terminal, after);
		last = at;
	}
	const id = rows.at(-1)?.id ?? 0;
	for (const till of /* @__PURE__ */ new Set([...cash.keys(), ...state.cash.keys()])) {
		const [books, should] = [state.cash, cash].map((one) => toMajor(one.get(till) ?? NOTHING));
		if (books !== should) found.push({
			what: `cash of till ${till}`,
			id,
			books: books ?? 0,
			rows: should ?? 0
		});
	}
	return found;
}
/** What each till did, signed, in major units. */
function sumsOf(rows) {
	const sums = {};
	for (const { terminal, type, change } of rows) {
		const sum = sums[terminal] ??= {};
		sum[type] = (sum[type] ?? 0) + change;
	}
	for (const sum of Object.values(sums)) for (const type in sum) sum[type] = (sum[type] ?? 0) / 100;
	return sums;
}
// dist/emulators/cashflow/learn.js
/** What a real ledger can be asked: all of its rows, a page at a time. */
/** Few requests, and no page that a server would have to cut. */
const PAGE = 1e3;
const isPage = ({ success, transactions }) => success === 1 && Array.isArray(transactions);
/** Each page begins after the greatest id of the one before, up to the one that is empty. */
function* pages() {
	const rows = [];
	for (let lastid = 0;;) {
		const told = yield* askFor({
			operation: "export",
			params: {
				lastid,
				limit: PAGE,
				format: "json"
			}
		}, isPage);
		const page = listIn(told["transactions"], "the rows");
		if (page.length === 0) return rows;
		rows.push(...page);
		const greatest = Math.max(...page.map((row) => numberIn(row, "id")));
		if (greatest <= lastid) throw new CannotLearn("the same page comes again and again");
		lastid = greatest;
	}
}
/** Oldest first, whatever the order of a page. */
function* transactions() {
	return (yield* pages()).toSorted((one, other) => numberIn(one, "id") - numberIn(other, "id"));
}
function* count() {
	return (yield* pages()).length;
}
function* lastid() {
	const last = (yield* transactions()).at(-1);
	return last ? numberIn(last, "id") : 0;
}
function* balances() {
	const cash = {};
	for (const row of yield* transactions()) cash[tillOf(row)] = numberIn(row, "cash_after");
	return cash;
}
function* sums() {
	const all = {};
	for (const row of yield* transactions()) {
		const sum = all[tillOf(row)] ??= {};
		const type = textIn(row, "type");
		sum[type] = (Math.round((sum[type] ?? 0) * 100) + Math.round(numberIn(row, "cash_change") * 100)) / 100;
	}
	return all;
}
/** What comes from the main cash has the till at its other side (A8). */
function tillOf(row) {
	return numberIn(row, row["src_terminal_id"] === "" ? "dst_terminal_id" : "src_terminal_id");
}
// dist/emulators/cashflow/facts.js
const facts$2 = {
	transactions: {
		says: "All rows, oldest first, with the names of the document.",
		read: ({ rows, options }) => tell$1(rows, options["utc-offset"]),
		learn: transactions
	},
	count: {
		says: "How many rows there are.",
		read: ({ rows }) => rows.length,
		learn: count
	},
	lastid: {
		says: "The id of the last row; 0 when there is none.",
		read: ({ rows }) => rows.at(-1)?.id ?? 0,
		learn: lastid
	},
	balances: {
		says: "The cash of each till after its last row.",
		read: ({ cash }) => Object.fromEntries([...cash].map(([terminal, amount]) => [terminal, toMajor(amount)])),
		learn: balances
	},
	sums: {
		says: "What each till did, by type; below zero is money that left it.",
		read: ({ rows }) => sumsOf(rows),
		learn: sums
	},
	audit: {
		says: "Where the rows disagree with each other; empty when they agree.",
		read: (state) => audit$2(state)
	}
};
function tell$1(rows, utcOffset) {
	return rows.map((row) => withNumbers(fieldsOf(row, utcOffset)));
}
/** The ledger as a person would look at it. */
function view$2(state) {
	const { rows, causes, options } = state;
	return {
		apikey: causes["key-revoked"] ? "revoked" : options.apikey,
		count: rows.length,
		lastid: facts$2.lastid.read(state),
		balances: facts$2.balances.read(state),
		last: tell$1(rows.slice(-5), options["utc-offset"]),
		causes
	};
}
// dist/emulators/cashflow/machine/page.js
/** A page of rows, found without looking at those before it or at those that are not asked for. */
function pageOf(shelf, ask, at) {
	const { rows, lists, options } = shelf;
	const start = Math.max(ask.lastId - options["first-id"] + 1, firstSince(shelf, ask.days, at));
	const place = placeName$1(shelf, ask.place);
	const marks = ask.types.map((type) => {
		const list = lists.get(`${place} ${type}`) ?? [];
		return {
			list,
			next: lowerBound(list.length, (i) => (list[i] ?? 0) < start)
		};
	});
	let found = 0;
	for (const { list, next } of marks) found += list.length - next;
	const page = [];
	while (page.length < Math.min(ask.limit, found)) {
		let least = Infinity;
		let first = marks[0];
		for (const mark of marks) {
			const index = mark.list[mark.next] ?? Infinity;
			if (index < least) [least, first] = [index, mark];
		}
		const row = rows[least];
		if (!row || !first) break;
		page.push(row);
		first.next++;
	}
	return {
		rows: page,
		found
	};
}
/** The index of the first row of these last days. */
function firstSince({ rows, options }, days, at) {
	const zone = options["utc-offset"] * MINUTE_MS;
	const midnight = Math.floor((at + zone) / DAY_MS) * DAY_MS - zone;
	const since = options["days.of"] === "dates" ? midnight - (days - 1) * DAY_MS : at - days * DAY_MS;
	return lowerBound(rows.length, (i) => (rows[i]?.at ?? 0) < since);
}
/** As `write` names its lists; a place that is not there has none. */
function placeName$1({ shops }, place) {
	switch (place.kind) {
		case "everywhere": return "all";
		case "terminal": return `till ${place.id}`;
		case "warehouse": return `shop ${place.id}`;
		case "ext": return `shop ${shops.find(({ ext }) => ext === place.ext)?.id}`;
	}
}
/** The first of so many indexes that is not before what is looked for. */
function lowerBound(count, isBefore) {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = low + high >>> 1;
		if (isBefore(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}
// dist/emulators/cashflow/machine/history.js
/** What a till has in the morning: 2000.00. */
const FLOAT = 2e5;
/** A hundred roubles: smaller money stays in the till overnight. */
const NOTE = 1e4;
const cashiers = [
	{
		id: 3,
		login: "ivanov"
	},
	{
		id: 4,
		login: "petrova"
	},
	{
		id: 5,
		login: "Сидорова"
	}
];
/** By type; the second is a comment. */
const words = {
	sale: [["", ""]],
	return: [
		["", "Товар не подошёл"],
		["", "Брак: \"не включается\""],
		["", ""]
	],
	collection: [["Инкассация банка", ""], ["Инкассация банка", "Сумка № 7"]],
	outcome: [["Хозяйственные расходы", "Вода & салфетки"], ["Оплата поставщику", ""]],
	income: [["Размен", ""], ["Размен", "Мелочь из банка"]],
	to_strongbox: [["", "Сдача выручки"]],
	from_strongbox: [["", "Размен на утро"]]
};
/** Ends at this instant; each day begins at midnight of the local time. */
function writeHistory(state, random, at) {
	const { history, "utc-offset": offset } = state.options;
	if (history === 0) return;
	const zone = offset * MINUTE_MS;
	const terminals = state.shops.flatMap((shop) => shop.terminals);
	const lastDay = Math.floor((at + zone) / DAY_MS);
	let receipts = 0;
	for (let day = Math.floor((at - history + zone) / DAY_MS); day <= lastDay; day++) {
		const plans = terminals.flatMap((one) => planDay(state, random, day * DAY_MS - zone, one));
		for (const plan of plans.sort((one, other) => one.at - other.at)) {
			if (plan.at < at - history || plan.at > at) continue;
			const amount = amountOf$1(plan, cashOf(state, plan.terminal));
			if (amount <= 0) continue;
			const { terminal, type, user, wish } = plan;
			const choices = words[type];
			const [subtype = "", comment = ""] = choices[wish / 10 % choices.length] ?? [];
			write(state, rowOf(state, {
				terminal,
				type,
				amount,
				user,
				subtype,
				comment,
				receipt: type === "sale" || type === "return" ? String(++receipts) : ""
			}, plan.at));
		}
	}
}
/** From the money that is lent in the morning until it is taken away at night. */
function planDay({ options }, random, midnight, terminal) {
	const plans = [];
	const user = cashiers[random.integer(0, cashiers.length - 1)] ?? {
		id: 3,
		login: "ivanov"
	};
	const plan = (type, from, to) => plans.push({
		at: midnight + random.integer(from * 3600, to * 3600 - 1) * SECOND_MS,
		terminal,
		type,
		user,
		wish: random.integer(500, 3e4) * 10
	});
	plan("from_strongbox", 8, 9);
	for (let i = 0; i < options["history.per-day"]; i++) plan("sale", 9, 21);
	for (let i = random.integer(0, 2); i > 0; i--) plan("return", 12, 21);
	if (random.integer(0, 2) === 0) plan("income", 9, 12);
	if (random.integer(0, 1) === 0) plan("outcome", 15, 20);
	plan(random.integer(0, 2) === 0 ? "to_strongbox" : "collection", 21, 22);
	return plans;
}
/** No more than there is. */
function amountOf$1({ type, wish }, cash) {
	switch (type) {
		case "sale":
		case "income": return minor(wish);
		case "return":
		case "outcome": return minor(Math.min(wish, cash));
		case "from_strongbox": return minor(FLOAT - cash);
		case "collection":
		case "to_strongbox": return minor(Math.floor(cash / NOTE) * NOTE);
	}
}
// dist/emulators/cashflow/machine/shops.js
/** Which till stands in which shop: `6:13,14 7=СКЛАД-7:21,22`. */
/** Nothing when the text is no such list, or has a shop, an outside number or a till twice. */
function readShops(text) {
	const shops = [];
	for (const one of text.split(" ")) {
		const match = /^([1-9]\d{0,8})(?:=([^\s:=]{1,64}))?:([1-9]\d{0,8}(?:,[1-9]\d{0,8})*)$/u.exec(one);
		if (!match) return void 0;
		const [, id, ext = "", terminals = ""] = match;
		shops.push({
			id: Number(id),
			ext,
			terminals: terminals.split(",").map(Number)
		});
	}
	const exts = shops.map(({ ext }) => ext).filter((ext) => ext !== "");
	return [
		shops.map(({ id }) => id),
		exts,
		shops.flatMap((one) => one.terminals)
	].every((all) => new Set(all).size === all.length) ? shops : void 0;
}
/** The shop of a till, which is the first for a till that is not listed (A11). */
function shopOf(shops, terminal) {
	return shops.find(({ terminals }) => terminals.includes(terminal)) ?? shops[0] ?? {
		id: 0,
		ext: "",
		terminals: []
	};
}
// dist/emulators/cashflow/machine/rows.js
function initialState$2(options, random, at) {
	const state = {
		options,
		causes: {},
		shops: readShops(options.shops) ?? [],
		rows: [],
		lists: /* @__PURE__ */ new Map(),
		cash: /* @__PURE__ */ new Map()
	};
	writeHistory(state, random, at);
	return state;
}
function cashOf({ cash }, terminal) {
	return cash.get(terminal) ?? NOTHING;
}
const comesIn = [
	"sale",
	"income",
	"from_strongbox"
];
/** The next row. The cash may fall below zero: the ledger writes down what has happened (A9). */
function rowOf(state, draft, at) {
	const { rows, options, shops } = state;
	const { terminal, type, amount, user, subtype, comment, receipt } = draft;
	const { id: warehouse, ext } = shopOf(shops, terminal);
	const before = cashOf(state, terminal);
	const change = minor(comesIn.includes(type) ? amount : -amount);
	return {
		id: options["first-id"] + rows.length,
		user,
		at: Math.max(at, rows.at(-1)?.at ?? at),
		terminal,
		warehouse,
		ext,
		type,
		subtype,
		before,
		after: minor(before + change),
		change,
		comment,
		receipt: type === "sale" || type === "return" ? receipt : ""
	};
}
/** A row stands in three lists of its type: of all tills, of its shop, and of its till. */
function write({ rows, lists, cash }, row) {
	const index = rows.push(row) - 1;
	for (const place of [
		"all",
		`shop ${row.warehouse}`,
		`till ${row.terminal}`
	]) {
		const key = `${place} ${row.type}`;
		const list = lists.get(key);
		if (list) list.push(index);
		else lists.set(key, [index]);
	}
	cash.set(row.terminal, row.after);
}
// dist/emulators/cashflow/machine.js
function decide$2(state, command, at) {
	switch (command.kind) {
		case "cause": return changeWorld$2(state, command, at);
		case "restart": return accept([], { kind: "nothing" });
		case "record": {
			if (state.causes["server-down"]) return { kind: "ignore" };
			const { kind: type, ...movement } = command.movement;
			const draft = {
				...movement,
				type,
				terminal: command.terminal,
				subtype: ""
			};
			return accept([{
				kind: "recorded",
				row: rowOf(state, draft, at)
			}], { kind: "nothing" });
		}
		default: return state.causes["server-down"] ? { kind: "ignore" } : answerCall$1(state, command, at);
	}
}
/** A refusal is an answer of its own: it is written in the format that was asked for. */
function answerCall$1(state, call, at) {
	const takesMs = Number(state.causes["slow"]?.["by"] ?? 0);
	const { format } = call;
	const ask = examine(state, call);
	if (ask.kind === "page") return accept([], {
		kind: "page",
		format,
		...pageOf(state, ask, at)
	}, takesMs);
	const { kind: _kind, ...problem } = ask;
	return {
		...accept([], {
			kind: "no",
			format,
			problem: ask
		}, takesMs),
		...problem
	};
}
const no = (code) => ({
	kind: "problem",
	code
});
/** A1: the path and the method, then the server, then who asks, then what. */
function examine({ causes, options }, call) {
	if (call.kind === "unknown") return no(call.code);
	if (causes["server-error"]) return no("SERVER_ERROR");
	if (call.apikey === void 0) return no("NO_KEY");
	if (causes["key-revoked"] || call.apikey !== options.apikey) return no("WRONG_KEY");
	return call.ask;
}
function changeWorld$2(state, { cause, begins, params }, at) {
	if (cause === "entry") return enter(state, params, at);
	if (!begins && state.causes[cause] === void 0) return {
		kind: "impossible",
		why: "it is not in force."
	};
	return accept([begins ? {
		kind: "cause-began",
		cause,
		params
	} : {
		kind: "cause-ended",
		cause
	}], { kind: "nothing" });
}
/** The panel looks at the cash of the till first, unlike the ledger (A9). */
function enter(state, params, at) {
	if (state.causes["server-down"]) return {
		kind: "impossible",
		why: "the server is down, and its panel with it."
	};
	const type = rowTypes.find((one) => one === params["type"]) ?? "income";
	const terminal = Number(params["terminal"]);
	const row = rowOf(state, {
		terminal,
		type,
		amount: fromDecimal(String(params["amount"])) ?? NOTHING,
		user: {
			id: Number(params["user-id"]),
			login: String(params["user"])
		},
		subtype: "",
		comment: String(params["comment"]),
		receipt: String(params["receipt"])
	}, at);
	if (row.after < 0 && row.change < 0) return {
		kind: "impossible",
		why: `till ${terminal} has ${toDecimal(cashOf(state, terminal))} only.`
	};
	return accept([{
		kind: "recorded",
		row
	}], { kind: "nothing" });
}
function evolve$2(state, event) {
	switch (event.kind) {
		case "recorded":
			write(state, event.row);
			break;
		case "cause-began":
			state.causes = {
				...state.causes,
				[event.cause]: event.params
			};
			break;
		case "cause-ended": {
			const { [event.cause]: _ended, ...others } = state.causes;
			state.causes = others;
			break;
		}
	}
	return state;
}
// dist/emulators/cashflow/options.js
/** The same field, with fewer values. */
function narrowed(field, expects, fits) {
	const read = (given) => {
		const value = field.read(given);
		return value !== void 0 && fits(value) ? value : void 0;
	};
	return {
		...field,
		expects,
		read
	};
}
const options$2 = {
	apikey: textField("The secret key of the shop.", /^[\w.-]{1,128}$/, "letters, digits, dots and dashes", "MySecret"),
	shops: narrowed(textField("Shops and their tills: number, number elsewhere where there is one, tills.", /^.{1,10000}$/u, "", "6:13,14 7=СКЛАД-7:21,22"), "shops such as \"6:13,14 7=СКЛАД-7:21,22\", each number once", (text) => readShops(text) !== void 0),
	"first-id": integerField("The id of the first row.", {
		min: 1,
		max: 1e9
	}, 1),
	history: narrowed(durationField("How far back the ledger has rows when it is new.", 0), "a duration such as 90d, up to 730d", (duration) => duration <= 730 * DAY_MS),
	"history.per-day": integerField("How many sales a till had each day of that time.", {
		min: 0,
		max: 500
	}, 20),
	"utc-offset": integerField("Minutes the local time of the ledger is ahead of UTC.", {
		min: -720,
		max: 840
	}, 180),
	"error.status": choiceField("The HTTP status of an error: always 200, or as HTTP has it.", ["200", "http"], "200"),
	"error.internal": choiceField("What an error inside looks like: as all others, or as a page of HTML with status 500.", ["envelope", "html"], "envelope"),
	"type.unknown": choiceField("What a type that is not known does: an error, or nothing.", ["reject", "ignore"], "reject"),
	"days.of": choiceField("What a day is: 24 hours back from now, or a date, today being the first.", ["hours", "dates"], "hours"),
	"count.of": choiceField("What `count` counts: the rows of this answer, or all that there are from `lastid` on.", ["page", "all"], "page"),
	"json.numbers": choiceField("How JSON writes the ids and amounts of a row: as texts, or as numbers.", ["text", "number"], "text"),
	"json.transactions": choiceField("How JSON writes the rows: as a list, or as an object that holds the list, as in XML.", ["list", "object"], "list")
};
const profiles$2 = {
	documented: {
		says: "The document, and the shop of its sample.",
		options: {}
	},
	http: {
		says: "Errors with an HTTP status of their own.",
		options: { "error.status": "http" }
	}
};
// dist/emulators/cashflow/transitions.js
const transitions$2 = {
	recorded: ways(({ row }) => row.type, {
		sale: "A sale is written down.",
		return: "A return is written down.",
		collection: "A collection is written down.",
		outcome: "Cash that left the till is written down.",
		income: "Cash that came into the till is written down.",
		to_strongbox: "A move to the main cash is written down.",
		from_strongbox: "A move from the main cash is written down."
	}),
	"cause-began": "A cause begins.",
	"cause-ended": "A cause ends."
};
// node_modules/path-expression-matcher/src/Expression.js
/**
* Expression - Parses and stores a tag pattern expression
* 
* Patterns are parsed once and stored in an optimized structure for fast matching.
* 
* @example
* const expr = new Expression("root.users.user");
* const expr2 = new Expression("..user[id]:first");
* const expr3 = new Expression("root/users/user", { separator: '/' });
*/
var Expression = class {
	/**
	* Create a new Expression
	* @param {string} pattern - Pattern string (e.g., "root.users.user", "..user[id]")
	* @param {Object} options - Configuration options
	* @param {string} options.separator - Path separator (default: '.')
	*/
	constructor(pattern, options = {}, data) {
		this.pattern = pattern;
		this.separator = options.separator || ".";
		this.segments = this._parse(pattern);
		this.data = data;
		this._hasDeepWildcard = this.segments.some((seg) => seg.type === "deep-wildcard");
		this._hasAttributeCondition = this.segments.some((seg) => seg.attrName !== void 0);
		this._hasPositionSelector = this.segments.some((seg) => seg.position !== void 0);
	}
	/**
	* Parse pattern string into segments
	* @private
	* @param {string} pattern - Pattern to parse
	* @returns {Array} Array of segment objects
	*/
	_parse(pattern) {
		const segments = [];
		let i = 0;
		let currentPart = "";
		while (i < pattern.length) if (pattern[i] === this.separator) {
			if (i + 1 < pattern.length && pattern[i + 1] === this.separator) {
				if (currentPart.trim()) {
					segments.push(this._parseSegment(currentPart.trim()));
					currentPart = "";
				}
				segments.push({ type: "deep-wildcard" });
				i += 2;
			} else {
				if (currentPart.trim()) segments.push(this._parseSegment(currentPart.trim()));
				currentPart = "";
				i++;
			}
		} else {
			currentPart += pattern[i];
			i++;
		}
		if (currentPart.trim()) segments.push(this._parseSegment(currentPart.trim()));
		return segments;
	}
	/**
	* Parse a single segment
	* @private
	* @param {string} part - Segment string (e.g., "user", "ns::user", "user[id]", "ns::user:first")
	* @returns {Object} Segment object
	*/
	_parseSegment(part) {
		const segment = { type: "tag" };
		let bracketContent = null;
		let withoutBrackets = part;
		const bracketMatch = part.match(/^([^\[]+)(\[[^\]]*\])(.*)$/);
		if (bracketMatch) {
			withoutBrackets = bracketMatch[1] + bracketMatch[3];
			if (bracketMatch[2]) {
				const content = bracketMatch[2].slice(1, -1);
				if (content) bracketContent = content;
			}
		}
		let namespace = void 0;
		let tagAndPosition = withoutBrackets;
		if (withoutBrackets.includes("::")) {
			const nsIndex = withoutBrackets.indexOf("::");
			namespace = withoutBrackets.substring(0, nsIndex).trim();
			tagAndPosition = withoutBrackets.substring(nsIndex + 2).trim();
			if (!namespace) throw new Error(`Invalid namespace in pattern: ${part}`);
		}
		let tag = void 0;
		let positionMatch = null;
		if (tagAndPosition.includes(":")) {
			const colonIndex = tagAndPosition.lastIndexOf(":");
			const tagPart = tagAndPosition.substring(0, colonIndex).trim();
			const posPart = tagAndPosition.substring(colonIndex + 1).trim();
			if ([
				"first",
				"last",
				"odd",
				"even"
			].includes(posPart) || /^nth\(\d+\)$/.test(posPart)) {
				tag = tagPart;
				positionMatch = posPart;
			} else tag = tagAndPosition;
		} else tag = tagAndPosition;
		if (!tag) throw new Error(`Invalid segment pattern: ${part}`);
		segment.tag = tag;
		if (namespace) segment.namespace = namespace;
		if (bracketContent) {
			if (bracketContent.includes("=")) {
				const eqIndex = bracketContent.indexOf("=");
				segment.attrName = bracketContent.substring(0, eqIndex).trim();
				segment.attrValue = bracketContent.substring(eqIndex + 1).trim();
			} else segment.attrName = bracketContent.trim();
		}
		if (positionMatch) {
			const nthMatch = positionMatch.match(/^nth\((\d+)\)$/);
			if (nthMatch) {
				segment.position = "nth";
				segment.positionValue = parseInt(nthMatch[1], 10);
			} else segment.position = positionMatch;
		}
		return segment;
	}
	/**
	* Get the number of segments
	* @returns {number}
	*/
	get length() {
		return this.segments.length;
	}
	/**
	* Check if expression contains deep wildcard
	* @returns {boolean}
	*/
	hasDeepWildcard() {
		return this._hasDeepWildcard;
	}
	/**
	* Check if expression has attribute conditions
	* @returns {boolean}
	*/
	hasAttributeCondition() {
		return this._hasAttributeCondition;
	}
	/**
	* Check if expression has position selectors
	* @returns {boolean}
	*/
	hasPositionSelector() {
		return this._hasPositionSelector;
	}
	/**
	* Get string representation
	* @returns {string}
	*/
	toString() {
		return this.pattern;
	}
};
// node_modules/path-expression-matcher/src/Matcher.js
/**
* MatcherView - A lightweight read-only view over a Matcher's internal state.
*
* Created once by Matcher and reused across all callbacks. Holds a direct
* reference to the parent Matcher so it always reflects current parser state
* with zero copying or freezing overhead.
*
* Users receive this via {@link Matcher#readOnly} or directly from parser
* callbacks. It exposes all query and matching methods but has no mutation
* methods — misuse is caught at the TypeScript level rather than at runtime.
*
* @example
* const matcher = new Matcher();
* const view = matcher.readOnly();
*
* matcher.push("root", {});
* view.getCurrentTag(); // "root"
* view.getDepth();      // 1
*/
var MatcherView = class {
	/**
	* @param {Matcher} matcher - The parent Matcher instance to read from.
	*/
	constructor(matcher) {
		this._matcher = matcher;
	}
	/**
	* Get the path separator used by the parent matcher.
	* @returns {string}
	*/
	get separator() {
		return this._matcher.separator;
	}
	/**
	* Get current tag name.
	* @returns {string|undefined}
	*/
	getCurrentTag() {
		const path = this._matcher.path;
		return path.length > 0 ? path[path.length - 1].tag : void 0;
	}
	/**
	* Get current namespace.
	* @returns {string|undefined}
	*/
	getCurrentNamespace() {
		const path = this._matcher.path;
		return path.length > 0 ? path[path.length - 1].namespace : void 0;
	}
	/**
	* Get current node's attribute value.
	* @param {string} attrName
	* @returns {*}
	*/
	getAttrValue(attrName) {
		const path = this._matcher.path;
		if (path.length === 0) return void 0;
		return path[path.length - 1].values?.[attrName];
	}
	/**
	* Check if current node has an attribute.
	* @param {string} attrName
	* @returns {boolean}
	*/
	hasAttr(attrName) {
		const path = this._matcher.path;
		if (path.length === 0) return false;
		const current = path[path.length - 1];
		return current.values !== void 0 && attrName in current.values;
	}
	/**
	* Get the value of a "kept" attribute from the nearest ancestor (or
	* current node) that declared it via `push(tag, attrs, ns, { keep: [...] })`.
	* @param {string} attrName
	* @returns {*}
	*/
	getAnyParentAttr(attrName) {
		return this._matcher.getAnyParentAttr(attrName);
	}
	/**
	* Check whether any ancestor (or the current node) kept the given
	* attribute via `push(tag, attrs, ns, { keep: [...] })`.
	* @param {string} attrName
	* @returns {boolean}
	*/
	hasAnyParentAttr(attrName) {
		return this._matcher.hasAnyParentAttr(attrName);
	}
	/**
	* Get current node's sibling position (child index in parent).
	* @returns {number}
	*/
	getPosition() {
		const path = this._matcher.path;
		if (path.length === 0) return -1;
		return path[path.length - 1].position ?? 0;
	}
	/**
	* Get current node's repeat counter (occurrence count of this tag name).
	* @returns {number}
	*/
	getCounter() {
		const path = this._matcher.path;
		if (path.length === 0) return -1;
		return path[path.length - 1].counter ?? 0;
	}
	/**
	* Get current node's sibling index (alias for getPosition).
	* @returns {number}
	* @deprecated Use getPosition() or getCounter() instead
	*/
	getIndex() {
		return this.getPosition();
	}
	/**
	* Get current path depth.
	* @returns {number}
	*/
	getDepth() {
		return this._matcher.path.length;
	}
	/**
	* Get path as string.
	* @param {string} [separator] - Optional separator (uses default if not provided)
	* @param {boolean} [includeNamespace=true]
	* @returns {string}
	*/
	toString(separator, includeNamespace = true) {
		return this._matcher.toString(separator, includeNamespace);
	}
	/**
	* Get path as array of tag names.
	* @returns {string[]}
	*/
	toArray() {
		return this._matcher.path.map((n) => n.tag);
	}
	/**
	* Match current path against an Expression.
	* @param {Expression} expression
	* @returns {boolean}
	*/
	matches(expression) {
		return this._matcher.matches(expression);
	}
	/**
	* Match any expression in the given set against the current path.
	* @param {ExpressionSet} exprSet
	* @returns {boolean}
	*/
	matchesAny(exprSet) {
		return exprSet.matchesAny(this._matcher);
	}
};
/**
* Matcher - Tracks current path in XML/JSON tree and matches against Expressions.
*
* The matcher maintains a stack of nodes representing the current path from root to
* current tag. It only stores attribute values for the current (top) node to minimize
* memory usage. Sibling tracking is used to auto-calculate position and counter.
*
* Use {@link Matcher#readOnly} to obtain a {@link MatcherView} safe to pass to
* user callbacks — it always reflects current state with no Proxy overhead.
*
* @example
* const matcher = new Matcher();
* matcher.push("root", {});
* matcher.push("users", {});
* matcher.push("user", { id: "123", type: "admin" });
*
* const expr = new Expression("root.users.user");
* matcher.matches(expr); // true
*/
var Matcher = class {
	/**
	* Create a new Matcher.
	* @param {Object} [options={}]
	* @param {string} [options.separator='.'] - Default path separator
	*/
	constructor(options = {}) {
		this.separator = options.separator || ".";
		this.path = [];
		this.siblingStacks = [];
		this._pathStringCache = null;
		this._view = new MatcherView(this);
		this._keptAttrs = [];
	}
	/**
	* Push a new tag onto the path.
	* @param {string} tagName
	* @param {Object|null} [attrValues=null]
	* @param {string|null} [namespace=null]
	* @param {Object|null} [options=null]
	* @param {string[]} [options.keep] - Names of attributes (from attrValues)
	*/
	push(tagName, attrValues = null, namespace = null, options = null) {
		this._pathStringCache = null;
		if (this.path.length > 0) this.path[this.path.length - 1].values = void 0;
		const currentLevel = this.path.length;
		let level = this.siblingStacks[currentLevel];
		if (!level) {
			level = {
				counts: /* @__PURE__ */ new Map(),
				total: 0
			};
			this.siblingStacks[currentLevel] = level;
		}
		const siblingKey = namespace ? `${namespace}:${tagName}` : tagName;
		const counter = level.counts.get(siblingKey) || 0;
		const position = level.total;
		level.counts.set(siblingKey, counter + 1);
		level.total++;
		const node = {
			tag: tagName,
			position,
			counter
		};
		if (namespace !== null && namespace !== void 0) node.namespace = namespace;
		if (attrValues !== null && attrValues !== void 0) node.values = attrValues;
		this.path.push(node);
		const depth = this.path.length;
		const keep = options !== null ? options.keep : null;
		if (keep !== null && keep !== void 0 && keep.length > 0 && attrValues) for (let i = 0; i < keep.length; i++) {
			const name = keep[i];
			if (attrValues[name] !== void 0) this._keptAttrs.push({
				depth,
				name,
				value: attrValues[name]
			});
		}
	}
	/**
	* Pop the last tag from the path.
	* @returns {Object|undefined} The popped node
	*/
	pop() {
		if (this.path.length === 0) return void 0;
		this._pathStringCache = null;
		const node = this.path.pop();
		if (this.siblingStacks.length > this.path.length + 1) this.siblingStacks.length = this.path.length + 1;
		const poppedDepth = this.path.length + 1;
		while (this._keptAttrs.length > 0 && this._keptAttrs[this._keptAttrs.length - 1].depth >= poppedDepth) this._keptAttrs.pop();
		return node;
	}
	/**
	* Update current node's attribute values.
	* Useful when attributes are parsed after push.
	* @param {Object} attrValues
	*/
	updateCurrent(attrValues) {
		if (this.path.length > 0) {
			const current = this.path[this.path.length - 1];
			if (attrValues !== null && attrValues !== void 0) current.values = attrValues;
		}
	}
	/**
	* Get current tag name.
	* @returns {string|undefined}
	*/
	getCurrentTag() {
		return this.path.length > 0 ? this.path[this.path.length - 1].tag : void 0;
	}
	/**
	* Get current namespace.
	* @returns {string|undefined}
	*/
	getCurrentNamespace() {
		return this.path.length > 0 ? this.path[this.path.length - 1].namespace : void 0;
	}
	/**
	* Get current node's attribute value.
	* @param {string} attrName
	* @returns {*}
	*/
	getAttrValue(attrName) {
		if (this.path.length === 0) return void 0;
		return this.path[this.path.length - 1].values?.[attrName];
	}
	/**
	* Check if current node has an attribute.
	* @param {string} attrName
	* @returns {boolean}
	*/
	hasAttr(attrName) {
		if (this.path.length === 0) return false;
		const current = this.path[this.path.length - 1];
		return current.values !== void 0 && attrName in current.values;
	}
	/**
	* Get the value of a "kept" attribute from the nearest ancestor (or
	* current node) that declared it via `push(tag, attrs, ns, { keep: [...] })`.
	* Unlike getAttrValue(), this works regardless of how deep the path has
	* gone since the attribute was pushed — but only for attribute names that
	* were explicitly marked with `keep` at push time. Cost is proportional to
	* the number of currently-kept attributes (typically 0-3), not path depth.
	* @param {string} attrName
	* @returns {*} the value, or undefined if no ancestor kept this attribute
	*/
	getAnyParentAttr(attrName) {
		const kept = this._keptAttrs;
		for (let i = kept.length - 1; i >= 0; i--) if (kept[i].name === attrName) return kept[i].value;
	}
	/**
	* Check whether any ancestor (or the current node) kept the given
	* attribute via `push(tag, attrs, ns, { keep: [...] })`.
	* @param {string} attrName
	* @returns {boolean}
	*/
	hasAnyParentAttr(attrName) {
		const kept = this._keptAttrs;
		for (let i = kept.length - 1; i >= 0; i--) if (kept[i].name === attrName) return true;
		return false;
	}
	/**
	* Get current node's sibling position (child index in parent).
	* @returns {number}
	*/
	getPosition() {
		if (this.path.length === 0) return -1;
		return this.path[this.path.length - 1].position ?? 0;
	}
	/**
	* Get current node's repeat counter (occurrence count of this tag name).
	* @returns {number}
	*/
	getCounter() {
		if (this.path.length === 0) return -1;
		return this.path[this.path.length - 1].counter ?? 0;
	}
	/**
	* Get current node's sibling index (alias for getPosition).
	* @returns {number}
	* @deprecated Use getPosition() or getCounter() instead
	*/
	getIndex() {
		return this.getPosition();
	}
	/**
	* Get current path depth.
	* @returns {number}
	*/
	getDepth() {
		return this.path.length;
	}
	/**
	* Get path as string.
	* @param {string} [separator] - Optional separator (uses default if not provided)
	* @param {boolean} [includeNamespace=true]
	* @returns {string}
	*/
	toString(separator, includeNamespace = true) {
		const sep = separator || this.separator;
		if (sep === this.separator && includeNamespace === true) {
			if (this._pathStringCache !== null) return this._pathStringCache;
			const result = this.path.map((n) => n.namespace ? `${n.namespace}:${n.tag}` : n.tag).join(sep);
			this._pathStringCache = result;
			return result;
		}
		return this.path.map((n) => includeNamespace && n.namespace ? `${n.namespace}:${n.tag}` : n.tag).join(sep);
	}
	/**
	* Get path as array of tag names.
	* @returns {string[]}
	*/
	toArray() {
		return this.path.map((n) => n.tag);
	}
	/**
	* Reset the path to empty.
	*/
	reset() {
		this._pathStringCache = null;
		this.path = [];
		this.siblingStacks = [];
		this._keptAttrs = [];
	}
	/**
	* Match current path against an Expression.
	* @param {Expression} expression
	* @returns {boolean}
	*/
	matches(expression) {
		const segments = expression.segments;
		if (segments.length === 0) return false;
		if (expression.hasDeepWildcard()) return this._matchWithDeepWildcard(segments);
		return this._matchSimple(segments);
	}
	/**
	* @private
	*/
	_matchSimple(segments) {
		if (this.path.length !== segments.length) return false;
		for (let i = 0; i < segments.length; i++) if (!this._matchSegment(segments[i], this.path[i], i === this.path.length - 1)) return false;
		return true;
	}
	/**
	* @private
	*/
	_matchWithDeepWildcard(segments) {
		let pathIdx = this.path.length - 1;
		let segIdx = segments.length - 1;
		while (segIdx >= 0 && pathIdx >= 0) {
			const segment = segments[segIdx];
			if (segment.type === "deep-wildcard") {
				segIdx--;
				if (segIdx < 0) return true;
				const nextSeg = segments[segIdx];
				let found = false;
				for (let i = pathIdx; i >= 0; i--) if (this._matchSegment(nextSeg, this.path[i], i === this.path.length - 1)) {
					pathIdx = i - 1;
					segIdx--;
					found = true;
					break;
				}
				if (!found) return false;
			} else {
				if (!this._matchSegment(segment, this.path[pathIdx], pathIdx === this.path.length - 1)) return false;
				pathIdx--;
				segIdx--;
			}
		}
		return segIdx < 0;
	}
	/**
	* @private
	*/
	_matchSegment(segment, node, isCurrentNode) {
		if (segment.tag !== "*" && segment.tag !== node.tag) return false;
		if (segment.namespace !== void 0) {
			if (segment.namespace !== "*" && segment.namespace !== node.namespace) return false;
		}
		if (segment.attrName !== void 0) {
			if (!isCurrentNode) return false;
			if (!node.values || !(segment.attrName in node.values)) return false;
			if (segment.attrValue !== void 0) {
				if (String(node.values[segment.attrName]) !== String(segment.attrValue)) return false;
			}
		}
		if (segment.position !== void 0) {
			if (!isCurrentNode) return false;
			const counter = node.counter ?? 0;
			if (segment.position === "first" && counter !== 0) return false;
			else if (segment.position === "odd" && counter % 2 !== 1) return false;
			else if (segment.position === "even" && counter % 2 !== 0) return false;
			else if (segment.position === "nth" && counter !== segment.positionValue) return false;
		}
		return true;
	}
	/**
	* Match any expression in the given set against the current path.
	* @param {ExpressionSet} exprSet
	* @returns {boolean}
	*/
	matchesAny(exprSet) {
		return exprSet.matchesAny(this);
	}
	/**
	* Create a snapshot of current state.
	* @returns {Object}
	*/
	snapshot() {
		return {
			path: this.path.map((node) => ({ ...node })),
			siblingStacks: this.siblingStacks.map((level) => level ? {
				counts: new Map(level.counts),
				total: level.total
			} : level),
			keptAttrs: this._keptAttrs.map((entry) => ({ ...entry }))
		};
	}
	/**
	* Restore state from snapshot.
	* @param {Object} snapshot
	*/
	restore(snapshot) {
		this._pathStringCache = null;
		this.path = snapshot.path.map((node) => ({ ...node }));
		this.siblingStacks = snapshot.siblingStacks.map((level) => level ? {
			counts: new Map(level.counts),
			total: level.total
		} : level);
		this._keptAttrs = (snapshot.keptAttrs || []).map((entry) => ({ ...entry }));
	}
	/**
	* Return the read-only {@link MatcherView} for this matcher.
	*
	* The same instance is returned on every call — no allocation occurs.
	* It always reflects the current parser state and is safe to pass to
	* user callbacks without risk of accidental mutation.
	*
	* @returns {MatcherView}
	*
	* @example
	* const view = matcher.readOnly();
	* // pass view to callbacks — it stays in sync automatically
	* view.matches(expr);       // ✓
	* view.getCurrentTag();     // ✓
	* // view.push(...)         // ✗ method does not exist — caught by TypeScript
	*/
	readOnly() {
		return this._view;
	}
};
// node_modules/fast-xml-builder/src/util.js
function valToStr(val) {
	return typeof val === "number" && Object.is(val, -0) ? "-0" : String(val);
}
function safeComment(val) {
	return valToStr(val).replace(/--/g, "- -").replace(/--/g, "- -").replace(/-$/, "- ");
}
function safeCdata(val) {
	return valToStr(val).replace(/\]\]>/g, "]]]]><![CDATA[>");
}
function escapeAttribute(val) {
	return valToStr(val).replace(/"/g, "&quot;").replace(/'/g, "&apos;");
}
/**
* Resolve a tag or attribute name through sanitizeName if configured.
* Validation via xml-naming's qName is performed first; the sanitizeName
* callback is invoked only when the name is invalid. If sanitizeName is
* false (default), no validation occurs and the name is used as-is.
*
* @param {string}  name        - raw name from the JS object
* @param {boolean} isAttribute - true when resolving an attribute name
* @param {object}  options
* @param {Matcher} matcher     - current matcher state (readonly from callback perspective)
* @param {function} qNameValidator - function to validate tag names
*/
function resolveName(name, isAttribute, options, matcher, validator) {
	if (!options.sanitizeName) return name;
	const isPI = !isAttribute && name[0] === "?";
	const bare = isPI ? name.slice(1) : name;
	if (validator(bare)) return name;
	const result = options.sanitizeName(bare, {
		isAttribute,
		matcher: matcher.readOnly()
	});
	if (typeof result !== "string" || !validator(result)) throw new Error(`sanitizeName returned an invalid XML name for "${bare}"`);
	return isPI ? "?" + result : result;
}
// node_modules/xml-naming/src/index.js
/**
* xml-naming
* Validates XML Name productions as defined in the XML 1.0 and 1.1 specifications.
* Covers: Name, NCName, QName, NMToken, NMTokens
*
* XML 1.0 spec: https://www.w3.org/TR/xml/#NT-Name
* XML 1.1 spec: https://www.w3.org/TR/xml11/#NT-NameStartChar
* XML NS spec:  https://www.w3.org/TR/xml-names/#NT-NCName
*/
const nameStartChar10 = ":A-Za-z_À-ÖØ-öø-˿Ͱ-ͽͿ-҆҈-῿‌-‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�";
const nameChar10 = nameStartChar10 + "\\-\\.\\d" + "·" + "̀-ͯ" + "‿-⁀";
const nameStartChar11 = ":A-Za-z_À-˿Ͱ-ͽͿ-҆҈-῿‌-‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�𐀀-󯿿";
const nameChar11 = nameStartChar11 + "\\-\\.\\d" + "·" + "̀-ͯ" + "҇" + "‿-⁀";
const buildRegexes = (startChar, char, flags = "") => {
	const ncNamePat = `[${startChar.replace(":", "")}][${char.replace(":", "")}]*`;
	return {
		name: new RegExp(`^[${startChar}][${char}]*$`, flags),
		ncName: new RegExp(`^${ncNamePat}$`, flags),
		qName: new RegExp(`^${ncNamePat}(?::${ncNamePat})?$`, flags),
		nmToken: new RegExp(`^[${char}]+$`, flags),
		nmTokens: new RegExp(`^[${char}]+(?:\\s+[${char}]+)*$`, flags)
	};
};
const regexes10 = buildRegexes(nameStartChar10, nameChar10);
const regexes11 = buildRegexes(nameStartChar11, nameChar11, "u");
const regexesAscii = buildRegexes(":A-Za-z_", ":A-Za-z_\\-\\.\\d");
const getRegexes = (xmlVersion = "1.0", asciiOnly = false) => {
	if (asciiOnly) return regexesAscii;
	return xmlVersion === "1.1" ? regexes11 : regexes10;
};
const PRODUCTIONS = [
	"name",
	"ncName",
	"qName",
	"nmToken",
	"nmTokens"
];
/**
* Returns a memoized boolean validator function for a single production,
* with opts fixed at creation time.
*
* @param {'name'|'ncName'|'qName'|'nmToken'|'nmTokens'} production
* @param {{ xmlVersion?: '1.0'|'1.1', asciiOnly?: boolean, maxCacheSize?: number }} [opts]
*   maxCacheSize: max number of distinct strings to cache (default 2048).
*   Once reached, new strings are validated but not cached; existing cached
*   entries keep being served.
* @returns {((str: string) => boolean) & { reset: () => void }}
*/
const createValidator = (production, { xmlVersion = "1.0", asciiOnly = false, maxCacheSize = 2048 } = {}) => {
	if (!PRODUCTIONS.includes(production)) throw new TypeError(`Unknown production "${production}". Must be one of: ${PRODUCTIONS.join(", ")}`);
	const regex = getRegexes(xmlVersion, asciiOnly)[production];
	let cache = /* @__PURE__ */ new Map();
	const validator = (str) => {
		const cached = cache.get(str);
		if (cached !== void 0) return cached;
		const result = regex.test(str);
		if (cache.size < maxCacheSize) cache.set(str, result);
		return result;
	};
	validator.reset = () => {
		cache = /* @__PURE__ */ new Map();
	};
	return validator;
};
// node_modules/fast-xml-builder/src/orderedJs2Xml.js
const EOL = "\n";
/**
* Detect XML version from the first element of the ordered array input.
* The first element must be a ?xml processing instruction with a version attribute.
* Returns '1.0' if not found.
*
* @param {array}  jArray
* @param {object} options
*/
function detectXmlVersionFromArray(jArray, options) {
	if (!Array.isArray(jArray) || jArray.length === 0) return "1.0";
	const first = jArray[0];
	if (propName(first) === "?xml") {
		const attrs = first[":@"];
		if (attrs) {
			const versionKey = options.attributeNamePrefix + "version";
			if (attrs[versionKey]) return attrs[versionKey];
		}
	}
	return "1.0";
}
/**
* @param {array} jArray
* @param {any} options
* @returns
*/
function toXml(jArray, options) {
	let indentation = "";
	if (options.format) indentation = EOL;
	const stopNodeExpressions = [];
	if (options.stopNodes && Array.isArray(options.stopNodes)) for (let i = 0; i < options.stopNodes.length; i++) {
		const node = options.stopNodes[i];
		if (typeof node === "string") stopNodeExpressions.push(new Expression(node));
		else if (node instanceof Expression) stopNodeExpressions.push(node);
	}
	const xmlVersion = detectXmlVersionFromArray(jArray, options);
	const qNameValidator = createValidator("qName", { xmlVersion });
	const matcher = new Matcher();
	return arrToStr(jArray, options, indentation, matcher, stopNodeExpressions, qNameValidator);
}
function arrToStr(arr, options, indentation, matcher, stopNodeExpressions, qNameValidator) {
	let xmlStr = "";
	let isPreviousElementTag = false;
	if (options.maxNestedTags && matcher.getDepth() > options.maxNestedTags) throw new Error("Maximum nested tags exceeded");
	if (!Array.isArray(arr)) {
		if (arr !== void 0 && arr !== null) {
			let text = valToStr(arr);
			text = replaceEntitiesValue(text, options);
			return text;
		}
		return "";
	}
	for (let i = 0; i < arr.length; i++) {
		const tagObj = arr[i];
		const rawTagName = propName(tagObj);
		if (rawTagName === void 0) continue;
		const tagName = rawTagName === options.textNodeName || rawTagName === options.cdataPropName || rawTagName === options.commentPropName ? rawTagName : resolveName(rawTagName, false, options, matcher, qNameValidator);
		const attrValues = extractAttributeValues(tagObj[":@"], options);
		matcher.push(tagName, attrValues);
		const isStopNode = checkStopNode(matcher, stopNodeExpressions);
		if (tagName === options.textNodeName) {
			let tagText = tagObj[rawTagName];
			if (!isStopNode) {
				tagText = options.tagValueProcessor(tagName, tagText);
				tagText = replaceEntitiesValue(tagText, options);
			}
			tagText = valToStr(tagText);
			if (isPreviousElementTag) xmlStr += indentation;
			xmlStr += tagText;
			isPreviousElementTag = false;
			matcher.pop();
			continue;
		} else if (tagName === options.cdataPropName) {
			if (isPreviousElementTag) xmlStr += indentation;
			const val = tagObj[rawTagName][0][options.textNodeName];
			const safeVal = safeCdata(val);
			xmlStr += `<![CDATA[${safeVal}]]>`;
			isPreviousElementTag = false;
			matcher.pop();
			continue;
		} else if (tagName === options.commentPropName) {
			const val = tagObj[rawTagName][0][options.textNodeName];
			const safeVal = safeComment(val);
			xmlStr += indentation + `<!--${safeVal}-->`;
			isPreviousElementTag = true;
			matcher.pop();
			continue;
		} else if (tagName[0] === "?") {
			const attStr = attr_to_str(tagObj[":@"], options, isStopNode, matcher, qNameValidator);
			xmlStr += (tagName === "?xml" ? "" : indentation) + `<${tagName}${attStr}?>`;
			isPreviousElementTag = true;
			matcher.pop();
			continue;
		}
		let newIdentation = indentation;
		if (newIdentation !== "") newIdentation += options.indentBy;
		const tagStart = indentation + `<${tagName}${attr_to_str(tagObj[":@"], options, isStopNode, matcher, qNameValidator)}`;
		let tagValue;
		if (isStopNode) tagValue = getRawContent(tagObj[rawTagName], options, matcher.getDepth());
		else tagValue = arrToStr(tagObj[rawTagName], options, newIdentation, matcher, stopNodeExpressions, qNameValidator);
		if (options.unpairedTags.indexOf(tagName) !== -1) {
			if (options.suppressUnpairedNode) xmlStr += tagStart + ">";
			else xmlStr += tagStart + "/>";
		} else if ((!tagValue || tagValue.length === 0) && options.suppressEmptyNode) xmlStr += tagStart + "/>";
		else if (tagValue && tagValue.endsWith(">")) xmlStr += tagStart + `>${tagValue}${indentation}</${tagName}>`;
		else {
			xmlStr += tagStart + ">";
			if (tagValue && indentation !== "" && (tagValue.includes("/>") || tagValue.includes("</"))) xmlStr += indentation + options.indentBy + tagValue + indentation;
			else xmlStr += tagValue;
			xmlStr += `</${tagName}>`;
		}
		isPreviousElementTag = true;
		matcher.pop();
	}
	return xmlStr;
}
/**
* Extract attribute values from the ":@" object and return as plain object
* for passing to matcher.push()
*/
function extractAttributeValues(attrMap, options) {
	if (!attrMap || options.ignoreAttributes) return null;
	const attrValues = {};
	let hasAttrs = false;
	for (let attr in attrMap) {
		if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;
		const cleanAttrName = attr.startsWith(options.attributeNamePrefix) ? attr.substr(options.attributeNamePrefix.length) : attr;
		attrValues[cleanAttrName] = escapeAttribute(attrMap[attr]);
		hasAttrs = true;
	}
	return hasAttrs ? attrValues : null;
}
/**
* Extract raw content from a stopNode without any processing
* This preserves the content exactly as-is, including special characters
*/
function getRawContent(arr, options, depth = 0) {
	if (options.maxNestedTags && depth > options.maxNestedTags) throw new Error("Maximum nested tags exceeded");
	if (!Array.isArray(arr)) {
		if (arr !== void 0 && arr !== null) return valToStr(arr);
		return "";
	}
	let content = "";
	for (let i = 0; i < arr.length; i++) {
		const item = arr[i];
		const tagName = propName(item);
		if (tagName === options.textNodeName) content += valToStr(item[tagName]);
		else if (tagName === options.cdataPropName) content += item[tagName][0][options.textNodeName];
		else if (tagName === options.commentPropName) content += item[tagName][0][options.textNodeName];
		else if (tagName && tagName[0] === "?") continue;
		else if (tagName) {
			const attStr = attr_to_str_raw(item[":@"], options);
			const nestedContent = getRawContent(item[tagName], options, depth + 1);
			if (!nestedContent || nestedContent.length === 0) content += `<${tagName}${attStr}/>`;
			else content += `<${tagName}${attStr}>${nestedContent}</${tagName}>`;
		}
	}
	return content;
}
/**
* Build attribute string for stopNodes - NO entity replacement
*/
function attr_to_str_raw(attrMap, options) {
	let attrStr = "";
	if (attrMap && !options.ignoreAttributes) for (let attr in attrMap) {
		if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;
		let attrVal = attrMap[attr];
		if (attrVal === true && options.suppressBooleanAttributes) attrStr += ` ${attr.substr(options.attributeNamePrefix.length)}`;
		else attrStr += ` ${attr.substr(options.attributeNamePrefix.length)}="${escapeAttribute(attrVal)}"`;
	}
	return attrStr;
}
function propName(obj) {
	const keys = Object.keys(obj);
	for (let i = 0; i < keys.length; i++) {
		const key = keys[i];
		if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
		if (key !== ":@") return key;
	}
}
/**
* Build attribute string, resolving attribute names through sanitizeName when configured.
* Accepts matcher so the callback has path context.
*/
function attr_to_str(attrMap, options, isStopNode, matcher, qNameValidator) {
	let attrStr = "";
	if (attrMap && !options.ignoreAttributes) for (let attr in attrMap) {
		if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;
		const cleanAttrName = attr.substr(options.attributeNamePrefix.length);
		const resolvedAttrName = isStopNode ? cleanAttrName : resolveName(cleanAttrName, true, options, matcher, qNameValidator);
		let attrVal;
		if (isStopNode) attrVal = attrMap[attr];
		else {
			attrVal = options.attributeValueProcessor(attr, attrMap[attr]);
			attrVal = replaceEntitiesValue(attrVal, options);
		}
		if (attrVal === true && options.suppressBooleanAttributes) attrStr += ` ${resolvedAttrName}`;
		else attrStr += ` ${resolvedAttrName}="${escapeAttribute(attrVal)}"`;
	}
	return attrStr;
}
function checkStopNode(matcher, stopNodeExpressions) {
	if (!stopNodeExpressions || stopNodeExpressions.length === 0) return false;
	for (let i = 0; i < stopNodeExpressions.length; i++) if (matcher.matches(stopNodeExpressions[i])) return true;
	return false;
}
function replaceEntitiesValue(textValue, options) {
	if (textValue && textValue.length > 0 && options.processEntities) for (let i = 0; i < options.entities.length; i++) {
		const entity = options.entities[i];
		textValue = textValue.replace(entity.regex, entity.val);
	}
	return textValue;
}
// node_modules/fast-xml-builder/src/ignoreAttributes.js
function getIgnoreAttributesFn(ignoreAttributes) {
	if (typeof ignoreAttributes === "function") return ignoreAttributes;
	if (Array.isArray(ignoreAttributes)) return (attrName) => {
		for (const pattern of ignoreAttributes) {
			if (typeof pattern === "string" && attrName === pattern) return true;
			if (pattern instanceof RegExp && pattern.test(attrName)) return true;
		}
	};
	return () => false;
}
// node_modules/fast-xml-builder/src/fxb.js
const defaultOptions = {
	attributeNamePrefix: "@_",
	attributesGroupName: false,
	textNodeName: "#text",
	ignoreAttributes: true,
	cdataPropName: false,
	format: false,
	indentBy: "  ",
	suppressEmptyNode: false,
	suppressUnpairedNode: true,
	suppressBooleanAttributes: true,
	tagValueProcessor: function(key, a) {
		return a;
	},
	attributeValueProcessor: function(attrName, a) {
		return a;
	},
	preserveOrder: false,
	commentPropName: false,
	unpairedTags: [],
	entities: [
		{
			regex: /* @__PURE__ */ new RegExp("&", "g"),
			val: "&amp;"
		},
		{
			regex: /* @__PURE__ */ new RegExp(">", "g"),
			val: "&gt;"
		},
		{
			regex: /* @__PURE__ */ new RegExp("<", "g"),
			val: "&lt;"
		},
		{
			regex: /* @__PURE__ */ new RegExp("'", "g"),
			val: "&apos;"
		},
		{
			regex: /* @__PURE__ */ new RegExp("\"", "g"),
			val: "&quot;"
		}
	],
	processEntities: true,
	stopNodes: [],
	oneListGroup: false,
	maxNestedTags: 100,
	jPath: true,
	sanitizeName: false
};
function Builder(options) {
	this.options = Object.assign({}, defaultOptions, options);
	if (this.options.stopNodes && Array.isArray(this.options.stopNodes)) this.options.stopNodes = this.options.stopNodes.map((node) => {
		if (typeof node === "string" && node.startsWith("*.")) return ".." + node.substring(2);
		return node;
	});
	this.stopNodeExpressions = [];
	if (this.options.stopNodes && Array.isArray(this.options.stopNodes)) for (let i = 0; i < this.options.stopNodes.length; i++) {
		const node = this.options.stopNodes[i];
		if (typeof node === "string") this.stopNodeExpressions.push(new Expression(node));
		else if (node instanceof Expression) this.stopNodeExpressions.push(node);
	}
	if (this.options.ignoreAttributes === true || this.options.attributesGroupName) this.isAttribute = function() {
		return false;
	};
	else {
		this.ignoreAttributesFn = getIgnoreAttributesFn(this.options.ignoreAttributes);
		this.attrPrefixLen = this.options.attributeNamePrefix.length;
		this.isAttribute = isAttribute;
	}
	this.processTextOrObjNode = processTextOrObjNode;
	if (this.options.format) {
		this.indentate = indentate;
		this.tagEndChar = ">\n";
		this.newLine = "\n";
	} else {
		this.indentate = function() {
			return "";
		};
		this.tagEndChar = ">";
		this.newLine = "";
	}
}
/**
* Detect XML version from the ?xml declaration at the root of a plain-object input.
* Checks both attributesGroupName and flat attribute forms.
* Returns '1.0' if no declaration is found.
*/
function detectXmlVersionFromObj(jObj, options) {
	const decl = jObj["?xml"];
	if (decl && typeof decl === "object") {
		if (options.attributesGroupName && decl[options.attributesGroupName]) {
			const v = decl[options.attributesGroupName][options.attributeNamePrefix + "version"];
			if (v) return v;
		}
		const v = decl[options.attributeNamePrefix + "version"];
		if (v) return v;
	}
	return "1.0";
}
Builder.prototype.build = function(jObj) {
	if (this.options.preserveOrder) return toXml(jObj, this.options);
	else {
		if (Array.isArray(jObj) && this.options.arrayNodeName && this.options.arrayNodeName.length > 1) jObj = { [this.options.arrayNodeName]: jObj };
		const matcher = new Matcher();
		const xmlVersion = detectXmlVersionFromObj(jObj, this.options);
		const qNameValidator = createValidator("qName", { xmlVersion });
		return this.j2x(jObj, 0, matcher, qNameValidator).val;
	}
};
Builder.prototype.j2x = function(jObj, level, matcher, qNameValidator) {
	let attrStr = "";
	let val = "";
	if (this.options.maxNestedTags && matcher.getDepth() >= this.options.maxNestedTags) throw new Error("Maximum nested tags exceeded");
	const jPath = this.options.jPath ? matcher.toString() : matcher;
	const isCurrentStopNode = this.checkStopNode(matcher);
	for (let key in jObj) {
		if (!Object.prototype.hasOwnProperty.call(jObj, key)) continue;
		const resolvedKey = key === this.options.textNodeName || key === this.options.cdataPropName || key === this.options.commentPropName || this.options.attributesGroupName && key === this.options.attributesGroupName || this.isAttribute(key) ? key : resolveName(key, false, this.options, matcher, qNameValidator);
		if (typeof jObj[key] === "undefined") {
			if (this.isAttribute(key)) val += "";
		} else if (jObj[key] === null) {
			if (this.isAttribute(key)) val += "";
			else if (resolvedKey === this.options.cdataPropName || resolvedKey === this.options.commentPropName) val += "";
			else if (resolvedKey[0] === "?") val += this.indentate(level) + "<" + resolvedKey + "?" + this.tagEndChar;
			else val += this.indentate(level) + "<" + resolvedKey + "/" + this.tagEndChar;
		} else if (jObj[key] instanceof Date) val += this.buildTextValNode(jObj[key], resolvedKey, "", level, matcher);
		else if (typeof jObj[key] !== "object") {
			const attr = this.isAttribute(key);
			if (attr && !this.ignoreAttributesFn(attr, jPath)) {
				const resolvedAttr = resolveName(attr, true, this.options, matcher, qNameValidator);
				attrStr += this.buildAttrPairStr(resolvedAttr, valToStr(jObj[key]), isCurrentStopNode);
			} else if (!attr) {
				if (key === this.options.textNodeName) {
					let newval = this.options.tagValueProcessor(key, valToStr(jObj[key]));
					val += this.replaceEntitiesValue(newval);
				} else {
					matcher.push(resolvedKey);
					const isStopNode = this.checkStopNode(matcher);
					matcher.pop();
					if (isStopNode) {
						const textValue = valToStr(jObj[key]);
						if (textValue === "") val += this.indentate(level) + "<" + resolvedKey + this.closeTag(resolvedKey) + this.tagEndChar;
						else val += this.indentate(level) + "<" + resolvedKey + ">" + textValue + "</" + resolvedKey + this.tagEndChar;
					} else val += this.buildTextValNode(jObj[key], resolvedKey, "", level, matcher);
				}
			}
		} else if (Array.isArray(jObj[key])) {
			const arrLen = jObj[key].length;
			let listTagVal = "";
			let listTagAttr = "";
			for (let j = 0; j < arrLen; j++) {
				const item = jObj[key][j];
				if (typeof item === "undefined") {} else if (item === null) {
					if (resolvedKey[0] === "?") val += this.indentate(level) + "<" + resolvedKey + "?" + this.tagEndChar;
					else val += this.indentate(level) + "<" + resolvedKey + "/" + this.tagEndChar;
				} else if (typeof item === "object") {
					if (this.options.oneListGroup) {
						matcher.push(resolvedKey);
						const result = this.j2x(item, level + 1, matcher, qNameValidator);
						matcher.pop();
						listTagVal += result.val;
						if (this.options.attributesGroupName && item.hasOwnProperty(this.options.attributesGroupName)) listTagAttr += result.attrStr;
					} else listTagVal += this.processTextOrObjNode(item, resolvedKey, level, matcher, qNameValidator);
				} else if (this.options.oneListGroup) {
					let textValue = this.options.tagValueProcessor(resolvedKey, item);
					textValue = this.replaceEntitiesValue(textValue);
					textValue = valToStr(textValue);
					listTagVal += textValue;
				} else {
					matcher.push(resolvedKey);
					const isStopNode = this.checkStopNode(matcher);
					matcher.pop();
					if (isStopNode) {
						const textValue = valToStr(item);
						if (textValue === "") listTagVal += this.indentate(level) + "<" + resolvedKey + this.closeTag(resolvedKey) + this.tagEndChar;
						else listTagVal += this.indentate(level) + "<" + resolvedKey + ">" + textValue + "</" + resolvedKey + this.tagEndChar;
					} else listTagVal += this.buildTextValNode(item, resolvedKey, "", level, matcher);
				}
			}
			if (this.options.oneListGroup) listTagVal = this.buildObjectNode(listTagVal, resolvedKey, listTagAttr, level);
			val += listTagVal;
		} else if (this.options.attributesGroupName && key === this.options.attributesGroupName) {
			const Ks = Object.keys(jObj[key]);
			const L = Ks.length;
			for (let j = 0; j < L; j++) {
				const resolvedAttr = resolveName(Ks[j], true, this.options, matcher, qNameValidator);
				attrStr += this.buildAttrPairStr(resolvedAttr, valToStr(jObj[key][Ks[j]]), isCurrentStopNode);
			}
		} else val += this.processTextOrObjNode(jObj[key], resolvedKey, level, matcher, qNameValidator);
	}
	return {
		attrStr,
		val
	};
};
Builder.prototype.buildAttrPairStr = function(attrName, val, isStopNode) {
	if (!isStopNode) {
		val = this.options.attributeValueProcessor(attrName, valToStr(val));
		val = this.replaceEntitiesValue(val);
	}
	if (this.options.suppressBooleanAttributes && val === "true") return " " + attrName;
	else return " " + attrName + "=\"" + escapeAttribute(val) + "\"";
};
function processTextOrObjNode(object, key, level, matcher, qNameValidator) {
	const attrValues = this.extractAttributes(object);
	matcher.push(key, attrValues);
	if (this.checkStopNode(matcher)) {
		const rawContent = this.buildRawContent(object, matcher.getDepth());
		const attrStr = this.buildAttributesForStopNode(object);
		matcher.pop();
		return this.buildObjectNode(rawContent, key, attrStr, level);
	}
	const result = this.j2x(object, level + 1, matcher, qNameValidator);
	matcher.pop();
	if (key[0] === "?") return this.buildTextValNode("", key, result.attrStr, level, matcher);
	else if (object[this.options.textNodeName] !== void 0 && Object.keys(object).length === 1) return this.buildTextValNode(object[this.options.textNodeName], key, result.attrStr, level, matcher);
	else return this.buildObjectNode(result.val, key, result.attrStr, level);
}
Builder.prototype.extractAttributes = function(obj) {
	if (!obj || typeof obj !== "object") return null;
	const attrValues = {};
	let hasAttrs = false;
	if (this.options.attributesGroupName && obj[this.options.attributesGroupName]) {
		const attrGroup = obj[this.options.attributesGroupName];
		for (let attrKey in attrGroup) {
			if (!Object.prototype.hasOwnProperty.call(attrGroup, attrKey)) continue;
			const cleanKey = attrKey.startsWith(this.options.attributeNamePrefix) ? attrKey.substring(this.options.attributeNamePrefix.length) : attrKey;
			attrValues[cleanKey] = escapeAttribute(attrGroup[attrKey]);
			hasAttrs = true;
		}
	} else for (let key in obj) {
		if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
		const attr = this.isAttribute(key);
		if (attr) {
			attrValues[attr] = escapeAttribute(obj[key]);
			hasAttrs = true;
		}
	}
	return hasAttrs ? attrValues : null;
};
Builder.prototype.buildRawContent = function(obj, depth = 0) {
	if (this.options.maxNestedTags && depth >= this.options.maxNestedTags) throw new Error("Maximum nested tags exceeded");
	if (typeof obj === "string") return obj;
	if (typeof obj !== "object" || obj === null) return String(obj);
	if (obj[this.options.textNodeName] !== void 0) return obj[this.options.textNodeName];
	let content = "";
	for (let key in obj) {
		if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
		if (this.isAttribute(key)) continue;
		if (this.options.attributesGroupName && key === this.options.attributesGroupName) continue;
		const value = obj[key];
		if (key === this.options.textNodeName) content += value;
		else if (Array.isArray(value)) {
			for (let item of value) if (typeof item === "string" || typeof item === "number") content += `<${key}>${item}</${key}>`;
			else if (typeof item === "object" && item !== null) {
				const nestedContent = this.buildRawContent(item, depth + 1);
				const nestedAttrs = this.buildAttributesForStopNode(item);
				if (nestedContent === "") content += `<${key}${nestedAttrs}/>`;
				else content += `<${key}${nestedAttrs}>${nestedContent}</${key}>`;
			}
		} else if (typeof value === "object" && value !== null) {
			const nestedContent = this.buildRawContent(value, depth + 1);
			const nestedAttrs = this.buildAttributesForStopNode(value);
			if (nestedContent === "") content += `<${key}${nestedAttrs}/>`;
			else content += `<${key}${nestedAttrs}>${nestedContent}</${key}>`;
		} else content += `<${key}>${value}</${key}>`;
	}
	return content;
};
Builder.prototype.buildAttributesForStopNode = function(obj) {
	if (!obj || typeof obj !== "object") return "";
	let attrStr = "";
	if (this.options.attributesGroupName && obj[this.options.attributesGroupName]) {
		const attrGroup = obj[this.options.attributesGroupName];
		for (let attrKey in attrGroup) {
			if (!Object.prototype.hasOwnProperty.call(attrGroup, attrKey)) continue;
			const cleanKey = attrKey.startsWith(this.options.attributeNamePrefix) ? attrKey.substring(this.options.attributeNamePrefix.length) : attrKey;
			const val = attrGroup[attrKey];
			if (val === true && this.options.suppressBooleanAttributes) attrStr += " " + cleanKey;
			else attrStr += " " + cleanKey + "=\"" + escapeAttribute(val) + "\"";
		}
	} else for (let key in obj) {
		if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
		const attr = this.isAttribute(key);
		if (attr) {
			const val = obj[key];
			if (val === true && this.options.suppressBooleanAttributes) attrStr += " " + attr;
			else attrStr += " " + attr + "=\"" + escapeAttribute(val) + "\"";
		}
	}
	return attrStr;
};
Builder.prototype.buildObjectNode = function(val, key, attrStr, level) {
	if (val === "") {
		if (key[0] === "?") return this.indentate(level) + "<" + key + attrStr + "?" + this.tagEndChar;
		else return this.indentate(level) + "<" + key + attrStr + this.closeTag(key) + this.tagEndChar;
	} else if (key[0] === "?") return this.indentate(level) + "<" + key + attrStr + "?" + this.tagEndChar;
	else {
		let tagEndExp = "</" + key + this.tagEndChar;
		let piClosingChar = "";
		if (key[0] === "?") {
			piClosingChar = "?";
			tagEndExp = "";
		}
		if ((attrStr || attrStr === "") && val.indexOf("<") === -1) return this.indentate(level) + "<" + key + attrStr + piClosingChar + ">" + val + tagEndExp;
		else if (this.options.commentPropName !== false && key === this.options.commentPropName && piClosingChar.length === 0) return this.indentate(level) + `<!--${safeComment(val)}-->` + this.newLine;
		else return this.indentate(level) + "<" + key + attrStr + piClosingChar + this.tagEndChar + val + this.indentate(level) + tagEndExp;
	}
};
Builder.prototype.closeTag = function(key) {
	let closeTag = "";
	if (this.options.unpairedTags.indexOf(key) !== -1) {
		if (!this.options.suppressUnpairedNode) closeTag = "/";
	} else if (this.options.suppressEmptyNode) closeTag = "/";
	else closeTag = `></${key}`;
	return closeTag;
};
Builder.prototype.checkStopNode = function(matcher) {
	if (!this.stopNodeExpressions || this.stopNodeExpressions.length === 0) return false;
	for (let i = 0; i < this.stopNodeExpressions.length; i++) if (matcher.matches(this.stopNodeExpressions[i])) return true;
	return false;
};
Builder.prototype.buildTextValNode = function(val, key, attrStr, level, matcher) {
	if (this.options.cdataPropName !== false && key === this.options.cdataPropName) {
		const safeVal = safeCdata(val);
		return this.indentate(level) + `<![CDATA[${safeVal}]]>` + this.newLine;
	} else if (this.options.commentPropName !== false && key === this.options.commentPropName) {
		const safeVal = safeComment(val);
		return this.indentate(level) + `<!--${safeVal}-->` + this.newLine;
	} else if (key[0] === "?") return this.indentate(level) + "<" + key + attrStr + "?" + this.tagEndChar;
	else {
		let textValue = this.options.tagValueProcessor(key, val);
		textValue = this.replaceEntitiesValue(textValue);
		textValue = valToStr(textValue);
		if (textValue === "") return this.indentate(level) + "<" + key + attrStr + this.closeTag(key) + this.tagEndChar;
		else return this.indentate(level) + "<" + key + attrStr + ">" + textValue + "</" + key + this.tagEndChar;
	}
};
Builder.prototype.replaceEntitiesValue = function(textValue) {
	if (textValue && textValue.length > 0 && this.options.processEntities) for (let i = 0; i < this.options.entities.length; i++) {
		const entity = this.options.entities[i];
		textValue = textValue.replace(entity.regex, entity.val);
	}
	return textValue;
};
function indentate(level) {
	return this.options.indentBy.repeat(level);
}
function isAttribute(name) {
	if (name.startsWith(this.options.attributeNamePrefix) && name !== this.options.textNodeName) return name.substr(this.attrPrefixLen);
	else return false;
}
// dist/emulators/cashflow/wire/asks.js
/** Of a repeated parameter the last counts; an empty one is taken for none. */
function readQuery(query) {
	const params = new Map(new URLSearchParams(query));
	for (const [name, value] of params) if (value.trim() === "") params.delete(name);
	return params;
}
/** Nothing when it is none of the two. */
function readFormat(params) {
	const format = params.get("format") ?? "xml";
	return format === "xml" || format === "json" ? format : void 0;
}
/** The first problem, in the order of the error table; parameters that are ignored have none. */
function readAsk$1(params, options) {
	if (!readFormat(params)) return problem("UNKNOWN_FORMAT", params.get("format"));
	const place = placeOf(params);
	const lastId = whole(params, "lastid", 0);
	if (!place || lastId === void 0) return problem("BAD_ID", place ? "lastid" : placeName(params));
	const named = (params.get("type") ?? "").split(",").map((word) => word.trim()).filter((word) => word !== "");
	const unknown = named.find((word) => !isType(word));
	if (unknown !== void 0 && options["type.unknown"] === "reject") return problem("UNKNOWN_TYPE", unknown);
	const limit = whole(params, "limit", 100);
	if (!limit) return problem("BAD_LIMIT", params.get("limit"));
	const days = whole(params, "days", Infinity);
	if (!days) return problem("BAD_DAYS", params.get("days"));
	return {
		kind: "page",
		place,
		types: rowTypes.filter((type) => named.length === 0 || named.includes(type)),
		lastId,
		limit,
		days
	};
}
function problem(code, detail = "") {
	return {
		kind: "problem",
		code,
		detail
	};
}
const isType = (word) => rowTypes.some((type) => type === word);
/** The weaker parameters are ignored, even when they are nonsense. */
const placeName = (params) => params.has("terminalid") ? "terminalid" : "warehouseid";
function placeOf(params) {
	const name = placeName(params);
	if (params.has(name)) {
		const id = whole(params, name, 0);
		return id === void 0 ? void 0 : {
			kind: name === "terminalid" ? "terminal" : "warehouse",
			id
		};
	}
	const ext = params.get("warehouseextid");
	return ext === void 0 ? { kind: "everywhere" } : {
		kind: "ext",
		ext
	};
}
/** Digits, however many; nothing when it is something else. */
function whole(params, name, fallback) {
	const text = params.get(name)?.trim();
	if (text === void 0) return fallback;
	return /^\d+$/.test(text) ? Number(text) : void 0;
}
// dist/emulators/cashflow/wire.js
/** Queries become commands; pages and refusals become the envelope of the family. */
function decode$2(request, options) {
	const params = readQuery(request.query);
	const format = readFormat(params) ?? "xml";
	if (!/^\/api\/cashFlow\/?$/.test(request.path)) return { command: {
		kind: "unknown",
		code: "UNKNOWN_PATH",
		format
	} };
	const operation = "export";
	if (request.method !== "GET") return {
		operation,
		command: {
			kind: "unknown",
			code: "BAD_METHOD",
			format
		}
	};
	const ask = readAsk$1(params, options);
	return {
		operation,
		command: {
			kind: "export",
			format,
			apikey: params.get("apikey"),
			ask
		}
	};
}
function encode$2(outcome, options) {
	if (outcome.kind === "refusal") return refusal$1("xml", outcome, options);
	const { answer } = outcome;
	switch (answer.kind) {
		case "page": return page(answer, options);
		case "no": return refusal$1(answer.format, answer.problem, options);
		case "nothing": return {
			status: 200,
			headers: {},
			body: ""
		};
	}
}
function page({ format, rows, found }, options) {
	const fields = rows.map((row) => fieldsOf(row, options["utc-offset"]));
	const head = {
		success: 1,
		type: "cashflow",
		count: options["count.of"] === "all" ? found : rows.length
	};
	if (format === "xml") {
		const transactions = fields.length === 0 ? "" : { transaction: fields };
		return reply(200, format, {
			...head,
			transactions
		});
	}
	const list = options["json.numbers"] === "number" ? fields.map(withNumbers) : fields;
	const transactions = options["json.transactions"] === "list" ? list : { transaction: list };
	return reply(200, format, {
		...head,
		transactions
	});
}
function refusal$1(format, { code, detail }, options) {
	const { status, text } = errors$2[code];
	if (code === "SERVER_ERROR" && options["error.internal"] === "html") return brokenServer;
	const info = detail === void 0 ? text : `${text}: ${printable(detail)}`;
	return reply(options["error.status"] === "http" || code === "UNKNOWN_PATH" ? status : 200, format, {
		success: 0,
		info
	});
}
const brokenServer = {
	status: 500,
	headers: { "content-type": "text/html; charset=UTF-8" },
	body: "<html><head><title>500 Internal Server Error</title></head><body><h1>500 Internal Server Error</h1></body></html>\n"
};
const builder = new Builder({
	format: true,
	indentBy: "	",
	suppressEmptyNode: true
});
function reply(status, format, root) {
	const isXml = format === "xml";
	const type = isXml ? "text/xml" : "application/json";
	const body = isXml ? `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ root })}` : JSON.stringify(root);
	return {
		status,
		headers: { "content-type": `${type}; charset=UTF-8` },
		body
	};
}
// dist/emulators/cashflow/device.js
function createCashflow() {
	return {
		name: "cashflow",
		title: "VirtPOS CashFlow ledger (Russia)",
		port: 8083,
		errors: errors$2,
		causes: causes$2,
		transitions: transitions$2,
		options: options$2,
		profiles: profiles$2,
		operations: operations$2,
		facts: facts$2,
		client: client$2,
		cash: cash$1,
		initial: initialState$2,
		decide: decide$2,
		evolve: evolve$2,
		due: () => void 0,
		elapse: () => [],
		decode: decode$2,
		encode: encode$2,
		access: ({ options: { apikey } }) => ({ apikey }),
		view: view$2
	};
}
/** A move to or from the main cash is one of the five, seen from the till. */
const kindOf = (type) => type === "to_strongbox" ? "collection" : type === "from_strongbox" ? "income" : type;
const cash$1 = {
	takes: (movement, place) => ({
		kind: "record",
		terminal: place,
		movement
	}),
	keeps(event) {
		if (event.kind !== "recorded") return void 0;
		const { terminal, type, change, receipt, user, comment } = event.row;
		const amount = minor(Math.abs(change));
		return {
			place: terminal,
			movement: {
				kind: kindOf(type),
				amount,
				receipt,
				user,
				comment
			}
		};
	},
	holds: cashOf
};
// dist/emulators/geopagos/causes.js
const merchant = textField("The merchant’s code.", /^\d{9}$/, "nine digits", "840270777");
const serial$1 = textField("The serial number of the terminal.", /^[0-9A-Za-z]{8}$/, "eight letters and digits", "6G356108");
const approval = textField("Which request: its number, or the last one.", /^(last|\d{1,9})$/, "a number, or last", "last");
const proxy = documented$1("facts.md 4.1: pe.com.vendemas.standalone");
const causes$1 = {
	"issue-code": {
		says: "A merchant has an activation code made for a terminal.",
		params: {
			merchant,
			serial: serial$1
		},
		from: documented$1("ObjVinculacionRequest, activationCode")
	},
	"code-expired": {
		says: "The activation codes of a terminal expire.",
		params: { serial: serial$1 },
		from: documented$1("Vinculación errada")
	},
	"terminal-taken": {
		says: "Another merchant has the terminal.",
		opposite: "he has it unbound",
		params: {
			serial: serial$1,
			merchant: textField("The other merchant.", /^\d{9}$/, "nine digits", "046555489")
		},
		from: documented$1("Vinculación errada")
	},
	"geopagos-down": {
		says: "Geopagos cannot be asked.",
		opposite: "it can be asked again",
		params: {
			how: choiceField("Nobody is there, or nobody answers.", ["refused", "silent"], "silent"),
			done: switchField("Whether it does what is asked all the same.", false)
		},
		from: documented$1("ObjDesvinculacionOTPResponse, 12")
	},
	"invenio-down": {
		says: "Invenio cannot be asked: unbinding half-fails, and there are no credentials.",
		opposite: "it can be asked again",
		params: {},
		from: documented$1("ObjDesvinculacionOTPResponse, 13")
	},
	"internal-error": {
		says: "Something inside the backend fails.",
		opposite: "it works again",
		params: {},
		from: documented$1("ObjDesvinculacionOTPResponse, 10")
	},
	upstream: {
		says: "Geopagos answers everything with this HTTP status, and does nothing.",
		opposite: "it answers as it should",
		params: { status: integerField("The HTTP status.", {
			min: 200,
			max: 599
		}) },
		from: proxy
	},
	"token-expired": {
		says: "The tokens of version 2 given out so far expire.",
		params: {},
		from: assumed("A3")
	},
	"mail-delayed": {
		says: "Mails and SMS are on their way for so long.",
		opposite: "they arrive as usual",
		params: { by: durationField("How much longer.", 6e5) },
		from: assumed("A12")
	},
	"mail-lost": {
		says: "Mails and SMS do not arrive.",
		opposite: "they arrive again",
		params: {},
		from: assumed("A12")
	},
	approve: {
		says: "The legal representative approves an unbinding, as on the page the mail links to.",
		params: { approval },
		from: documented$1("Desvincular v2")
	},
	reject: {
		says: "The legal representative rejects it.",
		params: { approval },
		from: documented$1("Desvincular v2")
	},
	"otp-expired": {
		says: "The one-time codes given out so far expire.",
		params: {},
		from: assumed("A9")
	}
};
// dist/emulators/geopagos/wire/paths.js
/** Where each operation is asked for. */
const documented = {
	"/v1/activate": "activate-v1",
	"/v1/deactivate": "deactivate-v1",
	"/v1/getCredentials": "credentials-v1",
	"/v2/activate": "activate-v2",
	"/v2/deactivate": "deactivate-v2",
	"/v2/getCredentials": "credentials-v2",
	"/confirm": "confirm"
};
/** Of the earlier build, whose requests name no merchant. */
const older = {
	"/api/reader/activate": "activate-v1",
	"/api/reader/deactivate": "deactivate-v1"
};
/** Paths that no source gives: A2, A9. */
const chosen = {
	"path.token": "token",
	"path.request-otp": "request-otp",
	"path.deactivate-otp": "deactivate-otp"
};
const pathOptions = Object.keys(chosen);
/** A path of the document cannot be taken away by an option. */
function operationAt(path, options) {
	const asked = bare(path);
	const option = pathOptions.find((name) => bare(options[name]) === asked);
	return own(documented, asked) ?? (isOlderPath(path, options) ? own(older, asked) : void 0) ?? (option && chosen[option]);
}
function isOlderPath(path, options) {
	return options["old-paths"] && Object.hasOwn(older, bare(path));
}
function pathOf(operation, options) {
	const option = pathOptions.find((name) => chosen[name] === operation);
	const known = Object.entries(documented).find(([, one]) => one === operation);
	return option ? options[option] : known?.[0] ?? "/";
}
/** One slash at the end is no other path. */
function bare(path) {
	return path.endsWith("/") ? path.slice(0, -1) : path;
}
// dist/emulators/geopagos/client/session.js
/** The document's own. */
const sampleTerminal = {
	serial: "6G356108",
	merchant: "840270777"
};
/** Keys are kept until it is sure that they are good for nothing. */
function learn(session, request, outcome, json) {
	const named = asObject(new TextDecoder().decode(request.body))?.["fullSerialNumber"];
	const token = json?.[session.tokenField];
	if (outcome === "bound" && isText(named)) {
		const data = objectAt(json, "data") ?? {};
		session.bound.set(named, {
			apiKey: String(data["X-Authentication-ApiKey"]),
			token: String(data["X-Authentication-Token"] ?? ""),
			nbo: String(data["subMerchantId"] ?? sampleTerminal.merchant)
		});
		session.serial = named;
	}
	if (outcome === "unbound" && isText(named)) session.bound.delete(named);
	const isToken = operationAt(request.path, session.paths) === "token";
	if (outcome === "ok" && isToken && isText(token)) session.auth2 = token;
}
function isText(value) {
	return typeof value === "string";
}
function objectAt(json, name) {
	const value = json?.[name];
	return typeof value === "object" && value !== null ? value : void 0;
}
function asObject(body) {
	try {
		return objectAt({ body: JSON.parse(body) }, "body");
	} catch {
		return;
	}
}
// dist/emulators/geopagos/client/conclude.js
/** Only a clear answer is one: what cannot be read may have been done, or not. */
function conclude(session, request, { status, body }, json) {
	const operation = operationAt(request.path, session.paths);
	const isUnbinding = operation === "deactivate-v1" || operation === "deactivate-v2";
	if (status === 401) return "refused";
	if (json?.["error"] !== void 0) return objectAt(json, "response")?.["message"] === "REVISE SU CORREO" ? "check-mail" : "refused";
	if (status !== 200) return "unknown";
	if (body.trim() === "") return isUnbinding && !session.isEmptyUnclear ? "unbound" : "unknown";
	if (isText(objectAt(json, "data")?.["X-Authentication-ApiKey"])) return "bound";
	const { codigoRespuesta, responseCode, state } = json ?? {};
	if (isText(codigoRespuesta) && codigoRespuesta !== "00") return "refused";
	if (isText(codigoRespuesta)) return operation === "deactivate-otp" ? "unbound" : "ok";
	if (isText(responseCode)) return responseCode === "00" ? "ok" : "refused";
	if (isText(state)) return state === "0" ? "refused" : "ok";
	return operation === "token" && isText(json?.[session.tokenField]) ? "ok" : "unknown";
}
// dist/emulators/geopagos/costs.js
const leaves = (says) => ({
	says,
	isReceipt: false
});
const bound$1 = leaves("a terminal that is bound, and a code that is used up");
const unbound$1 = leaves("a terminal that is unbound");
/** A token ends by itself, and credentials are only read. */
const costs$1 = {
	"activate-v1": bound$1,
	"activate-v2": bound$1,
	"deactivate-v1": unbound$1,
	"deactivate-v2": leaves("a mail to the legal representative, or a terminal that is unbound"),
	"request-otp": leaves("a message to the merchant, who gets few a day"),
	"deactivate-otp": unbound$1,
	confirm: {
		says: "a signature that is kept",
		isReceipt: true
	},
	repeat: leaves("what the request before has done, once more"),
	request: {
		says: "whatever it asks for",
		isReceipt: true,
		applies: ({ path }) => !/^(\/v[12]\/getCredentials|(\/[\w-]+)*\/oauth\/token)\/?$/.test(String(path))
	}
};
// dist/emulators/geopagos/operations.js
const operations$1 = {
	"activate-v1": {
		says: "Binds a terminal to a merchant, with a code.",
		auth: "basic",
		from: documented$1("POST /v1/activate")
	},
	"deactivate-v1": {
		says: "Unbinds a terminal at once.",
		auth: "basic",
		from: documented$1("POST /v1/deactivate")
	},
	"credentials-v1": {
		says: "The merchant’s credentials for top-ups.",
		auth: "basic",
		from: documented$1("POST /v1/getCredentials")
	},
	token: {
		says: "A token for the operations of version 2.",
		auth: "none",
		from: assumed("A2")
	},
	"activate-v2": {
		says: "Binds a terminal to a merchant, with a code.",
		auth: "auth2",
		from: documented$1("POST /v2/activate")
	},
	"deactivate-v2": {
		says: "Asks the legal representative by mail; once approved, unbinds.",
		auth: "auth2",
		from: documented$1("POST /v2/deactivate")
	},
	"credentials-v2": {
		says: "The merchant’s credentials for top-ups.",
		auth: "auth2",
		from: documented$1("POST /v2/getCredentials")
	},
	"request-otp": {
		says: "Has a one-time code sent by SMS, mail or both.",
		auth: "auth2",
		from: documented$1("ObjSolicitarOTPRequest")
	},
	"deactivate-otp": {
		says: "Unbinds a terminal with a one-time code.",
		auth: "auth2",
		from: documented$1("ObjDesvinculacionOTPRequest")
	},
	confirm: {
		says: "Keeps the signature under a voucher.",
		auth: "basic",
		from: documented$1("POST /confirm")
	}
};
/** What kind of terminal it is, as version 2 names it. */
const terminalTypes = {
	"2": "Poket Pro (D190)",
	"4": "Full (S920)",
	"7": "C680",
	"8": "IWL220",
	"9": "IWL250",
	"11": "Android A910"
};
/** How a one-time code is sent. */
const sendings = {
	"01": ["sms"],
	"02": ["mail"],
	"10": ["sms", "mail"]
};
// dist/emulators/geopagos/options.js
const path = (says, usual) => textField(says, /^\/[\w./-]{1,100}$/, "a path such as /v2/requestOtp", usual);
const options$1 = {
	user: textField("The user of Basic auth.", /^[^\s:]{1,64}$/, "a name without blanks", "vendemas"),
	password: textField("The password of Basic auth.", /^[\x21-\x7e]{1,64}$/, "printable characters without blanks", "standalone"),
	"auth.missing": choiceField("What a request without an Authorization header gets where Basic is due.", ["refuse", "pass"], "refuse"),
	"path.token": path("Where tokens of version 2 are given out.", "/vm-api-autorizacion/oauth/token"),
	"token.lifetime": durationField("How long a token of version 2 is good.", HOUR_MS),
	"token.field": textField("The field of the answer that holds the token.", /^\w{1,32}$/, "a name", "token"),
	"path.request-otp": path("Where one-time codes are asked for.", "/v2/requestOtp"),
	"path.deactivate-otp": path("Where a one-time code unbinds.", "/v2/deactivateOtp"),
	"otp.lifetime": durationField("How long a one-time code is good.", 5 * MINUTE_MS),
	"otp.attempts": integerField("After so many wrong ones it is void.", {
		min: 1,
		max: 99
	}, 3),
	"otp.quota": integerField("How often a merchant may ask each day.", {
		min: 1,
		max: 99
	}, 3),
	"code.lifetime": durationField("How long an activation code is good.", 24 * HOUR_MS),
	"activate.again": choiceField("What a new code does for a terminal that is bound to the same merchant.", ["rebind", "refuse"], "rebind"),
	"approval.lifetime": durationField("How long the representative may take.", 24 * HOUR_MS),
	"approval.use": durationField("How long an approval is good for.", HOUR_MS),
	"mail.latency": durationField("How long a mail or an SMS is on its way.", 0),
	"repair.after": durationField("How long until the backend repairs a half-done unbinding by itself.", 10 * MINUTE_MS),
	"upstream.failure": choiceField("What a till gets when Geopagos cannot be asked: an error, or an empty 200.", ["error", "empty"], "error"),
	"upstream.timeout": durationField("How long the backend waits for Geopagos.", 50 * SECOND_MS),
	"confirm.state": textField("`state` of a kept signature.", /^\w{1,16}$/, "a word", "2000"),
	"confirm.text": textField("`desState` of a kept signature.", /^.{1,64}$/u, "a text", "Enviado"),
	"old-paths": switchField("Whether /api/reader/activate and deactivate exist as well.", false),
	"utc-offset": integerField("Minutes the backend’s clock is ahead of UTC.", {
		min: -720,
		max: 840
	}, -300)
};
const profiles$1 = {
	documented: {
		says: "The document.",
		options: {}
	},
	"vendemas-proxy": {
		says: "An earlier build, as its public code shows: no header passes, and a time-out is an empty 200.",
		options: {
			"auth.missing": "pass",
			"upstream.failure": "empty",
			"old-paths": true
		}
	}
};
// dist/emulators/geopagos/wire/base64.js
/** Base64 as RFC 4648 has it: no blanks, no line breaks, and as many `=` as are due. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const UNKNOWN = 64;
const values = (/* @__PURE__ */ new Uint8Array(128)).fill(UNKNOWN);
for (let i = 0; i < 64; i++) values[alphabet.charCodeAt(i)] = i;
/** The bytes, or nothing when the text is not strictly base64. */
function fromBase64(text) {
	if (text.length % 4 !== 0) return void 0;
	const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
	const bytes = new Uint8Array(text.length / 4 * 3 - padding);
	let bits = 0;
	let held = 0;
	let filled = 0;
	for (let i = 0; i < text.length - padding; i++) {
		const value = values[text.charCodeAt(i)] ?? UNKNOWN;
		if (value === UNKNOWN) return void 0;
		held = (held << 6 | value) & 65535;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes[filled++] = held >> bits & 255;
	}
	return (held & (1 << bits) - 1) === 0 ? bytes : void 0;
}
function toBase64(bytes) {
	let text = "";
	for (let i = 0; i < bytes.length; i += 3) {
		const [first = 0, second, third] = bytes.subarray(i, i + 3);
		const group = first << 16 | (second ?? 0) << 8 | (third ?? 0);
		text += letter(group >> 18) + letter(group >> 12);
		text += second === void 0 ? "=" : letter(group >> 6);
		text += third === void 0 ? "=" : letter(group);
	}
	return text;
}
function letter(value) {
	return alphabet.charAt(value & 63);
}
// dist/emulators/geopagos/wire/headers.js
/** Without the blanks around it; empty when it is not there. */
function headerOf({ headers }, name) {
	const [, value = ""] = Object.entries(headers).find(([one]) => one.toLowerCase() === name) ?? [];
	return value.trim();
}
// dist/emulators/geopagos/wire/authorization.js
const utf8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/** A header without anything in it counts as none (A8). */
function readCredential(request) {
	const text = headerOf(request, "authorization");
	if (text === "") return { kind: "none" };
	const [, scheme = "", rest = ""] = /^(\S+)[ \t]+(\S+)$/.exec(text) ?? [];
	switch (scheme.toLowerCase()) {
		case "basic": return readBasic$1(rest);
		case "bearer": return {
			kind: "bearer",
			token: rest
		};
		default: return { kind: "other" };
	}
}
/** A password may hold colons; a user cannot. */
function readBasic$1(encoded) {
	const bytes = fromBase64(encoded);
	const pair = bytes && readUtf8(bytes);
	const colon = pair?.indexOf(":") ?? -1;
	if (pair === void 0 || colon < 0) return { kind: "other" };
	return {
		kind: "basic",
		user: pair.slice(0, colon),
		password: pair.slice(colon + 1)
	};
}
function readUtf8(bytes) {
	try {
		return utf8.decode(bytes);
	} catch {
		return;
	}
}
function basicOf(user, password) {
	return `Basic ${toBase64(new TextEncoder().encode(`${user}:${password}`))}`;
}
// dist/emulators/geopagos/client.js
/** How a good till talks to the backend: it keeps the keys, and does not guess what was done. */
/** The backend itself waits 50 s for Geopagos. */
const TIMEOUT_MS = 60 * SECOND_MS;
/** The document's own; the image is one of 24 by 8 points. */
const sample$1 = {
	...sampleTerminal,
	code: "880310",
	referenceNumber: "154758649862",
	dni: "46310482",
	nameCommerce: "Antonio Consulting",
	submerchantId: "341198324",
	signatureImage: "iVBORw0KGgoAAAANSUhEUgAAABgAAAAIAQAAAADL2gLOAAAAK0lEQVR42gEgAN//AP///wDn//8A2+8/ANvW3gDnNe0AzvPzALX//wB7//9MHRRkZyUV7QAAAABJRU5ErkJggg=="
};
const serial = { fullSerialNumber: "serial" };
const type = { type: "type" };
const code = { activationCode: "code" };
const nbo = { codigoNbo: "merchant" };
const upperNbo = { codigoNBO: "merchant" };
/** Fields in the order of the document, and the parameter that each is filled from. */
const structures = {
	"activate-v1": {
		...serial,
		...code
	},
	"deactivate-v1": {
		...serial,
		...upperNbo
	},
	"credentials-v1": nbo,
	token: {
		usuario: "user",
		clave: "password"
	},
	"activate-v2": {
		...serial,
		...type,
		...code
	},
	"deactivate-v2": {
		...serial,
		...type,
		...upperNbo
	},
	"credentials-v2": nbo,
	"request-otp": {
		...serial,
		...nbo,
		tipoEnvio: "sending"
	},
	"deactivate-otp": {
		...serial,
		...upperNbo,
		codigoOTP: "otp"
	},
	confirm: {
		referenceNumber: "referenceNumber",
		dni: "dni",
		nameCommerce: "nameCommerce",
		submerchantId: "submerchantId",
		signatureImage: "signatureImage"
	}
};
/** Of any structure. */
const fieldNames = [...new Set(Object.values(structures).flatMap((one) => Object.keys(one)))];
const keyHeaders = {
	apiKey: "x-authentication-apikey",
	token: "x-authentication-token"
};
const moreOperations = {
	repeat: { says: "Sends the last request to bind or unbind, or for an OTP, again, byte for byte." },
	request: { says: "Sends any request: \"method\", \"path\", \"query\", \"headers\", \"body\"." }
};
const client$1 = {
	operations: withCosts({
		...operations$1,
		...moreOperations
	}, costs$1),
	hello: {
		operation: "credentials-v1",
		params: {},
		judge({ status, responseCode, error }) {
			if (responseCode !== void 0) return "well";
			if (status === 401) return "wrong access";
			return error === void 0 ? "stranger" : "unwell";
		}
	},
	open: ({ user = "", password = "" }, options = {}) => ({
		user,
		password,
		paths: {
			"path.token": optionText(options, "path.token"),
			"path.request-otp": optionText(options, "path.request-otp"),
			"path.deactivate-otp": optionText(options, "path.deactivate-otp"),
			"old-paths": options["old-paths"] === true
		},
		tokenField: optionText(options, "token.field"),
		isEmptyUnclear: options["upstream.failure"] === "empty",
		bound: /* @__PURE__ */ new Map(),
		serial: sample$1.serial,
		auth2: void 0
	}),
	knows: ({ bound, serial: last }) => {
		const { apiKey = "", token = "", nbo: merchant = sample$1.merchant } = bound.get(last) ?? {};
		return {
			apiKey,
			token,
			serial: last,
			merchant
		};
	},
	request(session, operation, params) {
		if (operation === "repeat") return repeatSending(session.sent, params, "nothing");
		if (operation === "request") return {
			operation,
			request: anyRequest(params),
			timeoutMs: TIMEOUT_MS
		};
		if (!isCall(operation)) throw new RangeError(`Cannot send geopagos.${operation}: ${unknownName("operation", operation, Object.keys(client$1.operations))}`);
		const sending = {
			operation,
			request: build$1(session, operation, params),
			timeoutMs: TIMEOUT_MS
		};
		if (/activate|otp/.test(operation)) session.sent = sending;
		return sending;
	},
	read(session, { request }, reply) {
		const json = asObject(reply.body);
		const data = objectAt(json, "data");
		const response = objectAt(json, "response");
		const outcome = conclude(session, request, reply, json);
		learn(session, request, outcome, json);
		const fields = {
			json,
			error: json?.["error"],
			code: response?.["code"],
			message: response?.["message"],
			apiKey: data?.["X-Authentication-ApiKey"],
			responseCode: json?.["responseCode"],
			codigoRespuesta: json?.["codigoRespuesta"],
			state: json?.["state"]
		};
		const { status, reason = "", body } = reply;
		const there = Object.entries(fields).filter(([, value]) => value !== void 0);
		return {
			status,
			reason,
			body,
			...Object.fromEntries(there),
			outcome
		};
	}
};
function optionText(options, name) {
	return String(options[name] ?? options$1[name].default);
}
function isCall(operation) {
	return Object.hasOwn(operations$1, operation);
}
/**
* A parameter that is null is left out. Fields may also be given by the document's own names, also
* by those of another structure; "path" and "body" replace the whole.
*/
function build$1(session, operation, given) {
	checkNames(operation, given);
	const params = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== void 0));
	const values = {
		...usualParams(session, operation, params),
		...params
	};
	const fields = /* @__PURE__ */ new Map();
	for (const [field, param] of Object.entries(structures[operation])) fields.set(field, values[param]);
	for (const [name, value] of Object.entries(params)) if (fieldNames.includes(name)) fields.set(name, value);
	if (operation === "deactivate-otp" && fields.get("codigoOTP") === void 0) throw new RangeError("Cannot send geopagos.deactivate-otp: \"otp\" is missing. Read the mailbox.");
	const isForm = operation === "token";
	const { path = pathOf(operation, session.paths), body = bodyOf(fields, isForm) } = params;
	const headers = {
		"content-type": isForm ? "application/x-www-form-urlencoded" : "application/json",
		authorization: values["authorization"],
		...keysOf(operation, values)
	};
	return anyRequest({
		method: "POST",
		path,
		headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null)),
		body: typeof body === "string" ? body : JSON.stringify(body)
	});
}
/** @throws RangeError for a parameter that this operation does not take. */
function checkNames(operation, params) {
	const own = Object.values(structures[operation]);
	const keys = takesKeys(operation) ? Object.keys(keyHeaders) : [];
	const known = [.../* @__PURE__ */ new Set([
		...own,
		...keys,
		"authorization",
		"path",
		"body",
		...fieldNames
	])];
	const unknown = Object.keys(params).find((name) => !known.includes(name));
	if (unknown !== void 0) throw new RangeError(`Cannot send geopagos.${operation}: ${unknownName("parameter", unknown, known)}`);
}
const takesKeys = (operation) => /^deactivate-v\d$/.test(operation);
function usualParams(session, operation, params) {
	const { user, password, auth2 } = session;
	const named = String(params["serial"] ?? params["fullSerialNumber"] ?? session.serial);
	const bound = session.bound.get(named);
	const { auth } = operations$1[operation];
	const bearer = auth2 === void 0 ? null : `Bearer ${auth2}`;
	return {
		...sample$1,
		serial: session.serial,
		merchant: bound?.nbo ?? sample$1.merchant,
		type: named === sample$1.serial ? "2" : null,
		sending: "10",
		apiKey: bound?.apiKey ?? null,
		token: bound?.token ?? null,
		user,
		password,
		authorization: auth === "basic" ? basicOf(user, password) : auth === "auth2" ? bearer : null
	};
}
function keysOf(operation, values) {
	if (!takesKeys(operation)) return {};
	return Object.fromEntries(Object.entries(keyHeaders).map(([param, header]) => [header, values[param]]));
}
function bodyOf(fields, isForm) {
	const given = [...fields].filter(([, value]) => value !== void 0 && value !== null);
	if (!isForm) return JSON.stringify(Object.fromEntries(given));
	return given.map((pair) => pair.map(String).map(encodeURIComponent).join("=")).join("&");
}
// dist/emulators/geopagos/audit.js
/** Told from the two systems themselves, not from what is remembered to be half-done. */
function disagreements(state) {
	const { bindings, invenio, halfUnbound } = state;
	return [.../* @__PURE__ */ new Set([...bindings.keys(), ...invenio.keys()])].flatMap((serial) => {
		const geopagos = bindings.get(serial)?.nbo ?? null;
		const known = invenio.get(serial) ?? null;
		if (known === expectedAtInvenio(state, geopagos)) return [];
		const half = halfUnbound.get(serial);
		return [{
			serial,
			geopagos,
			invenio: known,
			repairAt: half ? iso(half.repairAt) : null
		}];
	});
}
/** Invenio knows only terminals of merchants who sell top-ups. */
function expectedAtInvenio({ merchants }, nbo) {
	return nbo !== null && merchants.get(nbo)?.credentials ? nbo : null;
}
/** Empty when all is consistent: a half-done unbinding that will be repaired is no mistake. */
function audit$1(state) {
	const { bindings, invenio, halfUnbound, otps, onTheWay, messages, approvals } = state;
	const wrong = [];
	for (const { serial, geopagos, invenio: known } of disagreements(state)) {
		const half = halfUnbound.get(serial);
		if (!half || geopagos !== null || half.binding.nbo !== known) wrong.push(`${serial}: Geopagos has ${geopagos}, Invenio has ${known}`);
	}
	for (const [serial, { binding }] of halfUnbound) {
		if (bindings.has(serial)) wrong.push(`${serial} is bound and half-unbound`);
		if (invenio.get(serial) !== binding.nbo) wrong.push(`${serial} is half-unbound, and Invenio does not have it`);
	}
	const keys = /* @__PURE__ */ new Set();
	for (const [serial, binding] of bindings) {
		if (binding.serial !== serial) wrong.push(`${serial} has the binding of ${binding.serial}`);
		if (keys.has(binding.apiKey)) wrong.push(`${serial} has the api key of another terminal`);
		keys.add(binding.apiKey);
	}
	if (state.bindingsCount - state.unbindingsCount !== bindings.size) wrong.push(`${state.bindingsCount} bindings and ${state.unbindingsCount} unbindings leave ${bindings.size}`);
	for (const [serial, { nbo }] of otps) if ((bindings.get(serial) ?? halfUnbound.get(serial)?.binding)?.nbo !== nbo) wrong.push(`${serial} has a one-time code, and is not bound to ${nbo}`);
	for (const { number } of onTheWay) if (messages[number - 1]?.arrivedAt !== void 0) wrong.push(`message ${number} arrived and is on its way`);
	approvals.forEach(({ number }, i) => {
		if (number !== i + 1) wrong.push(`request ${number} stands at ${i + 1}`);
	});
	return wrong;
}
function iso(at) {
	return new Date(at).toISOString();
}
// dist/emulators/geopagos/machine/approvals.js
/** The mail that says where to answer. */
function mailOf({ messages }, { number }) {
	return messages.find(({ approval }) => approval === number);
}
/** One that ran out without being used is nothing any more, whatever was answered. */
function standingOf({ status, expiresAt }, at) {
	return (status === "asked" || status === "approved") && at >= expiresAt ? "expired" : status;
}
/** Why nobody can answer it now, and what to do. */
function whyUnanswerable(state, approval, at) {
	const { number } = approval;
	const again = "Have the till ask again.";
	switch (standingOf(approval, at)) {
		case "approved": return `request ${number} was approved already. The till can unbind now.`;
		case "rejected": return `request ${number} was rejected already. ${again}`;
		case "used": return `request ${number} was approved and used already.`;
		case "expired": return `request ${number} has expired. ${again}`;
		case "asked": {
			const mail = mailOf(state, approval);
			if (mail?.arrivedAt !== void 0) return void 0;
			return mail?.isLost ? `the mail of request ${number} was lost. ${again.replace(".", " once it has expired.")}` : `the mail of request ${number} has not arrived yet. Let time go by.`;
		}
	}
}
// dist/emulators/geopagos/machine/draw.js
const digits = "0123456789";
const letters = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${digits}`;
/** How each of them looks: codes and keys as in the document's samples. */
const shapes = {
	code: {
		start: "",
		alphabet: digits,
		length: 6
	},
	apiKey: {
		start: "",
		alphabet: letters,
		length: 64
	},
	token: {
		start: "dt_",
		alphabet: `${digits}abcdef`,
		length: 40
	},
	auth2: {
		start: "",
		alphabet: letters,
		length: 40
	}
};
function drawCode({ codes, options }, random, { nbo, serial }, at) {
	return {
		code: draw(random, shapes.code, codes),
		nbo,
		serial,
		issuedAt: at,
		expiresAt: at + options["code.lifetime"]
	};
}
function drawBinding({ given }, random, { nbo, serial, version }, at) {
	return {
		serial,
		nbo,
		apiKey: draw(random, shapes.apiKey, given),
		token: draw(random, shapes.token, given),
		since: at,
		version
	};
}
function drawOtp({ given, options }, random, { nbo, serial }, at) {
	return {
		otp: draw(random, shapes.code, given),
		serial,
		nbo,
		expiresAt: at + options["otp.lifetime"],
		attemptsLeft: options["otp.attempts"]
	};
}
function drawToken({ tokens }, random) {
	return draw(random, shapes.auth2, tokens);
}
/**
* One that is taken gives way to the next that is free, like a full row of numbers. Only when all
* are taken one is given again: after a million of six digits.
*/
function draw(random, { start, alphabet, length }, taken) {
	let text = "";
	while (text.length < length) text += alphabet[random.integer(0, alphabet.length - 1)] ?? "";
	for (let tries = 0; tries < taken.size && taken.has(start + text); tries++) text = following(text, alphabet);
	return start + text;
}
/** `129` becomes `130`, and `999` becomes `000`. */
function following(text, alphabet) {
	const place = alphabet.indexOf(text.slice(-1)) + 1;
	const isCarried = place === alphabet.length;
	const head = text.slice(0, -1);
	return (isCarried && head !== "" ? following(head, alphabet) : head) + alphabet[isCarried ? 0 : place];
}
// dist/emulators/geopagos/machine/mail.js
/** The page where a request is answered, on the control port. */
function approvalPath(device, number) {
	return `/devices/${device}/pages/approval/${number}`;
}
function mailApproval(state, { number, serial, nbo }, at) {
	const merchant = state.merchants.get(nbo);
	return send(state, [{
		channel: "mail",
		to: merchant?.representative.mail ?? "",
		subject: "Solicitud de desvinculación de terminal",
		text: `Estimado(a) ${merchant?.representative.name}: se solicitó desvincular el terminal ${serial} del comercio ${merchant?.name} (${nbo}). Para aprobar o rechazar la solicitud ingrese a ${approvalPath(state.name, number)}`,
		approval: number
	}], at);
}
/** The code itself stands beside the text, so that texts can be shown to anybody. */
function sendOtp(state, { otp, serial, nbo }, channels, at) {
	const { mail = "", phone = "" } = state.merchants.get(nbo)?.representative ?? {};
	const lifetime = formatDuration(state.options["otp.lifetime"]);
	return send(state, channels.map((channel) => ({
		channel,
		to: channel === "mail" ? mail : phone,
		subject: "Código de desvinculación",
		text: `Código para desvincular el terminal ${serial} del comercio ${nbo}. Vence en ${lifetime}.`,
		otp
	})), at);
}
function send(state, letters, at) {
	const { causes, options, messages } = state;
	const isLost = causes["mail-lost"] !== void 0;
	const latencyMs = options["mail.latency"] + Number(causes["mail-delayed"]?.["by"] ?? 0);
	return letters.flatMap((letter, i) => {
		const number = messages.length + 1 + i;
		const message = {
			number,
			...letter,
			sentAt: at,
			isLost
		};
		const arrivesAt = isLost ? void 0 : at + latencyMs;
		const sent = {
			kind: "message-sent",
			message,
			arrivesAt
		};
		return arrivesAt === at ? [sent, {
			kind: "message-arrived",
			number
		}] : [sent];
	});
}
// dist/emulators/geopagos/machine/verdict.js
/** A refusal carries no events: where something changed, an answer carries the code. */
function sayNo(code, events = [], detail) {
	if (events.length === 0) return refuse(code, detail);
	const said = detail === void 0 ? { code } : {
		code,
		detail
	};
	return {
		...accept(events, {
			kind: "said-no",
			...said
		}),
		...said
	};
}
// dist/emulators/geopagos/machine/upstream.js
/** Geopagos, as the backend reaches it; and what a till hears when it does not (A6). */
/** The statuses whose bodies are handed on as they come. */
const handedOn = [
	400,
	401,
	500
];
const successes = [200, 201];
/** Nothing when Geopagos works. */
function troubleAtGeopagos({ causes, options }, family) {
	const down = causes["geopagos-down"];
	const upstream = causes["upstream"];
	if (!down && !upstream) return void 0;
	const isDone = down?.["done"] === true;
	if (family === "otp") return {
		isDone,
		tell: (events) => sayNo("OTP_GEOPAGOS", events)
	};
	if (!down) return {
		isDone,
		tell: () => tellStatus(Number(upstream?.["status"]))
	};
	if (options["upstream.failure"] === "error") return {
		isDone,
		tell: (events) => sayNo("GEOPAGOS_FAILED", events)
	};
	const takesMs = down["how"] === "silent" ? options["upstream.timeout"] : 0;
	return {
		isDone,
		tell: (events) => accept(events, { kind: "nothing" }, takesMs)
	};
}
function tellStatus(status) {
	if (successes.includes(status)) return accept([], { kind: "nothing" });
	return handedOn.includes(status) ? sayNo("UPSTREAM_ERROR", [], String(status)) : sayNo("UNKNOWN_UPSTREAM", [], `Geopagos answered ${status}`);
}
// dist/emulators/geopagos/machine/unbind.js
/** An unbinding concerns two systems: Geopagos first, then Invenio (A7). */
const plain$2 = {
	family: "envelope",
	done: { kind: "nothing" },
	invenioFailed: "INVENIO_FAILED"
};
function unbind(state, { serial }, manner) {
	const trouble = troubleAtGeopagos(state, manner.family);
	if (trouble && !trouble.isDone) return trouble.tell([]);
	const permit = manner.permit ? [manner.permit] : [];
	const half = [...permit, {
		kind: "unbound",
		serial,
		at: "geopagos"
	}];
	const whole = [
		...permit,
		...manner.ticket ? [manner.ticket] : [],
		{
			kind: "unbound",
			serial,
			at: "both"
		}
	];
	const isInInvenio = state.invenio.has(serial);
	if (trouble) return trouble.tell(isInInvenio ? half : whole);
	return isInInvenio && state.causes["invenio-down"] !== void 0 ? sayNo(manner.invenioFailed, half) : accept(whole, manner.done);
}
/** Geopagos has done it before: only Invenio is asked. */
function finish(state, { serial }, manner) {
	if (state.causes["invenio-down"]) return sayNo(manner.invenioFailed);
	const ticket = manner.ticket ? [manner.ticket] : [];
	return accept([...ticket, {
		kind: "repaired",
		serial,
		by: "till"
	}], manner.done);
}
// dist/emulators/geopagos/machine/otp.js
/** One-time codes: asked for, sent, and used to unbind (A9). */
function requestOtp$1(state, { serial, nbo, sending }, at, random) {
	if (state.bindings.get(serial)?.nbo !== nbo) return refuse("OTP_REFUSED", "the terminal is not bound to this merchant");
	const left = requestsLeft(state, nbo, at);
	if (left <= 0) return refuse("OTP_REFUSED", "0");
	const otp = drawOtp(state, random, {
		nbo,
		serial
	}, at);
	const sent = {
		kind: "otp-sent",
		otp,
		day: dayOf(state, at)
	};
	return accept([sent, ...sendOtp(state, otp, sendings[sending], at)], {
		kind: "otp-requested",
		left: left - 1
	});
}
/** Each merchant begins each day anew. */
function requestsLeft(state, nbo, at) {
	const asked = state.otpRequests.get(nbo);
	const count = asked?.day === dayOf(state, at) ? asked.count : 0;
	return Math.max(0, state.options["otp.quota"] - count);
}
function dayOf({ options }, at) {
	return toLocal(at, options["utc-offset"]).date;
}
function deactivateByOtp(state, { serial, nbo, otp }, at) {
	const half = state.halfUnbound.get(serial);
	const binding = state.bindings.get(serial) ?? half?.binding;
	if (!binding || binding.nbo !== nbo) return refuse("OTP_REFUSED", "the terminal is not bound to this merchant");
	const sent = state.otps.get(serial);
	const why = whyNone(sent, nbo, at);
	if (why !== void 0) return refuse("OTP_REFUSED", why);
	if (sent?.otp !== otp) return sayNo("OTP_REFUSED", [{
		kind: "otp-missed",
		serial
	}], "the one-time code is wrong");
	const manner = {
		family: "otp",
		done: { kind: "otp-unbound" },
		invenioFailed: "OTP_INVENIO",
		ticket: {
			kind: "otp-used",
			serial
		}
	};
	return half ? finish(state, binding, manner) : unbind(state, binding, manner);
}
function whyNone(sent, nbo, at) {
	if (!sent || sent.nbo !== nbo) return "there is no one-time code for this terminal";
	return at < sent.expiresAt ? void 0 : "the one-time code has expired";
}
// dist/emulators/geopagos/facts.js
const facts$1 = {
	binding: {
		says: "The newest binding in force, with its keys; null without one.",
		read: ({ bindings }) => {
			const newest = [...bindings.values()].at(-1);
			return newest ? tellBinding(newest) : null;
		}
	},
	bindings: {
		says: "All bindings in force, the newest last.",
		read: ({ bindings }) => [...bindings.values()].map(tellBinding)
	},
	terminals: {
		says: "All terminals, and who has them.",
		read: (state) => terminals(state)
	},
	merchants: {
		says: "All merchants, and whether they sell top-ups.",
		read: ({ merchants }) => [...merchants.values()].map(({ nbo, name, credentials }) => ({
			nbo,
			name,
			topUps: credentials !== void 0
		}))
	},
	code: {
		says: "The activation code made last.",
		read: ({ lastCode }) => lastCode
	},
	codes: {
		says: "All activation codes, oldest first: valid, used or expired.",
		read: (state, at) => [...state.codes.values()].map((code) => tellCode(code, at))
	},
	approvals: {
		says: "All requests to the legal representatives, oldest first.",
		read: ({ approvals }, at) => approvals.map((approval) => ({
			number: approval.number,
			serial: approval.serial,
			merchant: approval.nbo,
			status: standingOf(approval, at),
			askedAt: iso(approval.askedAt),
			expiresAt: iso(approval.expiresAt)
		}))
	},
	messages: {
		says: "All mails and SMS, the newest last: arrived, on their way, or lost.",
		read: ({ messages }) => messages.map(tellMessage)
	},
	otp: {
		says: "The newest one-time code that arrived; empty without one.",
		read: ({ messages }) => messages.findLast(({ otp, arrivedAt }) => otp !== void 0 && arrivedAt !== void 0)?.otp ?? ""
	},
	quota: {
		says: "How often each merchant may still ask for a one-time code today.",
		read: (state, at) => Object.fromEntries([...state.merchants.keys()].map((nbo) => [nbo, requestsLeft(state, nbo, at)]))
	},
	disagreements: {
		says: "Terminals of which Geopagos and Invenio do not say the same.",
		read: (state) => disagreements(state)
	},
	signatures: {
		says: "All signatures kept, oldest first, without their images.",
		read: ({ signatures }) => signatures.map((one) => ({
			...one,
			at: iso(one.at)
		}))
	},
	signatureCount: {
		says: "Signatures kept.",
		read: ({ signatures }) => signatures.length
	},
	audit: {
		says: "What does not agree in the books; empty when all does.",
		read: (state) => audit$1(state)
	}
};
function tellBinding({ serial, nbo, apiKey, token, version, since }) {
	return {
		serial,
		merchant: nbo,
		apiKey,
		token,
		version,
		since: iso(since)
	};
}
function tellCode({ code, nbo, serial, expiresAt, usedAt }, at) {
	return {
		code,
		serial,
		merchant: nbo,
		status: usedAt === void 0 ? at < expiresAt ? "valid" : "expired" : "used",
		expiresAt: iso(expiresAt)
	};
}
/** A one-time code can be read by whoever got it. */
function tellMessage({ sentAt, arrivedAt, isLost, otp, approval, ...message }) {
	const way = isLost ? "lost" : "on its way";
	return {
		number: message.number,
		channel: message.channel,
		to: message.to,
		subject: message.subject,
		text: message.text,
		...otp === void 0 || arrivedAt === void 0 ? {} : { otp },
		...approval === void 0 ? {} : { approval },
		status: arrivedAt === void 0 ? way : "arrived",
		sentAt: iso(sentAt),
		arrivedAt: arrivedAt === void 0 ? null : iso(arrivedAt)
	};
}
function terminals({ terminals: all, bindings, halfUnbound, invenio }) {
	return [...all].map(([serial, { type }]) => ({
		serial,
		type,
		merchant: bindings.get(serial)?.nbo ?? "free",
		inInvenio: invenio.has(serial),
		halfUnbound: halfUnbound.has(serial)
	}));
}
/** The state as a person would ask for it. */
function view$1(state, at) {
	const { lastBinding: last } = state;
	return {
		user: state.options.user,
		merchants: facts$1.merchants.read(state),
		terminals: facts$1.terminals.read(state),
		codes: facts$1.codes.read(state, at).filter(({ status }) => status === "valid"),
		approvals: facts$1.approvals.read(state, at),
		messages: facts$1.messages.read(state),
		lastCode: state.lastCode,
		lastOtp: facts$1.otp.read(state),
		lastBinding: last ? {
			serial: last.serial,
			merchant: last.nbo,
			apiKey: last.apiKey,
			token: last.token
		} : null,
		disagreements: disagreements(state),
		signatureCount: state.signatures.length,
		causes: state.causes
	};
}
// dist/emulators/geopagos/machine/activate.js
/** Binding a terminal to the merchant who had the code made. */
function activate$2(state, { serial, activationCode, version }, at, random) {
	const code = state.codes.get(activationCode);
	const merchant = code && state.merchants.get(code.nbo);
	if (!code || !merchant) return refuse("ACTIVATION_CODE_INVALID", "there is no such code");
	const why = whyInvalid(code, serial, at);
	if (why !== void 0) return refuse("ACTIVATION_CODE_INVALID", why);
	const { nbo } = code;
	const holder = holderOf(state, serial);
	if (holder !== void 0 && holder !== nbo) return refuse("TERMINAL_NOT_AVAILABLE", `it is bound to ${holder}`);
	const replaced = state.bindings.has(serial);
	if (replaced && state.options["activate.again"] === "refuse") return refuse("TERMINAL_NOT_AVAILABLE", "it is bound to this merchant already");
	const trouble = troubleAtGeopagos(state, "envelope");
	if (trouble && !trouble.isDone) return trouble.tell([]);
	const binding = drawBinding(state, random, {
		nbo,
		serial,
		version
	}, at);
	const bound = {
		kind: "bound",
		binding,
		code: code.code,
		replaced
	};
	if (trouble) return trouble.tell([bound]);
	return accept([bound], {
		kind: "bound",
		binding,
		merchant: asFarAsKnown(state, merchant)
	});
}
/** Who has the terminal, also while Invenio has not heard that he has it no more. */
function holderOf({ bindings, halfUnbound }, serial) {
	return bindings.get(serial)?.nbo ?? halfUnbound.get(serial)?.binding.nbo;
}
function whyInvalid({ serial, usedAt, expiresAt }, asked, at) {
	if (serial !== asked) return "the code is for another terminal";
	if (usedAt !== void 0) return "the code was used";
	return at < expiresAt ? void 0 : "the code has expired";
}
/** A7: the credentials are Invenio's, and the binding does not wait for them. */
function asFarAsKnown({ causes }, merchant) {
	if (!causes["invenio-down"]) return merchant;
	const { credentials: _unknown, ...rest } = merchant;
	return rest;
}
// dist/emulators/geopagos/machine/deactivate.js
/** Unbinding with the keys of the binding: at once, or after the representative approved. */
function deactivate$1(state, ask, at) {
	const half = state.halfUnbound.get(ask.serial);
	const binding = state.bindings.get(ask.serial) ?? half?.binding;
	if (!binding) return refuse("UNAUTHORIZED", "the terminal is not bound");
	const why = whyNotHis(state, binding, ask);
	if (why !== void 0) return refuse("UNAUTHORIZED", why);
	if (half) return finish(state, binding, plain$2);
	return ask.version === 1 ? unbind(state, binding, plain$2) : inTwoSteps(state, binding, at);
}
function whyNotHis({ options }, binding, { nbo, keys }) {
	const isUnnamed = nbo === "" && options["old-paths"];
	if (nbo !== binding.nbo && !isUnnamed) return "the terminal is bound to another merchant";
	if (keys.apiKey === "") return "there is no api key";
	if (keys.apiKey !== binding.apiKey) return "the api key is not the one of this binding";
	return keys.token !== void 0 && keys.token !== binding.token ? "the token is not the one of this binding" : void 0;
}
/** A12. */
function inTwoSteps(state, binding, at) {
	const last = state.approvals.findLast(({ serial, nbo }) => serial === binding.serial && nbo === binding.nbo);
	const isOpen = last !== void 0 && at < last.expiresAt;
	if (isOpen && last.status === "approved") {
		const permit = {
			kind: "approval-used",
			number: last.number
		};
		return unbind(state, binding, {
			...plain$2,
			permit
		});
	}
	if (isOpen && last.status === "asked") return sayNo("CHECK_MAIL", [], `request ${last.number} is not answered yet`);
	const approval = {
		number: state.approvals.length + 1,
		serial: binding.serial,
		nbo: binding.nbo,
		askedAt: at,
		expiresAt: at + state.options["approval.lifetime"],
		status: "asked"
	};
	return sayNo("CHECK_MAIL", [{
		kind: "approval-asked",
		approval
	}, ...mailApproval(state, approval, at)]);
}
// dist/emulators/geopagos/machine/world.js
/** Merchants, representatives and the systems behind the backend: causes begin and end. */
/** Nobody on the wire hears the answer to a change of the world. */
const done$1 = { kind: "nothing" };
function changeWorld$1(state, command, at, random) {
	const { begins, params } = command;
	const cause = command.cause;
	if (!begins) return end$1(state, cause);
	switch (cause) {
		case "issue-code": return issueCode(state, params, at, random);
		case "code-expired": return expireCodes(state, String(params["serial"]), at);
		case "terminal-taken": return take(state, params, at, random);
		case "token-expired": return accept([{ kind: "tokens-expired" }], done$1);
		case "otp-expired": return accept([{ kind: "otps-expired" }], done$1);
		case "approve": return answerApproval(state, params, at, "approved");
		case "reject": return answerApproval(state, params, at, "rejected");
		case "geopagos-down":
		case "invenio-down":
		case "internal-error":
		case "upstream":
		case "mail-delayed":
		case "mail-lost": return accept([{
			kind: "cause-began",
			cause,
			params
		}], done$1);
		default: return unreachable(cause);
	}
}
function end$1(state, cause) {
	const params = state.causes[cause];
	if (!params) return impossible$1("it is not in force.");
	const ended = {
		kind: "cause-ended",
		cause
	};
	return accept(cause === "terminal-taken" ? [ended, ...giveBack(state, params)] : [ended], done$1);
}
function issueCode(state, params, at, random) {
	const nbo = String(params["merchant"]);
	if (!state.merchants.has(nbo)) return impossible$1(noMerchant(state, nbo));
	const code = drawCode(state, random, {
		nbo,
		serial: String(params["serial"])
	}, at);
	return accept([{
		kind: "code-issued",
		code
	}], done$1);
}
function expireCodes({ codes }, serial, at) {
	return [...codes.values()].some((code) => whyInvalid(code, serial, at) === void 0) ? accept([{
		kind: "codes-expired",
		serial
	}], done$1) : impossible$1(`the terminal ${serial} has no activation code that is still valid.`);
}
function take(state, params, at, random) {
	const [serial, nbo] = [String(params["serial"]), String(params["merchant"])];
	if (!state.merchants.has(nbo)) return impossible$1(noMerchant(state, nbo));
	if (state.causes["terminal-taken"]) return impossible$1("a terminal is taken already. Clear that.");
	const holder = holderOf(state, serial);
	if (holder !== void 0 && holder !== nbo) return impossible$1(`the terminal ${serial} is bound to ${holder}, and only one can have it. Unbind it first.`);
	const began = {
		kind: "cause-began",
		cause: "terminal-taken",
		params
	};
	if (state.bindings.has(serial)) return accept([began], done$1);
	const binding = drawBinding(state, random, {
		nbo,
		serial,
		version: 1
	}, at);
	return accept([began, {
		kind: "bound",
		binding,
		code: void 0,
		replaced: false
	}], done$1);
}
/** A terminal that he lost before, or that somebody else has by now, is not his to give. */
function giveBack({ bindings, invenio, causes }, params) {
	const serial = String(params["serial"]);
	if (bindings.get(serial)?.nbo !== params["merchant"]) return [];
	return [{
		kind: "unbound",
		serial,
		at: invenio.has(serial) && causes["invenio-down"] !== void 0 ? "geopagos" : "both"
	}];
}
function answerApproval(state, params, at, status) {
	const { approvals, options } = state;
	const asked = params["approval"];
	if (approvals.length === 0) return impossible$1("there is no request yet. Unbind with version 2 first.");
	const approval = asked === "last" ? approvals.at(-1) : approvals[Number(asked) - 1];
	if (!approval) return impossible$1(`there is no request ${asked}. The last one is ${approvals.length}.`);
	const why = whyUnanswerable(state, approval, at);
	if (why !== void 0) return impossible$1(why);
	const { number } = approval;
	const expiresAt = status === "approved" ? at + options["approval.use"] : approval.expiresAt;
	return accept([{
		kind: "approval-answered",
		number,
		status,
		expiresAt
	}], done$1);
}
function noMerchant({ merchants }, nbo) {
	return `there is no merchant ${nbo}. Known: ${[...merchants.keys()].join(", ")}.`;
}
function impossible$1(why) {
	return {
		kind: "impossible",
		why
	};
}
// dist/emulators/geopagos/machine.js
/** The backend as a pure machine: who may ask, in which order it is checked, and what happens. */
function decide$1(state, command, at, random) {
	switch (command.kind) {
		case "cause": return changeWorld$1(state, command, at, random);
		case "restart": return accept([], { kind: "nothing" });
		case "unknown": return refuse("UNKNOWN_PATH");
		case "call": return answerCall(state, command, at, random);
	}
}
/** How each family says that something inside fails. */
const internal$2 = {
	envelope: "INTERNAL",
	otp: "OTP_INTERNAL",
	credentials: "NO_CREDENTIALS",
	signature: "SIGNATURE_REFUSED",
	token: "INTERNAL"
};
/** A1: who asks, then what fails inside, then how it is asked, then the sense. */
function answerCall(state, call, at, random) {
	const { ask, family } = call;
	const stranger = strangerProblem(state, call, at);
	if (stranger) return stranger;
	if (state.causes["internal-error"]) return refuse(internal$2[family], "something inside fails");
	return ask.kind === "malformed" ? refuse(ask.code, ask.detail) : answer(state, ask, at, random);
}
function strangerProblem(state, { auth, credential }, at) {
	switch (auth) {
		case "none": return;
		case "basic": {
			if (credential.kind === "none") return state.options["auth.missing"] === "pass" ? void 0 : refuse("BASIC_REFUSED", "nobody says who asks");
			if (credential.kind !== "basic") return refuse("BASIC_REFUSED", "this is not Basic auth");
			const { user, password } = credential;
			return isKnown(state, user, password) ? void 0 : refuse("BASIC_REFUSED", wrongPassword);
		}
		case "auth2": {
			if (credential.kind !== "bearer") return refuse("TOKEN_REFUSED", "there is no bearer token");
			const until = state.tokens.get(credential.token);
			if (until === void 0) return refuse("TOKEN_REFUSED", "nobody gave out this token");
			return at < until ? void 0 : refuse("TOKEN_REFUSED", "the token has expired");
		}
	}
}
const wrongPassword = "the user or the password is wrong";
function isKnown({ options }, user, password) {
	return user === options.user && password === options.password;
}
function answer(state, ask, at, random) {
	switch (ask.kind) {
		case "activate": return activate$2(state, ask, at, random);
		case "deactivate": return deactivate$1(state, ask, at);
		case "credentials": return tellCredentials(state, ask.nbo);
		case "token": return giveToken(state, ask, at, random);
		case "request-otp": return requestOtp$1(state, ask, at, random);
		case "deactivate-otp": return deactivateByOtp(state, ask, at);
		case "sign": {
			const sequence = state.signatures.length + 1;
			const signature = {
				...ask.signature,
				sequence,
				at
			};
			return accept([{
				kind: "signed",
				signature
			}], {
				kind: "signed",
				sequence
			});
		}
		default: return unreachable(ask);
	}
}
function tellCredentials({ causes, merchants }, nbo) {
	if (causes["invenio-down"]) return refuse("NO_CREDENTIALS", "Invenio cannot be asked");
	const merchant = merchants.get(nbo);
	if (!merchant) return refuse("NO_CREDENTIALS", "there is no such merchant");
	const { credentials } = merchant;
	return credentials ? accept([], {
		kind: "credentials",
		credentials
	}) : refuse("NO_CREDENTIALS", "the merchant sells no top-ups");
}
/** A2, A3. */
function giveToken(state, { user, password }, at, random) {
	if (!isKnown(state, user, password)) return refuse("BASIC_REFUSED", wrongPassword);
	const token = drawToken(state, random);
	const expiresAt = at + state.options["token.lifetime"];
	return accept([{
		kind: "token-given",
		token,
		expiresAt
	}], {
		kind: "token",
		token
	});
}
/** The next message that arrives, or the next half-done unbinding to be repaired. */
function due$1({ onTheWay, halfUnbound }) {
	let next = onTheWay[0]?.arrivesAt ?? Infinity;
	for (const { repairAt } of halfUnbound.values()) next = Math.min(next, repairAt);
	return next === Infinity ? void 0 : next;
}
function elapse$1(state, at) {
	const arrived = state.onTheWay.filter(({ arrivesAt }) => arrivesAt <= at).map(({ number }) => ({
		kind: "message-arrived",
		number
	}));
	const repairs = [...state.halfUnbound].filter(([, { repairAt }]) => repairAt <= at).map(([serial]) => repair(state, serial, at));
	return [...arrived, ...repairs];
}
/** A7. */
function repair({ causes, options }, serial, at) {
	if (!causes["invenio-down"]) return {
		kind: "repaired",
		serial,
		by: "itself"
	};
	return {
		kind: "repair-postponed",
		serial,
		until: at + Math.max(options["repair.after"], SECOND_MS)
	};
}
// dist/emulators/geopagos/machine/approval-page.js
const approvalPage = {
	says: "Where the legal representative answers a request to unbind a terminal.",
	read(state, id, at) {
		const approval = /^[1-9]\d{0,8}$/.test(id) ? state.approvals[Number(id) - 1] : void 0;
		return approval && mailOf(state, approval)?.arrivedAt !== void 0 ? tell(state, approval, at) : void 0;
	}
};
/** Why there are no buttons any more. */
const closed = {
	approved: "Esta solicitud ya fue aprobada. El terminal se puede desvincular ahora.",
	rejected: "Esta solicitud ya fue rechazada.",
	used: "Esta solicitud ya fue aprobada y el terminal fue desvinculado.",
	expired: "Esta solicitud ha vencido. Solicite la desvinculación nuevamente."
};
function tell(state, approval, at) {
	const { number, serial, nbo, askedAt, expiresAt } = approval;
	const standing = standingOf(approval, at);
	const merchant = state.merchants.get(nbo);
	const params = { approval: String(number) };
	return {
		title: "Desvinculación de terminal",
		lines: [
			`Comercio: ${merchant?.name ?? ""} (${nbo})`,
			`Terminal: ${serial}`,
			`Representante legal: ${merchant?.representative.name ?? ""}`,
			`Solicitud n.º ${number}, recibida el ${local(state, askedAt)}`,
			standing === "asked" ? `¿Aprueba la desvinculación? Puede responder hasta el ${local(state, expiresAt)}.` : closed[standing]
		],
		buttons: standing === "asked" ? [{
			label: "Aprobar",
			cause: "approve",
			params
		}, {
			label: "Rechazar",
			cause: "reject",
			params
		}] : []
	};
}
function local({ options }, at) {
	const { date, time } = toLocal(at, options["utc-offset"]);
	return `${date} ${time}`;
}
// dist/emulators/geopagos/machine/evolve.js
/** What an event makes of the state. It cannot refuse, and updates in place. */
/** What each kind of event does. */
const effects = {
	"code-issued": codeIssued,
	"codes-expired"({ codes }, { serial }, at) {
		for (const code of codes.values()) if (code.serial === serial) code.expiresAt = Math.min(code.expiresAt, at);
	},
	bound,
	unbound,
	repaired,
	"repair-postponed"(state, { serial, until }) {
		state.halfUnbound.set(serial, {
			...halfOf(state, serial),
			repairAt: until
		});
	},
	"approval-asked"({ approvals }, { approval }) {
		approvals.push({ ...approval });
	},
	"approval-answered"(state, { number, status, expiresAt }) {
		const approval = approvalOf(state, number);
		approval.status = status;
		approval.expiresAt = expiresAt;
	},
	"approval-used"(state, { number }) {
		approvalOf(state, number).status = "used";
	},
	"message-sent": messageSent,
	"message-arrived": messageArrived,
	"otp-sent": otpSent,
	"otp-missed": otpMissed,
	"otp-used"({ otps }, { serial }) {
		otps.delete(serial);
	},
	"otps-expired"({ otps }, _event, at) {
		for (const otp of otps.values()) otp.expiresAt = Math.min(otp.expiresAt, at);
	},
	"token-given"({ tokens }, { token, expiresAt }) {
		tokens.set(token, expiresAt);
	},
	"tokens-expired"({ tokens }, _event, at) {
		for (const [token, until] of tokens) tokens.set(token, Math.min(until, at));
	},
	signed({ signatures }, { signature }) {
		signatures.push(signature);
	},
	"cause-began"(state, { cause, params }) {
		state.causes = {
			...state.causes,
			[cause]: params
		};
	},
	"cause-ended"(state, { cause }) {
		const { [cause]: _ended, ...rest } = state.causes;
		state.causes = rest;
	}
};
function evolve$1(state, event, at) {
	const effect = effects[event.kind];
	effect(state, event, at);
	return state;
}
function codeIssued(state, { code }) {
	state.codes.set(code.code, { ...code });
	state.lastCode = code.code;
	knowTerminal(state, code.serial);
}
/** A terminal that nobody knew before: what it is will never be told. */
function knowTerminal({ terminals }, serial) {
	if (!terminals.has(serial)) terminals.set(serial, { type: "" });
}
/** The old keys of the terminal are dead, and so is whatever was under way to unbind it. */
function bound(state, { binding, code, replaced }, at) {
	const { serial, nbo, apiKey, token } = binding;
	const used = code === void 0 ? void 0 : state.codes.get(code);
	if (used) used.usedAt = at;
	if (replaced) state.unbindingsCount++;
	state.bindingsCount++;
	state.bindings.delete(serial);
	state.bindings.set(serial, binding);
	state.halfUnbound.delete(serial);
	knowTerminal(state, serial);
	if (state.merchants.get(nbo)?.credentials) state.invenio.set(serial, nbo);
	state.lastBinding = binding;
	state.given.add(apiKey).add(token);
	endRequests(state, serial, at);
	state.otps.delete(serial);
}
function unbound(state, { serial, at: where }, at) {
	const binding = state.bindings.get(serial);
	invariant(binding, `Cannot unbind ${serial}: it is not bound`);
	state.bindings.delete(serial);
	state.unbindingsCount++;
	endRequests(state, serial, at);
	if (where === "geopagos") {
		const repairAt = at + state.options["repair.after"];
		state.halfUnbound.set(serial, {
			binding,
			since: at,
			repairAt
		});
		return;
	}
	state.invenio.delete(serial);
	state.otps.delete(serial);
}
function repaired(state, { serial }) {
	halfOf(state, serial);
	state.halfUnbound.delete(serial);
	state.invenio.delete(serial);
	state.otps.delete(serial);
}
/** What was asked or approved for one binding is of no use to the next. */
function endRequests({ approvals }, serial, at) {
	for (const approval of approvals) if (approval.serial === serial) approval.expiresAt = Math.min(approval.expiresAt, at);
}
function messageSent({ messages, onTheWay }, { message, arrivesAt }) {
	messages.push({ ...message });
	if (arrivesAt === void 0) return;
	const later = onTheWay.findIndex((one) => one.arrivesAt > arrivesAt);
	onTheWay.splice(later < 0 ? onTheWay.length : later, 0, {
		number: message.number,
		arrivesAt
	});
}
function messageArrived({ messages, onTheWay }, { number }, at) {
	const message = messages[number - 1];
	invariant(message, `Cannot deliver message ${number}: only ${messages.length} were sent`);
	message.arrivedAt = at;
	const place = onTheWay.findIndex((one) => one.number === number);
	if (place >= 0) onTheWay.splice(place, 1);
}
function otpSent({ otps, otpRequests, given }, { otp, day }) {
	otps.set(otp.serial, { ...otp });
	given.add(otp.otp);
	const asked = otpRequests.get(otp.nbo);
	if (asked?.day === day) asked.count++;
	else otpRequests.set(otp.nbo, {
		day,
		count: 1
	});
}
function otpMissed({ otps }, { serial }) {
	const otp = otps.get(serial);
	if (!otp) return;
	otp.attemptsLeft--;
	if (otp.attemptsLeft <= 0) otps.delete(serial);
}
function halfOf({ halfUnbound }, serial) {
	const half = halfUnbound.get(serial);
	invariant(half, `Cannot repair ${serial}: it is not half-unbound`);
	return half;
}
function approvalOf({ approvals }, number) {
	const approval = approvals[number - 1];
	invariant(approval, `Cannot find request ${number}: only ${approvals.length} were made`);
	return approval;
}
// dist/emulators/geopagos/protocol/recipes.js
/** Commands that make a fresh rig answer in a certain way; `$URL` and so on are filled in. */
const basic = "-u \"$USER:$PASSWORD\"";
const json$2 = "-H \"Content-Type: application/json\"";
const key$1 = (text) => `-H "X-Authentication-ApiKey: ${text}"`;
const ask$2 = (field) => `$(tillrig state geopagos --show-secrets --field ${field})`;
const sample = "{\"fullSerialNumber\":\"6G356108\",\"activationCode\":\"880310\"}";
/** The document's own activation, or another. */
const activate$1 = (body = sample) => `curl -s -i ${basic} ${json$2} -d '${body}' "$URL/v1/activate"`;
const deactivate = (body, apiKey = "none") => `curl -s -i ${basic} ${json$2} ${key$1(apiKey)} -d '${body}' "$URL/v1/deactivate"`;
const credentials$1 = (body) => `curl -s -i ${basic} ${json$2} -d '${body}' "$URL/v1/getCredentials"`;
const confirm = (image) => `curl -s -i ${basic} ${json$2} -d '{"referenceNumber":"154758649862","dni":"46310482","nameCommerce":"Antonio Consulting","submerchantId":"341198324","signatureImage":"${image}"}' "$URL/confirm"`;
/** Binds a terminal to a merchant, and keeps the api key in `$KEY`. */
const issued = (merchant, serial) => [
	`tillrig cause geopagos.issue-code merchant=${merchant} serial=${serial}`,
	`CODE=${ask$2("lastCode")}`,
	`curl -s -o /dev/null ${basic} ${json$2} -d "{\\"fullSerialNumber\\":\\"${serial}\\",\\"activationCode\\":\\"$CODE\\"}" "$URL/v1/activate"`,
	`KEY=${ask$2("lastBinding.apiKey")}`
];
/** Fetches what version 2 asks for, and keeps it in `$TOKEN`. */
const token = "TOKEN=$(curl -s -d \"usuario=$USER&clave=$PASSWORD\" \"$URL/vm-api-autorizacion/oauth/token\" | sed 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/')";
/** A request of version 2. */
const withAuth2 = (path, body, apiKey = "none") => `curl -s -i -H "Authorization: Bearer $TOKEN" ${json$2} ${key$1(apiKey)} -d '${body}' "$URL/${path}"`;
const requestOtp = (serial = "6G356108", merchant = "840270777") => withAuth2("v2/requestOtp", `{"fullSerialNumber":"${serial}","codigoNbo":"${merchant}","tipoEnvio":"10"}`);
/** The one-time code is read from the mailbox of the rig. */
const deactivateOtp = (code, serial = "6G356108", merchant = "840270777") => `OTP=${code === "$OTP" ? ask$2("lastOtp") : code}; ` + withAuth2("v2/deactivateOtp", `{"fullSerialNumber":"${serial}","codigoNBO":"${merchant}","codigoOTP":"'$OTP'"}`);
// dist/emulators/geopagos/protocol.js
const envelope = (error, code, text) => ({
	error,
	code,
	text,
	status: 200
});
const vinculacion = documented$1("Vinculación errada");
const desvinculacion = documented$1("Desvinculación no se realizó");
const otp = documented$1("ObjDesvinculacionOTPResponse");
const errors$1 = {
	UNKNOWN_PATH: {
		...envelope("errors.not_found", 404, "Recurso no encontrado"),
		status: 404,
		wire: "errors.not_found",
		means: "There is no such path, or not with this HTTP method.",
		cause: "A path that the document does not name, or a GET.",
		cure: "Use POST and a documented path.",
		from: assumed("A1"),
		reproduce: ["curl -s -i -X POST \"$URL/v3/activate\""]
	},
	BASIC_REFUSED: {
		status: 401,
		wire: "HTTP Status 401",
		text: "HTTP Status 401 - Bad credentials",
		means: "User and password are missing or wrong.",
		cause: "Another scheme than Basic, or a wrong password.",
		cure: "Send the user and the password that the vendor gave.",
		from: documented$1("facts.md 4.1.7: pe.com.vendemas.standalone"),
		reproduce: ["curl -s -i -u nobody:x -d \"{}\" \"$URL/v1/activate\""]
	},
	TOKEN_REFUSED: {
		...envelope("errors.unauthorized", 401, "Autenticación no válida"),
		status: 401,
		wire: "Autenticación no válida",
		means: "The token of version 2 is missing, unknown or too old.",
		cause: "It expired, or was never fetched.",
		cure: "Fetch a new token, and send the request again.",
		from: assumed("A3"),
		reproduce: ["curl -s -i -d \"{}\" \"$URL/v2/activate\""]
	},
	BAD_REQUEST: {
		...envelope("errors.bad_request", 400, "Solicitud inválida"),
		wire: "errors.bad_request",
		means: "The body is not a JSON object, or a field in it has the wrong type or length.",
		cause: "Broken JSON, a number where text is due, a code that is too long.",
		cure: "Send what the document’s structures say; all values are texts.",
		from: assumed("A4"),
		reproduce: [activate$1("{\"fullSerialNumber\":")]
	},
	EMPTY_FIELD: {
		...envelope("errors.unauthorized", 401, "TERMINAL O CODIGO VACIO"),
		wire: "TERMINAL O CODIGO VACIO",
		means: "The serial number or the merchant’s code is missing or blank.",
		cause: "A till that sends it before it knows it.",
		cure: "Send both.",
		from: desvinculacion,
		reproduce: [deactivate("{\"fullSerialNumber\":\"\",\"codigoNBO\":\"840270777\"}")]
	},
	INTERNAL: {
		...envelope("errors.internal_error", 500, "Error interno"),
		wire: "errors.internal_error",
		means: "Something inside the backend fails; nothing was done.",
		cause: "A fault of the backend.",
		cure: "Ask again later.",
		from: assumed("A1"),
		reproduce: ["tillrig cause geopagos.internal-error", activate$1()]
	},
	UNAUTHORIZED: {
		...envelope("errors.unauthorized", 401, "No autorizado"),
		wire: "errors.unauthorized",
		means: "The api key is not the one of this terminal’s binding to this merchant.",
		cause: "A wrong key, a terminal that is not bound any more, or another merchant’s code.",
		cure: "Send the key that the activation answered; without one, bind the terminal again.",
		from: assumed("A5"),
		reproduce: [deactivate("{\"fullSerialNumber\":\"6G356108\",\"codigoNBO\":\"840270777\"}", "nokey")]
	},
	ACTIVATION_CODE_INVALID: {
		...envelope("errors.activation_code_invalid", 400, "Codigo de activacion invalido"),
		wire: "errors.activation_code_invalid",
		means: "The activation code is wrong, was used, or has expired.",
		cause: "A typing error, a second use, or a code of another terminal.",
		cure: "Have a new code made in the app or the dashboard.",
		from: vinculacion,
		reproduce: [activate$1("{\"fullSerialNumber\":\"6G356108\",\"activationCode\":\"000000\"}")]
	},
	TERMINAL_NOT_AVAILABLE: {
		...envelope("errors.terminal_not_available", 400, "Terminal no disponible"),
		wire: "errors.terminal_not_available",
		means: "The terminal is bound to another merchant.",
		cause: "It was sold or moved without being unbound.",
		cure: "Have the other merchant unbind it.",
		from: vinculacion,
		reproduce: ["tillrig cause geopagos.terminal-taken serial=6G356108", activate$1()]
	},
	GEOPAGOS_FAILED: {
		...envelope("errors.internal_error", 500, "Error en Geopagos"),
		wire: "Error en Geopagos",
		means: "Geopagos could not be asked; nothing was done.",
		cause: "It is down, or does not answer.",
		cure: "Ask again later.",
		from: assumed("A6"),
		reproduce: ["tillrig cause geopagos.geopagos-down", activate$1()]
	},
	UNKNOWN_UPSTREAM: {
		status: 200,
		wire: "ERROR DESCONOCIDO",
		text: "ERROR DESCONOCIDO",
		means: "Geopagos answered with an HTTP status that the backend does not know.",
		cause: "A proxy or a fault on the way to Geopagos.",
		cure: "Ask again; whether it was done is not known.",
		from: documented$1("facts.md 4.1.4: pe.com.vendemas.standalone"),
		reproduce: ["tillrig cause geopagos.upstream status=502", activate$1()]
	},
	UPSTREAM_ERROR: {
		...envelope("errors.upstream", 500, "Error de Geopagos"),
		wire: "errors.upstream",
		means: "Geopagos answered with an error of its own, which is handed on.",
		cause: "A fault in Geopagos.",
		cure: "Ask again later.",
		from: documented$1("facts.md 4.1.3: pe.com.vendemas.standalone"),
		reproduce: ["tillrig cause geopagos.upstream status=500", activate$1()]
	},
	INVENIO_FAILED: {
		...envelope("errors.internal_error", 500, "Error desvinculacion en Invenio"),
		wire: "Error desvinculacion en Invenio",
		means: "Geopagos has unbound the terminal, Invenio has not.",
		cause: "Invenio is down.",
		cure: "Send the same request again; it is repaired by itself after a while.",
		from: assumed("A7"),
		reproduce: [
			...issued("046310489", "6G051173"),
			"tillrig cause geopagos.invenio-down",
			deactivate("{\"fullSerialNumber\":\"6G051173\",\"codigoNBO\":\"046310489\"}", "$KEY")
		]
	},
	CHECK_MAIL: {
		...envelope("Generic Error Message", 401, "REVISE SU CORREO"),
		wire: "REVISE SU CORREO",
		means: "The legal representative was asked by mail, and has not approved yet.",
		cause: "The first of the two steps of version 2.",
		cure: "Have the representative approve, then send the request again.",
		from: desvinculacion,
		reproduce: [
			...issued("840270777", "6G356108"),
			token,
			withAuth2("v2/deactivate", "{\"fullSerialNumber\":\"6G356108\",\"type\":\"2\",\"codigoNBO\":\"840270777\"}", "$KEY")
		]
	},
	NO_CREDENTIALS: {
		status: 200,
		wire: "96",
		text: "Error al obtener credenciales",
		means: "There are no credentials for this merchant.",
		cause: "The merchant sells no top-ups, is unknown, or Invenio is down.",
		cure: "Have top-ups enabled for the merchant.",
		from: documented$1("ObjObtenerCredencialesResponse"),
		reproduce: [credentials$1("{\"codigoNbo\":\"840270777\"}")]
	},
	SIGNATURE_REFUSED: {
		status: 200,
		wire: "0000",
		text: "ERROR",
		means: "The signature was not kept.",
		cause: "A field is missing, or the image is not a PNG in base64.",
		cure: "Send all five fields, and the image as the document says.",
		from: documented$1("Guardar Firma"),
		reproduce: [confirm("")]
	},
	OTP_INTERNAL: {
		status: 200,
		wire: "10",
		text: "Error interno",
		means: "Something inside the backend fails; nothing was done.",
		cause: "A fault of the backend, or a request that it cannot read.",
		cure: "Ask again later.",
		from: otp,
		reproduce: [
			token,
			"tillrig cause geopagos.internal-error",
			requestOtp()
		]
	},
	OTP_REFUSED: {
		status: 200,
		wire: "11",
		text: "No autorizado",
		means: "The terminal is not bound to this merchant, the one-time code is wrong or too old, or the day’s requests are used up.",
		cause: "A typing error, or a code that was asked for too long ago.",
		cure: "Ask for another one-time code; tomorrow there are new ones.",
		from: otp,
		reproduce: [token, deactivateOtp("000000")]
	},
	OTP_GEOPAGOS: {
		status: 200,
		wire: "12",
		text: "Error desvinculacion en Geopagos",
		means: "Geopagos could not unbind; nothing was done.",
		cause: "It is down.",
		cure: "Send the same request again later.",
		from: otp,
		reproduce: [
			...issued("840270777", "6G356108"),
			token,
			requestOtp(),
			"tillrig cause geopagos.geopagos-down",
			deactivateOtp("$OTP")
		]
	},
	OTP_INVENIO: {
		status: 200,
		wire: "13",
		text: "Error desvinculacion en Invenio",
		means: "Geopagos has unbound the terminal, Invenio has not.",
		cause: "Invenio is down.",
		cure: "Send the same request again; it is repaired by itself after a while.",
		from: otp,
		reproduce: [
			...issued("046310489", "6G051173"),
			token,
			requestOtp("6G051173", "046310489"),
			"tillrig cause geopagos.invenio-down",
			deactivateOtp("$OTP", "6G051173", "046310489")
		]
	}
};
// dist/emulators/geopagos/samples.js
/** No source names a representative. */
const representative = {
	name: "Representante Legal",
	mail: "representante@example.com",
	phone: "999000001"
};
const quick = {
	qpos: "0",
	qposAmount: "1"
};
/** They work without any package, in a browser too. */
const documentSamples$1 = {
	merchants: [
		{
			nbo: "840270777",
			name: "Mi Bodega",
			...quick,
			representative
		},
		{
			nbo: "046310489",
			name: "Comercio 046310489",
			...quick,
			representative,
			credentials: {
				codigoRecargas: "2sTzV432vpaCA",
				accountId: "3DFXEg7wU452xNWzcDRnQ1Im96Pu7nJBaynG423",
				terminalId: "5ZJ5425Im9ni",
				acceptorId: "WxZSbtwIb52MjY5dA",
				ownerId: "yJIof2T9bSTyxcJwN4pL52352"
			}
		},
		{
			nbo: "046555489",
			name: "Comercio 046555489",
			...quick,
			representative
		},
		{
			nbo: "341198324",
			name: "Antonio Consulting",
			...quick,
			representative
		}
	],
	terminals: [
		{
			serial: "6G356108",
			type: "2"
		},
		{
			serial: "6G051173",
			type: "4"
		},
		{
			serial: "68514357",
			type: "7"
		},
		{
			serial: "00000008",
			type: "8"
		},
		{
			serial: "00000009",
			type: "9"
		},
		{
			serial: "91000011",
			type: "11"
		}
	]
};
// dist/emulators/geopagos/state.js
function initialState$1({ name, options }, samples, at) {
	const state = {
		name,
		options,
		causes: {},
		merchants: new Map(samples.merchants.map((one) => [one.nbo, one])),
		terminals: new Map(samples.terminals.map(({ serial, type }) => [serial, { type }])),
		codes: /* @__PURE__ */ new Map(),
		lastCode: "",
		bindings: /* @__PURE__ */ new Map(),
		invenio: /* @__PURE__ */ new Map(),
		halfUnbound: /* @__PURE__ */ new Map(),
		lastBinding: void 0,
		bindingsCount: 0,
		unbindingsCount: 0,
		approvals: [],
		messages: [],
		onTheWay: [],
		otps: /* @__PURE__ */ new Map(),
		otpRequests: /* @__PURE__ */ new Map(),
		tokens: /* @__PURE__ */ new Map(),
		given: /* @__PURE__ */ new Set(),
		signatures: []
	};
	const code = "880310";
	state.codes.set(code, {
		code,
		nbo: "840270777",
		serial: "6G356108",
		issuedAt: at,
		expiresAt: at + options["code.lifetime"]
	});
	state.lastCode = code;
	return state;
}
// dist/emulators/geopagos/transitions.js
const transitions$1 = {
	"code-issued": "An activation code is made.",
	"codes-expired": "The activation codes of a terminal expire.",
	bound: ways(({ replaced }) => replaced ? "again" : "anew", {
		anew: "A terminal is bound.",
		again: "A terminal that is bound gets other keys, and the old ones are dead."
	}),
	unbound: ways(({ at }) => at, {
		both: "A terminal is unbound in both systems.",
		geopagos: "A terminal is unbound in Geopagos, and not in Invenio."
	}),
	repaired: ways(({ by }) => by, {
		till: "Invenio follows, as somebody asked again.",
		itself: "Invenio follows by itself."
	}),
	"repair-postponed": "Invenio cannot follow yet.",
	"approval-asked": "The representative is asked for his approval.",
	"approval-answered": "The representative answers.",
	"approval-used": "An approval is used.",
	"message-sent": ways(({ message }) => message.channel, {
		mail: "A mail is sent.",
		sms: "An SMS is sent."
	}),
	"message-arrived": "A mail or an SMS arrives.",
	"otp-sent": "A one-time code is sent.",
	"otp-missed": "A wrong one-time code is tried.",
	"otp-used": "A one-time code is used.",
	"otps-expired": "The one-time codes expire.",
	"token-given": "A token of version 2 is given out.",
	"tokens-expired": "The tokens of version 2 expire.",
	signed: "A signature is kept.",
	"cause-began": "A cause begins.",
	"cause-ended": "A cause ends."
};
// dist/emulators/geopagos/wire/body.js
const flaws = {
	empty: "el cuerpo está vacío",
	"no-json": "el cuerpo no es JSON en UTF-8",
	"no-object": "el cuerpo no es un objeto"
};
/** A body that was too long to be kept is a byte that is no text. */
function readJson$1(body) {
	const read = readJsonBody(body);
	return typeof read === "string" ? {
		kind: "unreadable",
		why: flaws[read]
	} : {
		kind: "values",
		values: read
	};
}
// dist/emulators/geopagos/wire/fields.js
/** Fields of a request, read one by one; the gravest mistake is kept, and told at the end. */
const nested = {
	list: "una lista",
	object: "un objeto"
};
/** How each family refuses what is not there, and what is not as it should be. */
const refusals = {
	envelope: {
		empty: "EMPTY_FIELD",
		bad: "BAD_REQUEST"
	},
	otp: {
		empty: "OTP_INTERNAL",
		bad: "OTP_INTERNAL"
	},
	credentials: {
		empty: "NO_CREDENTIALS",
		bad: "NO_CREDENTIALS"
	},
	signature: {
		empty: "SIGNATURE_REFUSED",
		bad: "SIGNATURE_REFUSED"
	},
	token: {
		empty: "BASIC_REFUSED",
		bad: "BASIC_REFUSED"
	}
};
function malformed(family, how, detail) {
	return {
		kind: "malformed",
		code: refusals[family][how],
		detail
	};
}
const precedence = Object.keys(errors$1);
/** The first of a kind stays. */
function note(fields, found) {
	const { problem } = fields;
	if (problem && precedence.indexOf(problem.code) <= precedence.indexOf(found.code)) return;
	fields.problem = found;
}
/** Notes what a field should have been; what came in its place only where it is no secret. */
function reject(fields, expected, came) {
	const detail = came === void 0 ? expected : `${expected}; llegó ${echo(came, nested)}`;
	note(fields, malformed(fields.family, "bad", detail));
}
/** `null` is no value (A4). */
function readOptional(fields, rule) {
	const { name, pattern, expects, isSecret } = rule;
	const value = fields.values[name] ?? void 0;
	if (value === void 0) return void 0;
	const shown = isSecret ? void 0 : value;
	if (typeof value !== "string") reject(fields, `${name} debe ser un texto`, shown);
	else if (pattern.test(value)) return value;
	else reject(fields, `${name} debe ${expects}`, shown);
}
/** A blank text is as good as none. */
function readRequired(fields, rule) {
	const value = fields.values[rule.name] ?? "";
	if (typeof value !== "string" || value.trim() !== "") return readOptional(fields, rule) ?? "";
	note(fields, malformed(fields.family, "empty", `${rule.name} está vacío`));
	return "";
}
function readSerial(fields) {
	return readRequired(fields, {
		name: "fullSerialNumber",
		pattern: /^[0-9A-Za-z]{1,8}$/,
		expects: "tener hasta 8 letras y dígitos"
	});
}
const nineDigits = {
	pattern: /^\d{9}$/,
	expects: "tener 9 dígitos"
};
/** Each structure spells the name in its own way. */
function readMerchant(fields, name) {
	return readRequired(fields, {
		name,
		...nineDigits
	});
}
/** As the earlier build, which knows no such field. */
function readMerchantIfAny(fields) {
	const { codigoNBO } = fields.values;
	return typeof codigoNBO === "string" && codigoNBO.trim() === "" ? "" : readOptional(fields, {
		name: "codigoNBO",
		...nineDigits
	}) ?? "";
}
/** Letters are no mistake of the request: such a code is simply not the right one. */
function readCode(fields, name) {
	return readRequired(fields, {
		name,
		pattern: /^.{1,6}$/su,
		expects: "tener hasta 6 caracteres",
		isSecret: true
	});
}
// dist/emulators/geopagos/wire/png.js
/** Whether bytes are a PNG; its pixels are not unpacked. */
const SIGNATURE = [
	137,
	80,
	78,
	71,
	13,
	10,
	26,
	10
];
/** Length, type and check of a chunk. */
const AROUND_BYTES = 12;
const HEADER_BYTES = 13;
/** No pad that people sign on has more. */
const SIDE_MAX = 1e4;
/** Bits of a sample that each colour type allows. */
const depths = {
	0: [
		1,
		2,
		4,
		8,
		16
	],
	2: [8, 16],
	3: [
		1,
		2,
		4,
		8
	],
	4: [8, 16],
	6: [8, 16]
};
const broken = (why) => ({
	kind: "broken",
	why
});
function readPng(bytes) {
	if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) return broken("no empieza como un PNG");
	const chunks = readChunks(bytes);
	if (typeof chunks === "string") return broken(chunks);
	const [header] = chunks;
	if (header?.type !== "IHDR") return broken("no empieza por IHDR");
	if (chunks.filter(({ type }) => type === "IHDR").length > 1) return broken("repite IHDR");
	if (chunks.every(({ type, data }) => type !== "IDAT" || data.length === 0)) return broken("no tiene IDAT");
	if (chunks.at(-1)?.type !== "IEND") return broken("no termina en IEND");
	return readHeader(header.data);
}
function readHeader(data) {
	if (data.length !== HEADER_BYTES) return broken("IHDR no mide 13 bytes");
	const [width, height] = [wordAt(data, 0), wordAt(data, 4)];
	if (![width, height].every((side) => side >= 1 && side <= SIDE_MAX)) return broken(`no mide de 1 a ${SIDE_MAX} puntos de lado`);
	const [depth = 0, color = 0, compression, filter, interlace = 0] = data.subarray(8);
	if (!(depths[color]?.includes(depth) && compression === 0 && filter === 0) || interlace > 1) return broken("IHDR tiene un formato desconocido");
	return {
		kind: "png",
		width,
		height
	};
}
/** All chunks up to IEND, behind which nothing may come; or what is wrong with them. */
function readChunks(bytes) {
	const chunks = [];
	let at = SIGNATURE.length;
	while (at < bytes.length) {
		const end = at + AROUND_BYTES + wordAt(bytes, at);
		if (end > bytes.length) return "está cortado";
		const named = bytes.subarray(at + 4, end - 4);
		const type = String.fromCharCode(...named.subarray(0, 4));
		if (!/^[A-Za-z]{4}$/.test(type)) return "tiene un bloque sin nombre";
		if (wordAt(bytes, end - 4) !== crcOf(named)) return `el CRC de ${type} no es correcto`;
		chunks.push({
			type,
			data: named.subarray(4)
		});
		at = end;
		if (type !== "IEND") continue;
		if (named.length > 4) return "IEND no está vacío";
		if (at < bytes.length) return "sigue después de IEND";
	}
	return chunks;
}
/** Four bytes, the gravest first; those beyond the end count as nothing. */
function wordAt(bytes, at) {
	const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
	return (a << 24 | b << 16 | c << 8 | d) >>> 0;
}
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 3988292384 ^ rest >>> 1 : rest >>> 1;
	return rest;
});
function crcOf(bytes) {
	let crc = 4294967295;
	for (const byte of bytes) crc = (remainders[(crc ^ byte) & 255] ?? 0) ^ crc >>> 8;
	return (crc ^ 4294967295) >>> 0;
}
// dist/emulators/geopagos/wire/token.js
/** The body counts where it says anything of it, else the header. */
function readTokenAsk(request) {
	const carried = looksLikeJson(request.body) ? readJson$1(request.body) : readPairs(request);
	if (carried.kind === "unreadable") return malformed("token", "bad", carried.why);
	const { usuario, clave } = carried.values;
	const user = usuario ?? void 0;
	const password = clave ?? void 0;
	if (user === void 0 && password === void 0) return readBasic(request);
	if (user === void 0 || password === void 0) return malformed("token", "empty", "falta usuario o clave");
	if (typeof user !== "string" || typeof password !== "string") return malformed("token", "bad", "usuario y clave deben ser textos");
	return {
		kind: "token",
		user,
		password
	};
}
function readBasic(request) {
	const credential = readCredential(request);
	if (credential.kind !== "basic") return malformed("token", "empty", "faltan usuario y clave");
	return {
		kind: "token",
		user: credential.user,
		password: credential.password
	};
}
const BRACE = 123;
const blanks = [
	32,
	9,
	10,
	13,
	239,
	187,
	191
];
/** Behind blanks and a mark of the byte order. */
function looksLikeJson(body) {
	return body.find((byte) => !blanks.includes(byte)) === BRACE;
}
/** Passwords do not belong into a query. Of a repeated name, the first counts, as in Java. */
function readPairs(request) {
	const form = readForm({
		...request,
		query: ""
	});
	if (form.malformed !== void 0) return {
		kind: "unreadable",
		why: "el cuerpo no se puede descodificar"
	};
	const first = (name) => form.values.get(name)?.[0];
	return {
		kind: "values",
		values: {
			usuario: first("usuario"),
			clave: first("clave")
		}
	};
}
// dist/emulators/geopagos/wire/asks.js
/** How each operation says no. */
const families = {
	"activate-v1": "envelope",
	"deactivate-v1": "envelope",
	"credentials-v1": "credentials",
	token: "token",
	"activate-v2": "envelope",
	"deactivate-v2": "envelope",
	"credentials-v2": "credentials",
	"request-otp": "otp",
	"deactivate-otp": "otp",
	confirm: "signature"
};
const credentials = ({ fields }) => ({
	kind: "credentials",
	nbo: readMerchant(fields, "codigoNbo")
});
const readers = {
	"activate-v1": ({ fields }) => activate(fields, 1),
	"activate-v2": ({ fields }) => activate(fields, 2),
	"deactivate-v1": ({ fields, request, isOlder }) => ({
		kind: "deactivate",
		version: 1,
		serial: readSerial(fields),
		nbo: isOlder ? readMerchantIfAny(fields) : readMerchant(fields, "codigoNBO"),
		keys: readKeys(request)
	}),
	"deactivate-v2": ({ fields, request }) => {
		const serial = readSerial(fields);
		readOptional(fields, typeRule);
		return {
			kind: "deactivate",
			version: 2,
			serial,
			nbo: readMerchant(fields, "codigoNBO"),
			keys: readKeys(request)
		};
	},
	"credentials-v1": credentials,
	"credentials-v2": credentials,
	"request-otp": ({ fields }) => ({
		kind: "request-otp",
		serial: readSerial(fields),
		nbo: readMerchant(fields, "codigoNbo"),
		sending: readSending(fields)
	}),
	"deactivate-otp": ({ fields }) => ({
		kind: "deactivate-otp",
		serial: readSerial(fields),
		nbo: readMerchant(fields, "codigoNBO"),
		otp: readCode(fields, "codigoOTP")
	}),
	confirm: ({ fields }) => ({
		kind: "sign",
		signature: readSignature(fields)
	})
};
/** What is asked, unless something is wrong with it: then what stands first among the errors. */
function readAsk(operation, request, isOlder) {
	if (operation === "token") return readTokenAsk(request);
	const family = families[operation];
	const carried = readJson$1(request.body);
	if (carried.kind === "unreadable") return malformed(family, "bad", carried.why);
	const fields = {
		values: carried.values,
		family,
		problem: void 0
	};
	const ask = readers[operation]({
		fields,
		request,
		isOlder
	});
	return fields.problem ?? ask;
}
/** Version 1 knows no types: there it is a field like any other that is not known. */
function activate(fields, version) {
	const serial = readSerial(fields);
	const type = version === 2 ? readOptional(fields, typeRule) : void 0;
	return {
		kind: "activate",
		version,
		serial,
		activationCode: readCode(fields, "activationCode"),
		type
	};
}
function oneOf(table) {
	const known = Object.keys(table).sort((a, b) => Number(a) - Number(b));
	return {
		pattern: new RegExp(`^(${known.join("|")})$`),
		expects: `ser ${known.join(", ")}`
	};
}
const typeRule = {
	name: "type",
	...oneOf(terminalTypes)
};
const sendingRule = {
	name: "tipoEnvio",
	...oneOf(sendings)
};
function readSending(fields) {
	const text = readRequired(fields, sendingRule);
	return text === "" ? "01" : text;
}
/** A token that is blank was not given. */
function readKeys(request) {
	const token = headerOf(request, "x-authentication-token");
	return {
		apiKey: headerOf(request, "x-authentication-apikey"),
		token: token === "" ? void 0 : token
	};
}
/** Who signed is told to nobody: values of these fields are not shown. */
function readSignature(fields) {
	const personal = { isSecret: true };
	return {
		referenceNumber: readRequired(fields, {
			name: "referenceNumber",
			pattern: /^\d{1,20}$/,
			expects: "tener de 1 a 20 dígitos",
			...personal
		}),
		dni: readRequired(fields, {
			name: "dni",
			pattern: /^\d{8}$/,
			expects: "tener 8 dígitos",
			...personal
		}),
		nameCommerce: readRequired(fields, {
			name: "nameCommerce",
			pattern: /^\P{Cs}{1,100}$/u,
			expects: "tener hasta 100 caracteres",
			...personal
		}),
		submerchantId: readMerchant(fields, "submerchantId"),
		...readImage(fields)
	};
}
function readImage(fields) {
	const name = "signatureImage";
	const nothing = {
		width: 0,
		height: 0,
		bytes: 0
	};
	const text = readRequired(fields, {
		name,
		pattern: /^/,
		expects: "",
		isSecret: true
	});
	if (text === "") return nothing;
	const bytes = fromBase64(text);
	const image = bytes && readPng(bytes);
	if (!image) reject(fields, `${name} no es base64`);
	else if (image.kind === "broken") reject(fields, `${name} ${image.why}`);
	else return {
		width: image.width,
		height: image.height,
		bytes: bytes.length
	};
	return nothing;
}
// dist/emulators/geopagos/wire/replies.js
const JSON_TYPE = { "content-type": "application/json;charset=UTF-8" };
function replyTo(answer, options) {
	switch (answer.kind) {
		case "bound": return json$1(200, { data: bindingOf(answer) });
		case "nothing": return {
			status: 200,
			headers: {},
			body: ""
		};
		case "credentials": return json$1(200, {
			credentials: inOrder(answer.credentials),
			responseCode: "00"
		});
		case "token": return json$1(200, { [options["token.field"]]: answer.token });
		case "otp-requested": return json$1(200, {
			codigoRespuesta: "00",
			mensajeRespuesta: "EXITO",
			mensajeFront: "Envío completado",
			solicitudesRestantes: String(answer.left)
		});
		case "otp-unbound": return json$1(200, {
			codigoRespuesta: "00",
			mensajeRespuesta: "EXITO",
			mensajeFront: "Desvinculacion Exitosa"
		});
		case "signed": return json$1(200, {
			state: options["confirm.state"],
			seqSignature: sequenceOf(answer.sequence),
			desState: options["confirm.text"]
		});
		case "said-no": return refusal(answer.code, answer.detail);
	}
}
function bindingOf({ binding, merchant }) {
	const { nbo, name, qpos, qposAmount, credentials } = merchant;
	return {
		"X-Authentication-ApiKey": binding.apiKey,
		"X-Authentication-Token": binding.token,
		subMerchantId: nbo,
		subMerchantName: name,
		qpos,
		qposAmount,
		...credentials ? { credentials: inOrder(credentials) } : {}
	};
}
/** In the order of the document, and nothing else. */
function inOrder(credentials) {
	const { codigoRecargas, accountId, terminalId, acceptorId, ownerId } = credentials;
	return {
		codigoRecargas,
		accountId,
		terminalId,
		acceptorId,
		ownerId
	};
}
function sequenceOf(sequence) {
	return String(sequence).padStart(4, "0");
}
function refusal(code, detail) {
	const row = errors$1[code];
	switch (code) {
		case "BASIC_REFUSED": return {
			status: row.status,
			headers: {
				"content-type": "text/plain; charset=UTF-8",
				"www-authenticate": "Basic realm=\"vendemas\""
			},
			body: row.text
		};
		case "UNKNOWN_UPSTREAM": return {
			status: row.status,
			headers: JSON_TYPE,
			body: row.text
		};
		case "NO_CREDENTIALS": return json$1(row.status, { responseCode: row.wire });
		case "SIGNATURE_REFUSED": return json$1(row.status, {
			state: "0",
			seqSignature: row.wire,
			desState: row.text
		});
		case "OTP_INTERNAL":
		case "OTP_REFUSED":
		case "OTP_GEOPAGOS":
		case "OTP_INVENIO": return json$1(row.status, {
			codigoRespuesta: row.wire,
			mensajeRespuesta: row.text,
			mensajeFront: row.text,
			...leftOf(detail)
		});
		default: return json$1(row.status, {
			error: row.error,
			response: responseOf(code, row, detail)
		});
	}
}
/** Where the day's requests are used up, the detail is how many are left. */
function leftOf(detail) {
	return detail !== void 0 && /^\d{1,2}$/.test(detail) ? { solicitudesRestantes: detail } : {};
}
/** Texts of the vendor stay as they are; only those of ours say more. */
function responseOf(code, { code: number, text }, detail) {
	if (detail === void 0) return {
		code: number,
		message: text
	};
	if (code === "BAD_REQUEST") return {
		code: number,
		message: `${text}: ${detail}`
	};
	return {
		code: code === "UPSTREAM_ERROR" && /^\d{3}$/.test(detail) ? Number(detail) : number,
		message: text
	};
}
function json$1(status, content) {
	return {
		status,
		headers: JSON_TYPE,
		body: JSON.stringify(content)
	};
}
// dist/emulators/geopagos/wire.js
function decode$1(request, options) {
	const { method, path } = request;
	const operation = operationAt(path, options);
	if (operation === void 0) return { command: { kind: "unknown" } };
	if (method !== "POST") return {
		operation,
		command: { kind: "unknown" }
	};
	return {
		operation,
		command: {
			kind: "call",
			auth: operations$1[operation].auth,
			credential: readCredential(request),
			family: families[operation],
			ask: readAsk(operation, request, isOlderPath(path, options))
		}
	};
}
function encode$1(outcome, options) {
	return outcome.kind === "answer" ? replyTo(outcome.answer, options) : refusal(outcome.code, outcome.detail);
}
// dist/emulators/geopagos/device.js
/** A backend that knows these merchants; the document's own unless told otherwise. */
function createGeopagos(samples = () => documentSamples$1) {
	return {
		name: "geopagos",
		title: "Geopagos/Vendemas activation backend (Peru)",
		port: 8082,
		errors: errors$1,
		causes: causes$1,
		transitions: transitions$1,
		options: options$1,
		profiles: profiles$1,
		operations: operations$1,
		facts: facts$1,
		client: client$1,
		pages: { approval: approvalPage },
		secrets,
		initial: (chosen, random, at, name) => initialState$1({
			name,
			options: chosen
		}, samples(random), at),
		decide: decide$1,
		evolve: evolve$1,
		due: due$1,
		elapse: elapse$1,
		decode: decode$1,
		encode: encode$1,
		access: ({ options: { user, password } }) => ({
			user,
			password
		}),
		view: view$1
	};
}
/** Wherever one of these names stands: on the wire, in an event, in the state. */
const secrets = [
	"X-Authentication-ApiKey",
	"X-Authentication-Token",
	"apiKey",
	"token",
	"access_token",
	"accessToken",
	"id_token",
	"authorization",
	"password",
	"clave",
	"activationCode",
	"code",
	"lastCode",
	"codigoOTP",
	"otp",
	"lastOtp",
	"codigoRecargas",
	"accountId",
	"terminalId",
	"acceptorId",
	"ownerId"
];
// dist/emulators/ikkm/causes.js
const causes = {
	"paper-out": {
		says: "The paper roll is empty.",
		opposite: "a new roll is put in",
		params: {},
		from: documented$1("answer codes, -6")
	},
	"cover-open": {
		says: "The cover of the printer is open.",
		opposite: "the cover is closed",
		params: {},
		from: documented$1("answer codes, -6")
	},
	battery: {
		says: "The battery has so much charge left.",
		opposite: "the register is on the charger again",
		params: { percent: integerField("Charge in percent.", {
			min: 0,
			max: 100
		}) },
		from: documented$1("answer codes, -5")
	},
	"ofd-down": {
		says: "The tax operator cannot be reached; the register works offline.",
		opposite: "the link is back",
		params: {},
		from: documented$1("answer codes, -4")
	},
	"ofd-refuses": {
		says: "The tax operator answers each document with this result code.",
		opposite: "it accepts documents again",
		params: { code: integerField("1 to 17, or 254 and 255 for \"not now\".", {
			min: 1,
			max: 255
		}) },
		from: documented$1("answer codes, -100...-199")
	},
	unblock: {
		says: "A technician unblocks the register, once what blocked it is gone.",
		params: {},
		from: documented$1("answer codes, -4")
	},
	cashier: {
		says: "Another cashier logs in on the register.",
		params: { id: integerField("The cashier’s code.", {
			min: 1,
			max: 9999
		}) },
		from: documented$1("answer codes, -11 and -16")
	},
	"bank-finish": {
		says: "The cashier finishes the bank operation on the register.",
		params: { outcome: choiceField("How it ended; the register tells nobody.", ["paid", "cancelled"], "paid") },
		from: documented$1("bank application")
	},
	"internal-error": {
		says: "Something inside the register fails.",
		opposite: "it works again",
		params: {},
		from: documented$1("answer codes, -99")
	},
	"tax-rate": {
		says: "The rate of a tax is edited, and so the tax gets a new code.",
		params: {
			id: integerField("The tax’s code before.", {
				min: 1,
				max: 1e6
			}),
			rate: integerField("The new rate in percent.", {
				min: 0,
				max: 99
			})
		},
		from: documented$1("taxes")
	},
	"web-cash-off": {
		says: "The web cash mode is switched off: nobody answers.",
		opposite: "it is switched on",
		params: {},
		from: documented$1("answer codes, no answer")
	},
	"power-cut": {
		says: "The register has no power: nobody answers, and what it was doing is over.",
		opposite: "power is back and the register starts",
		params: {},
		from: assumed("A12")
	}
};
/** Kinds of registration: parameter, wire number in reports, title on paper. */
const kinds$1 = {
	sale: {
		operation: "sale",
		chequeType: "0",
		title: "Продажа",
		position: "продажа"
	},
	buy: {
		operation: "buy",
		chequeType: "1",
		title: "Покупка",
		position: "покупка"
	},
	saleReturn: {
		operation: "sale-return",
		chequeType: "2",
		title: "Возврат продажи",
		position: "возврат продажи"
	},
	buyReturn: {
		operation: "buy-return",
		chequeType: "3",
		title: "Возврат покупки",
		position: "возврат покупки"
	}
};
const receiptKinds = Object.keys(kinds$1);
const payments = [
	"cash",
	"bank",
	"tara",
	"credit"
];
const registration = documented$1("registration");
const reports = documented$1("reports");
const directories = documented$1("directories");
const operations = {
	sale: {
		says: "Registers a sale.",
		from: registration
	},
	buy: {
		says: "Registers a purchase: the shop buys.",
		from: registration
	},
	"sale-return": {
		says: "Registers the return of a sale.",
		from: registration
	},
	"buy-return": {
		says: "Registers the return of a purchase.",
		from: registration
	},
	register: {
		says: "/api without a kind of registration, or with two.",
		from: registration
	},
	check: {
		says: "Asks whether the register is ready.",
		from: documented$1("status check")
	},
	"print-last": {
		says: "Prints the last document again.",
		from: documented$1("apicheck")
	},
	info: {
		says: "What the register is and how it does.",
		from: documented$1("apicheck")
	},
	print: {
		says: "Prints text.",
		from: documented$1("printer mode")
	},
	bank: {
		says: "Opens the bank application.",
		from: documented$1("bank application")
	},
	"z-report": {
		says: "Closes the shift and prints the Z report.",
		from: documented$1("Z, X")
	},
	"x-report": {
		says: "Prints the X report.",
		from: documented$1("Z, X")
	},
	withdraw: {
		says: "Takes cash out of the drawer.",
		from: documented$1("deposit and withdrawal")
	},
	deposit: {
		says: "Puts cash into the drawer.",
		from: documented$1("deposit and withdrawal")
	},
	items: {
		says: "The goods.",
		from: directories
	},
	catalog: {
		says: "The catalogue’s sections.",
		from: directories
	},
	taxes: {
		says: "The taxes by code.",
		from: directories
	},
	cashiers: {
		says: "The cashiers by code.",
		from: directories
	},
	shifts: {
		says: "All shifts but the archived.",
		from: reports
	},
	cheques: {
		says: "The receipts of a shift.",
		from: reports
	},
	sales: {
		says: "The positions sold in a shift.",
		from: reports
	},
	report: {
		says: "The Z or X report of a shift.",
		from: reports
	},
	transaction: {
		says: "What became of the document made with a key.",
		from: reports
	}
};
// dist/emulators/ikkm/costs.js
const receipt = {
	says: "a receipt at the tax operator",
	isReceipt: true,
	amount: (params) => registered$2(given(params))
};
const movement = (says) => ({
	says,
	isReceipt: true,
	amount: (params) => greatest(given(params), ["cash"]) ?? 0
});
/** Printing uses paper and leaves nothing; a repeat was counted when it was sent first. */
const costs = {
	sale: receipt,
	buy: receipt,
	"sale-return": receipt,
	"buy-return": receipt,
	deposit: movement("a deposit at the tax operator"),
	withdraw: movement("a withdrawal at the tax operator"),
	"z-report": {
		says: "a closed shift",
		isReceipt: false
	},
	bank: {
		says: "a card payment that somebody must finish at the register",
		isReceipt: false,
		amount: (params) => greatest(given(params), ["amount"]) ?? 0
	},
	request: {
		says: "whatever it asks for, at most a receipt",
		isReceipt: true,
		applies: ({ path }) => !/^\/(apicheck|apiprint|apixreport|dump)(\/[\w-]+)*\/?$/.test(String(path)),
		amount: (params) => registered$2(written(params))
	}
};
function registered$2(values) {
	return greatest(values, receiptKinds) ?? greatest(values, [...payments, "amount"]) ?? 0;
}
/** In tiyn; Infinity where one of them cannot be read, as it may be anything. */
function greatest(values, names) {
	const amounts = names.flatMap(values).map((one) => fromDecimal(String(one)) ?? Infinity);
	return amounts.length === 0 ? void 0 : Math.max(...amounts);
}
function given(params) {
	return (name) => params[name] === void 0 ? [] : [params[name]];
}
/** Wherever it may stand: in the query, in the body, or in a path without a question mark. */
function written({ path = "", query = "", body = "" }) {
	const form = readForm({
		method: "POST",
		path: "/",
		query: `${String(query)}&${String(path).split("/").at(-1)}`,
		headers: {},
		body: new TextEncoder().encode(String(body))
	});
	return (name) => form.malformed === void 0 ? form.values.get(name) ?? [] : ["?"];
}
// dist/emulators/ikkm/protocol.js
const codes = documented$1("answer codes");
const curl = (query) => `curl -i "$URL/${query}"`;
const sale = curl("api?key=$KEY&sale=100&cash=100");
const errors = {
	UNKNOWN_METHOD: {
		wire: -8,
		text: "ошибка метода",
		reason: "unknown method",
		means: "There is no such path, or the HTTP method is neither GET nor POST.",
		cause: "A path that the document does not name.",
		cure: "Use /api, /apicheck or another documented path.",
		from: codes,
		reproduce: [curl("apisale?key=$KEY")]
	},
	WRONG_KEY: {
		wire: -1,
		text: "неверный web-api ключ",
		reason: "wrong key",
		means: "The key is missing, wrong, or too old to be remembered.",
		cause: "Another till used the register, or the answer with the new key was lost.",
		cure: "Read the current key on the register and set it on the till.",
		from: codes,
		reproduce: [curl("api?key=99999999&sale=100&cash=100")]
	},
	BUSY: {
		wire: -2,
		text: "происходит регистрация или банковская операция",
		reason: "busy",
		means: "A registration or a bank operation is under way.",
		cause: "A bank operation was opened and not finished, or a registration still runs.",
		cure: "Repeat the request later; finish the bank operation on the register.",
		from: codes,
		reproduce: [curl("apibank?key=$KEY&amount=100"), sale]
	},
	SHIFT_TOO_OLD: {
		wire: -3,
		text: "смена привысила 24 часа",
		reason: "shift over 24 hours",
		means: "The shift is older than 24 hours, counted from its first payment document.",
		cause: "Nobody closed the shift.",
		cure: "Close the shift (Z report).",
		from: codes,
		reproduce: [
			sale,
			"tillrig clock advance 25h",
			"curl -i \"$URL/api?key=$(tillrig state ikkm --field key)&sale=100&cash=100\""
		]
	},
	OFFLINE_TOO_LONG: {
		wire: -4,
		text: "офлайн период более 72 часов",
		reason: "offline over 72 hours",
		means: "The oldest document that the tax operator has not seen is older than 72 hours.",
		cause: "The link to the tax operator is down.",
		cure: "Restore the link, let the queue go out, then have the register unblocked.",
		from: codes,
		reproduce: [
			"tillrig cause ikkm.ofd-down",
			curl("apideposit?key=$KEY&cash=100"),
			"tillrig clock advance 73h",
			"curl -i \"$URL/apicheck?key=$(tillrig state ikkm --field key)\""
		]
	},
	BATTERY_LOW: {
		wire: -5,
		text: "низкий заряд батареи ккм",
		reason: "battery low",
		means: "The battery is too low to register safely.",
		cause: "The register is off its charger.",
		cure: "Charge the register.",
		from: codes,
		reproduce: ["tillrig cause ikkm.battery percent=3", sale]
	},
	PRINTER_NOT_READY: {
		wire: -6,
		text: "принтер не готов",
		reason: "printer not ready",
		means: "The printer cannot print.",
		cause: "The paper is out, or the cover is open.",
		cure: "Put in paper and close the cover.",
		from: codes,
		reproduce: ["tillrig cause ikkm.paper-out", sale]
	},
	BAD_REQUEST: {
		wire: -7,
		text: "ошибка запроса",
		reason: "bad request",
		means: "Parameters are missing, doubled, unreadable or not allowed here.",
		cause: "No kind of registration, or two; print or itemdata by GET; or nothing to print again after a restart.",
		cure: "Check the parameters.",
		from: codes,
		reproduce: [curl("api?key=$KEY&cash=100")]
	},
	BAD_VALUE: {
		wire: -9,
		text: "ошибка значений параметров",
		reason: "bad value",
		means: "A value is not a number, is zero or negative, or is over 20 million.",
		cause: "A till that sends decimals, signs or blanks.",
		cure: "Send digits only (except in print).",
		from: codes,
		reproduce: [curl("api?key=$KEY&sale=12a&cash=100")]
	},
	PAID_TOO_LITTLE: {
		wire: -10,
		text: "сумма cash (bank, tara, credit) меньше sale (buy...)",
		reason: "payments below the sum",
		means: "The payments are less than the sum; for a return, cash is not exactly the sum.",
		cause: "The till computed the payments wrongly.",
		cure: "Check the logic of the till.",
		from: codes,
		reproduce: [curl("api?key=$KEY&sale=100&cash=99")]
	},
	OTHER_CASHIER: {
		wire: -11,
		text: "смена открыта другим кассиром",
		reason: "shift of another cashier",
		means: "The open shift belongs to another cashier.",
		cause: "Cashiers changed without closing the shift.",
		cure: "Close the shift.",
		from: codes,
		reproduce: [
			sale,
			"tillrig cause ikkm.cashier id=100",
			"curl -i \"$URL/apicheck?key=$(tillrig state ikkm --field key)\""
		]
	},
	UNKNOWN_TAX: {
		wire: -14,
		text: "ошибка налога",
		reason: "unknown tax",
		means: "The tax was not found.",
		cause: "A tax code that never was, or one whose rate was edited since.",
		cure: "Read the taxes again (/dump/table/taxes).",
		from: codes,
		reproduce: [curl("api?key=$KEY&sale=100&cash=100&tax=777")]
	},
	CASH_BELOW_TOTAL: {
		wire: -12,
		text: "значение cash меньше чем расчетная итоговая сумма",
		reason: "cash below the total",
		means: "The payments cover the sum, but not the sum with the tax on top.",
		cause: "The register adds tax on top of the sum.",
		cure: "Take the total with tax from the customer.",
		from: codes,
		reproduce: ["tillrig up ikkm --set ikkm.tax.on-top=on", sale]
	},
	NON_CASH_ABOVE_TOTAL: {
		wire: -13,
		text: "банк или тара или кредит больше чем итоговая сумма (или чек уже оплачен наличностью)",
		reason: "non-cash above the total",
		means: "Bank, tara or credit exceed the total, or cash covers it already.",
		cause: "The till computed the payments wrongly.",
		cure: "Check the logic of the till.",
		from: codes,
		reproduce: [curl("api?key=$KEY&sale=100&bank=101")]
	},
	NO_CASH: {
		wire: -15,
		text: "нет наличности в кассе (возврат продажи, покупка)",
		reason: "not enough cash in the drawer",
		means: "The drawer holds less than has to be paid out.",
		cause: "A return, a purchase or a withdrawal of more than the drawer holds.",
		cure: "Deposit cash first, or check the parameters.",
		from: codes,
		reproduce: [curl("api?key=$KEY&saleReturn=100&cash=100")]
	},
	SENIOR_ONLY: {
		wire: -16,
		text: "операцию может проводить только старший кассир",
		reason: "senior cashier only",
		means: "The operation needs a senior cashier or an administrator.",
		cause: "A plain cashier is logged in.",
		cure: "Log in as a senior cashier.",
		from: codes,
		reproduce: ["tillrig cause ikkm.cashier id=100", curl("apixreport?key=$KEY")]
	},
	BAD_ITEMDATA: {
		wire: -17,
		text: "ошибка обработки JSON запроса в itemdata",
		reason: "bad itemdata",
		means: "itemdata is not JSON, or not a list of positions as documented.",
		cause: "The till built the JSON wrongly.",
		cure: "Check the logic of the till.",
		from: codes,
		reproduce: ["curl -i \"$URL/api\" -d \"key=$KEY&sale=100&cash=100&itemdata=[{\""]
	},
	INTERNAL: {
		wire: -99,
		text: "ошибка iKKM",
		reason: "internal error",
		means: "Something inside the register failed.",
		cause: "See the event log on the register.",
		cure: "Look at the event log in the menu \"device state\".",
		from: codes,
		reproduce: ["tillrig cause ikkm.internal-error", sale]
	},
	...ofdErrors({
		1: ["OFD_UNKNOWN_DEVICE", "The device is unknown or not registered."],
		2: ["OFD_BAD_TOKEN", "The token is invalid and must be reset."],
		3: ["OFD_PROTOCOL", "Protocol error; contact the service."],
		4: ["OFD_UNKNOWN_COMMAND", "Unknown command."],
		5: ["OFD_UNSUPPORTED_COMMAND", "The server does not support the command."],
		6: ["OFD_BAD_CONFIGURATION", "The configuration of the device is invalid."],
		7: ["OFD_NO_SSL", "SSL is not allowed for this device."],
		8: ["OFD_SAME_NUMBER", "The same request number came before with another token."],
		9: ["OFD_OTHER_COMMAND", "The same number and token came before with another command."],
		10: ["OFD_NO_CANCEL", "The receipt cannot be cancelled (older protocol only)."],
		11: ["OFD_SHIFT_EXPIRED", "The time of the open shift is over."],
		12: ["OFD_BAD_LOGIN", "Wrong login or password (no longer used)."],
		13: ["OFD_BAD_DATA", "The data is valid in itself, but wrong in its context."],
		14: ["OFD_NO_CASH", "Not enough cash."],
		15: ["OFD_BLOCKED", "The authority has blocked the register."],
		16: ["OFD_RESERVED", "Not in any list of result codes that is public."],
		17: ["OFD_SAME_PARTY", "Seller and buyer have the same IIN/BIN."]
	})
};
/** The results of the tax operator, 100 added, as the document says. */
function ofdErrors(rows) {
	const table = Object.entries(rows).map(([code, [name, means]]) => {
		return [name, {
			wire: -100 - Number(code),
			text: "ккм заблокирован ОФД",
			reason: `refused by OFD ${code}`,
			means: `${means} (OFD result ${code})`,
			cause: `The tax operator answers with result ${code}.`,
			cure: "See the documents of the tax operator (subtract 100).",
			from: code === "16" ? assumed("A13") : documented$1("answer codes; facts 3.3"),
			reproduce: [`tillrig cause ikkm.ofd-refuses code=${code}`, sale]
		}];
	});
	return Object.fromEntries(table);
}
const codeByWire = new Map(Object.entries(errors).map(([code, row]) => [row.wire, code]));
/** The refusal for a result of the tax operator; 254 and 255 mean offline work and have none. */
function ofdCode(result) {
	return codeByWire.get(-100 - result);
}
// dist/emulators/ikkm/client.js
/** How a good till talks to the register: it keeps the key, and repeats a lost request. */
const fiscal = (path, says) => ({
	says,
	path: () => path,
	isFiscal: true
});
const plain$1 = (path, says) => ({
	says,
	path: () => path
});
const ofShift$1 = (what) => ({
	says: `${operations[what].says} Needs "shift".`,
	path: (params) => `/dump/table/shifts/${need(params, "shift", what)}/${what}`,
	inPath: ["shift"]
});
const says = (operation) => operations[operation].says;
const requests = {
	sale: fiscal("/api", says("sale")),
	buy: fiscal("/api", says("buy")),
	"sale-return": fiscal("/api", says("sale-return")),
	"buy-return": fiscal("/api", says("buy-return")),
	deposit: fiscal("/apideposit", says("deposit")),
	withdraw: fiscal("/apiwithdraw", says("withdraw")),
	check: plain$1("/apicheck", says("check")),
	"print-last": plain$1("/apicheck/printLastDocument", says("print-last")),
	info: plain$1("/apicheck/getInfo", says("info")),
	print: plain$1("/apiprint", says("print")),
	bank: plain$1("/apibank", says("bank")),
	"z-report": plain$1("/apizreport", says("z-report")),
	"x-report": plain$1("/apixreport", says("x-report")),
	items: plain$1("/dump/table/items", says("items")),
	catalog: plain$1("/dump/table/catalog", says("catalog")),
	taxes: plain$1("/dump/table/taxes", says("taxes")),
	cashiers: plain$1("/dump/table/cashiers", says("cashiers")),
	shifts: plain$1("/dump/table/shifts", says("shifts")),
	cheques: ofShift$1("cheques"),
	sales: ofShift$1("sales"),
	report: ofShift$1("report"),
	transaction: {
		says: `${says("transaction")} Needs "transaction", the key it was made with.`,
		path: (params) => `/dump/transaction/${need(params, "transaction", "transaction")}`,
		inPath: ["transaction"]
	}
};
const raw = {
	repeat: { says: "Sends the last fiscal request again, byte for byte." },
	request: { says: "Sends any request: \"method\", \"path\", \"query\", \"headers\", \"body\"." }
};
/** Parameters only a POST may carry. */
const postOnly$1 = ["print", "itemdata"];
const client = {
	operations: withCosts({
		...requests,
		...raw
	}, costs),
	hello: {
		operation: "info",
		params: { show: "minimum" },
		judge({ status, json, code }) {
			if (status === 200) return "lastClosedChequeId" in Object(json) ? "well" : "stranger";
			return code === errors.WRONG_KEY.wire ? "wrong access" : code ? "unwell" : "stranger";
		}
	},
	open: ({ key = "" }, options = {}) => ({
		key,
		isNewer: options["profile"] === "v27a"
	}),
	knows: ({ key }) => ({ key }),
	request(session, operation, params) {
		if (operation === "repeat") return repeatSending(session.last, params, "no fiscal request");
		const timeoutMs = timeout(session, operation);
		if (operation === "request") return {
			operation,
			request: anyRequest(params),
			timeoutMs
		};
		const spec = Object.hasOwn(requests, operation) ? requests[operation] : void 0;
		if (!spec) throw new RangeError(`Cannot send ikkm.${operation}: ${unknownName("operation", operation, Object.keys(client.operations))}`);
		const sending = {
			operation,
			request: build(session, spec, params),
			timeoutMs
		};
		if (spec.isFiscal) session.last = sending;
		return sending;
	},
	read(session, { operation, request }, reply) {
		const { status, reason, body } = reply;
		const fields = {
			status,
			reason: reason ?? "",
			body
		};
		if (!/^-?\d+$/.test(body)) {
			const key = status === 200 ? new URLSearchParams(request.query).get("key") : null;
			return {
				...fields,
				...readJson(body),
				...key === null ? {} : { key }
			};
		}
		const number = Number(body);
		if (number < 0) return {
			...fields,
			code: number
		};
		if (number === 0) return {
			...fields,
			code: 0
		};
		if ((operation === "request" ? isFiscalPath(request.path) : true) && (status === 200 || status === 203)) session.key = body;
		return {
			...fields,
			key: body
		};
	}
};
function isFiscalPath(path) {
	return /^\/api(deposit|withdraw)?(\/|$)/.test(path);
}
function timeout({ isNewer }, operation) {
	if (!isNewer) return 10 * SECOND_MS;
	return (operation === "z-report" ? 90 : 30) * SECOND_MS;
}
function build(session, spec, params) {
	const path = spec.path(params);
	const pairs = [["key", String(params["key"] ?? session.key)]];
	for (const [name, value] of Object.entries(params)) if (name !== "key" && !spec.inPath?.includes(name)) pairs.push([name, asText(name, value)]);
	const form = pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
	if (!postOnly$1.some((name) => name in params)) return {
		method: "GET",
		path,
		query: form,
		headers: {},
		body: /* @__PURE__ */ new Uint8Array()
	};
	return {
		method: "POST",
		path,
		query: "",
		headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
		body: new TextEncoder().encode(form)
	};
}
/** Lists, as in itemdata, travel as JSON. */
function asText(name, value) {
	if (typeof value === "object" && value !== null) return JSON.stringify(value);
	if (value === void 0 || value === null) throw new RangeError(`Cannot send "${name}": it has no value.`);
	return String(value);
}
function need(params, name, operation) {
	const value = params[name];
	if (value === void 0) throw new RangeError(`Cannot send ikkm.${operation}: "${name}" is missing.`);
	return encodeURIComponent(String(value));
}
function readJson(body) {
	try {
		return { json: JSON.parse(body) };
	} catch {
		return {};
	}
}
// dist/emulators/ikkm/state.js
/** Sums and counts of nothing, or the same as others have; to be counted on from there. */
function createTallies(from) {
	const copy = (kind) => ({ ...from?.[kind] ?? {
		sum: NOTHING,
		count: 0
	} });
	return {
		sale: copy("sale"),
		buy: copy("buy"),
		saleReturn: copy("saleReturn"),
		buyReturn: copy("buyReturn"),
		deposit: copy("deposit"),
		withdraw: copy("withdraw")
	};
}
function initialState(options, samples) {
	return {
		options,
		samples,
		causes: {},
		key: options.key,
		usedKeys: /* @__PURE__ */ new Map(),
		digests: /* @__PURE__ */ new Map(),
		documents: [],
		saleIdsCount: 0,
		drawer: minor(options.drawer * 100),
		shifts: [],
		totals: createTallies(),
		taxes: [...samples.taxes],
		defaultTax: samples.taxes[0]?.id ?? 0,
		cashier: options.cashier,
		queue: [],
		sentCount: 0,
		sentAt: /* @__PURE__ */ new Map(),
		linkedSince: 0,
		blockedBy: void 0,
		bank: void 0,
		busyUntil: 0,
		lastPrinted: void 0,
		printedText: void 0
	};
}
/** The shift that is open, if one is. */
function openShift(state) {
	const last = state.shifts.at(-1);
	return last?.closedAt === void 0 ? last : void 0;
}
/** Whether documents reach the tax operator now. */
function isLinked({ causes }) {
	const refused = causes["ofd-refuses"];
	return !causes["ofd-down"] && !causes["power-cut"] && !refused;
}
/** The result code with which the tax operator turns documents away, when it can be reached. */
function ofdResult({ causes }) {
	if (causes["ofd-down"]) return void 0;
	const code = causes["ofd-refuses"]?.["code"];
	return typeof code === "number" ? code : void 0;
}
/** Messages that the tax operator has not seen yet. */
function queueSize(state) {
	return state.queue.length - state.sentCount;
}
// dist/emulators/ikkm/machine/evolve.js
/** What an event makes of the state. It cannot refuse, and updates in place. */
const QUEUE_TRIM = 4096;
function evolve(state, event, at) {
	switch (event.kind) {
		case "shift-opened": {
			const { shift: id, cashier } = event;
			const from = state.documents.length;
			const opening = createTallies(state.totals);
			state.shifts.push({
				id,
				cashier,
				openedAt: at,
				opening,
				tallies: createTallies(),
				from
			});
			break;
		}
		case "registered":
			registered$1(state, event);
			break;
		case "shift-closed":
			shiftClosed(state, at);
			break;
		case "sent":
			sent(state, event.count, at);
			break;
		case "blocked":
			state.blockedBy = event.by;
			break;
		case "unblocked":
			state.blockedBy = void 0;
			break;
		case "bank-opened":
			state.bank = {
				amount: event.amount,
				since: at
			};
			break;
		case "bank-finished":
			state.bank = void 0;
			break;
		case "printed":
			if (event.what === "x-report") state.lastPrinted = "report";
			if (event.text !== void 0) state.printedText = event.text;
			break;
		case "cashier-changed":
			state.cashier = event.cashier;
			break;
		case "tax-changed":
			state.taxes = state.taxes.map((tax) => tax.id === event.was ? event.tax : tax);
			if (state.defaultTax === event.was) state.defaultTax = event.tax.id;
			break;
		case "cause-began":
			changeCauses(state, {
				...state.causes,
				[event.cause]: event.params
			}, at);
			break;
		case "cause-ended": {
			const { [event.cause]: _ended, ...rest } = state.causes;
			changeCauses(state, rest, at);
			break;
		}
		case "restarted":
			restarted(state);
			break;
		default: return unreachable(event);
	}
	return state;
}
/** The documents, totals, shifts and the queue survive; what was under way does not. */
function restarted(state) {
	state.bank = void 0;
	state.busyUntil = 0;
	state.lastPrinted = void 0;
}
function changeCauses(state, causes, at) {
	const wasLinked = isLinked(state);
	state.causes = causes;
	if (!wasLinked && isLinked(state)) state.linkedSince = at;
}
function registered$1(state, event) {
	const { document, newKey, digest, busyUntil } = event;
	const { number, key, at } = document;
	state.documents.push(document);
	state.usedKeys.set(key, number);
	if (digest !== "") state.digests.set(key, digest);
	state.key = newKey;
	state.busyUntil = busyUntil;
	state.lastPrinted = "document";
	state.queue.push(document);
	state.drawer = minor(state.drawer + cashChange(document));
	add(state.totals, document);
	const shift = openShift(state);
	if (shift) add(shift.tallies, document);
	if (!("payments" in document)) return;
	state.saleIdsCount += document.positions?.length ?? 1;
	if (shift) shift.firstPaymentAt ??= at;
}
function shiftClosed(state, at) {
	const shift = openShift(state);
	if (shift) {
		shift.closedAt = at;
		shift.drawerAtClose = state.drawer;
	}
	state.queue.push({ at });
	state.lastPrinted = "report";
}
/** What a document does to the cash in the drawer. */
function cashChange(document) {
	switch (document.kind) {
		case "sale":
		case "buyReturn": return minor(document.payments.cash - document.change);
		case "buy":
		case "saleReturn": return minor(document.change - document.payments.cash);
		case "deposit": return document.total;
		case "withdraw": return minor(-document.total);
	}
}
function add(tallies, { kind, total }) {
	const tally = tallies[kind];
	tally.sum = minor(tally.sum + total);
	tally.count += 1;
}
function sent(state, count, at) {
	for (let i = state.sentCount; i < state.sentCount + count; i++) {
		const number = state.queue[i]?.number;
		if (number !== void 0) state.sentAt.set(number, at);
	}
	state.sentCount += count;
	if (state.sentCount < QUEUE_TRIM) return;
	state.queue = state.queue.slice(state.sentCount);
	state.sentCount = 0;
}
// dist/emulators/ikkm/audit.js
/** Whether the register's books agree with its documents; in tiyn, so that nothing is rounded. */
/** Empty when everything agrees. */
function audit(state) {
	const sums = createTallies();
	let drawer = state.options.drawer * 100;
	for (const document of state.documents) {
		sums[document.kind].sum = minor(sums[document.kind].sum + document.total);
		sums[document.kind].count += 1;
		drawer += cashChange(document);
	}
	const shift = openShift(state);
	const rows = [{
		what: "drawer",
		books: state.drawer,
		documents: drawer
	}];
	for (const kind of Object.keys(sums)) {
		const { sum, count } = sums[kind];
		rows.push({
			what: `${kind} sum`,
			books: state.totals[kind].sum,
			documents: sum
		});
		rows.push({
			what: `${kind} count`,
			books: state.totals[kind].count,
			documents: count
		});
		if (!shift) continue;
		const books = shift.opening[kind].sum + shift.tallies[kind].sum;
		rows.push({
			what: `${kind} sum of the open shift and before`,
			books,
			documents: sum
		});
	}
	return rows.filter(({ books, documents }) => books !== documents);
}
// dist/emulators/ikkm/learn.js
/** The names of a kind in the report of a shift: the vendor's own spellings. */
const inReport = {
	sale: {
		ever: "sales",
		count: "totalSaleCheques",
		details: "saleDetails"
	},
	buy: {
		ever: "buy",
		count: "totalBuyCheques",
		details: "buyDetails"
	},
	saleReturn: {
		ever: "saleReturn",
		count: "totalSaleReturnCheques",
		details: "saleReturnDetails"
	},
	buyReturn: {
		ever: "buyReturn",
		count: "totalBuyReturnCheques",
		details: "buyRetDetails"
	}
};
const byChequeType = Object.fromEntries(receiptKinds.map((kind) => [kinds$1[kind].chequeType, kind]));
/** Directories and reports are JSON; a refusal is a number. */
const isJson = ({ status, json }) => status === 200 && json !== void 0;
function* jsonOf(operation, params = {}) {
	return (yield* askFor({
		operation,
		params
	}, isJson))["json"];
}
const minimum = { show: "minimum" };
function* info$1(params = minimum) {
	return mapIn(yield* jsonOf("info", params), "getInfo");
}
function* shiftRows() {
	return listIn(yield* jsonOf("shifts"), "the shifts").toSorted((one, other) => numberIn(one, "id") - numberIn(other, "id"));
}
function* reportOf(shift) {
	return mapIn(yield* jsonOf("report", { shift }), "the report");
}
/** That it answers shows that the key it was asked with is the current one. */
function* key() {
	return textIn(yield* askFor({
		operation: "info",
		params: minimum
	}, isJson), "key");
}
function* drawer() {
	return numberIn(yield* info$1({}), "cashWeHave");
}
function* lastNumber() {
	return String(numberIn(yield* info$1(), "lastClosedChequeId"));
}
function* queue() {
	return numberIn(yield* info$1({}), "messagesQueueSize");
}
function* cashier$1() {
	return numberIn(yield* info$1(), "cashierID");
}
function* defaultTax() {
	return numberIn(yield* info$1(), "defaultApiTaxID");
}
/** Without their rates, which no directory shows. */
function* taxes() {
	const names = mapIn(yield* jsonOf("taxes"), "the directory");
	return Object.keys(names).map((code) => ({
		id: numberIn({ code }, "code"),
		name: textIn(names, code)
	}));
}
/** The report of the current shift, which also tells what ever was; nothing before the first. */
function* lastReport() {
	const shift = numberIn(yield* info$1(), "currentShiftID");
	return shift === 0 ? void 0 : yield* reportOf(shift);
}
function* receiptCount() {
	const report = yield* lastReport();
	if (!report) return 0;
	return receiptKinds.reduce((sum, kind) => sum + numberIn(report, inReport[kind].count), 0);
}
/** Without deposits and withdrawals, which are told by shift only. */
function* totals() {
	const report = yield* lastReport();
	return Object.fromEntries(receiptKinds.map((kind) => [kind, report ? everOf(report, kind) : 0]));
}
function everOf(report, kind) {
	return numberIn(mapIn(report["fiscalData"], "fiscalData"), inReport[kind].ever);
}
function* shift() {
	const id = numberIn(yield* info$1(), "currentShiftID");
	if (id === 0) return {
		id,
		state: "closed"
	};
	const row = (yield* shiftRows()).find((one) => numberIn(one, "id") === id);
	if (!row) throw new CannotLearn(`shift ${id} is in the archive`);
	return shiftFact$1(row, yield* reportOf(id));
}
/** Those that are not in the archive. */
function* shifts() {
	const list = [];
	for (const row of yield* shiftRows()) list.push(shiftFact$1(row, yield* reportOf(numberIn(row, "id"))));
	return list;
}
/** Who opened it stands in the directory alone, and the rest in the report alone. */
function shiftFact$1(row, report) {
	const details = (kind) => mapIn(report[inReport[kind].details], kind);
	const sum = (kind) => numberIn(details(kind), "sum");
	return {
		id: numberIn(row, "id"),
		state: textIn(report, "shiftState"),
		cashier: numberIn(row, "cashierId"),
		sales: sum("sale"),
		buys: sum("buy"),
		saleReturns: sum("saleReturn"),
		buyReturns: sum("buyReturn"),
		deposits: numberIn(report, "cashInTotal"),
		withdrawals: numberIn(report, "cashOutTotal"),
		receipts: receiptKinds.reduce((all, kind) => all + numberIn(details(kind), "cheques"), 0)
	};
}
/**
* Those of the shifts that are not in the archive, without what no report says: payments, change,
* the key, the time with its zone, the rate and amount of the tax, what the tax operator knows.
*/
function* receipts$1() {
	const rows = yield* shiftRows();
	const list = [];
	for (const [index, row] of rows.entries()) {
		const id = numberIn(row, "id");
		const cheques = listIn(yield* jsonOf("cheques", { shift: id }), "the receipts").map(readCheque).toSorted((one, other) => Number(one.number) - Number(other.number));
		const next = rows[index + 1];
		const report = next ? void 0 : yield* reportOf(id);
		const end = (kind) => report ? everOf(report, kind) : numberIn(next ?? row, kind);
		const sums = receiptKinds.filter((kind) => {
			return cheques.filter((one) => one.type === kind).reduce((all, { cents }) => all + cents, 0) === inCents(end(kind)) - inCents(numberIn(row, kind));
		});
		for (const { cents, tax, ...cheque } of cheques) list.push({
			...cheque,
			shift: id,
			cashier: numberIn(row, "cashierId"),
			...sums.includes(cheque.type) ? { total: cents / 100 } : {},
			...tax === void 0 ? {} : { tax }
		});
	}
	return list;
}
function readCheque(cheque) {
	const positions = listIn(cheque["chequeSales"], "chequeSales");
	const type = own(byChequeType, textIn(cheque, "chequeType"));
	if (!type) throw new CannotLearn("chequeType is none of the four");
	const [tax, another] = new Set(positions.map((one) => numberIn(one, "taxId")));
	return {
		number: String(numberIn(cheque, "chequeId")),
		type,
		positions: positions.length,
		cents: positions.reduce((sum, one) => sum + inCents(numberIn(one, "saleSum")), 0),
		tax: another === void 0 ? tax : void 0
	};
}
const inCents = (amount) => Math.round(amount * 100);
const blockedWhen = {
	"0": "nothing",
	"-4": "offline",
	"-115": "ofd"
};
/** Some other hindrance may hide it. */
function* blockedBy() {
	const told = yield* askFor({
		operation: "check",
		params: {}
	}, ({ code }) => {
		return own(blockedWhen, String(code)) !== void 0;
	});
	return String(blockedWhen[String(told["code"])]);
}
// dist/emulators/ikkm/wire/paper.js
/** Receipts as text, laid out as on the document's sample. */
const widths = {
	normal: 24,
	small: 32,
	large: 19,
	"external-80": 42,
	"external-57": 30
};
const paid = {
	cash: "Наличными",
	bank: "Банковской картой",
	tara: "Тарой",
	credit: "В кредит"
};
/** The document with this number as it came out of the printer. */
function drawDocument(state, document) {
	const width = widths[state.options.printer];
	const { shop, cashiers } = state.samples;
	const local = toLocal(document.at, state.options["utc-offset"]);
	const cashier = cashiers.find(({ id }) => id === document.cashier)?.name ?? "";
	const head = [
		shop.name,
		`ИНН/БИН ${shop.bin}`,
		shop.address,
		`Тел: ${shop.phone}`
	];
	const isReceipt = "payments" in document;
	return [
		...head.flatMap((line) => wrap(line, width)),
		...wrap(`${title(document)} №${document.number}`, width),
		...columns(cashier, `${local.date} ${local.time.slice(0, 5)}`, width),
		...isReceipt ? body(state, document, width) : [],
		...isReceipt ? [] : columns("Сумма", tenge(document.total), width),
		...columns("ЗНИ", "000001170006591", width),
		...columns("КГД", "949", width),
		...columns("ОФД", "АО Казахтелеком", width),
		...isReceipt ? columns("Чек", document.fiscalSign, width) : [],
		...document.offline ? ["Автономный"] : [],
		...wrap("Спасибо за покупку!", width)
	].join("\n");
}
/** Text for the printer: long lines are broken; on an external printer some lines are orders. */
function drawText(text, printer) {
	const width = widths[printer];
	const orders = printer.startsWith("external") ? externalOrders(width) : {};
	return text.split(/\r?\n/).flatMap((line) => orders[line.trim()] ?? wrap(line, width)).join("\n");
}
function externalOrders(width) {
	return {
		"--line--": "─".repeat(width),
		"--cut--": `✂${"┄".repeat(width - 1)}`,
		"--open-cash--": "[the cash drawer opens]"
	};
}
function title({ kind }) {
	if (kind === "deposit") return "Внос наличности";
	if (kind === "withdraw") return "Снятие наличности";
	return kinds$1[kind].title;
}
function body(state, receipt, width) {
	const rule = ruler(width);
	const table = [...receipt.print === void 0 ? [] : [drawText(receipt.print, state.options.printer)], ...(receipt.positions ?? []).flatMap((position, i) => drawPosition(position, i + 1, width))];
	const taxLabel = state.options["tax.on-top"] ? "НДС" : "В т.ч. НДС";
	const taxTenge = share(receipt.tax.amount, 1, 100);
	return [
		...table.length > 0 ? [
			rule,
			...table,
			rule
		] : [rule],
		...receipt.tax.amount > 0 ? columns(`${taxLabel} ${receipt.tax.percent} %`, `${taxTenge} тг`, width) : [],
		...columns("Итого", tenge(receipt.total), width),
		...payments.filter((name) => receipt.payments[name] > NOTHING).flatMap((name) => columns(paid[name], tenge(receipt.payments[name]), width)),
		...receipt.change > 0 ? columns("Сдача", tenge(receipt.change), width) : []
	];
}
function drawPosition(position, number, width) {
	const label = `${number}. ${position.name.trim()}`;
	if (position.kind === "discount") return columns(label, `-${toMajor(position.amount)}`, width);
	const quantity = position.quantity / 1e3;
	const shown = Number.isInteger(quantity) ? quantity.toFixed(1) : String(quantity);
	return columns(label, `${toMajor(position.price)} x ${shown}=${toMajor(position.sum)}`, width);
}
function ruler(width) {
	const half = "-".repeat(Math.floor((width - 1) / 2));
	return `${half}+${half}`.padEnd(width, "-");
}
function tenge(amount) {
	return `${toDecimal(amount)} тг`;
}
/** Left and right on one line; on lines of their own when one is too short for both. */
function columns(left, right, width) {
	if (left.length + 1 + right.length <= width) return [left + right.padStart(width - left.length)];
	return [...wrap(left, width), ...wrap(right, width).map((line) => line.padStart(width))];
}
function wrap(text, width) {
	if (text.length <= width) return [text];
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) {
		if (line !== "" && line.length + 1 + word.length > width) {
			lines.push(line);
			line = "";
		}
		line = line === "" ? word : `${line} ${word}`;
		for (; line.length > width; line = line.slice(width)) lines.push(line.slice(0, width));
	}
	return [...lines, line];
}
// dist/emulators/ikkm/wire/json.js
const MARK = "";
/** An amount that `encodeJson` writes as a bare `529.70`. */
function decimalNumber(amount) {
	return MARK + toDecimal(amount);
}
function encodeJson(value) {
	return JSON.stringify(value).replace(/"\\u0001(-?\d+\.\d\d)"/g, "$1");
}
// dist/emulators/ikkm/machine/standing.js
/** Refusals that follow from the state alone, whatever exactly is asked. */
const SHIFT_MS_MAX = DAY_MS;
const OFFLINE_MS_MAX = 72 * HOUR_MS;
const CHARGED_PERCENT = 80;
function batteryPercent({ causes }) {
	const percent = causes["battery"]?.["percent"];
	return typeof percent === "number" ? percent : CHARGED_PERCENT;
}
function isBusy(state, at) {
	return state.bank !== void 0 || state.busyUntil > at;
}
const standing = {
	BUSY: isBusy,
	SHIFT_TOO_OLD: (state, at) => {
		const first = openShift(state)?.firstPaymentAt;
		return first !== void 0 && at - first > SHIFT_MS_MAX;
	},
	OFFLINE_TOO_LONG: (state) => state.blockedBy === "offline",
	BATTERY_LOW: (state) => batteryPercent(state) < state.options["battery.minimum"],
	PRINTER_NOT_READY: ({ causes }) => !!causes["paper-out"] || !!causes["cover-open"],
	OTHER_CASHIER: (state) => (openShift(state)?.cashier ?? state.cashier) !== state.cashier,
	SENIOR_ONLY: (state) => state.samples.cashiers.find(({ id }) => id === state.cashier)?.role === "cashier",
	INTERNAL: ({ causes }) => !!causes["internal-error"],
	OFD_BLOCKED: (state) => state.blockedBy === "ofd"
};
const order = Object.keys(errors).filter((code) => Object.hasOwn(standing, code));
/** A set of codes that an operation can meet, in the order of their rows. */
function standingCodes(...codes) {
	return order.filter((code) => codes.includes(code));
}
/** The first of these codes that the state calls for. */
function standingRefusal(state, at, codes) {
	for (const code of codes) if (standing[code](state, at)) return refuse(code);
}
/** What the tax operator says to a document right now; 254 and 255 are offline work. */
function ofdRefusal(state) {
	if (state.blockedBy === "ofd") return refuse("OFD_BLOCKED");
	const code = ofdCode(ofdResult(state) ?? 0);
	return code && refuse(code);
}
// dist/emulators/ikkm/wire/reports.js
/** Directories and reports, with the document's field names, spellings and types. */
/** Gives `undefined` when there is no such shift or document. */
function answerQuestion(state, question, at) {
	switch (question.kind) {
		case "items": return state.samples.items;
		case "catalog": return state.samples.catalog;
		case "taxes": return Object.fromEntries(state.taxes.map(({ id, name }) => [id, name]));
		case "cashiers": return Object.fromEntries(state.samples.cashiers.map(({ id, name }) => [id, name]));
		case "shifts": return state.shifts.filter((shift) => !isArchived(state, shift, at)).map((s) => row(state, s));
		case "cheques": return receiptsOf(state, question.shift)?.map((receipt) => cheque(state, receipt));
		case "sales": return receiptsOf(state, question.shift)?.flatMap((receipt) => sales(receipt).map(({ id, ...rest }) => ({
			id,
			chequeId: receipt.number,
			...rest
		})));
		case "report": return report$1(state, question.shift, at);
		case "transaction": return transaction(state, question.key);
		case "info": return question.minimum ? minimumInfo(state) : info(state);
		default: return unreachable(question);
	}
}
function date(state, at) {
	const local = toLocal(at, state.options["utc-offset"]);
	return `${local.date} ${local.time}`;
}
function minuteDate(state, at) {
	return date(state, at).slice(0, -3);
}
function isArchived(state, shift, at) {
	return shift.closedAt !== void 0 && at - shift.closedAt > state.options["archive.after"];
}
function row(state, shift) {
	const { sale, buy, saleReturn, buyReturn } = shift.opening;
	return {
		id: shift.id,
		opened: shift.closedAt === void 0 ? 1 : 0,
		openDate: date(state, shift.openedAt),
		closeDate: shift.closedAt === void 0 ? "" : date(state, shift.closedAt),
		cashierId: shift.cashier,
		sale: toMajor(sale.sum),
		buy: toMajor(buy.sum),
		saleReturn: toMajor(saleReturn.sum),
		buyReturn: toMajor(buyReturn.sum)
	};
}
function isReceipt(document) {
	return "payments" in document;
}
function receiptsOf(state, id) {
	const shift = state.shifts[id - 1];
	if (!shift) return void 0;
	return state.documents.slice(shift.from, state.shifts[id]?.from).filter(isReceipt);
}
function cheque(state, receipt) {
	return {
		chequeId: receipt.number,
		chequeDate: date(state, receipt.at),
		chequeType: kinds$1[receipt.kind].chequeType,
		chequeSales: sales(receipt)
	};
}
/** A receipt without positions is one sale of its sum. */
function sales(receipt) {
	const taxId = receipt.tax.id;
	return (receipt.positions ?? [{
		kind: "item",
		price: receipt.total,
		quantity: 1e3,
		sum: receipt.total
	}]).map((position, index) => {
		const isItem = position.kind === "item";
		const sum = isItem ? toMajor(position.sum) : -toMajor(position.amount);
		return {
			id: receipt.firstSaleId + index,
			itemCode: "",
			qty: isItem ? position.quantity / 1e3 : 1,
			price: isItem ? toMajor(position.price) : sum,
			saleSum: sum,
			taxId
		};
	});
}
function report$1(state, id, at) {
	const shift = state.shifts[id - 1];
	if (!shift) return void 0;
	const { sale, buy, saleReturn, buyReturn } = state.totals;
	const fiscal = {
		fiscalDataOnShiftOpen: {
			sale: decimalNumber(shift.opening.sale.sum),
			buy: decimalNumber(shift.opening.buy.sum),
			saleReturn: decimalNumber(shift.opening.saleReturn.sum),
			buyReturn: decimalNumber(shift.opening.buyReturn.sum)
		},
		fiscalData: {
			sales: decimalNumber(sale.sum),
			buy: decimalNumber(buy.sum),
			saleReturn: decimalNumber(saleReturn.sum),
			buyReturn: decimalNumber(buyReturn.sum)
		}
	};
	if (isArchived(state, shift, at)) return {
		...fiscal,
		isArhived: true
	};
	const { fiscalDataOnShiftOpen, fiscalData } = fiscal;
	return {
		shiftState: shift.closedAt === void 0 ? "opened" : "closed",
		dateOpen: minuteDate(state, shift.openedAt),
		...shift.closedAt === void 0 ? {} : { dateClose: minuteDate(state, shift.closedAt) },
		fiscalDataOnShiftOpen,
		...details(shift, "sale", "totalSaleCheques", "saleDetails"),
		...details(shift, "buy", "totalBuyCheques", "buyDetails"),
		...details(shift, "saleReturn", "totalSaleReturnCheques", "saleReturnDetails"),
		...details(shift, "buyReturn", "totalBuyReturnCheques", "buyRetDetails"),
		cashOutDocCount: shift.tallies.withdraw.count,
		cashOutTotal: decimalNumber(shift.tallies.withdraw.sum),
		cashInDocCount: shift.tallies.deposit.count,
		cashInTotal: decimalNumber(shift.tallies.deposit.sum),
		cashWeHave: decimalNumber(shift.drawerAtClose ?? state.drawer),
		revenue: decimalNumber(revenue(shift.tallies)),
		fiscalData
	};
}
function details(shift, kind, total, inShift) {
	const { sum, count } = shift.tallies[kind];
	return {
		[total]: shift.opening[kind].count + count,
		[inShift]: {
			sum: decimalNumber(sum),
			cheques: count
		}
	};
}
/** A22: what the shift earned: sales and returned purchases, less purchases and returned sales. */
function revenue({ sale, buy, saleReturn, buyReturn }) {
	return minor(sale.sum - saleReturn.sum - buy.sum + buyReturn.sum);
}
function transaction(state, key) {
	const number = state.usedKeys.get(key);
	const document = number === void 0 ? void 0 : state.documents[number - 1];
	if (!document) return void 0;
	const sentAt = state.sentAt.get(document.number);
	return {
		docid: String(document.number),
		createDate: date(state, document.at),
		submitDate: sentAt === void 0 ? "" : date(state, sentAt),
		status: sentAt === void 0 ? 0 : 1,
		onlineCode: sentAt === void 0 ? "" : document.onlineCode
	};
}
/** Shift numbers begin at 1; a new register has had none. */
function currentShift$1(state) {
	return {
		currentShiftID: String(state.shifts.length),
		currentShiftStatus: openShift(state) ? "opened" : "closed"
	};
}
function cashier(state) {
	const name = state.samples.cashiers.find(({ id }) => id === state.cashier)?.name ?? "";
	return {
		cashierID: String(state.cashier),
		cashierName: name
	};
}
function info(state) {
	return {
		applicationVersion: 101021,
		batteryCapacityPerc: String(batteryPercent(state)),
		cashWeHave: toDecimal(state.drawer),
		...cashier(state),
		...currentShift$1(state),
		databaseSizeKb: String(46 + Math.floor(state.documents.length / 2)),
		defaultApiTaxID: String(state.defaultTax),
		factorySerialNumber: "011700029000",
		lastClosedChequeId: String(state.documents.length),
		messagesQueueSize: String(queueSize(state)),
		printingMode: state.options.printer.startsWith("external") ? "external" : "internal",
		roundingRule: "no",
		totalFlashUsedMb: "78",
		totalRamUsedMb: "70"
	};
}
function minimumInfo(state) {
	return {
		...cashier(state),
		...currentShift$1(state),
		defaultApiTaxID: String(state.defaultTax),
		lastClosedChequeId: String(state.documents.length)
	};
}
// dist/emulators/ikkm/facts.js
const facts = {
	key: {
		says: "The current web-api key.",
		read: ({ key }) => key,
		learn: key
	},
	drawer: {
		says: "Cash in the drawer.",
		read: ({ drawer }) => toMajor(drawer),
		learn: drawer
	},
	receiptCount: {
		says: "Receipts registered so far.",
		read: ({ totals: { sale, buy, saleReturn, buyReturn } }) => sale.count + buy.count + saleReturn.count + buyReturn.count,
		learn: receiptCount
	},
	lastNumber: {
		says: "The number of the last document.",
		read: ({ documents }) => String(documents.length),
		learn: lastNumber
	},
	receipts: {
		says: "All receipts, oldest first.",
		read: (state) => receipts(state),
		learn: receipts$1
	},
	movements: {
		says: "All deposits and withdrawals, oldest first.",
		read: ({ documents }) => documents.filter((document) => !isReceipt(document)).map(({ number, kind, total, key, shift }) => ({
			number: String(number),
			type: kind,
			total: toMajor(total),
			key,
			shift
		}))
	},
	drawnReceipts: {
		says: "Every document as it was printed: number and text.",
		read: (state) => state.documents.map((document) => ({
			number: String(document.number),
			get text() {
				return drawDocument(state, document);
			}
		}))
	},
	printedText: {
		says: "The last text printed in printer mode.",
		read: ({ printedText, options }) => printedText === void 0 ? "" : drawText(printedText, options.printer)
	},
	shift: {
		says: "The open shift, or the last one.",
		read: ({ shifts }) => {
			const last = shifts.at(-1);
			return last ? shiftFact(last) : {
				id: 0,
				state: "closed"
			};
		},
		learn: shift
	},
	shifts: {
		says: "All shifts, oldest first.",
		read: ({ shifts }) => shifts.map(shiftFact),
		learn: shifts
	},
	totals: {
		says: "What the register has ever registered, by kind.",
		read: ({ totals }) => Object.fromEntries(Object.entries(totals).map(([kind, { sum }]) => [kind, toMajor(sum)])),
		learn: totals
	},
	queue: {
		says: "Messages the tax operator has not seen.",
		read: queueSize,
		learn: queue
	},
	blockedBy: {
		says: "What blocks the register: offline, ofd, or nothing.",
		read: ({ blockedBy }) => blockedBy ?? "nothing",
		learn: blockedBy
	},
	audit: {
		says: "Where the books and the documents disagree, in tiyn; empty when they agree.",
		read: (state) => audit(state)
	},
	cashier: {
		says: "The code of the cashier logged in.",
		read: ({ cashier }) => cashier,
		learn: cashier$1
	},
	taxes: {
		says: "The taxes, by their codes.",
		read: ({ taxes }) => taxes.toSorted((one, other) => one.id - other.id),
		learn: taxes
	},
	defaultTax: {
		says: "The code of the default tax.",
		read: ({ defaultTax }) => defaultTax,
		learn: defaultTax
	}
};
function receipts(state) {
	return state.documents.filter(isReceipt).map((receipt) => ({
		number: String(receipt.number),
		type: receipt.kind,
		total: toMajor(receipt.total),
		cash: toMajor(receipt.payments.cash),
		bank: toMajor(receipt.payments.bank),
		tara: toMajor(receipt.payments.tara),
		credit: toMajor(receipt.payments.credit),
		change: toMajor(receipt.change),
		tax: receipt.tax.id,
		taxAmount: toMajor(receipt.tax.amount),
		key: receipt.key,
		shift: receipt.shift,
		cashier: receipt.cashier,
		at: new Date(receipt.at).toISOString(),
		offline: receipt.offline,
		sent: state.sentAt.has(receipt.number),
		positions: receipt.positions?.length ?? 1
	}));
}
function shiftFact(shift) {
	const { sale, buy, saleReturn, buyReturn, deposit, withdraw } = shift.tallies;
	return {
		id: shift.id,
		state: shift.closedAt === void 0 ? "opened" : "closed",
		cashier: shift.cashier,
		sales: toMajor(sale.sum),
		buys: toMajor(buy.sum),
		saleReturns: toMajor(saleReturn.sum),
		buyReturns: toMajor(buyReturn.sum),
		deposits: toMajor(deposit.sum),
		withdrawals: toMajor(withdraw.sum),
		receipts: sale.count + buy.count + saleReturn.count + buyReturn.count
	};
}
/** The state as a person would ask for it. */
function view(state, at) {
	const shift = openShift(state);
	const oldest = state.queue[state.sentCount];
	const last = state.documents.at(-1);
	return {
		key: state.key,
		drawer: facts.drawer.read(state),
		receiptCount: facts.receiptCount.read(state),
		lastNumber: facts.lastNumber.read(state),
		shift: {
			...facts.shift.read(state),
			...shift?.firstPaymentAt === void 0 ? {} : { mustCloseBy: new Date(shift.firstPaymentAt + SHIFT_MS_MAX).toISOString() }
		},
		queue: queueSize(state),
		...oldest ? { oldestUnsent: new Date(oldest.at).toISOString() } : {},
		blockedBy: facts.blockedBy.read(state),
		cashier: state.samples.cashiers.find(({ id }) => id === state.cashier) ?? state.cashier,
		battery: batteryPercent(state),
		busy: isBusy(state, at),
		bankOperation: state.bank ? toMajor(state.bank.amount) : null,
		taxes: state.taxes,
		defaultTax: state.defaultTax,
		causes: state.causes,
		lastDocument: last ? drawDocument(state, last) : ""
	};
}
// dist/emulators/ikkm/machine/registration.js
/** Receipts, deposits and withdrawals: what is refused, and what is registered. */
const beforeRequest = {
	register: standingCodes("BUSY", "SHIFT_TOO_OLD", "OFFLINE_TOO_LONG", "BATTERY_LOW", "PRINTER_NOT_READY"),
	"move-cash": standingCodes("BUSY", "OFFLINE_TOO_LONG", "BATTERY_LOW", "PRINTER_NOT_READY")
};
const otherCashier = standingCodes("OTHER_CASHIER");
const internal$1 = standingCodes("INTERNAL");
/** The same key answers with what it was answered first, so a till may safely ask again. */
function repeatOf(state, command) {
	const number = state.usedKeys.get(command.key);
	if (number === void 0) return void 0;
	const { "repeat.depth": depth, "repeat.match": match } = state.options;
	if (depth !== "all" && state.documents.length - number >= Number(depth) || match === "request" && state.digests.get(command.key) !== command.digest) return void 0;
	const key = state.documents[number]?.key ?? state.key;
	return accept([], {
		kind: "repeated",
		key,
		number
	});
}
/** Checks stand in the order of the rows in protocol.ts; the first that fails is sent. */
function register$2(state, command, at, random) {
	const { order } = command;
	const refused = standingRefusal(state, at, beforeRequest.register);
	if (refused) return refused;
	if (order.kind === "malformed") return refuse(order.code, order.detail);
	const tax = state.taxes.find(({ id }) => id === (order.tax ?? state.defaultTax));
	const { total, taxAmount } = withTax(state, order.sum, tax);
	const { cash } = order.payments;
	const nonCash = minor(order.payments.bank + order.payments.tara + order.payments.credit);
	const paid = cash + nonCash;
	const isReturn = order.receipt === "saleReturn" || order.receipt === "buyReturn";
	const paysOut = order.receipt === "saleReturn" || order.receipt === "buy";
	const change = minor(Math.max(0, paid - total));
	if (isReturn ? cash < order.sum || cash > total : paid < order.sum) return refuse("PAID_TOO_LITTLE");
	const otherShift = standingRefusal(state, at, otherCashier);
	if (otherShift) return otherShift;
	if (!tax) return refuse("UNKNOWN_TAX");
	if (paid < total) return refuse("CASH_BELOW_TOTAL");
	if (nonCash > total || nonCash > 0 && cash >= total) return refuse("NON_CASH_ABOVE_TOTAL");
	if (paysOut && cash - change > state.drawer) return refuse("NO_CASH");
	if (order.positions === "invalid") return refuse("BAD_ITEMDATA");
	const failed = standingRefusal(state, at, internal$1) ?? ofdRefusal(state);
	if (failed) return failed;
	return registered(state, {
		kind: order.receipt,
		number: state.documents.length + 1,
		at,
		shift: currentShift(state),
		cashier: state.cashier,
		key: state.key,
		offline: !isLinked(state),
		onlineCode: onlineCode(random),
		total,
		payments: order.payments,
		change,
		tax: {
			id: tax.id,
			percent: tax.percent ?? 0,
			amount: taxAmount
		},
		fiscalSign: String(random.integer(1e9, 4294967295)),
		firstSaleId: state.saleIdsCount + 1,
		positions: order.positions,
		print: order.print
	}, command.digest, random);
}
function moveCash$1(state, command, at, random) {
	const { amount, direction } = command;
	const refused = standingRefusal(state, at, beforeRequest["move-cash"]);
	if (refused) return refused;
	if (typeof amount === "object") return refuse(amount.code, amount.detail);
	const otherShift = standingRefusal(state, at, otherCashier);
	if (otherShift) return otherShift;
	if (direction === "withdraw" && amount > state.drawer) return refuse("NO_CASH");
	const failed = standingRefusal(state, at, internal$1) ?? ofdRefusal(state);
	if (failed) return failed;
	return registered(state, {
		kind: direction,
		number: state.documents.length + 1,
		at,
		shift: currentShift(state),
		cashier: state.cashier,
		key: state.key,
		offline: !isLinked(state),
		onlineCode: onlineCode(random),
		total: amount
	}, command.digest, random);
}
/** Tax is part of the sum, or comes on top of it; rounded half up (A19). */
function withTax({ options }, sum, tax) {
	const percent = tax?.percent ?? 0;
	if (percent === 0) return {
		total: sum,
		taxAmount: NOTHING
	};
	if (!options["tax.on-top"]) return {
		total: sum,
		taxAmount: share(sum, percent, 100 + percent)
	};
	const taxAmount = share(sum, percent, 100);
	return {
		total: minor(sum + taxAmount),
		taxAmount
	};
}
/** The shift that is open, or the one that the next document opens. */
function currentShift(state) {
	return openShift(state)?.id ?? state.shifts.length + 1;
}
function onlineCode(random) {
	return String(random.integer(0, 999999999)).padStart(9, "0");
}
function registered(state, document, digest, random) {
	const newKey = unusedKey(state, random);
	const { number, at, shift, cashier } = document;
	const takesMs = state.options["registration.duration"];
	const event = {
		kind: "registered",
		document,
		newKey,
		digest,
		busyUntil: at + Math.max(takesMs, state.options["request.interval"])
	};
	const events = openShift(state) ? [event] : [{
		kind: "shift-opened",
		shift,
		cashier
	}, event];
	return accept(events, {
		kind: "registered",
		key: newKey,
		number
	}, takesMs);
}
/** Eight digits that this register has never used. */
function unusedKey(state, random) {
	for (;;) {
		const key = String(random.integer(1e7, 99999999));
		if (key !== state.key && !state.usedKeys.has(key)) return key;
	}
}
// dist/emulators/ikkm/machine/world.js
/** The physical world acts on the register: causes begin and end, power fails. */
/** Nobody on the wire hears the answer to a change of the world. */
const done = {
	kind: "ready",
	lastNumber: 0
};
const BLOCKING_RESULT = 15;
function changeWorld(state, command) {
	const { begins, params } = command;
	const cause = command.cause;
	if (!begins) return end(state, cause);
	switch (cause) {
		case "unblock": return unblock(state);
		case "cashier": return changeCashier(state, Number(params["id"]));
		case "bank-finish": return state.bank ? accept([{
			kind: "bank-finished",
			outcome: String(params["outcome"])
		}], done) : impossible("no bank operation is open.");
		case "tax-rate": return changeTax(state, Number(params["id"]), Number(params["rate"]));
		case "ofd-refuses": {
			const code = Number(params["code"]);
			if (code < 254 && !ofdCode(code)) return impossible(`the tax operator has no result ${code}. Known: 1 to 17, 254, 255.`);
			return begin(state, cause, params);
		}
		case "paper-out":
		case "cover-open":
		case "battery":
		case "ofd-down":
		case "internal-error":
		case "web-cash-off":
		case "power-cut": return begin(state, cause, params);
		default: return unreachable(cause);
	}
}
function restart(state) {
	return accept(state.causes["power-cut"] ? [] : [{ kind: "restarted" }], done);
}
function begin(state, cause, params) {
	const events = [{
		kind: "cause-began",
		cause,
		params
	}];
	if (cause === "power-cut") events.push({ kind: "restarted" });
	const after = {
		...state,
		causes: {
			...state.causes,
			[cause]: params
		}
	};
	return accept([...events, ...blockedByOfd(after)], done);
}
function end(state, cause) {
	if (!state.causes[cause]) return impossible("it is not in force.");
	const { [cause]: _ended, ...causes } = state.causes;
	return accept([{
		kind: "cause-ended",
		cause
	}, ...blockedByOfd({
		...state,
		causes
	})], done);
}
/** A16: the authority's demand to block reaches the register as soon as the tax operator does. */
function blockedByOfd(after) {
	return ofdResult(after) === BLOCKING_RESULT && after.blockedBy !== "ofd" ? [{
		kind: "blocked",
		by: "ofd"
	}] : [];
}
function unblock(state) {
	switch (state.blockedBy) {
		case void 0: return impossible("the register is not blocked.");
		case "offline": return queueSize(state) > 0 ? impossible(`the queue for the tax operator still holds ${queueSize(state)}. Clear "ofd-down", and give it ${formatDuration(state.options["ofd.latency"])}.`) : accept([{ kind: "unblocked" }], done);
		case "ofd": return ofdResult(state) === BLOCKING_RESULT ? impossible("the tax operator still demands it. Clear \"ofd-refuses\" first.") : accept([{ kind: "unblocked" }], done);
	}
}
function changeCashier(state, id) {
	const known = state.samples.cashiers.map((one) => one.id);
	if (!known.includes(id)) return impossible(`there is no cashier ${id}. Known: ${known.join(", ")}.`);
	return accept([{
		kind: "cashier-changed",
		cashier: id
	}], done);
}
function changeTax(state, id, percent) {
	const tax = state.taxes.find((one) => one.id === id);
	const known = state.taxes.map((one) => one.id);
	if (!tax) return impossible(`there is no tax ${id}. Known: ${known.join(", ")}.`);
	const next = Math.max(...known) + 1;
	return accept([{
		kind: "tax-changed",
		was: id,
		tax: {
			id: next,
			name: tax.name,
			percent
		}
	}], done);
}
function impossible(why) {
	return {
		kind: "impossible",
		why
	};
}
// dist/emulators/ikkm/machine.js
/** The register as a pure machine: what it decides, and what happens to it by itself. */
function decide(state, command, at, random) {
	if (command.kind === "cause") return changeWorld(state, command);
	if (command.kind === "restart") return restart(state);
	if (state.causes["power-cut"] || state.causes["web-cash-off"]) return { kind: "ignore" };
	if (command.kind === "unknown") return refuse("UNKNOWN_METHOD");
	if (command.key !== state.key) return (command.kind === "register" || command.kind === "move-cash" ? repeatOf(state, command) : void 0) ?? refuse("WRONG_KEY");
	return answerKnown(state, command, at, random);
}
/** The till has the right key. */
function answerKnown(state, command, at, random) {
	switch (command.kind) {
		case "register": return register$2(state, command, at, random);
		case "move-cash": return moveCash$1(state, command, at, random);
		case "check": return standingRefusal(state, at, readiness) ?? ready(state);
		case "print-last": return printLast(state, at);
		case "print": return print$1(state, command.text, at);
		case "bank": return openBank$1(state, command.amount, at);
		case "x-report": return standingRefusal(state, at, report) ?? ready(state, openShift(state) ? [{
			kind: "printed",
			what: "x-report"
		}] : []);
		case "z-report": return closeShift(state, at);
		case "ask": return ask$1(state, command.question, at);
		default: return unreachable(command);
	}
}
/** What would keep a registration from being made, however right it were. */
const readiness = standingCodes("BUSY", "SHIFT_TOO_OLD", "OFFLINE_TOO_LONG", "BATTERY_LOW", "PRINTER_NOT_READY", "OTHER_CASHIER", "INTERNAL", "OFD_BLOCKED");
const printing = standingCodes("BUSY", "BATTERY_LOW", "PRINTER_NOT_READY");
const report = standingCodes("BUSY", "BATTERY_LOW", "PRINTER_NOT_READY", "SENIOR_ONLY", "INTERNAL");
const busy = standingCodes("BUSY");
const internal = standingCodes("INTERNAL");
const seniorOnly = standingCodes("SENIOR_ONLY");
const forSeniors = /* @__PURE__ */ new Set([
	"shifts",
	"cheques",
	"sales",
	"report"
]);
/** `0` and the last number: also where the document promises no answer at all (A6). */
function ready(state, events = []) {
	return accept(events, {
		kind: "ready",
		lastNumber: state.documents.length
	});
}
function printLast(state, at) {
	const refused = standingRefusal(state, at, printing);
	if (refused) return refused;
	if (state.lastPrinted === void 0) return refuse("BAD_REQUEST", "nothing to print again");
	return standingRefusal(state, at, internal) ?? ready(state, [{
		kind: "printed",
		what: "last"
	}]);
}
function print$1(state, text, at) {
	const refused = standingRefusal(state, at, printing);
	if (refused) return refused;
	if (typeof text === "object") return refuse(text.code, text.detail);
	return standingRefusal(state, at, internal) ?? ready(state, [{
		kind: "printed",
		what: "text",
		text
	}]);
}
function openBank$1(state, amount, at) {
	const refused = standingRefusal(state, at, busy);
	if (refused) return refused;
	if (typeof amount === "object") return refuse(amount.code, amount.detail);
	return standingRefusal(state, at, internal) ?? ready(state, [{
		kind: "bank-opened",
		amount
	}]);
}
/** Without an open shift there is nothing to close, and nothing happens (A7). */
function closeShift(state, at) {
	const shift = openShift(state);
	return standingRefusal(state, at, report) ?? ready(state, shift ? [{
		kind: "shift-closed",
		shift: shift.id
	}] : []);
}
function ask$1(state, question, at) {
	if (question.kind === "malformed") return refuse(question.code, question.detail);
	const json = answerQuestion(state, question, at);
	if (json === void 0) return refuse("BAD_VALUE", "there is none with this number");
	return (forSeniors.has(question.kind) ? standingRefusal(state, at, seniorOnly) : void 0) ?? standingRefusal(state, at, internal) ?? accept([], {
		kind: "table",
		json
	});
}
/** A15: when the next message reaches the tax operator, or the oldest one has waited too long. */
function due(state) {
	const oldest = state.queue[state.sentCount];
	if (!oldest) return void 0;
	const sending = isLinked(state) ? Math.max(oldest.at, state.linkedSince) + state.options["ofd.latency"] : Infinity;
	const blocking = state.blockedBy === void 0 ? oldest.at + OFFLINE_MS_MAX + 1 : Infinity;
	const next = Math.min(sending, blocking);
	return next === Infinity ? void 0 : next;
}
function elapse(state, at) {
	if (isLinked(state)) {
		const latest = at - state.options["ofd.latency"];
		let count = 0;
		while (isSendable(state.queue[state.sentCount + count], state.linkedSince, latest)) count++;
		if (count > 0) return [{
			kind: "sent",
			count
		}];
	}
	return queueSize(state) > 0 ? [{
		kind: "blocked",
		by: "offline"
	}] : [];
}
function isSendable(message, linkedSince, latest) {
	return message !== void 0 && Math.max(message.at, linkedSince) <= latest;
}
// dist/emulators/ikkm/options.js
const options = {
	key: textField("The web-api key of a fresh register.", /^[1-9]\d{0,9}$/, "a number of 1 to 10 digits", "11112222"),
	cashier: integerField("The cashier logged in on a fresh register.", {
		min: 1,
		max: 9999
	}, 201),
	drawer: integerField("Cash in the drawer of a fresh register, in tenge.", {
		min: 0,
		max: 2e7
	}, 0),
	"registration.duration": durationField("How long a registration runs; meanwhile the register is busy.", 0),
	"request.interval": durationField("How soon after a fiscal operation the next request is still too early (-2).", 0),
	"repeat.match": choiceField("A repeat is recognised by its key alone, or by the whole request.", ["key", "request"], "key"),
	"repeat.depth": textField("How many used keys are remembered.", /^(all|[1-9]\d{0,8})$/, "all or a whole number", "all"),
	"amount.decimals": choiceField("How amounts are written.", ["none", "dot"], "none"),
	"tax.on-top": switchField("Tax is added to the sum instead of being part of it.", false),
	itemdata: switchField("Whether itemdata is switched on in the settings.", true),
	"battery.minimum": integerField("Below so many percent nothing is registered.", {
		min: 1,
		max: 99
	}, 10),
	printer: choiceField("The printer and its font, and so the width of a line.", [
		"normal",
		"small",
		"large",
		"external-80",
		"external-57"
	], "normal"),
	"ofd.latency": durationField("How long the tax operator takes.", 2 * SECOND_MS),
	"archive.after": durationField("How long a closed shift stays out of the archive.", 720 * HOUR_MS),
	"utc-offset": integerField("Minutes the register’s clock is ahead of UTC.", {
		min: -720,
		max: 840
	}, 300)
};
const profiles = {
	documented: {
		says: "The older web-api document; amounts are digits only.",
		options: {}
	},
	v27a: {
		says: "Firmware 1024 and later: decimals with a dot, one request a second, longer time-outs.",
		options: {
			"amount.decimals": "dot",
			"request.interval": SECOND_MS
		}
	}
};
// dist/emulators/ikkm/movements.js
const cash = {
	currency: () => "KZT",
	tells: (event) => event.kind === "registered" ? told(event.document) : void 0,
	holds: ({ drawer }) => drawer
};
/** What was paid by card only moves no cash. */
function told(document) {
	const change = cashChange(document);
	if (change === 0) return void 0;
	const { kind, comment, hasReceipt } = kinds[document.kind];
	const number = String(document.number);
	return {
		kind,
		amount: minor(Math.abs(change)),
		receipt: hasReceipt ? number : "",
		user: {
			id: document.cashier,
			login: `kassir${document.cashier}`
		},
		comment: comment === "" ? "" : `${comment}, чек ${number}`
	};
}
/** A ledger knows receipts of sales and returns only. */
const kinds = {
	sale: {
		kind: "sale",
		hasReceipt: true,
		comment: ""
	},
	saleReturn: {
		kind: "return",
		hasReceipt: true,
		comment: ""
	},
	buy: {
		kind: "outcome",
		hasReceipt: false,
		comment: "Покупка"
	},
	buyReturn: {
		kind: "income",
		hasReceipt: false,
		comment: "Возврат покупки"
	},
	deposit: {
		kind: "income",
		hasReceipt: false,
		comment: ""
	},
	withdraw: {
		kind: "outcome",
		hasReceipt: false,
		comment: ""
	}
};
// dist/emulators/ikkm/samples.js
/** What is programmed into a register: the shop, its catalogue, taxes and cashiers. */
/** The document's own samples: they work without any package, in a browser too. */
const documentSamples = {
	shop: {
		name: "ТОО ISOFT",
		bin: "123434556789",
		address: "Жарокова 128, Алматы",
		phone: "+7 7272 747070"
	},
	items: [{
		uid: 11,
		code1: 888,
		code2: "008123563127",
		name: "Кофе",
		price1: 77,
		itemtax1: 2,
		itemtype: 0,
		measure: 0,
		catalogid: 2
	}],
	catalog: {
		"1": "Кухня",
		"2": "Бар"
	},
	taxes: [{
		id: 1,
		name: "НДС",
		percent: 12
	}, {
		id: 2,
		name: "Без НДС"
	}],
	cashiers: [{
		id: 100,
		name: "Алия Кассир",
		role: "cashier"
	}, {
		id: 201,
		name: "Наташа Старший Кассир",
		role: "senior"
	}]
};
// dist/emulators/ikkm/transitions.js
const transitions = {
	"shift-opened": "A shift is opened.",
	registered: ways(({ document }) => document.kind, {
		sale: "A sale is registered.",
		buy: "A purchase is registered.",
		saleReturn: "The return of a sale is registered.",
		buyReturn: "The return of a purchase is registered.",
		deposit: "Cash is put into the drawer.",
		withdraw: "Cash is taken out of the drawer."
	}),
	"shift-closed": "A shift is closed.",
	sent: "The tax operator takes what was queued.",
	blocked: ways(({ by }) => by, {
		offline: "The register blocks itself: it was offline for too long.",
		ofd: "The register is blocked: the tax operator demands it."
	}),
	unblocked: "A technician unblocks the register.",
	"bank-opened": "A bank operation is opened on the register.",
	"bank-finished": "The cashier finishes the bank operation.",
	printed: ways(({ what }) => what, {
		text: "A text of the till is printed.",
		last: "What was printed last is printed again.",
		"x-report": "A report is printed that closes no shift."
	}),
	"cashier-changed": "Another cashier logs in.",
	"tax-changed": "A tax gets another rate, and with it a new code.",
	"cause-began": "A cause begins.",
	"cause-ended": "A cause ends.",
	restarted: "The register starts anew, and what it was doing is over."
};
// dist/emulators/ikkm/wire/order.js
function badRequest(detail) {
	return {
		kind: "malformed",
		code: "BAD_REQUEST",
		detail
	};
}
function badValue(detail) {
	return {
		kind: "malformed",
		code: "BAD_VALUE",
		detail
	};
}
function value(form, name) {
	return form.values.get(name)?.[0];
}
/** What is wrong with the form as a whole, before any value is looked at (A26). */
function formProblem(form, names) {
	if (form.malformed !== void 0) return badRequest(form.malformed);
	const doubled = names.find((name) => (form.values.get(name)?.length ?? 0) > 1);
	return doubled === void 0 ? void 0 : badRequest(`${doubled} is given twice`);
}
/** An amount in tenge, above zero (A11) and not above 20 million. */
function readAmount(text, decimals) {
	const amount = decimals === "dot" || /^\d+$/.test(text) ? fromDecimal(text) : void 0;
	return amount !== void 0 && amount > 0 && amount <= 2e9 ? amount : void 0;
}
const postOnly = ["print", "itemdata"];
const parameters = [
	"key",
	...payments,
	...postOnly,
	"tax"
];
function readOrder(form, method, options) {
	const problem = formProblem(form, parameters) ?? kindProblem(form) ?? methodProblem(form, method);
	if (problem) return problem;
	const receipt = receiptKinds.find((kind) => form.values.has(kind)) ?? "sale";
	const given = payments.filter((name) => form.values.has(name));
	if (receipt !== "sale" && given.length > 1) return badRequest("several kinds of payment, and not a sale");
	const amounts = /* @__PURE__ */ new Map();
	for (const name of [receipt, ...given]) {
		const amount = readAmount(value(form, name) ?? "", options["amount.decimals"]);
		if (amount === void 0) return badValue(`${name} is not an amount`);
		amounts.set(name, amount);
	}
	const tax = value(form, "tax");
	if (tax !== void 0 && !/^\d{1,9}$/.test(tax)) return badValue("tax is not a number");
	return {
		kind: "order",
		receipt,
		sum: amounts.get(receipt) ?? NOTHING,
		payments: {
			cash: amounts.get("cash") ?? NOTHING,
			bank: amounts.get("bank") ?? NOTHING,
			tara: amounts.get("tara") ?? NOTHING,
			credit: amounts.get("credit") ?? NOTHING
		},
		tax: tax === void 0 ? void 0 : Number(tax),
		print: value(form, "print"),
		positions: options.itemdata ? readPositions(value(form, "itemdata")) : void 0
	};
}
function kindProblem(form) {
	const count = receiptKinds.reduce((sum, kind) => sum + (form.values.get(kind)?.length ?? 0), 0);
	if (count === 1) return void 0;
	return badRequest(count === 0 ? "no kind of registration" : "several kinds of registration");
}
function methodProblem(form, method) {
	const name = method === "POST" ? void 0 : postOnly.find((one) => form.values.has(one));
	return name === void 0 ? void 0 : badRequest(`${name} is for POST only`);
}
/**
* Too many positions are accepted; then one position stands for all of them. Their sums are not
* compared with the sum of the sale (A20).
*/
function readPositions(text) {
	if (text === void 0) return void 0;
	let json;
	try {
		json = JSON.parse(text);
	} catch {
		return "invalid";
	}
	if (!Array.isArray(json) || json.length === 0) return "invalid";
	const positions = json.map(readPosition);
	if (!positions.every((one) => one !== void 0)) return "invalid";
	return positions.length > 79 ? void 0 : positions;
}
function readPosition(json) {
	if (typeof json !== "object" || json === null) return void 0;
	const { name, price, qty, sum, discount } = json;
	if (typeof name !== "string") return void 0;
	if (discount !== void 0) {
		const amount = readNumber(discount);
		return amount === void 0 || !(price === void 0 && qty === void 0 && sum === void 0) ? void 0 : {
			kind: "discount",
			name,
			amount
		};
	}
	const each = readNumber(price);
	const quantity = readQuantity(qty);
	const total = readNumber(sum);
	if (each === void 0 || quantity === void 0 || total === void 0) return void 0;
	return {
		kind: "item",
		name,
		price: each,
		quantity,
		sum: total
	};
}
/** The document writes numbers as text; plain JSON numbers are taken as well. */
function readNumber(json) {
	const text = typeof json === "number" ? String(json) : json;
	const amount = typeof text === "string" ? fromDecimal(text) : void 0;
	return amount !== void 0 && amount <= 2e9 ? amount : void 0;
}
/** In thousandths, as weights have three decimals. */
function readQuantity(json) {
	const match = /^(\d{1,9})(?:\.(\d{1,3})\d*)?$/.exec(String(json));
	if (!match || typeof json !== "string" && typeof json !== "number") return void 0;
	const thousandths = Number(match[1]) * 1e3 + Number((match[2] ?? "").padEnd(3, "0"));
	return thousandths > 0 ? thousandths : void 0;
}
// dist/emulators/ikkm/wire.js
const plain = (operation, kind) => ({
	operation,
	read: ({ key }) => ({
		kind,
		key
	})
});
const directory = (operation) => ({
	operation,
	read: (call) => ask(call, { kind: operation })
});
const routes = {
	"/api": {
		operation: "register",
		read: register$1
	},
	"/apicheck": plain("check", "check"),
	"/apicheck/printLastDocument": plain("print-last", "print-last"),
	"/apicheck/getInfo": {
		operation: "info",
		read: (call) => ask(call, {
			kind: "info",
			minimum: value(call.form, "show") === "minimum"
		})
	},
	"/apiprint": {
		operation: "print",
		read: print
	},
	"/apibank": {
		operation: "bank",
		read: openBank
	},
	"/apizreport": plain("z-report", "z-report"),
	"/apixreport": plain("x-report", "x-report"),
	"/apiwithdraw": {
		operation: "withdraw",
		read: (call) => moveCash(call, "withdraw")
	},
	"/apideposit": {
		operation: "deposit",
		read: (call) => moveCash(call, "deposit")
	},
	"/dump/table/items": directory("items"),
	"/dump/table/catalog": directory("catalog"),
	"/dump/table/taxes": directory("taxes"),
	"/dump/table/cashiers": directory("cashiers"),
	"/dump/table/shifts": directory("shifts")
};
const shiftRoute = /^\/dump\/table\/shifts\/([^/]+)\/(cheques|sales|report)$/;
const transactionRoute = /^\/dump\/transaction\/([^/]+)$/;
function decode(request, options) {
	const found = request.method === "GET" || request.method === "POST" ? findRoute(request) : void 0;
	if (!found) return { command: { kind: "unknown" } };
	const { route, rest, query } = found;
	const form = readForm(query === void 0 ? request : {
		...request,
		query
	});
	const key = value(form, "key") ?? "";
	const command = route.read({
		method: request.method,
		form,
		key,
		options,
		rest
	});
	return {
		operation: operationOf(route, form),
		command
	};
}
/** Sales, purchases and returns share a path; the kind of registration names the operation. */
function operationOf(route, form) {
	if (route.operation !== "register") return route.operation;
	const given = receiptKinds.filter((kind) => form.values.has(kind));
	const [kind] = given;
	return kind && given.length === 1 ? kinds$1[kind].operation : "register";
}
function findRoute({ path }) {
	const bare = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
	const route = Object.hasOwn(routes, bare) ? routes[bare] : void 0;
	if (route) return {
		route,
		rest: ""
	};
	const literal = /^\/apideposit\/([^/]*=.*)$/.exec(path)?.[1];
	if (literal !== void 0 && routes["/apideposit"]) return {
		route: routes["/apideposit"],
		rest: "",
		query: literal
	};
	const ofShift = shiftRoute.exec(bare);
	const report = ofShift?.[2];
	if (report) return {
		route: shiftReports[report],
		rest: ofShift?.[1] ?? ""
	};
	const transaction = transactionRoute.exec(bare)?.[1];
	return transaction === void 0 ? void 0 : {
		route: transactionReport,
		rest: transaction
	};
}
const ofShift = (operation) => ({
	operation,
	read: (call) => ask(call, /^\d{1,9}$/.test(call.rest) ? {
		kind: operation,
		shift: Number(call.rest)
	} : badValue("the shift is not a number"))
});
const shiftReports = {
	cheques: ofShift("cheques"),
	sales: ofShift("sales"),
	report: ofShift("report")
};
const transactionReport = {
	operation: "transaction",
	read: (call) => ask(call, {
		kind: "transaction",
		key: call.rest
	})
};
function ask({ key, form }, question) {
	return {
		kind: "ask",
		key,
		question: formProblem(form, []) ?? question
	};
}
function register$1({ method, form, key, options }) {
	const order = readOrder(form, method, options);
	return {
		kind: "register",
		key,
		digest: digest(form, options),
		order
	};
}
function moveCash({ form, key, options }, direction) {
	const amount = formProblem(form, ["key", "cash"]) ?? amountOf(form, "cash", "none");
	return {
		kind: "move-cash",
		direction,
		key,
		digest: digest(form, options),
		amount
	};
}
function openBank({ form, key, options }) {
	const decimals = options["amount.decimals"];
	return {
		kind: "bank",
		key,
		amount: formProblem(form, ["key", "amount"]) ?? amountOf(form, "amount", decimals)
	};
}
function amountOf(form, name, decimals) {
	const text = value(form, name);
	if (text === void 0) return badRequest(`${name} is missing`);
	return readAmount(text, decimals) ?? badValue(`${name} is not an amount`);
}
function print({ method, form, key }) {
	return {
		kind: "print",
		key,
		text: formProblem(form, ["key", "print"]) ?? (method === "POST" ? void 0 : badRequest("print is for POST only")) ?? value(form, "print") ?? badRequest("no print")
	};
}
/** The whole request in one line, wherever a repeat is recognised by more than its key. */
function digest({ values }, options) {
	if (options["repeat.match"] === "key") return "";
	return JSON.stringify([...values].sort(([a], [b]) => a < b ? -1 : 1));
}
const text = {
	"content-type": "text/plain; charset=utf-8",
	"access-control-allow-origin": "*"
};
const json = {
	"content-type": "application/json; charset=utf-8",
	"access-control-allow-origin": "*"
};
function encode(outcome) {
	if (outcome.kind === "refusal") {
		const { wire, reason } = errors[outcome.code];
		return {
			status: 400,
			reason,
			headers: text,
			body: String(wire)
		};
	}
	const { answer } = outcome;
	switch (answer.kind) {
		case "registered": return {
			status: 200,
			reason: String(answer.number),
			headers: text,
			body: answer.key
		};
		case "repeated": return {
			status: 203,
			reason: String(answer.number),
			headers: text,
			body: answer.key
		};
		case "ready": return {
			status: 200,
			reason: String(answer.lastNumber),
			headers: text,
			body: "0"
		};
		case "table": return {
			status: 200,
			reason: "OK",
			headers: json,
			body: encodeJson(answer.json)
		};
	}
}
// dist/emulators/ikkm/device.js
/** A register programmed with these samples; the document's own unless told otherwise. */
function createIkkm(samples = () => documentSamples) {
	return {
		name: "ikkm",
		title: "iKKM fiscal register (Kazakhstan)",
		port: 8080,
		errors,
		causes,
		transitions,
		options,
		profiles,
		operations,
		facts,
		client,
		cash,
		papers: "drawnReceipts",
		initial: (chosen, random) => initialState(chosen, samples(random)),
		decide,
		evolve,
		due,
		elapse,
		decode,
		encode,
		access: ({ key }) => ({ key }),
		view
	};
}
// dist/fixtures/samples/load-faker.js
/** The maker of names, brought in when the first name is made: a start need not wait for it. */
/** One locale alone: all of them would cost a quarter of a second. */
function loadFaker(locale) {
	return createRequire(import.meta.url)(`@faker-js/faker/locale/${locale}`).faker;
}
// dist/fixtures/samples/geopagos-samples.js
const MERCHANTS_COUNT = 12;
const TERMINALS_COUNT = 20;
const types = [
	"2",
	"4",
	"7",
	"8",
	"9",
	"11"
];
let latest$1;
/** The document's own stay as they are, so that scenarios can name them; others come beside. */
function geopagosSamples(random) {
	const seed = random.integer(1, 2 ** 31);
	if (latest$1?.seed !== seed) latest$1 = {
		seed,
		samples: makeSamples$1(seed)
	};
	return latest$1.samples;
}
function makeSamples$1(seed) {
	const faker = loadFaker("es");
	faker.seed(seed);
	const { merchants, terminals } = documentSamples$1;
	const codes = others(merchants.map(({ nbo }) => nbo), () => faker.string.numeric({
		length: 9,
		allowLeadingZeros: true
	}), MERCHANTS_COUNT);
	const serials = others(terminals.map(({ serial }) => serial), () => `6G${faker.string.numeric({
		length: 6,
		allowLeadingZeros: true
	})}`, TERMINALS_COUNT);
	return {
		merchants: [...merchants, ...codes.map((nbo, i) => makeMerchant(faker, nbo, i % 3 === 0))],
		terminals: [...terminals, ...serials.map((serial) => ({
			serial,
			type: faker.helpers.arrayElement(types)
		}))]
	};
}
/** So many that are neither known nor the same. */
function others(known, make, count) {
	const found = /* @__PURE__ */ new Set();
	while (found.size < count) {
		const one = make();
		if (!known.includes(one)) found.add(one);
	}
	return [...found];
}
function makeMerchant(faker, nbo, sellsTopUps) {
	return {
		nbo,
		name: faker.company.name(),
		qpos: faker.helpers.arrayElement(["0", "1"]),
		qposAmount: "1",
		representative: {
			name: faker.person.fullName(),
			mail: `representante.${nbo}@example.com`,
			phone: `9${faker.string.numeric({
				length: 8,
				allowLeadingZeros: true
			})}`
		},
		...sellsTopUps ? { credentials: makeCredentials(faker) } : {}
	};
}
/** As long as the document's. */
function makeCredentials(faker) {
	return {
		codigoRecargas: faker.string.alphanumeric(13),
		accountId: faker.string.alphanumeric(39),
		terminalId: faker.string.alphanumeric(12),
		acceptorId: faker.string.alphanumeric(17),
		ownerId: faker.string.alphanumeric(25)
	};
}
// dist/fixtures/samples/ikkm-samples.js
const ITEMS_COUNT = 40;
let latest;
/**
* Codes stay the document's own, so that scenarios can name them; only what is named changes.
* Names are made when somebody looks at them: most runs never do, and start sooner for it.
*/
function ikkmSamples(random) {
	const seed = random.integer(1, 2 ** 31);
	if (latest?.seed !== seed) latest = {
		seed,
		samples: lazySamples(seed)
	};
	return latest.samples;
}
function lazySamples(seed) {
	let made;
	const look = () => made ??= makeSamples(seed);
	const { shop, taxes, cashiers } = documentSamples;
	return {
		shop,
		taxes,
		get items() {
			return look().items;
		},
		get catalog() {
			return look().catalog;
		},
		cashiers: cashiers.map((cashier, i) => ({
			...cashier,
			get name() {
				return look().names[i] ?? cashier.name;
			}
		}))
	};
}
function makeSamples(seed) {
	const faker = loadFaker("ru");
	faker.seed(seed);
	const { taxes, cashiers } = documentSamples;
	const sections = faker.helpers.uniqueArray(() => faker.commerce.department(), 6);
	const catalog = Object.fromEntries(sections.map((name, i) => [String(i + 1), name]));
	return {
		items: Array.from({ length: ITEMS_COUNT }, (_, i) => ({
			uid: 11 + i,
			code1: 888 + i,
			code2: faker.string.numeric({
				length: 12,
				allowLeadingZeros: true
			}),
			name: faker.commerce.productName(),
			price1: faker.number.int({
				min: 50,
				max: 2e4
			}),
			itemtax1: faker.helpers.arrayElement(taxes).id,
			itemtype: 0,
			measure: 0,
			catalogid: faker.number.int({
				min: 1,
				max: sections.length
			})
		})),
		catalog,
		names: cashiers.map(({ role }) => `${faker.person.fullName()} ${role === "senior" ? "Старший Кассир" : "Кассир"}`)
	};
}
// dist/src/emulators.js
/** The list of devices: add a line, and every command, page and test knows it. */
const emulators = [
	createIkkm(ikkmSamples),
	createImacash(),
	createGeopagos(geopagosSamples),
	createCashflow()
];
export { emulators as t };
