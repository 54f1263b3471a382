/** A part of a file, as if it were a file of its own. */
import type { Path, Source } from '../source.ts';
export declare function inside(source: Source, path: Path): Source;
