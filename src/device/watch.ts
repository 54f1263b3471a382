/** Sees every message of a rig as it comes and as it leaves, whoever sent it. */
import type { Delivery } from './emulator.ts'
import type { Message } from './exchange.ts'
import type { FaultRule } from './faults.ts'

export interface Watch {
  /**
   * Before the device hears of it: the fault that it meets. It goes before those that are armed,
   * which do not notice the message then.
   */
  comes(device: string, message: Message): FaultRule | undefined
  /** What its sender will see. */
  leaves(device: string, message: Message, delivery: Delivery): void
}
