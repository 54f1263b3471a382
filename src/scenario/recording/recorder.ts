/** Takes in exchanges one by one: tells what device it is, blanks secrets, and keeps them. */
import type { AnyDevice } from '../../device/contract.ts'
import { isMap } from '../salvage.ts'
import type { Blanks } from './blank-secrets.ts'
import { createBlanks, secretNames, withTexts } from './blank-secrets.ts'
import type { Followed, FollowedTill } from './follow-till.ts'
import { accessIn, followTill, operationOf } from './follow-till.ts'
import type { HeardExchange } from './record-exchange.ts'
import { recordExchange } from './record-exchange.ts'
import type { RecordingHead } from './recording.ts'
import { unpacked } from './unpack.ts'
import type { RecordingFile } from './write-recording.ts'

export interface RecorderParts {
  readonly file: RecordingFile
  readonly head: RecordingHead
  /** Those it may be; one alone when it is known. */
  readonly devices: readonly AnyDevice[]
}

export interface Recorder {
  /**
   * Keeps an exchange; gives the operation it was, where a device is known that has one.
   * @throws RangeError when the recording is full, Error of the system when it cannot be written.
   */
  add(heard: HeardExchange): string | undefined
  /** Tells apart from what a till asked what the device said of itself. */
  about(fields: unknown): void
  /** The text without secrets. */
  cover(text: string): string
  /** Nothing until a request told what it is. */
  readonly device: AnyDevice | undefined
  /** What the till knows by now, to ask as it would. */
  access(): Readonly<Record<string, string>>
}

export function createRecorder(parts: RecorderParts): Recorder {
  return new KeptRecorder(parts)
}

/** Fields in which a device says what it is. */
const aboutFields = /version|firmware|serial|model/i

class KeptRecorder implements Recorder {
  device: AnyDevice | undefined
  readonly #parts: RecorderParts
  readonly #began: number
  readonly #blanks: Blanks
  #head: RecordingHead
  #access: Readonly<Record<string, string>> = {}
  #till: FollowedTill | undefined

  constructor(parts: RecorderParts) {
    this.#parts = parts
    this.#head = parts.head
    this.#began = Date.parse(parts.head.date)
    const [only, ...others] = parts.devices
    this.device = others.length === 0 ? only : undefined
    // Until it is known what the device is, it may be any of them.
    this.#blanks = createBlanks(() =>
      secretNames(
        (this.device ? [this.device] : parts.devices).flatMap((one) => one.secrets ?? []),
      ),
    )
  }

  add(packed: HeardExchange): string | undefined {
    const heard = unpacked(packed)
    const { request } = heard
    this.#know(heard)
    const { device } = this
    const operation = device && operationOf(device, request)
    const followed = this.#follow(heard)
    const { exchange, learnt } = recordExchange(
      { ...heard, ...(operation === undefined ? {} : { operation }) },
      this.#blanks,
      { ...(device ? { device } : {}), read: followed?.fields },
    )
    this.#parts.file.add(exchange, learnt, this.#blanks.cover)
    if (this.#head.about === undefined) this.about(followed?.fields?.['json'])
    return operation
  }

  about(fields: unknown): void {
    if (!isMap(fields)) return
    const said = Object.entries(fields).filter(([name]) => aboutFields.test(name))
    if (said.length === 0) return
    const about = withTexts(Object.fromEntries(said), this.#blanks.cover)
    this.#rewrite({ ...this.#head, about })
  }

  cover(text: string): string {
    return this.#blanks.cover(text)
  }

  access(): Readonly<Record<string, string>> {
    const known = Object.entries(this.#till?.knows() ?? {})
    return { ...this.#access, ...Object.fromEntries(known.map(([name, one]) => [name, `${one}`])) }
  }

  /** The first request that only one of the devices would understand tells which it is. */
  #know({ request }: HeardExchange): void {
    if (this.device && this.#head.device !== undefined) return
    const able = this.#parts.devices.filter((one) => operationOf(one, request) !== undefined)
    const [only, ...others] = able
    if (others.length === 0) this.device ??= only
    if (this.device) this.#rewrite({ ...this.#head, device: this.device.name })
  }

  #follow({ request, reply, at }: HeardExchange): Followed | undefined {
    if (!this.device) return undefined
    if (!this.#till) {
      this.#access = accessIn(this.device, [request])
      this.#till = followTill(this.device, this.#access)
    }
    return this.#till.hear(request, reply?.reply, this.#began + at)
  }

  #rewrite(head: RecordingHead): void {
    this.#head = head
    this.#parts.file.rewrite(head)
  }
}
