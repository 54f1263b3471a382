import type { Running } from './run-step.ts';
import type { Scenario } from './scenario.ts';
import type { Target } from './target.ts';
/** A case whose last step is a `check: shop.audit` has said itself what it expects. */
export declare function checkBooks(scenario: Scenario, running: Omit<Running, 'section'>, target: Target): Promise<void>;
