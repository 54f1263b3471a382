import type { DeviceCoverage } from './coverage.ts';
export declare function coveragePage(coverage: readonly DeviceCoverage[]): string;
