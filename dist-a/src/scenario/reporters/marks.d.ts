/** One character a verdict, so that it is seen without colours too. */
import type { Verdict } from '../verdict.ts';
export declare const marks: Readonly<Record<Verdict, string>>;
