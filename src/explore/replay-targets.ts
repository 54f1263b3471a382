/** Runs scenarios that name faults with these, and judges them as an exploration does. */
import type { AnyDevice } from '../device/contract.ts'
import type { CaseOrder, Target, TargetSource, Unsupported } from '../scenario/target.ts'
import { checkKill } from './kill.ts'
import { lettersIn } from './letters.ts'
import type { Exploring } from './run-script.ts'
import { Bench, runFaultless } from './run-script.ts'
import { readScript } from './script.ts'
import { StateKeys } from './state-key.ts'

/**
 * Whatever names no faults is run as it is.
 * @param apart Starts a process that serves the devices of a scenario in this file; without it
 *   none can be killed.
 */
export function replayTargets(
  targets: TargetSource,
  devices: readonly AnyDevice[],
  apart?: (file: string) => readonly string[],
): TargetSource {
  return {
    ...targets,
    async open(order) {
      const { replay } = order.scenario.explore ?? {}
      return replay === undefined ? targets.open(order) : openReplay(order, replay)
    },
  }

  async function openReplay(order: CaseOrder, text: string): Promise<Target | Unsupported> {
    const { scenario, seed, row, signal } = order
    const script = readScript(text)
    // A rig has names of its own for its devices.
    const letters = lettersIn(script, scenario.rig?.devices ?? devices)
    const planned = { id: scenario.id, scenario, seed, ...(row ? { row } : {}) }
    // A till in this process is refused where it acts: then it is known to be the target's fault.
    checkKill([...letters.values()], planned, false)
    const exploring: Exploring = {
      planned,
      targets,
      letters,
      merge: 'off',
      states: new StateKeys(),
      signal,
      clock: () => 0,
      apart: apart?.(scenario.source.file),
    }
    // What the till does where nothing breaks is what it is held to.
    const { reference } = await runFaultless(exploring)
    return new Bench(exploring, { script, reference }).open(order)
  }
}
