export declare const fiftySales: import("../../src/index.ts").TypedScenario;
