import type { Scenario } from './scenario.ts';
import type { Target } from './target.ts';
/** Why a target of this kind cannot run the scenario, as far as its head tells. */
export declare function missingFeature({ features }: Scenario, kind: Target['kind']): string | undefined;
