/** What is programmed into a register: the shop, its catalogue, taxes and cashiers. */
/** The document's own samples: they work without any package, in a browser too. */
export const documentSamples = {
    shop: {
        name: 'ТОО ISOFT',
        bin: '123434556789',
        address: 'Жарокова 128, Алматы',
        phone: '+7 7272 747070',
    },
    items: [
        {
            uid: 11,
            code1: 888,
            code2: '008123563127',
            name: 'Кофе',
            price1: 77,
            itemtax1: 2,
            itemtype: 0,
            measure: 0,
            catalogid: 2,
        },
    ],
    catalog: { '1': 'Кухня', '2': 'Бар' },
    taxes: [
        { id: 1, name: 'НДС', percent: 12 },
        { id: 2, name: 'Без НДС' },
    ],
    cashiers: [
        { id: 100, name: 'Алия Кассир', role: 'cashier' },
        { id: 201, name: 'Наташа Старший Кассир', role: 'senior' },
    ],
};
