import type { Rig } from '../device/rig.ts';
export interface StoryOptions {
    readonly json?: boolean;
    /** Every message as well. */
    readonly trace?: boolean;
    /** The server took a confirmation. */
    onConfirmed(id: string): void;
}
export declare function tellStory(rig: Rig, { json, trace, onConfirmed }: StoryOptions): void;
