/** Words of administration and reference data. */
export const referenceTexts = {} as const satisfies Readonly<Record<string, string>>;
