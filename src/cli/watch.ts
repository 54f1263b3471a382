/** `tillrig run --watch`: runs, waits, and runs again what a change of a file touches. */
import { shown } from '../scenario/files.ts'
import { formatComplaint } from '../scenario/frame.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import { chooseCases } from './choose-cases.ts'
import { counted } from '../kernel/counted.ts'
import { exitCodes, mendable } from './exit.ts'
import { watchFolders } from './folder-watch.ts'
import { listenForStop } from './interruption.ts'
import type { LoadedScenarios } from './load-scenarios.ts'
import type { RunOptions } from './run-options.ts'
import { devicesOf, runOnce } from './run-once.ts'
import type { Library } from './scenario-library.ts'
import { createLibrary } from './scenario-library.ts'
import type { WakeCall } from './wake-calls.ts'
import { createWakeCalls, listenToKeys } from './wake-calls.ts'

const NAMES_MAX = 3

export interface WatchOrder {
  readonly words: readonly string[]
  readonly options: RunOptions
  /** The cases to choose among; absent for all. */
  readonly ids: ReadonlySet<string> | undefined
}

/** Ends when somebody ends it: `q` with the exit code of the last run, Ctrl-C with 130. */
export async function watchRuns(order: WatchOrder): Promise<number> {
  const { words, options } = order
  const others = ['tillrig.yaml', ...(options.baseline === undefined ? [] : [options.baseline])]
  const library = createLibrary({ given: words, devices: devicesOf(options), others })
  const calls = createWakeCalls()
  const folders = watchFolders((paths, sinceMs) => {
    const changed = library.changed(paths)
    if (changed.length > 0) calls.change(changed, sinceMs)
  })
  const interruption = listenForStop()
  interruption.signal.addEventListener('abort', () => calls.end('interrupted'))
  const answer = createAnswer(order, library)
  let last: number = exitCodes.ok
  calls.all()
  try {
    for (;;) {
      const hush = listenToKeys(process.stdin, calls)
      const call = await calls.next()
      hush()
      if (call.end === 'quit') return last
      // In a terminal Ctrl-C may have come as a key.
      if (call.end) return interruption.exitCode() ?? exitCodes.interrupted
      last = (await answer(call, follow)) ?? last
    }
  } finally {
    interruption.release()
    folders.close()
  }

  function follow(): void {
    if (!folders.follow(library.folders())) return
    // Nobody has heard what happened in a folder before it was watched.
    const missed = library.changed(library.files())
    if (missed.length > 0) calls.change(missed, performance.now())
  }
}

/** Runs what a call makes due, and says how that ended; nothing, when nothing came to an end. */
function createAnswer({ words, options, ids }: WatchOrder, library: Library) {
  // What was interrupted, or waits for a file to be mended, stays due.
  const due = new Set<string>()
  let isAllDue = true
  return async (call: WakeCall, follow: () => void): Promise<number | undefined> => {
    if (call.isAll) isAllDue = true
    try {
      const plan = await replan(call, follow)
      if (plan === 'nothing') return undefined
      const code = plan === 'broken' ? exitCodes.invalid : await run(plan, call.signal)
      if (!call.signal.aborted) say(waitingLine(library))
      return code
    } catch (error) {
      const told = mendable(error)
      if (!told) throw error
      say(`tillrig: ${told.message}`)
      say(waitingLine(library))
      return told.exitCode
    }
  }

  async function replan(
    { changed, sinceMs }: WakeCall,
    follow: () => void,
  ): Promise<{ cases: PlannedCase[]; loaded: LoadedScenarios } | 'broken' | 'nothing'> {
    const { loaded, complaints, touched, isAll } = await library.refresh(changed)
    follow()
    isAllDue ||= isAll
    for (const file of touched) due.add(file)
    if (complaints.length > 0) {
      say(`${complaints.map(formatComplaint).join('\n\n')}\n`)
      say(`${counted(complaints.length, 'mistake')}; nothing was run.`)
      return 'broken'
    }
    if (!isAllDue && due.size === 0) return 'nothing'
    const all = chooseCases(loaded, options, ids)
    const cases = isAllDue ? all : all.filter(({ scenario }) => due.has(scenario.source.file))
    if (changed.length > 0) {
      const ms = Math.ceil(performance.now() - sinceMs)
      say(
        `${namesOf(changed)} changed; re-planned in ${ms} ms: ${cases.length} of ${all.length} cases`,
      )
    }
    return { cases, loaded }
  }

  async function run(
    { cases, loaded }: { cases: PlannedCase[]; loaded: LoadedScenarios },
    signal: AbortSignal,
  ): Promise<number | undefined> {
    const isWhole = isAllDue && ids === undefined
    const code =
      cases.length === 0
        ? undefined
        : await runOnce({ cases, loaded, options, words, isWhole, signal })
    if (signal.aborted) return undefined
    due.clear()
    isAllDue = false
    return code
  }
}

function waitingLine(library: Library): string {
  const keys = process.stdin.isTTY ? 'Enter runs all again, q ends' : 'Ctrl-C ends'
  return `watching ${counted(library.files().length, 'file')}; ${keys}`
}

function namesOf(files: readonly string[]): string {
  const names = files.slice(0, NAMES_MAX).map(shown)
  const more = files.length - names.length
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** Not where reports may go. */
function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
