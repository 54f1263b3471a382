import type { AnyDevice } from './contract.ts';
import type { FieldValue } from './field.ts';
/**
 * @throws RangeError that lists the known options, or says what a value should look like.
 */
export declare function resolveOptions(device: AnyDevice, given: Readonly<Record<string, unknown>>): Readonly<Record<string, FieldValue>>;
