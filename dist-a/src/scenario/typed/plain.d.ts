import type { Path } from '../source.ts';
interface Wrong {
    readonly path: Path;
    readonly says: string;
}
/** A copy that is lists, maps, texts, numbers, switches and functions through and through. */
export declare function plainValue(value: unknown): {
    readonly value: unknown;
    readonly wrong: Wrong[];
};
export {};
