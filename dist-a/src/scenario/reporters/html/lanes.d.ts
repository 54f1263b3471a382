import type { CaseResult } from '../../run-case.ts';
export declare function lanesPicture({ trace, faultLines }: Pick<CaseResult, 'trace' | 'faultLines'>): string;
