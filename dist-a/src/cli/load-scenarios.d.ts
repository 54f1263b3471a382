import type { AnyDevice } from '../device/contract.ts';
import type { Scenario } from '../scenario/scenario.ts';
export interface LoadedScenarios {
    readonly scenarios: readonly Scenario[];
    /** The words as a selection: paths have become the files they lead to. */
    readonly words: readonly string[];
    readonly requirements: ReadonlyMap<string, string>;
}
/** @throws CliError after every mistake of every file was printed to stderr. */
export declare function loadScenarios(given: readonly string[], devices?: readonly AnyDevice[]): Promise<LoadedScenarios>;
/**
 * The files that words lead to, with the catalogue of the package where a word is no path, and
 * the words as a selection among them.
 * @throws CliError for a folder without scenarios.
 */
export declare function filesOfWords(given: readonly string[], root: string): {
    readonly files: readonly string[];
    readonly words: readonly string[];
};
/** The folder of this package, whether it runs from its sources or built. */
export declare function packageRoot(): string;
