/** `tillrig exec`: a rig for as long as one command runs. */
import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { Command } from 'commander'
import { endGroup, signalGroup, spawnGroup } from '../host/process-group.ts'
import { toEnvironment } from '../host/environment.ts'
import type { ControlOptions } from './control-client.ts'
import { connect } from './control-client.ts'
import { CliError, exitCodes } from './exit.ts'
import { printText } from './print.ts'
import type { RigView } from './rig-view.ts'
import type { StartOptions } from './start.ts'
import { start, startOptions } from './start.ts'

export function command(): Command {
  return startOptions(
    new Command('exec')
      .summary('start a rig, run a command with its addresses, stop')
      .description(
        'Starts a rig on free ports, runs the command with its addresses in the environment, ' +
          'stops the rig and passes the exit code on.',
      )
      .argument('[command...]', 'the command and its arguments, after --')
      .passThroughOptions(),
    'free',
  )
    .option('--print-env', 'print the addresses as NAME=value lines; alone: those of a running rig')
    .option('--control <url>', 'the running rig that --print-env alone asks')
    .addHelpText(
      'after',
      `
The command finds TILLRIG_CONTROL, IKKM_URL, IKKM_KEY and so on for each device. Every port is a
free one, also where a rig file says another; --port fixes it.

Examples:
  $ tillrig exec -- npm test
  $ tillrig exec --set ikkm.key=55556666 -- ./till --once
  $ tillrig exec --rig shop.yaml -- npm test        TILL_1_URL, TILL_1_KEY, TILL_2_URL and so on
  $ tillrig exec --print-env > .env`,
    )
    .action(exec)
}

interface ExecOptions extends StartOptions {
  readonly printEnv?: boolean
  readonly control?: string
}

async function exec(words: readonly string[], options: ExecOptions): Promise<void> {
  const [file, ...args] = words
  if (file === undefined) {
    if (options.printEnv) return printRunning(options)
    throw new CliError(
      'Cannot run nothing: give a command, as in exec -- npm test.',
      exitCodes.usage,
    )
  }
  const rig = await start(options, [], 'free')
  try {
    const env = toEnvironment(rig.control.url, rig.devices, options.token)
    if (options.printEnv) printText(toDotenv(env))
    process.exitCode = await run(file, args, env)
  } finally {
    await rig.close()
  }
}

/** The environment of a rig that `tillrig up` has started. */
async function printRunning({ control, token }: ExecOptions): Promise<void> {
  const at = control ?? process.env.TILLRIG_CONTROL ?? 'http://127.0.0.1:8090'
  const options: ControlOptions = { control: at, ...(token === undefined ? {} : { token }) }
  const rig = connect(options)
  const { devices } = (await rig.ask('GET', '/api/rig')) as RigView
  printText(toDotenv(toEnvironment(rig.url, devices, token)))
}

function toDotenv(env: Readonly<Record<string, string>>): string {
  return Object.entries(env)
    .map(
      ([name, value]) => `${name}=${/^[\w:/.@-]*$/.test(value) ? value : JSON.stringify(value)}\n`,
    )
    .join('')
}

async function run(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const child = begin(file, args, env)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const forward = (signal: NodeJS.Signals) => signalGroup(child, signal)
  for (const signal of signals) process.on(signal, forward)
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', (error: NodeJS.ErrnoException) => reject(notStarted(file, error)))
      child.once('exit', (code, signal) =>
        resolve(signal === null ? (code ?? 0) : 128 + constants.signals[signal]),
      )
    })
  } finally {
    await endGroup(child)
    for (const signal of signals) process.off(signal, forward)
  }
}

/** Some commands cannot even be tried: a path through a file, a zero byte. */
function begin(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  try {
    return spawnGroup([file, ...args], { stdio: 'inherit', env: { ...process.env, ...env } })
  } catch (error) {
    throw notStarted(file, error as NodeJS.ErrnoException)
  }
}

function notStarted(file: string, { code, message }: NodeJS.ErrnoException): CliError {
  if (code === 'ENOENT')
    return new CliError(`Cannot run "${file}": there is no such command.`, exitCodes.notFound)
  if (code === 'EACCES')
    return new CliError(`Cannot run "${file}": it may not be executed.`, exitCodes.notExecutable)
  return new CliError(`Cannot run "${file}": ${message}.`, exitCodes.notExecutable)
}
