/** Which way cash moves, seen from the till: in, out, in, out, out. */
export const movementKinds = ['sale', 'return', 'income', 'outcome', 'collection'];
/** How much there is more of it afterwards. */
export function changeBy({ kind, amount }) {
    return kind === 'sale' || kind === 'income' ? amount : -amount;
}
