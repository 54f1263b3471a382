export function initialState({ name, options }, samples, at) {
    const state = {
        name,
        options,
        causes: {},
        merchants: new Map(samples.merchants.map((one) => [one.nbo, one])),
        terminals: new Map(samples.terminals.map(({ serial, type }) => [serial, { type }])),
        codes: new Map(),
        lastCode: '',
        bindings: new Map(),
        invenio: new Map(),
        halfUnbound: new Map(),
        lastBinding: undefined,
        bindingsCount: 0,
        unbindingsCount: 0,
        approvals: [],
        messages: [],
        onTheWay: [],
        otps: new Map(),
        otpRequests: new Map(),
        tokens: new Map(),
        given: new Set(),
        signatures: [],
    };
    // The document's own sample works on a fresh rig.
    const code = '880310';
    state.codes.set(code, {
        code,
        nbo: '840270777',
        serial: '6G356108',
        issuedAt: at,
        expiresAt: at + options['code.lifetime'],
    });
    state.lastCode = code;
    return state;
}
