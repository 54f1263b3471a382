import type { RealDevice } from '../scenario/targets/device.ts';
import type { Finding } from './diagnosis.ts';
export declare function checkDevice(real: RealDevice): Promise<readonly Finding[]>;
