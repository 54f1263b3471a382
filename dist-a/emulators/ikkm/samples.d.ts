/** What is programmed into a register: the shop, its catalogue, taxes and cashiers. */
export interface Item {
    readonly uid: number;
    readonly code1: number;
    readonly code2: string;
    readonly name: string;
    readonly price1: number;
    readonly itemtax1: number;
    readonly itemtype: number;
    readonly measure: number;
    readonly catalogid: number;
}
export interface Tax {
    readonly id: number;
    readonly name: string;
    /** Absent for "without VAT", which is not the same as 0 %. */
    readonly percent?: number;
}
export interface Cashier {
    readonly id: number;
    readonly name: string;
    readonly role: 'cashier' | 'senior' | 'administrator';
}
export interface Samples {
    readonly shop: {
        readonly name: string;
        readonly bin: string;
        readonly address: string;
        readonly phone: string;
    };
    readonly items: readonly Item[];
    readonly catalog: Readonly<Record<string, string>>;
    readonly taxes: readonly Tax[];
    readonly cashiers: readonly Cashier[];
}
/** The document's own samples: they work without any package, in a browser too. */
export declare const documentSamples: Samples;
