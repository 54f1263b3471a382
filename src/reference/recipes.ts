/** The commands that reproduce a code, as they are typed on a fresh `tillrig up`. */
import type { AnyDevice } from '../device/contract.ts'
import { createRig } from '../device/rig.ts'

/** Fills in what a till must know of a fresh `tillrig up`: `$URL`, `$KEY` and so on. */
export function fillerOf(device: AnyDevice): (line: string) => string {
  const rig = createRig({ devices: [device] })
  const access: Readonly<Record<string, string>> = {
    url: `http://127.0.0.1:${device.port ?? 0}`,
    ...rig.device(device.name).access(),
  }
  return (line) =>
    line.replace(/\$([A-Z]+)/g, (word, field: string) => access[field.toLowerCase()] ?? word)
}
