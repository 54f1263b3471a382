/** Which till stands in which shop: `6:13,14 7=СКЛАД-7:21,22`. */
export interface Warehouse {
    readonly id: number;
    /** Its number in an outside system, empty where it has none. */
    readonly ext: string;
    readonly terminals: readonly number[];
}
/** Nothing when the text is no such list, or has a shop, an outside number or a till twice. */
export declare function readShops(text: string): readonly Warehouse[] | undefined;
/** The shop of a till, which is the first for a till that is not listed (A11). */
export declare function shopOf(shops: readonly Warehouse[], terminal: number): Warehouse;
