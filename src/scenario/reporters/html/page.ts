/** What stands around the cases: a page that needs nothing from anywhere else. */
import { createHash } from 'node:crypto'
import { script } from './script.ts'
import { style } from './style.ts'

/** The arrow's head stands once for all pictures. */
const heads = `<svg class="defs" width="0" height="0" aria-hidden="true"><defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z"/></marker></defs></svg>`

export interface PageParts {
  readonly title: string
  readonly style: string
  /** Absent where a page does without. */
  readonly script?: string
}

export function openPage({ title, style, script }: PageParts): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>${title}</title><style>${style}</style></head><body>${heads}
<main>
`
}

export const pageStart = openPage({ title: 'tillrig report', style, script })

export const pageEnd = `<script>${script}</script></body></html>\n`

/** `default-src 'none'` leaves only what is named: this script and this style. */
function policyOf(style: string, script: string | undefined): string {
  return [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    `style-src '${hashOf(style)}'`,
    // The empty icon, without which browsers ask for one.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
