/** What no report of a case shows, in an order in which it can be blanked. */

/** Shorter values are no secrets: without them a report could not be read. */
const CHARS_MIN = 4

/** The longest first: one may be part of another. */
export function joinSecrets(...lists: readonly (readonly string[])[]): string[] {
  const all = new Set(lists.flat().filter((one) => one.length >= CHARS_MIN))
  return [...all].sort((one, other) => other.length - one.length)
}
