import type { Scenario } from '../scenario.ts';
import type { DeviceTargetPlan } from './device.ts';
export declare function whyNotReal(scenario: Scenario, plan: DeviceTargetPlan): string | undefined;
