/** What matches a pattern in which `*` stands for any text: `*-report`, `ikkm.*`. */
export function patternOf(text: string): RegExp {
  const source = text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${source}$`)
}
