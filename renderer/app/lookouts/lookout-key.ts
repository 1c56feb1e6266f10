/** The key that takes a lookout down from every screen, also during typing: it writes no character, and no browser uses it. */
export const LOOKOUT_KEY = 'F2';
