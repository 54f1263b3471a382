import type { Finding, NotMeasured } from './case-log.ts';
import type { PlannedCase } from './plan.ts';
import type { Paper, TargetSource, TraceLine } from './target.ts';
import type { Blame, Verdict } from './verdict.ts';
export interface CaseResult {
    readonly planned: PlannedCase;
    readonly verdict: Verdict;
    /** Why, where the verdict alone does not say it. */
    readonly reason?: string;
    readonly findings: readonly Finding[];
    readonly notMeasured: readonly NotMeasured[];
    readonly checksCount: number;
    readonly stepsCount: number;
    /** `ikkm.codes.-6`, `ikkm.transitions.registered sale`: see `coverage/reached.ts`. */
    readonly reached: readonly string[];
    /** Kept for a case that needs a look; for the others only where pictures are asked for. */
    readonly trace: readonly TraceLine[];
    /** Documents that were printed; only where pictures are asked for. */
    readonly papers: readonly Paper[];
    /** What the till under test wrote to stderr. */
    readonly said?: string;
    /** What a person at the device was asked, and said. */
    readonly answers?: readonly {
        readonly say: string;
        readonly answer: string;
    }[];
    /** Where each fault of the trace was armed, by its id. */
    readonly faultLines: ReadonlyMap<string, number>;
    readonly durationMs: number;
    readonly blame?: Blame;
}
export interface CaseParts {
    readonly planned: PlannedCase;
    readonly targets: TargetSource;
    readonly signal: AbortSignal;
    /** Milliseconds that only go forward, to say how long a case took. */
    readonly clock: () => number;
    /** Whether traces and papers are kept of every case, for a report that draws them. */
    readonly pictures: boolean;
}
export declare function runCase(parts: CaseParts): Promise<CaseResult>;
