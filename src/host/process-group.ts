/** A command in a process group of its own, so that whatever it starts can be ended with it. */
import { spawn } from 'node:child_process'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { constants } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

const FAREWELL_MS = 2000
const LOOK_MS = 20

/** Groups that are alive; when this process ends they end too, whatever it ends of. */
const alive = new Set<ChildProcess>()

/** They end this process without a word, unless somebody listens. */
const deadly = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/**
 * Starts a command without a shell. What goes wrong is told by the `error` event of the child.
 * @throws Error for what no system would try to start: a path through a file, a zero byte.
 */
export function spawnGroup(
  [file = '', ...args]: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(file, args, { ...options, detached: true })
  if (alive.size === 0) watchOver('on')
  alive.add(child)
  return child
}

/** Whether anybody of the group was there to hear it. */
export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}

/** What the command started and left behind gets a moment to end by itself. */
export async function endGroup(child: ChildProcess, farewellMs = FAREWELL_MS): Promise<void> {
  if (signalGroup(child, 'SIGTERM')) {
    for (let waitedMs = 0; waitedMs < farewellMs; waitedMs += LOOK_MS) {
      await pause(LOOK_MS)
      if (!signalGroup(child, 0)) break
    }
    signalGroup(child, 'SIGKILL')
  }
  if (alive.delete(child) && alive.size === 0) watchOver('off')
}

function watchOver(change: 'on' | 'off'): void {
  process[change]('exit', killAll)
  for (const signal of deadly) process[change](signal, fall)
}

/** A group of its own hears no Ctrl-C: without this it would outlive us. */
function fall(signal: NodeJS.Signals): void {
  // Whoever else listens ends this process in order.
  if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal])
}

function killAll(): void {
  for (const child of alive) signalGroup(child, 'SIGKILL')
}
