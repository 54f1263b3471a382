/** How many receipts and how much money a run may cost on one real device. */
import { minor, toMajor } from '../../kernel/money.js';
import { TargetError } from '../target.js';
export function createBudget({ maxReceipts, maxAmount }) {
    let receipts = 0;
    let amount = 0;
    let why;
    return {
        spent: () => why,
        spend(what, cost) {
            if (cost.amount === undefined)
                throw new TargetError(`Cannot send ${what}: its amount cannot be told, so it cannot be held against the budget.`);
            const after = { receipts: receipts + cost.receipts, amount: amount + cost.amount };
            if (after.receipts > maxReceipts || after.amount > maxAmount) {
                why = `the budget is spent: ${receipts} of ${maxReceipts} receipts, ${money(amount)} of ${money(maxAmount)}`;
                throw new TargetError(`Cannot send ${what}, for ${money(cost.amount)}: ${why}. Raise max-receipts or max-amount of the target, or choose fewer scenarios.`);
            }
            receipts = after.receipts;
            amount = after.amount;
        },
    };
}
function money(amount) {
    return String(toMajor(minor(amount)));
}
