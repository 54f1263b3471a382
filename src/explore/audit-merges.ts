/** Whether runs that were held to be the same are: both are run to their end, and compared. */
import type { Merged } from './explore.ts'
import type { Exploring, FirstRun, Run } from './run-script.ts'
import { runScript } from './run-script.ts'
import { scriptText } from './script.ts'
import { createTurns } from './turns.ts'

export interface Disagreement {
  readonly merged: Merged
  readonly says: string
}

/** Evenly chosen from all that were merged, at most so many. */
export async function auditMerges(
  exploring: Exploring,
  { reference }: FirstRun,
  { merged, most }: { readonly merged: readonly Merged[]; readonly most: number },
): Promise<{ readonly count: number; readonly disagreements: readonly Disagreement[] }> {
  const step = Math.max(1, Math.ceil(merged.length / most))
  const chosen = most === 0 ? [] : merged.filter((_, i) => i % step === 0)
  const whole = { ...exploring, merge: 'off' } as const
  const ends = new Map<string, Promise<string>>()
  const endOf = (script: Merged['script']) => {
    const name = scriptText(script)
    const known = ends.get(name)
    if (known) return known
    const end = runScript(whole, { script, reference }).then(sayEnd)
    ends.set(name, end)
    return end
  }
  const disagreements: Disagreement[] = []
  const turn = createTurns(exploring.clock)
  let count = 0
  for (const one of chosen) {
    await turn()
    if (exploring.signal.aborted) break
    count++
    const [own, other] = [await endOf(one.script), await endOf(one.as)]
    if (own !== other) disagreements.push({ merged: one, says: `${own}, not ${other}` })
  }
  return { count, disagreements }
}

/** What must be the same, whatever was done to their messages on the way. */
function sayEnd({ claims, violations, points }: Run): string {
  const told = claims.map(({ outcome }) => outcome).join(', ')
  const found = violations.map(({ id }) => id).join(', ') || 'nothing wrong'
  return `${told} after ${points.length} messages with ${found}`
}
