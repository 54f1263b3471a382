/** One character a verdict, so that it is seen without colours too. */
import type { Verdict } from '../verdict.ts'

export const marks: Readonly<Record<Verdict, string>> = {
  PASS: '✓',
  NON_STRICT: '~',
  INFO: 'i',
  FAIL: '✗',
  ERROR: '!',
  UNKNOWN: '?',
  REVIEW: '?',
  EXPECTED_FAIL: 'x',
  STALE: '✗',
  NOT_APPLICABLE: '-',
  SKIPPED: '-',
}
