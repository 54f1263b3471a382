/** A text for a place that is one line: reasons may be written over several. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
