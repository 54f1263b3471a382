import type { PartFiles } from './parts.ts';
import type { RigFiles } from './rig-file/named-rig.ts';
/**
 * Every `*.yaml` and `*.scenario.ts` (or mts, js, mjs) below a folder in the order of names, but
 * those in `parts` and `rigs` and a `tillrig.yaml`; or the one file.
 */
export declare function scenarioFiles(from: string): string[];
/** A part is looked for in `parts` beside the file that uses it, then in the folders above. */
export declare const partFiles: PartFiles;
export declare const rigFiles: RigFiles;
/** The texts of all devices and of the shop in one map; ids are unique over all of them. */
export declare function readRequirements(packageFolder: string): Map<string, string>;
/** A path as a person would write it from where they are. */
export declare function shown(file: string): string;
/** Whether a file is written in TypeScript or JavaScript. */
export declare function isScript(file: string): boolean;
