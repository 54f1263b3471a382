/** The shortest way to break each invariant, with its story and the word that makes it again. */
import type { Told } from './case-report.ts'
import type { Explored, ExploreParts } from './explore.ts'
import type { Run } from './run-script.ts'
import { runScript } from './run-script.ts'
import { notTheSame } from './same-twice.ts'
import { digestOf, tokenText } from './token.ts'
import { counted } from '../kernel/counted.ts'
import type { PlannedCase } from '../scenario/plan.ts'

/** Who explored, and before which till: what `--target` said. */
export interface Signed {
  readonly version: string
  readonly target: string
  /** Where the scenario stands; absent for one of the package, which its id finds. */
  readonly file?: string
}

/**
 * For each invariant that was broken, the first run that did; it is made again for its story.
 * @throws TargetError for a till that does something else this time: no story of it would be true.
 */
export async function tellShortest(
  parts: ExploreParts,
  { counterexamples, first }: Explored,
  signed: Signed,
): Promise<Told[]> {
  const firsts = new Map<string, Run>()
  for (const run of counterexamples)
    for (const { id } of run.violations) if (!firsts.has(id)) firsts.set(id, run)
  const told: Told[] = []
  for (const [id, found] of firsts) {
    const order = {
      script: found.script,
      reference: first.reference,
      withStory: true,
      withRecord: true,
    }
    // A run in real time has its story already, and would not come again as it was.
    const isSame = parts.targets.isVirtual && !parts.signal.aborted
    const run = isSame ? await runScript({ ...parts, merge: 'off' }, order) : found
    mustBeAlike(found, run)
    told.push({ id, run, token: tokenOf(parts.planned, run, signed) })
  }
  return told
}

/** What a till keeps from one run to the next is seen here, if not in runs that are compared. */
function mustBeAlike(found: Run, again: Run): void {
  const [first, then] = [sayEnd(found), sayEnd(again)]
  if (first !== then) throw notTheSame(found.script, `first ${first}, then ${then}`)
}

function sayEnd({ claims, violations, points }: Run): string {
  const said = claims.map(({ outcome, says }) => `"${outcome}" ${says}`).join(', ') || 'nothing'
  const broken = violations.map(({ id, says }) => `${id} (${says})`).join(', ') || 'nothing'
  return `it said ${said} after ${counted(points.length, 'message')}, and broke ${broken}`
}

function tokenOf({ id, seed }: PlannedCase, { script, record }: Run, signed: Signed): string {
  const digest = record.length === 0 ? '' : digestOf(record)
  return tokenText({ ...signed, id, seed, script, digest })
}
