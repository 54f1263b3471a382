/** `tillrig list`: the scenarios there are. */
import { Command } from 'commander'
import type { Scenario } from '../scenario/scenario.ts'
import { chooseScenarios } from '../scenario/plan.ts'
import { loadScenarios } from './load-scenarios.ts'
import { printJson } from './print.ts'
import { formatTable } from './table.ts'

export function command(): Command {
  return new Command('list')
    .summary('list scenarios')
    .description('Lists scenarios: id, title, tags and cases.')
    .argument('[word...]', 'paths, ids, beginnings of ids, tags; all of the catalogue unless given')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig list
  $ tillrig list ikkm/repeat
  $ tillrig list my-shop/ --json`,
    )
    .action(list)
}

async function list(given: readonly string[], options: { readonly json?: boolean }): Promise<void> {
  const { scenarios, words } = await loadScenarios(given)
  const chosen = chooseScenarios(scenarios, words)
  if (options.json) printJson(chosen.map(describe))
  else process.stdout.write(formatTable(chosen.map(row)))
}

function describe({ id, title, level, tags, rows, devices, source }: Scenario) {
  const cases = rows.map(({ name }) => name)
  return { id, title, level, tags, cases, devices, file: source.file }
}

function row({ id, title, tags, rows }: Scenario): string[] {
  const cases = rows.length > 0 ? `[${rows.map(({ name }) => name).join(' ')}]` : ''
  return [id, title, tags.join(' '), cases]
}
