/** `tillrig schema`: the JSON Schema of scenario files, for editors. */
import { Command } from 'commander'
import { jsonSchema } from '../scenario/format.ts'
import { printJson } from './print.ts'

export function command(): Command {
  return new Command('schema')
    .summary('print the JSON Schema of scenarios')
    .description('Prints the JSON Schema of scenario files.')
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig schema > scenario.schema.json
Then, as the first line of a scenario:
  # yaml-language-server: $schema=./scenario.schema.json`,
    )
    .action(() => printJson(jsonSchema()))
}
