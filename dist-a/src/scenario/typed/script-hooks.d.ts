import type { LoadHook, ResolveHook } from 'node:module';
export declare function initialize(data: {
    readonly tillrig: string;
}): void;
export declare const resolve: ResolveHook;
export declare const load: LoadHook;
