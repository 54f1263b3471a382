import type { AnyDevice } from '../device/contract.ts';
import type { TargetFile } from '../scenario/target-file/format.ts';
import type { Finding } from './diagnosis.ts';
/** @param folder Of the file that names the target: commands are found from there. */
export declare function checkTarget(name: string, file: TargetFile, devices: readonly AnyDevice[], folder: string): Promise<readonly Finding[]>;
