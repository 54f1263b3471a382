import type { Loaded, Surroundings } from './load.ts';
import type { Scenario } from './scenario.ts';
import type { Complaint } from './source.ts';
export interface Catalogue {
    readonly scenarios: readonly Scenario[];
    readonly complaints: readonly Complaint[];
}
export declare function readCatalogue(files: readonly string[], around: Surroundings): Promise<Catalogue>;
/**
 * What one file holds now: one scenario of YAML, one or more of TypeScript or JavaScript. The same
 * file may be read again after a change, and so are the files it imports.
 */
export declare function loadScenarioFile(file: string, around: Surroundings): Promise<readonly Loaded[]>;
/** Files that were read one by one, with a complaint for each id that stands in two of them. */
export declare function joinScenarios(loaded: readonly Loaded[]): Catalogue;
