/** Words of entering by hand: form, machine-readable zone, pasted screen. */
export const entryTexts = {} as const satisfies Readonly<Record<string, string>>;
