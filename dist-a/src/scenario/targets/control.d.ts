/** Talks to the control API of a rig that was started elsewhere. */
import { z } from 'zod';
export interface Control {
    readonly url: string;
    /**
     * @throws RangeError for what the rig says cannot be done: the scenario is at fault.
     * @throws TargetError for everything else that is not an answer.
     */
    ask<Answer>(method: string, path: string, shape: z.ZodType<Answer>, body?: unknown): Promise<Answer>;
}
export declare function openControl(address: string, token: string | undefined): Control;
