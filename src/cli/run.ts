/** `tillrig run`: replays scenarios, judges them, reports. */
import { Command } from 'commander'
import { chooseCases } from './choose-cases.ts'
import { stoppable } from './interruption.ts'
import { readLastRun } from './last-run.ts'
import { loadScenarios } from './load-scenarios.ts'
import type { RunOptions } from './run-options.ts'
import { runOptions } from './run-options.ts'
import { devicesOf, runOnce } from './run-once.ts'
import { toItsEnd } from './to-its-end.ts'

const examples = `
Examples:
  $ tillrig run                                   the built-in catalogue
  $ tillrig run ikkm/sale                         the scenarios below an id
  $ tillrig run 'ikkm/repeat/lost-reply[cash]'    one case
  $ tillrig run my-shop/ --tag sale --bail        files, chosen by a tag
  $ tillrig run ikkm/repeat/lost-reply --case cash
  $ tillrig run --target http://127.0.0.1:8090    a rig started with "tillrig up"; each case resets it
  $ tillrig run --reporter pretty --reporter junit=report.xml
  $ tillrig run --shard 2/5 --reporter json=2.json   a fifth; "tillrig report merge" joins them
  $ tillrig run my-shop/ --watch                  again and again, what each change touches
  $ tillrig run --last-failed                     what the last run left to be mended
  $ tillrig run --write-baseline known.yaml       the failures of today; say why for each, then
  $ tillrig run --baseline known.yaml             only news make the run fail

A scenario that names a rig, as in "rig: rigs/three-tills.yaml", runs on that rig alone; elsewhere
start it with "tillrig up --rig". Files in folders "rigs" and "parts" are no scenarios.

Last failed: the cases that ended badly in the last run of this folder, and those an interruption
kept from running (.tillrig/last-run.json). Without words, what the last run was told to run; other
options choose among them. If nothing failed, nothing is run and all is well (exit code 0): so
"tillrig run || tillrig run --last-failed" and a loop of mending both end green.

A baseline lists known failures:
  format: 1
  expected:
    - id: ikkm/repeat/lost-reply[cash]   # or a scenario: all its cases
      verdict: FAIL                      # FAIL unless said; or ERROR, UNKNOWN, REVIEW, NON_STRICT
      why: the firmware of May forgets the receipt number, ticket 812
      until: 2027-01-31                  # the last day it excuses anything; may be left out
A case that ends as listed is EXPECTED_FAIL. One that passes, or cannot run here, is STALE (exit
code 4) until its entry is taken out.

Watching: a changed scenario runs again, and so does each that uses a changed part or rig; all that
were chosen run again when tillrig.yaml or the baseline changes. Enter runs all, q ends with the
exit code of the last run, Ctrl-C with 130.

Exit codes: 0 all passed, 1 a check failed, 2 a scenario or baseline is invalid, 3 the target or the
network is at fault, 4 a known failure passed or never ran, 5 undecided, or no check ran at all,
64 usage, 70 a bug of tillrig, 130 and 143 interrupted.
When several apply, the first of 70, 2, 3, 1, 4, 5 is given.`

export function command(): Command {
  const verb = new Command('run')
    .summary('run scenarios')
    .description(
      'Runs scenarios: the built-in catalogue, or what the words name. Embedded emulators in virtual time, each case on its own rig, unless --target says otherwise.',
    )
    .argument('[word...]', 'paths, ids, beginnings of ids, tags; any of them')
  return runOptions(verb)
    .addHelpText('after', examples)
    .action((given: readonly string[], options: RunOptions) => toItsEnd(run(given, options)))
}

async function run(given: readonly string[], options: RunOptions): Promise<void> {
  const last = options.lastFailed ? readLastRun() : undefined
  if (last?.left.length === 0)
    return void process.stderr.write('tillrig: nothing failed in the last run; nothing to do.\n')
  const words = last && given.length === 0 ? last.words : given
  const ids = last && new Set(last.left)
  if (options.watch) {
    const { watchRuns } = await import('./watch.ts')
    process.exitCode = await watchRuns({ words, options, ids })
    return
  }
  const loaded = await loadScenarios(words, devicesOf(options))
  const cases = chooseCases(loaded, options, ids)
  if (options.list) return void process.stdout.write(cases.map(({ id }) => `${id}\n`).join(''))
  const isWhole = last === undefined
  process.exitCode = await stoppable((signal) =>
    runOnce({ cases, loaded, options, words, isWhole, signal }),
  )
}
