/** What `--help` prints, without printing it. */
import { Command } from 'commander'
import { verbs } from './verbs.ts'

/** Such as a terminal of eighty columns shows it. */
const COLUMNS = 80

/** The help of a verb, and then that of each of its parts. */
export async function helpTexts(name: keyof typeof verbs): Promise<readonly string[]> {
  const loaded = await verbs[name]?.load()
  if (!loaded) throw new RangeError(`Cannot help with "${name}": there is no such verb.`)
  let shown = ''
  const program = new Command('tillrig').enablePositionalOptions().configureOutput({
    writeOut: (text) => (shown += text),
    getOutHelpWidth: () => COLUMNS,
    getOutHasColors: () => false,
  })
  const verb = loaded.command().copyInheritedSettings(program)
  program.addCommand(verb)
  return [verb, ...verb.commands].map((command) => {
    shown = ''
    command.copyInheritedSettings(program).outputHelp()
    return shown
  })
}
