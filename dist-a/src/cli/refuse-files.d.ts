import type { Complaint } from '../scenario/source.ts';
/** @throws CliError */
export declare function refuseFiles(complaints: readonly Complaint[], end: string): never;
