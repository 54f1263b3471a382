const offers = {
    emulator: ['causes', 'clock', 'faults'],
    remote: ['causes', 'clock', 'faults'],
    client: ['causes', 'clock', 'faults', 'client'],
    device: ['faults', 'operator'],
};
/** Why a target of this kind cannot run the scenario, as far as its head tells. */
export function missingFeature({ features }, kind) {
    const missing = features.find((one) => !offers[kind].includes(one));
    return missing && `the target kind "${kind}" has no ${missing}`;
}
