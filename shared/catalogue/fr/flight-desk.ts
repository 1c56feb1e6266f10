/** Words of the schedule, of what is entered about flights, of versions and of joining and parting. */
export const flightDeskTexts = {} as const satisfies Readonly<Record<string, string>>;
