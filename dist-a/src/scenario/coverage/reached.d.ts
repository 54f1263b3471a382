/** What of the devices was reached, by what they are: `ikkm.codes.-6`, `ikkm.causes.battery`. */
import type { AnyDevice } from '../../device/contract.ts';
import type { Entry } from '../../device/journal.ts';
import type { Section } from './surface.ts';
/** The kind of a device and a section hold no dot; what follows the second one is the name. */
export declare function reachedName(kind: string, section: Section, name: string): string;
/** A cause that somebody let begin, or cleared. */
export declare function reachedCause(device: AnyDevice, act: 'cause' | 'clear', cause: string): string;
/**
 * Everything but the causes, of which a journal does not show all. An operation is reached when
 * the device answered it, whatever it said.
 */
export declare function reachedIn(entries: Iterable<Entry>, devices: ReadonlyMap<string, AnyDevice>): string[];
