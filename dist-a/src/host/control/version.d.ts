export declare function tillrigVersion(): string;
