/** No source names a representative. */
const representative = {
    name: 'Representante Legal',
    mail: 'representante@example.com',
    phone: '999000001',
};
const quick = { qpos: '0', qposAmount: '1' };
/** They work without any package, in a browser too. */
export const documentSamples = {
    merchants: [
        { nbo: '840270777', name: 'Mi Bodega', ...quick, representative },
        {
            nbo: '046310489',
            name: 'Comercio 046310489',
            ...quick,
            representative,
            credentials: {
                codigoRecargas: '2sTzV432vpaCA',
                accountId: '3DFXEg7wU452xNWzcDRnQ1Im96Pu7nJBaynG423',
                terminalId: '5ZJ5425Im9ni',
                acceptorId: 'WxZSbtwIb52MjY5dA',
                ownerId: 'yJIof2T9bSTyxcJwN4pL52352',
            },
        },
        { nbo: '046555489', name: 'Comercio 046555489', ...quick, representative },
        { nbo: '341198324', name: 'Antonio Consulting', ...quick, representative },
    ],
    terminals: [
        { serial: '6G356108', type: '2' },
        { serial: '6G051173', type: '4' },
        { serial: '68514357', type: '7' },
        { serial: '00000008', type: '8' },
        { serial: '00000009', type: '9' },
        { serial: '91000011', type: '11' },
    ],
};
