/** Numbers from a seed and a label, so that two users of one seed do not share a sequence. */
export function createRandom(seed, label = '') {
    let state = seed >>> 0;
    for (let i = 0; i < label.length; i++)
        state = Math.imul(state ^ label.charCodeAt(i), 0x01000193);
    return { integer: (min, max) => min + Math.floor(unit() * (max - min + 1)) };
    // Mulberry32: 32 bits of state are enough, as each decision starts a sequence of its own.
    function unit() {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    }
}
