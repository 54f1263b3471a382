/** `tillrig record`: a proxy before a real device that writes down what is said. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import type { AnyDevice } from '../device/contract.ts'
import { emulators } from '../emulators.ts'
import { wallClock } from '../host/fault-line.ts'
import type { ProxyExchange, Sender } from '../host/proxy.ts'
import { carryTo, sendTo, serveProxy } from '../host/proxy.ts'
import { unknownName } from '../kernel/suggest.ts'
import { shown } from '../scenario/files.ts'
import { draftScenario } from '../scenario/recording/draft-scenario.ts'
import type { HeardExchange } from '../scenario/recording/record-exchange.ts'
import type { Recorder } from '../scenario/recording/recorder.ts'
import { createRecorder } from '../scenario/recording/recorder.ts'
import { readRecording } from '../scenario/recording/recording.ts'
import type { RecordingFile } from '../scenario/recording/write-recording.ts'
import { createRecordingFile } from '../scenario/recording/write-recording.ts'
import { colors } from './colors.ts'
import { CliError, exitCodes } from './exit.ts'
import { listenForStop } from './interruption.ts'
import { portNumber } from './port-number.ts'

interface RecordOptions {
  readonly upstream: string
  readonly out: string
  readonly device?: string
  readonly host: string
  readonly port: number
  readonly openToNetwork?: boolean
  readonly ask?: boolean
  readonly force?: boolean
  readonly json?: boolean
}

const examples = `
Examples:
  $ tillrig record --upstream http://192.168.1.40:8080 --out session.json
      prints an address; give it to the till in place of the device's, use the till, press Ctrl-C
  $ tillrig record --upstream http://192.168.1.40:8080 --out session.json --ask
      asks the device for its version, too: one request more
  $ tillrig run session.yaml                       the draft it made, against the emulator
  $ tillrig compare session.json --target recording --target emulator

Keys, tokens, passwords and one-time codes are blanked in both files. The device is told by the
first request that only one kind of device understands, or by --device. What the device prints and
what you pay stays printed and paid: the proxy changes no message and adds none but that of --ask.`

export function command(): Command {
  return new Command('record')
    .summary('record what a till and a real device say to each other')
    .description(
      'Stands between a till and a device, writes down what they say, and makes a draft scenario of it. Ends with Ctrl-C.',
    )
    .requiredOption('--upstream <url>', 'where the device is')
    .requiredOption(
      '--out <file.json>',
      'the recording; the scenario is written beside it as .yaml',
      recordingName,
    )
    .option('--device <kind>', `what the device is: ${known().join(', ')}`)
    .option('--port <number>', 'the port to listen on; 0 is any free one', portNumber, 0)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--open-to-network', 'allow a --host that others on the network can reach')
    .option('--ask', 'ask the device what it is, in a request of our own')
    .option('--force', 'write over files that are there')
    .option('--json', 'print one line of JSON on stdout when it listens')
    .addHelpText('after', examples)
    .action(record)
}

async function record(options: RecordOptions): Promise<void> {
  const { upstream, out, force } = options
  const devices = devicesFor(options)
  mustBeLoopback(options)
  const line = sendTo(upstream, wallClock)
  for (const file of [out, draftOf(out)]) if (!force) mustBeNew(file)
  const head = {
    format: 1,
    kind: 'recording',
    date: new Date().toISOString(),
    upstream,
    ...(options.device === undefined ? {} : { device: options.device }),
  } as const
  const file = await withWords(`write "${shown(out)}"`, async () =>
    createRecordingFile(out, head, force ? 'w' : 'wx'),
  )
  const recorder = createRecorder({ file, head, devices })
  const trouble = await untilStopped(options, { line, file, recorder, began: head.date })
  file.close()
  const isDrafted = draft(options, recorder)
  process.stderr.write(summary(options, file, isDrafted))
  if (trouble) throw trouble
  process.exit(exitCodes.ok)
}

interface Recording {
  readonly line: Sender
  readonly file: RecordingFile
  readonly recorder: Recorder
  readonly began: string
}

/** Stands between till and device; gives what kept it from going on, if anything did. */
async function untilStopped(
  options: RecordOptions,
  { line, file, recorder, began }: Recording,
): Promise<unknown> {
  const { host, port, upstream } = options
  const ask = options.ask ? asking(recorder, upstream) : undefined
  const say = progress()
  let trouble: unknown
  let asked: Promise<void> | undefined
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => (stop = resolve))
  const onExchange = (one: ProxyExchange) => {
    if (trouble) return
    try {
      const heard = heardOf(one, Date.parse(began))
      say(recorder, heard, recorder.add(heard), file.count)
      if (recorder.device) asked ??= ask?.()
    } catch (error) {
      trouble = error
      stop()
    }
  }
  const proxy = await withWords(`listen on ${host}:${port}`, () =>
    serveProxy({ line, clock: wallClock, host, port, onExchange }),
  ).catch((error: unknown) => {
    // An empty file would be in the way of the next try.
    rmSync(options.out)
    throw error
  })
  greet(options, proxy.url)
  listenForStop().signal.addEventListener('abort', stop)
  await stopped
  await proxy.close()
  await asked
  say.end()
  return trouble
}

/** What the system will not do is the environment's fault, and is said in words. */
async function withWords<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new CliError(`Cannot ${what}: ${error.message}.`, exitCodes.environment)
  }
}

