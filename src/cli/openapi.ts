/** `tillrig openapi`: a protocol as an OpenAPI document, for the tools people already use. */
import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { CliError, exitCodes } from './exit.ts'
import { readPairs, splitAddress } from './pairs.ts'
import { printText } from './print.ts'

interface OpenApiOptions {
  readonly json?: boolean
  readonly out?: string
  readonly server?: string
  readonly set: readonly string[]
}

export function command(): Command {
  return new Command('openapi')
    .summary('print a protocol as an OpenAPI document')
    .description(
      'Prints the protocol of a device as an OpenAPI 3.1 document, or the control API of a rig: ' +
        'operations, parameters, answers and every code, with the samples of the vendor.',
    )
    .argument('<device>', 'ikkm, imacash, geopagos or cashflow; control for the control API')
    .option('--json', 'JSON; YAML unless given')
    .option('--out <file>', 'write it to a file')
    .option('--server <url>', 'the address it names; that of a fresh "tillrig up" unless given')
    .option(
      '--set <device.option=value>',
      'an option of the device; repeatable',
      (text, before: readonly string[]) => [...before, text],
      [],
    )
    .addHelpText(
      'after',
      `
What a document says follows the options of the device, such as its profile.

Examples:
  $ tillrig openapi ikkm > ikkm.yaml
  $ tillrig openapi imacash --json --out imacash.json
  $ tillrig openapi cashflow --server http://mycompany.virtpos.ru
  $ tillrig openapi ikkm --set ikkm.profile=v27a
  $ tillrig openapi control`,
    )
    .action(openapi)
}

async function openapi(name: string, options: OpenApiOptions): Promise<void> {
  const { json, out, server, set } = options
  checkServer(server)
  const { documentOf } = await import('../openapi/documents.ts')
  const document = documentOf(name, { server: server?.replace(/\/$/, ''), options: own(name, set) })
  const text = json ? `${JSON.stringify(document, null, 2)}\n` : await toYaml(document)
  if (out === undefined) printText(text)
  else writeFileSync(out, text)
}

/** Long texts stay on one line and nothing is an alias, as not every reader takes those. */
async function toYaml(document: object): Promise<string> {
  const { stringify } = await import('yaml')
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })
}

function checkServer(server: string | undefined): void {
  if (server === undefined || /^https?:\/\/[^/?#]+[^?#]*$/.test(server)) return
  throw new CliError(
    `Cannot name the server "${server}": give an address such as http://192.168.1.40:8080.`,
    exitCodes.usage,
  )
}

/** Options of this device, without its name. */
function own(device: string, words: readonly string[]): Readonly<Record<string, string>> {
  const pairs = Object.entries(readPairs(words)).map(([address, value]) => {
    const { device: named, name } = splitAddress(address)
    if (named === device && name !== undefined && device !== 'control') return [name, value]
    throw new CliError(
      `Cannot set ${address}: it is no option of ${device}. Give such as ikkm.profile=v27a.`,
      exitCodes.usage,
    )
  })
  return Object.fromEntries(pairs)
}
