import type { Loaded, Surroundings } from '../load.ts';
export declare function loadTyped(file: string, around: Surroundings): Promise<readonly Loaded[]>;
