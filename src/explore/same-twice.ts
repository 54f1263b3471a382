/** Whether a till does the same when the same happens to it: what is searched relies on that. */
import { TargetError } from '../scenario/target.ts'
import type { Exploring, Run, RunOrder } from './run-script.ts'
import { runScript } from './run-script.ts'
import type { Script } from './script.ts'
import { scriptText } from './script.ts'

/** @throws TargetError that says where two runs of one script part. */
export async function checkSameTwice(exploring: Exploring, order: RunOrder): Promise<void> {
  const whole = { ...exploring, merge: 'off' } as const
  const once = await runScript(whole, { ...order, withRecord: true })
  const again = await runScript(whole, { ...order, withRecord: true })
  const at = firstDifference(once, again)
  if (at !== undefined) throw notTheSame(order.script, at)
}

/** @param how `first ikkm.sale, then nothing`. */
export function notTheSame(script: Script, how: string): TargetError {
  return new TargetError(
    `Cannot explore: the same happened to the till twice (${scriptText(script)}), and it did not do the same: ${how}. Give it no clock and no chance but those that it is handed: "now", "pause", "timeout", "random".`,
  )
}

/** By what was said on the wire; the entries themselves may hold secrets. */
function firstDifference(once: Run, again: Run): string | undefined {
  const { length } = once.record
  const index = once.record.findIndex((line, i) => line !== again.record[i])
  if (index < 0) return length === again.record.length ? undefined : 'it went on after the end'
  const [a, b] = [once, again].map(({ record }) => sayEntry(record[index]))
  return a === b ? `${a} differs in what it holds` : `first ${a}, then ${b}`
}

function sayEntry(line: string | undefined): string {
  if (line === undefined) return 'nothing'
  const { kind, device, operation, event } = JSON.parse(line)
  return kind === 'event' ? `the event "${event.kind}" at ${device}` : `${device}.${operation}`
}
