import type { OptionsByName, RigPlan } from '../scenario/rig-file/plan.ts';
interface RigOrder {
    /** Without one, the `tillrig.yaml` of the current folder that describes devices. */
    readonly file: string | undefined;
    /** The names of the devices wanted; all of them when there are none. */
    readonly only: readonly string[];
    readonly ports: Readonly<Record<string, number>>;
    readonly options: OptionsByName;
}
/** @throws CliError for a file that is not there or has mistakes, which were printed then. */
export declare function loadRig({ file, only, ports, options }: RigOrder): Promise<RigPlan>;
export {};
