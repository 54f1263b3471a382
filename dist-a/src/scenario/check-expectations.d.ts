import type { Step } from './scenario.ts';
import type { Complaint } from './source.ts';
export declare function checkExpectations({ expect, path, source }: Step): Complaint[];
