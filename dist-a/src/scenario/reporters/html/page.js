/** What stands around the cases: a page that needs nothing from anywhere else. */
import { createHash } from 'node:crypto';
import { script } from './script.js';
import { style } from './style.js';
/** `default-src 'none'` leaves only what is named: this script and this style. */
const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    // The empty icon, without which browsers ask for one.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/** The arrow's head stands once for all pictures. */
const heads = `<svg class="defs" width="0" height="0" aria-hidden="true"><defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z"/></marker></defs></svg>`;
export const pageStart = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>tillrig report</title><style>${style}</style></head><body>${heads}
<main>
`;
export const pageEnd = `<script>${script}</script></body></html>\n`;
function hashOf(text) {
    return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
