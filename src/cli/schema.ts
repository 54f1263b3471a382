/** `tillrig schema`: the JSON Schemas of scenario and rig files, for editors. */
import { Argument, Command } from 'commander'
import { jsonSchema } from '../scenario/format.ts'
import { rigJsonSchema } from '../scenario/rig-file/format.ts'
import { printJson } from './print.ts'

export function command(): Command {
  return new Command('schema')
    .summary('print the JSON Schema of scenarios, or of rigs')
    .description('Prints the JSON Schema of scenario files, or of rig files such as tillrig.yaml.')
    .addArgument(
      new Argument('[what]', 'of which files').choices(['scenario', 'rig']).default('scenario'),
    )
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig schema > scenario.schema.json
  $ tillrig schema rig > rig.schema.json
Then, as the first line of such a file:
  # yaml-language-server: $schema=./scenario.schema.json`,
    )
    .action((what: string) => printJson(what === 'rig' ? rigJsonSchema() : jsonSchema()))
}
