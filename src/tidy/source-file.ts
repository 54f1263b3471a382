/** A file of the house, and what of it is code. */
export interface SourceFile {
  /** From the root of the house, with slashes. */
  readonly path: string
  readonly text: string
}

/** What is wrong with a file; nothing when it keeps the rule. */
export type FileRule = (file: SourceFile) => readonly string[]

export const isScript = ({ path }: SourceFile) => /\.[jt]s$/.test(path)
export const isTest = ({ path }: SourceFile) => /\.test(-d)?\.ts$/.test(path)

const noCode = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

/** Code without comments; its texts are shown as wished, and lines keep their numbers. */
export function codeOf(
  { text }: SourceFile,
  show: (literal: string) => string,
  comments: 'dropped' | 'kept' = 'dropped',
): string {
  return text.replace(noCode, (found) => {
    const lines = found.replace(/[^\n]/g, '')
    if (found.startsWith('/')) return comments === 'kept' ? found : lines
    const shown = show(found)
    return shown === found ? found : shown + lines
  })
}

export const whole = (literal: string) => literal

/** Texts emptied, but for the code in their holes. */
export function emptied(literal: string): string {
  const holes = literal.startsWith('`') ? literal.match(/\$\{[^}]*\}/g) : null
  return `''${holes?.join(' ').replaceAll('\n', ' ') ?? ''}`
}

/** `12: setTimeout` for each place where a pattern is found. */
export function places(code: string, pattern: RegExp): string[] {
  return code
    .split('\n')
    .flatMap((line, i) => (line.match(pattern) ?? []).map((found) => `${i + 1}: ${found.trim()}`))
}
