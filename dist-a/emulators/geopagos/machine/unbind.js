/** An unbinding concerns two systems: Geopagos first, then Invenio (A7). */
import { accept } from '../../../src/device/contract.js';
import { troubleAtGeopagos } from './upstream.js';
import { sayNo } from './verdict.js';
export const plain = {
    family: 'envelope',
    done: { kind: 'nothing' },
    invenioFailed: 'INVENIO_FAILED',
};
export function unbind(state, { serial }, manner) {
    const trouble = troubleAtGeopagos(state, manner.family);
    if (trouble && !trouble.isDone)
        return trouble.tell([]);
    const permit = manner.permit ? [manner.permit] : [];
    const half = [...permit, { kind: 'unbound', serial, at: 'geopagos' }];
    const whole = [
        ...permit,
        ...(manner.ticket ? [manner.ticket] : []),
        { kind: 'unbound', serial, at: 'both' },
    ];
    const isInInvenio = state.invenio.has(serial);
    // Without the answer of Geopagos nobody tells Invenio.
    if (trouble)
        return trouble.tell(isInInvenio ? half : whole);
    const isHalf = isInInvenio && state.causes['invenio-down'] !== undefined;
    return isHalf ? sayNo(manner.invenioFailed, half) : accept(whole, manner.done);
}
/** Geopagos has done it before: only Invenio is asked. */
export function finish(state, { serial }, manner) {
    if (state.causes['invenio-down'])
        return sayNo(manner.invenioFailed);
    const ticket = manner.ticket ? [manner.ticket] : [];
    return accept([...ticket, { kind: 'repaired', serial, by: 'till' }], manner.done);
}
