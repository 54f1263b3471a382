/** What is the wire's and so outlives the devices: faults, and requests on their way. */
import type { Late } from '../../device/emulator.ts'
import type { FaultRule } from '../../device/faults.ts'
import type { Seq } from '../../device/journal.ts'
import type { Rig } from '../../device/rig.ts'

/** As it goes from one process to another, in JSON. */
export interface InFlight {
  /** Of exchanges as well, which no file keeps: no number is given twice. */
  readonly lastSeq: Seq
  readonly devices: Readonly<Record<string, Held>>
}

interface Held {
  readonly rules: readonly FaultRule[]
  readonly rulesCount: number
  readonly late: readonly {
    readonly late: Late
    /** In base64. */
    readonly body: string
  }[]
}

export function takeInFlight(rig: Rig): InFlight {
  const devices = [...rig.devices].map(([name, one]) => {
    const { rules, rulesCount, late } = one.present()
    const written = late.map((each) => ({ late: each, body: toBase64(each.request.body) }))
    return [name, { rules, rulesCount, late: written }] as const
  })
  return { lastSeq: rig.journal.lastSeq, devices: Object.fromEntries(devices) }
}

export function putInFlight(rig: Rig, { lastSeq, devices }: InFlight): void {
  countUpTo(rig, lastSeq)
  for (const [name, { rules, rulesCount, late }] of Object.entries(devices)) {
    const emulator = rig.device(name)
    const read = late.map(({ late: each, body }): Late => {
      return { ...each, request: { ...each.request, body: Buffer.from(body, 'base64') } }
    })
    emulator.restore({ ...emulator.save(), rules, rulesCount, late: read })
  }
}

export function countUpTo({ journal }: Rig, lastSeq: Seq): void {
  while (journal.lastSeq < lastSeq) journal.nextSeq()
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
