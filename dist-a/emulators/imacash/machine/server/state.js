export function initialServer(at) {
    return {
        transactions: [],
        byId: new Map(),
        waiting: new Set(),
        inventories: new Map(),
        conditions: new Map(),
        alerts: new Map(),
        fills: [],
        changedAt: at,
    };
}
