export declare const colors: import("picocolors/types").Colors;
