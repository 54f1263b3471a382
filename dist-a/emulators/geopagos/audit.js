/** Told from the two systems themselves, not from what is remembered to be half-done. */
export function disagreements(state) {
    const { bindings, invenio, halfUnbound } = state;
    const serials = new Set([...bindings.keys(), ...invenio.keys()]);
    return [...serials].flatMap((serial) => {
        const geopagos = bindings.get(serial)?.nbo ?? null;
        const known = invenio.get(serial) ?? null;
        if (known === expectedAtInvenio(state, geopagos))
            return [];
        const half = halfUnbound.get(serial);
        return [{ serial, geopagos, invenio: known, repairAt: half ? iso(half.repairAt) : null }];
    });
}
/** Invenio knows only terminals of merchants who sell top-ups. */
function expectedAtInvenio({ merchants }, nbo) {
    return nbo !== null && merchants.get(nbo)?.credentials ? nbo : null;
}
/** Empty when all is consistent: a half-done unbinding that will be repaired is no mistake. */
export function audit(state) {
    const { bindings, invenio, halfUnbound, otps, onTheWay, messages, approvals } = state;
    const wrong = [];
    for (const { serial, geopagos, invenio: known } of disagreements(state)) {
        const half = halfUnbound.get(serial);
        if (!half || geopagos !== null || half.binding.nbo !== known)
            wrong.push(`${serial}: Geopagos has ${geopagos}, Invenio has ${known}`);
    }
    for (const [serial, { binding }] of halfUnbound) {
        if (bindings.has(serial))
            wrong.push(`${serial} is bound and half-unbound`);
        if (invenio.get(serial) !== binding.nbo)
            wrong.push(`${serial} is half-unbound, and Invenio does not have it`);
    }
    const keys = new Set();
    for (const [serial, binding] of bindings) {
        if (binding.serial !== serial)
            wrong.push(`${serial} has the binding of ${binding.serial}`);
        if (keys.has(binding.apiKey))
            wrong.push(`${serial} has the api key of another terminal`);
        keys.add(binding.apiKey);
    }
    if (state.bindingsCount - state.unbindingsCount !== bindings.size)
        wrong.push(`${state.bindingsCount} bindings and ${state.unbindingsCount} unbindings leave ${bindings.size}`);
    for (const [serial, { nbo }] of otps)
        if ((bindings.get(serial) ?? halfUnbound.get(serial)?.binding)?.nbo !== nbo)
            wrong.push(`${serial} has a one-time code, and is not bound to ${nbo}`);
    for (const { number } of onTheWay)
        if (messages[number - 1]?.arrivedAt !== undefined)
            wrong.push(`message ${number} arrived and is on its way`);
    approvals.forEach(({ number }, i) => {
        if (number !== i + 1)
            wrong.push(`request ${number} stands at ${i + 1}`);
    });
    return wrong;
}
export function iso(at) {
    return new Date(at).toISOString();
}
