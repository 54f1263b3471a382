/** `tillrig replay`: one run of an exploration again, the same to the byte. */
import { Command } from 'commander'
import { emulators } from '../emulators.ts'
import { lettersIn } from '../explore/letters.ts'
import { replayText } from '../explore/report-text.ts'
import type { Run } from '../explore/run-script.ts'
import { runFaultless, runScript } from '../explore/run-script.ts'
import { StateKeys } from '../explore/state-key.ts'
import type { Token } from '../explore/token.ts'
import { digestOf, readToken } from '../explore/token.ts'
import { whyError } from '../explore/why-error.ts'
import { tillrigVersion } from '../host/control/version.ts'
import { planCases } from '../scenario/plan.ts'
import { colors } from './colors.ts'
import type { ExitCode } from './exit.ts'
import { CliError, exitCodes } from './exit.ts'
import { apartWords } from './explore-apart.ts'
import { stoppable } from './interruption.ts'
import { loadScenarios } from './load-scenarios.ts'
import { openTill } from './open-till.ts'
import { printText } from './print.ts'
import { targetOptions } from './target-options.ts'
import type { TargetOptions } from './target-options.ts'
import { toItsEnd } from './to-its-end.ts'

const examples = `
Examples:
  $ tillrig replay TOKEN                          as "tillrig explore" has printed it
  $ tillrig replay TOKEN --target ./mended.js     the same faults, and another till

The token says the scenario, the case, the seed, the till and the faults. The same till does the
same again, to the byte; where it does not, the scenario, the till or tillrig is another one than
it was, and that is told.

Exit codes: 0 money moved once, 1 it did not, 3 the target is at fault, 64 usage.`

export function command(): Command {
  const verb = new Command('replay')
    .summary('make one run of an exploration again')
    .description(
      'Makes the run again that a token of "tillrig explore" stands for, and tells it as a story.',
    )
    .argument('<token>', 'the word at the end of the line that explore prints')
  return targetOptions(verb)
    .addHelpText('after', examples)
    .action((text: string, given: TargetOptions) => toItsEnd(replay(text, given)))
}

async function replay(text: string, given: TargetOptions): Promise<void> {
  const token = readToken(text)
  const isOther = [given.target].flat().length > 0
  const options = isOther ? given : { ...given, target: [token.target] }
  const { scenarios, words } = await loadScenarios([token.file ?? token.id], emulators)
  const ids = new Set([token.id])
  const chosen = { words, tags: [], rows: [], ids, seed: token.seed, repeat: 1 }
  const [planned] = planCases(scenarios, chosen)
  if (!planned) throw new RangeError(`Cannot replay: there is no case ${token.id} any more.`)
  const targets = await openTill(options)
  const letters = lettersIn(token.script, planned.scenario.rig?.devices ?? emulators)
  process.exitCode = await stoppable(async (signal) => {
    const exploring = {
      planned,
      targets,
      signal,
      letters,
      merge: 'off',
      states: new StateKeys(),
      clock: () => performance.now(),
      apart: apartWords(planned.scenario.source.file),
    } as const
    const { reference } = await runFaultless(exploring)
    const order = { script: token.script, reference, withStory: true, withRecord: true }
    const run = await runScript(exploring, order)
    printText(`${replayText(token.id, run, colors).join('\n')}\n`)
    if (!isOther) warnOfOther(token, run)
    return exitCodeOf(run)
  }).finally(() => targets.close?.())
}

function exitCodeOf(run: Run): ExitCode {
  const { violations, result } = run
  if (result.verdict === 'ERROR') throw new CliError(whyError(run), exitCodes.environment)
  return violations.length > 0 ? exitCodes.failed : exitCodes.ok
}

function warnOfOther({ digest, version }: Token, run: Run): void {
  if (digest === '' || digestOf(run.record) === digest) return
  const now = tillrigVersion()
  const why =
    version === now
      ? 'the scenario or the till has changed since'
      : `it was made by tillrig ${version}, and this is ${now}`
  process.stderr.write(`tillrig: this is not the run that the token was made of: ${why}.\n`)
}
