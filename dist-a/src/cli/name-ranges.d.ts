/** Names that count on, such as till-1 to till-200, as one: a fleet must not fill the screen. */
/** Joins each item to those before it that it continues. */
export declare function groupRuns<Item>(items: readonly Item[], continues: (item: Item, before: Item) => boolean): (readonly [Item, ...Item[]])[];
/** Whether a name is the next after another: till-4 after till-3. */
export declare function comesAfter(name: string, before: string): boolean;
/** `till-1…200` */
export declare function rangeOf(names: readonly string[]): string;
/** Many names as a short text. */
export declare function shortNames(names: readonly string[]): string;
