import type { Known } from './check-names.ts';
import type { ScenarioFile } from './format.ts';
import type { Step } from './scenario.ts';
import type { Complaint, Source } from './source.ts';
export declare function checkHead(source: Source, head: Partial<ScenarioFile>, steps: readonly Step[], known: Known): Complaint[];
