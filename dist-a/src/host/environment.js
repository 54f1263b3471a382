/** How a command is told where the devices of a rig are, and what it needs to talk to them. */
/** `{ ikkm: { url, key } }` becomes `IKKM_URL` and `IKKM_KEY`; what is no text is no address. */
export function toEnvironment(control, devices, token) {
    const fields = Object.entries(devices).flatMap(([device, access]) => Object.entries(access).flatMap(([field, value]) => typeof value === 'string' && field !== 'title'
        ? [[`${device}_${field}`.toUpperCase().replaceAll('-', '_'), value]]
        : []));
    return {
        TILLRIG_CONTROL: control,
        ...(token === undefined ? {} : { TILLRIG_TOKEN: token }),
        ...Object.fromEntries(fields),
    };
}
