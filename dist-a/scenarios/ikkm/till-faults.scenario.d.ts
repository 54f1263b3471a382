export declare const faults: import("../../src/index.ts").TypedScenario[];
