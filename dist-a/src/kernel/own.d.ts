/** The row of a table by a name that somebody gave us; `constructor` and its like are no rows. */
export declare function own<Row>(table: Readonly<Record<string, Row>>, name: string): Row | undefined;
