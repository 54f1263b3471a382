/** Work among scripts of others, which may leave the process too early, too late, or broken. */
import { exitCodes } from './exit.ts'

/** How long a script may go on by itself when all is done; what was printed is out by then. */
const LEFT_MS = 1000

/**
 * Gives what the work gives. Node ends well when nothing is left to do, although somebody waits:
 * should the process end so, it says it, and ends as a bug. A script whose rejected promise nobody
 * takes ends it as the environment's fault.
 */
export async function toItsEnd<Result>(work: Promise<Result>): Promise<Result> {
  let isEmpty = false
  const empty = () => {
    isEmpty = true
  }
  const end = (exitCode: number) => {
    // Who ends the process by himself has said what he wants.
    if (!isEmpty || exitCode !== exitCodes.ok) return
    process.stderr.write(`tillrig: ${ENDED}\n`)
    process.exitCode = exitCodes.bug
  }
  process.on('beforeExit', empty)
  process.on('exit', end)
  process.on('unhandledRejection', refuse)
  try {
    return await work
  } finally {
    process.off('beforeExit', empty)
    process.off('exit', end)
    process.off('unhandledRejection', refuse)
    isDone = true
  }
}

let isDone = false

/** For the program itself, at its end: where such work is done, a script that goes on is left. */
export function leaveScripts(): void {
  // It does not hold the process: it is heard only where something else does.
  if (isDone) setTimeout(() => process.exit(), LEFT_MS).unref()
}

function refuse(why: unknown): never {
  const text = why instanceof Error ? (why.stack ?? why.message) : String(why)
  process.stderr.write(`tillrig: ${REJECTED}\n${text}\n`)
  process.exit(exitCodes.environment)
}

const ENDED =
  'this ended before its work was done, as nothing is left that could go on with it. Look for an "await" in a script (a till, a scenario) of what never comes; if there is none, this is a bug: please report it.'

const REJECTED =
  'a promise was rejected in a script (a till, a scenario), and nobody took it: await it, or catch what it throws. Nothing more was run.'
