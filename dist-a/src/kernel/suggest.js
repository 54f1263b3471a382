/** The name among the known ones that was probably meant, or nothing when none is near. */
export function suggest(name, known) {
    let best;
    for (const candidate of known) {
        const far = distance(name.toLowerCase(), candidate.toLowerCase());
        if (far <= Math.max(1, Math.floor(candidate.length / 3)) && far < (best?.far ?? Infinity))
            best = { name: candidate, far };
    }
    return best?.name;
}
/** `unknown cause "paper-uot". Did you mean "paper-out"? Known causes: ...` */
export function unknownName(what, name, known) {
    const near = suggest(name, known);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    return `unknown ${what} "${name}".${hint} Known: ${known.join(', ')}.`;
}
/** Levenshtein's distance, with neighbours swapped counted as one step. */
function distance(a, b) {
    let before = [];
    let above = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            const at = (line, index) => line[index] ?? Infinity;
            let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
            if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                cost = Math.min(cost, at(before, j - 2) + 1);
            row.push(cost);
        }
        before = above;
        above = row;
    }
    return above[b.length] ?? 0;
}
