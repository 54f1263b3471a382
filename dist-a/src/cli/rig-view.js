// The shapes are those of src/host/control: both ends are of one version, and its tests hold them.
export async function deviceNames(control) {
    const { devices } = (await control.ask('GET', '/api/rig'));
    return Object.keys(devices);
}
/** The names of fields that hold keys, tokens and one-time codes, by device; none when asked so. */
export async function secretNames(control, isShown = false) {
    if (isShown)
        return () => [];
    const { devices } = (await control.ask('GET', '/api/rig'));
    return (device) => devices[device]?.secrets ?? [];
}
export async function causesOf(control, device) {
    return (await control.ask('GET', pathOf(device, 'causes')));
}
export async function rulesOf(control, device) {
    const { rules } = (await control.ask('GET', pathOf(device, 'faults')));
    return rules;
}
/** `/api/devices/ikkm/causes/paper-out`, whatever the words hold. */
export function pathOf(device, ...rest) {
    return ['/api/devices', ...[device, ...rest].map(encodeURIComponent)].join('/');
}
