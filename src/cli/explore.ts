/** `tillrig explore`: every fault at every message of a till, and whether money moved once. */
import { Command } from 'commander'
import { emulators } from '../emulators.ts'
import type { CaseReport } from '../explore/case-report.ts'
import { wireLetters } from '../explore/letters.ts'
import { planCases } from '../scenario/plan.ts'
import { exploreCase } from './explore-case.ts'
import { serveApart } from './explore-apart.ts'
import type { ExploreOptions } from './explore-options.ts'
import { exploreOptions } from './explore-options.ts'
import { exploredExitCode, openExploreReports } from './explore-reports.ts'
import { stoppable } from './interruption.ts'
import { loadScenarios } from './load-scenarios.ts'
import { openTill } from './open-till.ts'
import { refuseToOverwrite } from './save-regression.ts'
import { toItsEnd } from './to-its-end.ts'

const examples = `
Examples:
  $ tillrig explore explore/register/sale --target ./till.js
  $ tillrig explore my-sale.yaml --target ./till.ts --max-faults 2
  $ tillrig explore my-sale.yaml --target ./till.ts --faults lose-reply,restart-after,paper-out
  $ tillrig explore my-sale.yaml --target my-till --workers 4 --quick --budget 60s
  $ tillrig explore my-sale.yaml --target my-till --faults lose-reply,kill
  $ tillrig explore my-sale.yaml --target ./till.js --reporter pretty --reporter html=found.html
  $ tillrig replay TOKEN                          one run again, as explore has printed it

The scenario is run once without a fault; its checks must hold. Then its acts are run with every
fault at every message of the till, first one, then two, up to --max-faults; what the till says is
held against what the devices did. A till is a script that opens in this process, in virtual time:
  export default ({ env, fetch, timeout, pause, now }) => ({
    sale: async ({ sale, cash }) => ({ outcome: 'paid', amount: sale }),
  })
or a command or an address, as "tillrig run --target" takes them; those run on real sockets, with
one fault unless --max-faults says more. For each stimulus a till has the "timeout" of its target;
without one, twelve times its "patience" and at least 5 s. Then it hangs, and is stuck. With --quick
nothing is lost in silence: connections break instead, and no till waits. Tills at an address, and
those on fixed ports, run one at a time.

Faults: ${Object.keys(wireLetters).join(', ')};
or causes of the devices, such as paper-out; or, for a till on sockets, kill: the process of the
devices is killed (kill -9) after it kept what it did and before its answer, and started again.

A scenario may say all of this itself, with what must never be and what must have been so once; a
condition asks for what the till said last (outcome, amount, ...) and for facts:
  explore:
    points: [ikkm.*, recycler.*]
    faults: [lose-reply, late-end, paper-out]
    max-faults: 2
    never:     [{ id: odd, is: "outcome == 'paid' and count(ikkm.receipts) == 0" }]
    sometimes: [{ id: repeated, is: "any(wire.replies, status == 203)" }]

Exit codes: 0 nothing was found, 1 money was lost or doubled (or the scenario fails by itself),
2 a scenario is invalid, 3 the target is at fault, 5 undecided (a "sometimes" that never came true,
a fault that never happened, a field that nothing had), 64 usage, 70 a bug of tillrig.`

export function command(): Command {
  const verb = new Command('explore')
    .summary('put every fault at every message of a till')
    .description(
      'Searches every fault at every message of a scenario for a way to lose or double money.',
    )
    .argument('<word...>', 'paths, ids, beginnings of ids, tags of scenarios; any of them')
  return exploreOptions(verb)
    .addHelpText('after', examples)
    .action((given: readonly string[], options: ExploreOptions) => toItsEnd(run(given, options)))
}

async function run(given: readonly string[], options: ExploreOptions): Promise<void> {
  const loaded = await loadScenarios(given, emulators)
  const [scenario] = loaded.scenarios
  if (options.apart && scenario) return serveApart(scenario)
  const { seed } = options
  const chosen = { words: loaded.words, tags: [], rows: [], seed, repeat: 1 }
  const cases = planCases(loaded.scenarios, chosen)
  if (options.saveAs !== undefined) refuseToOverwrite(options.saveAs)
  const targets = await openTill(options)
  process.exitCode = await stoppable(async (signal) => {
    const reports = await openExploreReports(options.reporter)
    const told: CaseReport[] = []
    try {
      for (const planned of cases) {
        told.push(await exploreCase({ planned, targets, options, signal, reports }))
        if (signal.aborted) break
      }
    } finally {
      reports.end()
    }
    return exploredExitCode(told)
  }).finally(() => targets.close?.())
}
