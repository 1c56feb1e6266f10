/** Words of quarantine, mapping, quality, watched folder and single messages. */
export const intakeTexts = {} as const satisfies Readonly<Record<string, string>>;
