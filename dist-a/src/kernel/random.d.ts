/** A seeded source of chance: the same seed gives the same numbers, everywhere and always. */
export interface Random {
    /** An integer from `min` to `max`, both included. */
    integer(min: number, max: number): number;
}
/** Numbers from a seed and a label, so that two users of one seed do not share a sequence. */
export declare function createRandom(seed: number, label?: string): Random;
