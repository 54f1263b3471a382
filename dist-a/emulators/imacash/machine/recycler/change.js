import { values } from '../cash.js';
/**
 * The pieces, largest first; undefined when the amount cannot be given exactly. Each amount is
 * looked at once for each value, and only counts that can be best are tried, so that the work is
 * bounded whatever pieces there are.
 */
export function fewestPieces(amount, available) {
    const pieces = values(available).reverse();
    /** Worth of everything from here on: more than this cannot be given. */
    const worth = [];
    /** The smallest sum that each value from here on can make alone. */
    const common = [];
    for (let i = pieces.length - 1, sum = 0, multiple = 1; i >= 0; i--) {
        const piece = pieces[i] ?? 1;
        worth[i] = sum += piece * (available[piece] ?? 0);
        common[i] = multiple = (multiple / greatestDivisor(multiple, piece)) * piece;
    }
    const known = new Map();
    if (count(amount, 0) === Infinity)
        return undefined;
    return spell(amount);
    /** How many pieces it takes, from the `i`th value on. */
    function count(rest, i) {
        if (rest === 0)
            return 0;
        const piece = pieces[i];
        if (piece === undefined || rest > (worth[i] ?? 0))
            return Infinity;
        const key = rest * pieces.length + i;
        const found = known.get(key);
        if (found !== undefined)
            return found;
        let best = Infinity;
        const next = pieces[i + 1];
        for (let n = most(rest, piece), last = least(rest, i, n); n >= last; n--) {
            const left = rest - n * piece;
            // Fewer of this piece need more of the smaller ones: no better answer can follow.
            if (best <= n + (next === undefined ? 0 : Math.ceil(left / next)))
                break;
            if (left > (worth[i + 1] ?? 0))
                break;
            best = Math.min(best, n + count(left, i + 1));
        }
        known.set(key, best);
        return best;
    }
    /**
     * Where enough of one smaller value lie together to make the common sum, larger pieces make it
     * with fewer. So either no room is left for that many of this piece, or little is left to give.
     */
    function least(rest, i, highest) {
        const piece = pieces[i] ?? 1;
        const sum = common[i] ?? piece;
        const smallerCount = pieces.length - i - 1;
        const left = Math.floor((rest - smallerCount * sum) / piece) + 1;
        return Math.max(0, Math.min(highest - sum / piece + 1, left));
    }
    function most(rest, piece) {
        return Math.min(available[piece] ?? 0, Math.floor(rest / piece));
    }
    function spell(whole) {
        const chosen = [];
        let rest = whole;
        pieces.forEach((piece, i) => {
            const best = count(rest, i);
            let n = most(rest, piece);
            while (n + count(rest - n * piece, i + 1) !== best)
                n--;
            for (let k = 0; k < n; k++)
                chosen.push(piece);
            rest -= n * piece;
        });
        return chosen;
    }
}
function greatestDivisor(a, b) {
    return b === 0 ? a : greatestDivisor(b, a % b);
}
/** As much of an amount as the largest pieces give, for money that must go back somehow. */
export function mostOf(amount, available) {
    const chosen = [];
    let rest = amount;
    for (const piece of values(available).reverse())
        for (let left = available[piece] ?? 0; left > 0 && piece <= rest; left--) {
            chosen.push(piece);
            rest -= piece;
        }
    return chosen;
}
