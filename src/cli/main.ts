#!/usr/bin/env node
/** The command line: of its verbs only the one asked for is loaded. */
import { Command, CommanderError } from 'commander'
import { tillrigVersion } from '../host/control/version.ts'
import { unknownName } from '../kernel/suggest.ts'
import { CliError, exitCodes, mendable } from './exit.ts'
import { leaveScripts } from './to-its-end.ts'
import { verbs } from './verbs.ts'

// A reader that has seen enough (`tillrig codes | head`) is no error. What is under way, perhaps on
// a real device, comes to its end in order.
let isRead = true
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  if (isRead && !process.emit('SIGTERM', 'SIGTERM')) process.exit()
  isRead = false
})
// Where nobody listens to the log, there is nobody to tell.
process.stderr.on('error', () => undefined)

main(process.argv.slice(2))
  .catch((error: unknown) => {
    process.exitCode = fail(error)
  })
  .finally(leaveScripts)

async function main(words: readonly string[]): Promise<void> {
  const [first, ...rest] = words
  if (first === 'help') return main(rest[0] === undefined ? ['--help'] : [rest[0], '--help'])
  const program = new Command('tillrig')
    .description('A test rig for everything on a shop counter that speaks HTTP.')
    .version(tillrigVersion())
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, 'tillrig: ')),
    })
    .addHelpText('after', '\nEach command has a --help with examples.')
  if (first === undefined || first.startsWith('-')) {
    for (const [name, { says }] of Object.entries(verbs)) program.command(name).description(says)
    if (first === undefined) program.help({ error: true })
    await program.parseAsync(words, { from: 'user' })
    return
  }
  const verb = Object.hasOwn(verbs, first) ? verbs[first] : undefined
  if (!verb) throw new CliError(unknownName('command', first, Object.keys(verbs)), exitCodes.usage)
  const { command } = await verb.load()
  program.addCommand(command().copyInheritedSettings(program))
  await program.parseAsync(words, { from: 'user' })
}

/** One line for what somebody can mend; a trace only for a mistake of ours. */
function fail(error: unknown): number {
  // Commander has printed its own line, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
  const told = mendable(error)
  if (told) return say(told.message, told.exitCode)
  const trace = error instanceof Error ? error.stack : String(error)
  const where = `tillrig ${tillrigVersion()} on Node ${process.version}`
  return say(
    `this is a bug of ${where}. Please report it with these lines.\n${trace}`,
    exitCodes.bug,
  )
}

function say(line: string, exitCode: number): number {
  process.stderr.write(`tillrig: ${line}\n`)
  return exitCode
}
