/** A baseline to begin with: the cases that failed, for a person to say why. */
import { stringify } from 'yaml'
import { idOfCase } from '../plan.ts'
import { oneLine } from '../reporters/one-line.ts'
import type { CaseResult } from '../run-case.ts'
import { CHANGE_ME, isExcusable } from './format.ts'
import type { Excusable } from './format.ts'

const FOUND_MAX = 90

export interface Draft {
  /** Takes in a result that is to be excused from now on. */
  add(result: CaseResult): void
  readonly casesCount: number
  /** The file; `until` is the last day of every entry. */
  text(until: string): string
}

export function createDraft(): Draft {
  const failed = new Map<string, { readonly verdict: Excusable; readonly found: string }>()
  return {
    add({ planned, verdict, reason, findings, blame }) {
      if (!isExcusable(verdict) || blame === 'us' || blame === 'scenario') return
      const bad = findings.find((one) => one.verdict === verdict)
      const expected = bad?.expected === undefined ? '' : `, expected ${bad.expected}`
      const found = bad ? `${bad.says}${expected}` : (reason ?? '')
      failed.set(idOfCase(planned), { verdict, found })
    },
    get casesCount() {
      return failed.size
    },
    text(until) {
      const entries = [...failed].map(([id, { verdict, found }]) => {
        const note = found === '' ? '' : `  # ${noteOf(found)}\n`
        const entry = stringify([{ id, verdict, why: CHANGE_ME, until }], { lineWidth: 0 })
        return `${note}${entry.replace(/^(?=.)/gm, '  ')}`
      })
      return `${head}expected:\n${entries.join('\n')}`
    },
  }
}

/** What no file may hold is shown as such: it could not be read again. */
function noteOf(found: string): string {
  const strange = /[^\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu
  return oneLine(found).slice(0, FOUND_MAX).replace(strange, '?')
}

const head = `# Failures that are known: such a case is EXPECTED_FAIL, and one that passes makes the run fail
# until its entry is taken out. Say why for each; after "until" an entry excuses nothing.
format: 1
`
