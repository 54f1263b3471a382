/** Whether bytes are a PNG; its pixels are not unpacked. */
export type Png = {
    readonly kind: 'png';
    readonly width: number;
    readonly height: number;
} | {
    readonly kind: 'broken';
    readonly why: string;
};
export declare function readPng(bytes: Uint8Array): Png;
