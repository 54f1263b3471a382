/** From the links of tillrig.yaml to those of the shop: names of counts are counted out. */
import type { Link } from '../../device/links.ts';
import type { LinkFile } from './format.ts';
import type { Checking, Group } from './groups.ts';
import type { OptionsByName } from './plan.ts';
/** One link of the file; a bad one leaves a hole, so that the others keep their places. */
type LinkGroup = readonly Link[] | undefined;
interface Ends {
    readonly groups: readonly Group[];
    /** Whether a name may be that of a device, though the file says too little to know it. */
    mayBe(name: string): boolean;
}
export declare function linksOf(files: readonly (LinkFile | undefined)[], { groups, mayBe }: Ends, { source, complain }: Checking): LinkGroup[];
/** Links that cannot be are found by the shop; the file shows which of them it meant. */
export declare function checkLinks(links: readonly LinkGroup[], groups: readonly Group[], options: OptionsByName, { source, complain }: Checking): void;
export {};
