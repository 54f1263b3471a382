/** `tillrig schema`: the JSON Schemas of scenario and rig files, for editors. */
import { Argument, Command } from 'commander';
import { jsonSchema } from '../scenario/format.js';
import { rigJsonSchema } from '../scenario/rig-file/format.js';
import { printJson } from './print.js';
export function command() {
    return new Command('schema')
        .summary('print the JSON Schema of scenarios, or of rigs')
        .description('Prints the JSON Schema of scenario files, or of rig files such as tillrig.yaml.')
        .addArgument(new Argument('[what]', 'of which files').choices(['scenario', 'rig']).default('scenario'))
        .addHelpText('after', `
Examples:
  $ tillrig schema > scenario.schema.json
  $ tillrig schema rig > rig.schema.json
Then, as the first line of such a file:
  # yaml-language-server: $schema=./scenario.schema.json`)
        .action((what) => printJson(what === 'rig' ? rigJsonSchema() : jsonSchema()));
}
