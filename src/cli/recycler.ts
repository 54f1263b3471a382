/** `tillrig recycler`: the machine alone, at work for any ImaCash server. */
import { Command, InvalidArgumentError, Option } from 'commander'
import type { OpenRig } from '../host/open-rig.ts'
import { formatDuration, parseDuration } from '../kernel/time.ts'
import { CliError, exitCodes } from './exit.ts'
import { portNumber } from './port-number.ts'
import { tellStory } from './recycler-story.ts'

const NAME = 'recycler'

interface RecyclerOptions {
  readonly server: string
  readonly token: string
  readonly uuid: string
  readonly name?: string
  readonly poll: string
  readonly customer: 'pays' | 'nobody'
  readonly currency?: string
  readonly stock?: string
  readonly controlPort: number
  readonly sales?: number
  readonly data?: string
  readonly seed?: number
  readonly set: Readonly<Record<string, string>>
  readonly json?: boolean
  readonly trace?: boolean
}

export function command(): Command {
  return new Command(NAME)
    .summary('run a cash recycler against an ImaCash server; stays up')
    .description(
      'Runs a cash recycler without the hardware: asks the server for sales, takes the cash of a ' +
        'simulated customer, gives change, confirms, and tells its condition and what it holds. ' +
        'Stays up until interrupted.',
    )
    .requiredOption('--server <url>', 'where the ImaCash server is')
    .requiredOption('--token <token>', 'the token that the server knows')
    .requiredOption('--uuid <uuid>', 'the uuid of this machine')
    .option('--name <name>', 'the name of this machine')
    .option('--poll <duration>', 'how often to ask for a sale', duration, '1s')
    .addOption(
      new Option('--customer <who>', 'somebody who pays every sale, or nobody until he is called')
        .choices(['pays', 'nobody'])
        .default('pays'),
    )
    .option('--currency <code>', 'EUR, USD, GBP, MXN, KZT or RUB')
    .option('--stock <pieces>', 'what it holds at first, such as "5x10 0.50x40"')
    .option('--sales <number>', 'stop after so many sales were confirmed', wholeNumber)
    .option(
      '--control-port <port>',
      'where causes and state are asked for; 0 is any',
      portNumber,
      8091,
    )
    .option('--data <file>', 'keep the machine in this file, and continue with it')
    .option('--seed <number>', 'the seed of everything that is random', wholeNumber)
    .addOption(
      new Option('--set <option=value>', 'another option of the machine; repeatable')
        .argParser(set)
        .default({}, 'none'),
    )
    .option('--trace', 'show every message as well')
    .option('--json', 'print one line of JSON for each thing that happens')
    .addHelpText(
      'after',
      `
Examples:
  $ tillrig recycler --server http://127.0.0.1:8081 --token abcd1234xyz \\
      --uuid 123e4567-e89b-12d3-a456-426614174000 --name "Caja Altea" --poll 1s
  $ tillrig recycler --server https://imacash.example/api --token T --uuid U --customer nobody
  $ tillrig cause recycler.insert pieces="50 20" --control http://127.0.0.1:8091
  $ tillrig cause recycler.bill-jam at=transport --control http://127.0.0.1:8091
  $ tillrig state recycler --control http://127.0.0.1:8091`,
    )
    .action(recycler)
}

async function recycler(options: RecyclerOptions): Promise<void> {
  let close = (exitCode: number): void => process.exit(exitCode)
  const rig = await start(options, (error) => {
    process.stderr.write(`tillrig: ${error.message}\n`)
    close(exitCodes.environment)
  })
  close = (exitCode) => {
    close = () => process.exit(exitCode)
    void rig.close().then(() => process.exit(exitCode))
  }
  greet(rig, options)
  let left = options.sales ?? Infinity
  tellStory(rig.rig, {
    ...options,
    onConfirmed: () => {
      if (--left <= 0) close(exitCodes.ok)
    },
  })
  process.on('SIGINT', () => close(exitCodes.interrupted))
  process.on('SIGTERM', () => close(exitCodes.terminated))
  process.on('SIGHUP', () => close(exitCodes.terminated))
  process.stdout.removeAllListeners('error').on('error', () => close(exitCodes.ok))
}

async function start(
  options: RecyclerOptions,
  onFailure: (error: Error) => void,
): Promise<OpenRig> {
  const [{ openRig }, { callOutside }, { createRecycler }, { page }] = await Promise.all([
    import('../host/open-rig.ts'),
    import('../host/call-out.ts'),
    import('../../emulators/imacash/device.ts'),
    import('../console/page.ts'),
  ])
  const { server, token, uuid, name, poll, customer, currency, stock, seed, data } = options
  const given = { token, uuid, name, poll, customer, currency, stock, ...options.set }
  const chosen = Object.entries(given).filter(([, value]) => value !== undefined)
  try {
    return await openRig({
      devices: [createRecycler()],
      host: '127.0.0.1',
      ports: {},
      controlPort: options.controlPort,
      options: { [NAME]: Object.fromEntries(chosen) },
      durability: 'process',
      outside: callOutside(server),
      page,
      onFailure,
      ...(data === undefined ? {} : { data }),
      ...(seed === undefined ? {} : { seed }),
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PortTaken')
      throw new CliError(
        `Cannot listen on port ${options.controlPort}: it is taken. Choose another with --control-port 0.`,
        exitCodes.environment,
      )
    throw error
  }
}

function greet({ control, pastCount }: OpenRig, options: RecyclerOptions): void {
  const { server, uuid, poll, data, json } = options
  if (json) {
    process.stdout.write(`${JSON.stringify({ ready: true, control: control.url, server, uuid })}\n`)
    return
  }
  const state =
    data === undefined
      ? 'What it holds is kept in memory and ends with this process; --data keeps it.'
      : `What it holds is kept in ${data}${pastCount > 0 ? ` and continues after ${pastCount} events` : ''}.`
  process.stdout.write(
    `recycler ${uuid}, asks ${server} every ${formatDuration(parseDuration(poll) ?? 0)}
control  ${control.url}
${state}

`,
  )
}

function duration(text: string): string {
  const ms = parseDuration(text)
  if (ms === undefined || ms < 50)
    throw new InvalidArgumentError('Give a duration of at least 50ms, such as 250ms or 1s.')
  return text
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number.')
  return Number(text)
}

function set(text: string, before: RecyclerOptions['set']): RecyclerOptions['set'] {
  const [, option, value] = /^(?:recycler\.)?([^=]+)=(.*)$/s.exec(text) ?? []
  if (option === undefined || value === undefined)
    throw new InvalidArgumentError('Give an option and a value: --set speed.bill=500ms.')
  return { ...before, [option]: value }
}
