/** Keeps keys, tokens and one-time codes out of reports. */
import type { AnyDevice } from '../device/contract.ts'
import type { Entry } from '../device/journal.ts'
import { blank, mapTexts, secretsIn } from '../device/secrets.ts'
import type { Answered, Finding } from './case-log.ts'
import type { CaseResult } from './run-case.ts'

type Told = Pick<CaseResult, 'findings' | 'trace' | 'papers' | 'reason' | 'said' | 'answers'>

/** The values in a journal that nobody may see who did not ask; by the names of their fields. */
export function secretsOf(
  entries: Iterable<Entry>,
  devices: ReadonlyMap<string, AnyDevice>,
): string[] {
  const found = new Set<string>()
  for (const entry of entries) {
    const names = devices.get(entry.device)?.secrets
    if (names) for (const secret of secretsIn(entry, names)) found.add(secret)
  }
  return [...found].sort((a, b) => b.length - a.length)
}

/** What is told of a case, without them. */
export function veiled<Result extends Told>(result: Result, secrets: readonly string[]): Result {
  if (secrets.length === 0) return result
  const cover = (text: string) => blank(text, secrets)
  return {
    ...result,
    ...(result.reason === undefined ? {} : { reason: cover(result.reason) }),
    findings: result.findings.map((one) => coverFinding(one, cover)),
    ...(result.said === undefined ? {} : { said: cover(result.said) }),
    ...(result.answers ? { answers: result.answers.map((one) => coverAnswer(one, cover)) } : {}),
    trace: result.trace.map((line) => ({ ...line, says: cover(line.says) })),
    papers: result.papers.map((one) => ({ ...one, text: cover(one.text) })),
  }
}

/** A person may type what stands on a display. */
function coverAnswer({ say, answer }: Answered, cover: (text: string) => string): Answered {
  return { say: cover(say), answer: cover(answer) }
}

/** The place stays: it shows what somebody wrote into the scenario, where no secret belongs. */
function coverFinding({ place, path, ...told }: Finding, cover: (text: string) => string): Finding {
  // Texts are replaced by texts, so the fields keep their types.
  return { ...(mapTexts(told, cover) as typeof told), place, path }
}
