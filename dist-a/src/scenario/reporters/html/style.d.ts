export declare const style: string;
