/** Blanks the secrets of a recording, each by a name of its own, and finds stand-ins for them. */
import { mapTexts, secretsIn } from '../../device/secrets.js';
/** Names of fields that hold a secret on any device; a device may know more of its own. */
const usualNames = [
    'key',
    'apikey',
    'api-key',
    'x-api-key',
    'token',
    'access_token',
    'refresh_token',
    'authorization',
    'proxy-authorization',
    'cookie',
    'set-cookie',
    'password',
    'passwd',
    'secret',
];
export function secretNames(more = []) {
    return [...new Set([...usualNames, ...more.map((name) => name.toLowerCase())])];
}
/** Longer secrets, but for plain numbers, are blanked inside of words too. */
const WORD_CHARS_MAX = 8;
export function createBlanks(names) {
    const known = new Set();
    const counts = new Map();
    /** Keys are whole words and go on with each sale: however many, a text is read once. */
    const words = new Map();
    /** The longest first: one may be part of another. */
    let patterns = [];
    return {
        learn(...values) {
            const looks = {};
            const learnt = [];
            for (const name of names())
                for (const found of secretsIn(values, [name])) {
                    const { value, look } = bare(found);
                    const plain = decoded(value);
                    if (isBlanked(value) || known.has(plain))
                        continue;
                    known.add(plain);
                    looks[nextName(name)] = look;
                    const blank = `‹${name} ${counts.get(name)}›`;
                    if (isWord(plain))
                        words.set(plain, blank);
                    else
                        patterns = [...patterns, { plain, blank, pattern: patternOf(plain, value) }];
                    learnt.push(patternOf(plain, value));
                }
            patterns = patterns.toSorted((a, b) => b.plain.length - a.plain.length);
            return { looks, isIn: (text) => learnt.some((pattern) => text.search(pattern) >= 0) };
        },
        cover: (text) => patterns
            .reduce((left, { pattern, blank }) => left.replace(pattern, blank), text)
            .replace(wordOrNot, (found) => words.get(found) ?? found),
    };
    function nextName(name) {
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        return `${name} ${count}`;
    }
}
/** What is blanked already, and an encoded character, are no words. */
const wordOrNot = /‹[^›]*›|%[\da-f]{2}|\w+/gi;
/** A short one may be a part of any word, and a number of any number. */
function isWord(plain) {
    return /^\d+$/.test(plain) || (plain.length < WORD_CHARS_MAX && /^\w+$/.test(plain));
}
/** The scheme of an `Authorization` header is no secret. */
function bare(value) {
    const [, scheme, rest] = /^(basic|bearer|digest|token) +(\S.*)$/is.exec(value) ?? [];
    if (rest === undefined)
        return { value, look: lookOf(value) };
    return { value: rest, look: scheme?.toLowerCase() === 'basic' ? 'basic' : lookOf(rest) };
}
function lookOf(value) {
    return `${/^\d+$/.test(value) ? '9' : 'a'}×${value.length}`;
}
function isBlanked(value) {
    return /^‹[^›]*›$/.test(value);
}
function decoded(text) {
    try {
        return text.includes('%') ? decodeURIComponent(text) : text;
    }
    catch {
        return text;
    }
}
function patternOf(...values) {
    const ways = new Set(values.flatMap((one) => [one, encodeURIComponent(one), JSON.stringify(one).slice(1, -1)]));
    return new RegExp([...ways].map((way) => way.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|'), 'g');
}
const blanked = /‹([^›]*? \d+)›/g;
/** Values of the same look in place of blanked ones; the same name gets the same value. */
export function standIns(looks) {
    const values = new Map([...looks].map(([name, look], i) => [name, standIn(look, `${i + 1}`)]));
    return (text) => text.replace(blanked, (whole, name) => values.get(name) ?? whole);
}
function standIn(look, number) {
    if (look === 'basic')
        return btoa(`till${number}:stand-in`);
    const [kind = 'a', length = '12'] = look.split('×');
    const chars = Number(length);
    if (kind === '9')
        return `9${number.padStart(chars - 1, '0')}`.slice(0, chars);
    return `standin-${number.padStart(4, '0')}-`.padEnd(chars, 'x').slice(-chars);
}
/** The same value with every text in it changed. */
export function withTexts(value, change) {
    // Texts become texts.
    return mapTexts(value, change);
}
