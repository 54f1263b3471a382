import type { ControlParts } from './control-app.ts';
export interface ControlServer {
    readonly url: string;
    close(): Promise<void>;
}
/**
 * @throws RangeError when other machines could reach it and no token guards it.
 * @throws PortTaken
 */
export declare function serveControl(parts: ControlParts & {
    readonly port: number;
}): Promise<ControlServer>;
