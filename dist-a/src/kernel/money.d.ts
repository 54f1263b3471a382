export type Minor = number & {
    readonly brand: 'minor';
};
/** Marks a whole number as an amount in minor units. */
export declare function minor(value: number): Minor;
export declare const NOTHING: Minor;
/** `292000` becomes `"2920.00"`. */
export declare function toDecimal(amount: Minor): string;
/** `292000` becomes `2920`, as a person would write it in a scenario. */
export declare function toMajor(amount: Minor): number;
/**
 * Reads digits with an optional dot and decimals. More than two decimals are rounded half up.
 * Gives `undefined` for anything else: signs, exponents, blanks, a comma, no digits at all.
 */
export declare function fromDecimal(text: string): Minor | undefined;
/** `amount * numerator / denominator`, rounded half up, without leaving the whole numbers. */
export declare function share(amount: Minor, numerator: number, denominator: number): Minor;
