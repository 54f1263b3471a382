import type { AnyDevice } from '../device/contract.ts';
import type { Finding } from './diagnosis.ts';
export declare function checkHere(devices: readonly Pick<AnyDevice, 'name' | 'port'>[], controlPort?: number): Promise<readonly Finding[]>;
