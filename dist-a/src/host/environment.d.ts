/** How a command is told where the devices of a rig are, and what it needs to talk to them. */
type Access = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** `{ ikkm: { url, key } }` becomes `IKKM_URL` and `IKKM_KEY`; what is no text is no address. */
export declare function toEnvironment(control: string, devices: Access, token: string | undefined): Record<string, string>;
export {};
