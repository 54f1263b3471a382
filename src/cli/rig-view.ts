/** Parts of the control API's answers that several verbs read. */
import type { FaultRule } from '../device/faults.ts'
import type { Control } from './control-client.ts'

export interface RigView {
  readonly devices: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export interface CauseParam {
  readonly default?: string
}

export interface CausesView {
  readonly catalogue: Readonly<
    Record<
      string,
      {
        readonly says: string
        readonly opposite?: string
        readonly params: Readonly<Record<string, CauseParam>>
      }
    >
  >
  readonly inForce: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

// The shapes are those of src/host/control: both ends are of one version, and its tests hold them.

export async function deviceNames(control: Control): Promise<readonly string[]> {
  const { devices } = (await control.ask('GET', '/api/rig')) as RigView
  return Object.keys(devices)
}

/** The names of fields that hold keys, tokens and one-time codes, by device; none when asked so. */
export async function secretNames(
  control: Control,
  isShown = false,
): Promise<(device: string) => readonly string[]> {
  if (isShown) return () => []
  const { devices } = (await control.ask('GET', '/api/rig')) as {
    readonly devices: Readonly<Record<string, { readonly secrets?: readonly string[] }>>
  }
  return (device) => devices[device]?.secrets ?? []
}

export async function causesOf(control: Control, device: string): Promise<CausesView> {
  return (await control.ask('GET', pathOf(device, 'causes'))) as CausesView
}

export async function rulesOf(control: Control, device: string): Promise<readonly FaultRule[]> {
  const { rules } = (await control.ask('GET', pathOf(device, 'faults'))) as {
    readonly rules: readonly FaultRule[]
  }
  return rules
}

/** `/api/devices/ikkm/causes/paper-out`, whatever the words hold. */
export function pathOf(device: string, ...rest: readonly string[]): string {
  return ['/api/devices', ...[device, ...rest].map(encodeURIComponent)].join('/')
}
