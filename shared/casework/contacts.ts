/** Whom the officers of a unit call about a traveller: free text, empty where the unit has not set it. */
export interface Contacts {
  /** Takes a minor or a possible victim into care. */
  readonly childProtection: string;
  /** Says whether somebody has immunity. */
  readonly protocol: string;
}

export const NO_CONTACTS: Contacts = { childProtection: '', protocol: '' };
