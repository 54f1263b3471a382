/** How many receipts and how much money a run may cost on one real device. */
import { minor, toMajor } from '../../kernel/money.ts'
import { TargetError } from '../target.ts'

export interface Limits {
  readonly maxReceipts: number
  /** In minor units. */
  readonly maxAmount: number
}

export interface Cost {
  readonly receipts: number
  /** In minor units; unknown where the request does not say it in a way we understand. */
  readonly amount: number | undefined
}

export interface Budget {
  /** @throws TargetError before a message that would go beyond it; from then on it is spent. */
  spend(what: string, cost: Cost): void
  /** Why nothing more may be sent; absent while something is left. */
  spent(): string | undefined
}

export function createBudget({ maxReceipts, maxAmount }: Limits): Budget {
  let receipts = 0
  let amount = 0
  let why: string | undefined
  return {
    spent: () => why,
    spend(what, cost) {
      if (cost.amount === undefined)
        throw new TargetError(
          `Cannot send ${what}: its amount cannot be told, so it cannot be held against the budget.`,
        )
      const after = { receipts: receipts + cost.receipts, amount: amount + cost.amount }
      if (after.receipts > maxReceipts || after.amount > maxAmount) {
        why = `the budget is spent: ${receipts} of ${maxReceipts} receipts, ${money(amount)} of ${money(maxAmount)}`
        throw new TargetError(
          `Cannot send ${what}, for ${money(cost.amount)}: ${why}. Raise max-receipts or max-amount of the target, or choose fewer scenarios.`,
        )
      }
      receipts = after.receipts
      amount = after.amount
    },
  }
}

function money(amount: number): string {
  return String(toMajor(minor(amount)))
}
