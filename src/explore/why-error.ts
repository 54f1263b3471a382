/** Why nothing was measured in a run: of the bench, or of the step that ended it. */
import type { Run } from './run-script.ts'

export function whyError({ result }: Run): string {
  const step = result.findings.find(({ verdict }) => verdict === 'ERROR')
  return result.reason ?? step?.says ?? 'nobody knows why'
}
