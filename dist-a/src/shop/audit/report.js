export const nothing = { lines: [], breaks: [], underWay: [] };
export function onTheWay(till, where, movement) {
    const { kind, amount, receipt } = movement;
    return { till, where, kind, amount, receipt };
}
