/** Markdown from values: what is ours is prose, what goes over the wire is shown to the byte. */

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')
}

function cell(text: string): string {
  return text.replace(/\n+/g, ' ').replaceAll('|', String.raw`\|`)
}

/** Exactly these characters; nothing is nothing. */
export function code(text: string): string {
  if (text === '') return ''
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

/** Our own sentences: what they put between backticks is code, and nothing else is a mark. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[\\*<[\]]|\b_|_\b/g, String.raw`\$&`)))
    .join('')
}

export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
}

/** Paragraphs, tables and lists; those that are empty are left out. */
export function page(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The anchor of a heading, as GitHub and npm make it. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
}

/** Stands at the top of each page: whoever would change it, must know where. */
export const generated = '<!-- Generated from the tables by `npm run docs`. -->'
