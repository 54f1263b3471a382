import type { RequestHandler } from 'express';
export interface Access {
    /** The address that is listened on. */
    readonly host: string;
    readonly token?: string | undefined;
}
export declare function isLoopback(host: string): boolean;
/** @throws RangeError when other machines could reach the rig and no token guards it. */
export declare function checkExposure(host: string, token: string | undefined): void;
/** A page of another site that got its name pointed at us (DNS rebinding) still sends its name. */
export declare function checkHost({ host, token }: Access): RequestHandler;
/** Browsers say which page asks; only our own may. Programs send no Origin. */
export declare const checkOrigin: RequestHandler;
export declare function checkToken({ token }: Access): RequestHandler;
/** A browser cannot send a bearer token; it asks its user for a password, which is the token. */
export declare function checkPassword({ token }: Access): RequestHandler;
/** A form of another site can send text, but not JSON, without asking first. */
export declare const checkContentType: RequestHandler;
