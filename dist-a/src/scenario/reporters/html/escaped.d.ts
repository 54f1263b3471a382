/** Text as it stands in HTML between tags. */
export declare function escaped(text: string): string;
/** Text as it stands in the double quotes of an attribute. */
export declare function quotable(text: string): string;
