/** What `--target` names: embedded emulators, a running rig, a device, the integrator's till. */
import type { AnyDevice } from '../device/contract.ts'
import type { TargetSource } from '../scenario/target.ts'
import { emulatorTargets } from '../scenario/targets/emulator.ts'

export interface TargetOptions {
  readonly target: string
  readonly token?: string
}

/** @throws RangeError for a target that is unknown. */
export async function openTargets(
  { target, token }: TargetOptions,
  devices: readonly AnyDevice[],
): Promise<TargetSource> {
  if (target === 'emulator') return emulatorTargets(devices)
  if (!/^https?:\/\//.test(target))
    throw new RangeError(
      `Cannot run against "${target}": no such target. Give "emulator", or the control URL of a rig, such as http://127.0.0.1:8090.`,
    )
  const { remoteTargets } = await import('../scenario/targets/remote.ts')
  return remoteTargets(target, devices, token ?? process.env['TILLRIG_TOKEN'])
}
