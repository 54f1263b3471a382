export interface Limits {
    readonly maxReceipts: number;
    /** In minor units. */
    readonly maxAmount: number;
}
export interface Cost {
    readonly receipts: number;
    /** In minor units; unknown where the request does not say it in a way we understand. */
    readonly amount: number | undefined;
}
export interface Budget {
    /** @throws TargetError before a message that would go beyond it; from then on it is spent. */
    spend(what: string, cost: Cost): void;
    /** Why nothing more may be sent; absent while something is left. */
    spent(): string | undefined;
}
export declare function createBudget({ maxReceipts, maxAmount }: Limits): Budget;