function draftOf(out: string): string {
  return path.join(path.dirname(out), `${path.parse(out).name}.yaml`)
}

/** @throws RangeError for an unknown kind, or one that cannot be asked. */
function devicesFor({ device, ask }: RecordOptions): readonly AnyDevice[] {
  if (device === undefined) return emulators
  const found = emulators.find((one) => one.name === device)
  if (!found) throw new RangeError(`Cannot record: ${unknownName('device', device, known())}`)
  if (ask && !(device in questions))
    throw new RangeError(
      `Cannot ask ${device} what it is: its protocol has no such question. Leave --ask out.`,
    )
  return [found]
}

function known(): string[] {
  return emulators.map(({ name }) => name)
}

function mustBeLoopback({ host, openToNetwork }: RecordOptions): void {
  if (openToNetwork || /^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host)) return
  throw new RangeError(
    `Cannot listen on ${host}: everybody on that network could use the device. Say --open-to-network if that is meant.`,
  )
}

function mustBeNew(file: string): void {
  if (!existsSync(file)) return
  throw new CliError(
    `Cannot record into "${shown(file)}": it is there already. Give another name, or --force to write over it.`,
    exitCodes.usage,
  )
}

function heardOf({ at, request, passed, trouble }: ProxyExchange, began: number): HeardExchange {
  return {
    at: at - began,
    request,
    requestHeaders: request.rawHeaders ?? [],
    ...(passed.kind === 'lost'
      ? { lost: passed.how }
      : {
          reply: {
            reply: passed.reply,
            headers: passed.raw?.headers ?? [],
            body: passed.raw?.body ?? Buffer.from(passed.reply.body),
            afterMs: passed.afterMs,
          },
        }),
    ...(trouble === undefined ? {} : { trouble }),
  }
}

/** The request of each kind of device whose answer says which one it is. */
const questions: Readonly<Record<string, string>> = { ikkm: 'info' }

/** Asks the device once the till has shown how. */
function asking(recorder: Recorder, upstream: string): () => Promise<void> {
  const carry = carryTo(upstream)
  return async () => {
    const { device } = recorder
    const question = questions[device?.name ?? '']
    try {
      if (!device || question === undefined) throw new Error('its protocol has no such question')
      const session = device.client.open(recorder.access())
      const sending = device.client.request(session, question, {}, Date.now())
      const got = await carry(sending.request, sending.timeoutMs)
      if (got.kind === 'lost') throw new Error(`no answer came (${got.how})`)
      recorder.about(device.client.read(session, sending, got.reply)['json'])
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      process.stderr.write(`tillrig: the device did not say what it is: ${why}\n`)
    }
  }
}

function greet({ json, upstream, out }: RecordOptions, url: string): void {
  const ready = { ready: true, url, upstream, recording: out }
  if (json) process.stdout.write(`${JSON.stringify(ready)}\n`)
  else
    process.stderr.write(
      `Listening on ${colors.cyan(url)}, before ${upstream}. Give this address to the till; Ctrl-C ends the recording.\n`,
    )
}

interface Progress {
  (recorder: Recorder, heard: HeardExchange, operation: string | undefined, count: number): void
  end(): void
}

/** A line an exchange; on a terminal one line that counts. */
function progress(): Progress {
  const { stderr } = process
  const isTerminal = stderr.isTTY === true
  const say = (
    recorder: Recorder,
    heard: HeardExchange,
    operation: string | undefined,
    count: number,
  ) => {
    const line = `${count}  ${recorder.cover(lineOf(heard, operation))}`
    if (!isTerminal) stderr.write(`${line}\n`)
    else stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`)
  }
  return Object.assign(say, { end: () => void (isTerminal && stderr.write('\n')) })
}

function lineOf({ request, reply, lost, trouble }: HeardExchange, operation = '?'): string {
  const said = reply
    ? `${reply.reply.status} ${reply.reply.reason ?? ''}  ${reply.afterMs} ms`
    : `lost: ${trouble ?? lost}`
  // Whatever was said is shown as text and never acts on the terminal.
  return `${request.method} ${request.path}  ${operation}  ${said}`.replace(/\p{Cc}+/gu, ' ')
}

/** The scenario is made of the file, so that it can hold no secret that the file does not. */
function draft({ out }: RecordOptions, { device }: Recorder): boolean {
  const recording = readRecording(shown(out), readFileSync(out, 'utf8'))
  if (!device || recording.exchanges.length === 0) return false
  const { name } = path.parse(out)
  writeFileSync(draftOf(out), draftScenario(recording, device, { name, losesAgain: true }))
  return true
}

function summary({ out }: RecordOptions, { count }: RecordingFile, isDrafted: boolean): string {
  const file = shown(out)
  const what = count === 1 ? '1 exchange' : `${count} exchanges`
  if (isDrafted)
    return `${what} in ${file}; a draft scenario beside it: tillrig run ${shown(draftOf(out))}\n`
  return count === 0
    ? `Nothing was said; ${file} is empty.\n`
    : `${what} in ${file}. What the device is could not be told: record again with --device.\n`
}

/** `compare` knows a recording by it, and the scenario has another one. */
function recordingName(text: string): string {
  if (!text.endsWith('.json')) throw new InvalidArgumentError('Give a name that ends in .json.')
  return text
}
