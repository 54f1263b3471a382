/** Before anything is sent to a real device: what cannot be taken back is listed, and asked for. */
import type { AnyDevice } from '../device/contract.ts'
import { minor, toMajor } from '../kernel/money.ts'
import { MINUTE_MS } from '../kernel/time.ts'
import type { Irreversible } from '../scenario/irreversible.ts'
import { irreversibleIn } from '../scenario/irreversible.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import type { RealTargets, TargetSource } from '../scenario/target.ts'
import { counted } from '../kernel/counted.ts'
import { CliError, exitCodes } from './exit.ts'
import { processConsole } from './operator.ts'
import { formatTable } from './table.ts'

const PATIENCE_MS = 10 * MINUTE_MS

interface Confirming {
  readonly cases: readonly PlannedCase[]
  readonly devices: readonly AnyDevice[]
  readonly isAgreed: boolean
  readonly signal: AbortSignal
}

/** @throws CliError when nobody says yes: nothing was sent then. */
export async function confirmPlan(
  { real }: TargetSource,
  { cases, devices, isAgreed, signal }: Confirming,
): Promise<void> {
  if (!real) return
  const running = cases.filter((one) => real.whyNot(one) === undefined)
  const plan = irreversibleIn(running, devices)
  if (plan.length === 0) return
  process.stderr.write(`${planOf(plan, real)}\n`)
  if (isAgreed) return
  const say = 'Go on, and do this on the real device?'
  const question = { ask: 'confirm', say, timeoutMs: PATIENCE_MS } as const
  const answer = await processConsole().ask(question, signal)
  if (answer.kind === 'answer' && answer.value === true) return
  const why = answer.kind === 'answer' ? 'nobody wants it' : answer.why
  throw new CliError(
    `Cannot run against the device: ${why}. Nothing was sent. Where nobody can be asked, give --yes.`,
    exitCodes.usage,
  )
}

/** What a till must know from now on; a key that is lost is a walk to the device. */
export function tellChanged({ real }: TargetSource): void {
  for (const { device, field, value } of real?.changed() ?? [])
    process.stderr.write(
      `tillrig: the ${field} of ${device} is ${value} now; give that the next time.\n`,
    )
}

function planOf(plan: readonly Irreversible[], { budgets }: RealTargets): string {
  const rows = plan.map(({ device, operation, count, amount, openCount, says }) => [
    ` ${counted(count, 'time')}`,
    `${device}.${operation}`,
    amount > 0 || openCount > 0 ? `${money(amount)}${openCount > 0 ? ' or more' : ''}` : '',
    says,
  ])
  const limits = budgets.map(({ device, url, maxReceipts, maxAmount }) => {
    const own = plan.filter((one) => one.device === device)
    const receipts = own.reduce((sum, one) => sum + (one.isReceipt ? one.count : 0), 0)
    const amount = own.reduce((sum, one) => sum + one.amount, 0)
    const over =
      receipts > maxReceipts || amount > maxAmount
        ? ' This is more than the budget: the run will stop with ERROR when it is spent.'
        : ''
    return ` ${device} at ${url}: ${receipts} of ${counted(maxReceipts, 'receipt')}, ${money(amount)} of ${money(maxAmount)}.${over}`
  })
  const head = 'This run does what cannot be taken back:'
  return `${head}\n${formatTable(rows)}Budget:\n${limits.join('\n')}`
}

function money(amount: number): string {
  return String(toMajor(minor(amount)))
}
