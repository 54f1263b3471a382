/** Whether what was found holds what is expected, and what of it is worth showing. */

/**
 * Objects may hold more than is expected of them, lists may not. Values such as
 * `expect.any(String)` of Vitest and Jest judge for themselves.
 */
export function holds(found: unknown, expected: unknown): boolean {
  if (isJudge(expected)) return expected.asymmetricMatch(found)
  if (Array.isArray(expected))
    return (
      Array.isArray(found) &&
      found.length === expected.length &&
      expected.every((one, i) => holds(found[i], one))
    )
  if (!isRecord(expected)) return Object.is(found, expected)
  return isRecord(found) && Object.entries(expected).every(([name, one]) => holds(found[name], one))
}

/** The fields that were asked about, so that a difference is not lost among the others. */
export function likeness(found: unknown, expected: unknown): unknown {
  if (isJudge(expected)) return expected.asymmetricMatch(found) ? expected : found
  if (Array.isArray(expected) && Array.isArray(found)) {
    // What is there beyond the list is shown like the last that was expected.
    return found.map((one, i) => likeness(one, expected[Math.min(i, expected.length - 1)]))
  }
  if (!isRecord(expected) || !isRecord(found)) return found
  return Object.fromEntries(
    Object.entries(expected)
      .filter(([name]) => name in found)
      .map(([name, one]) => [name, likeness(found[name], one)]),
  )
}

interface Judge {
  asymmetricMatch(found: unknown): boolean
}

function isJudge(value: unknown): value is Judge {
  return isRecord(value) && typeof value['asymmetricMatch'] === 'function'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
