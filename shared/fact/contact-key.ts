/** Brings contacts to one form for comparison: bookings write the same number or address in many ways. */

const PLUS = 43;

/** `+228…` and `00228…` are one number: a plus and the digits. */
export function phoneKey(phone: string): string {
  return isPhoneKey(phone) ? phone : `+${phone.startsWith('00') ? phone.slice(2) : phone}`;
}

/** Is the number in the form used for comparison? */
export function isPhoneKey(phone: string): boolean {
  return phone.charCodeAt(0) === PLUS;
}

/** Ends of the addresses of providers that ignore dots, and everything after a plus, in the name before the @. The first stands for all. */
const DOTLESS = ['@gmail.com', '@googlemail.com'] as const;

/** Lower case; for some providers also without dots and tags. */
export function emailKey(email: string): string {
  const key = email.toLowerCase();
  const at = key.lastIndexOf('@');
  if (at < 1 || !DOTLESS.some((end) => key.length === at + end.length && key.endsWith(end))) return key;
  const tag = key.indexOf('+');
  const name = key.slice(0, tag > 0 && tag < at ? tag : at);
  const plain = name.includes('.') ? name.replaceAll('.', '') : name;
  // Most addresses are written like their key, and need no new text.
  return plain.length === at && key.endsWith(DOTLESS[0]) ? key : `${plain}${DOTLESS[0]}`;
}

/** The address without the digits of its name; null when too few letters are left. */
export function emailStem(key: string): string | null {
  const at = key.lastIndexOf('@');
  if (at < 1) return null;
  // Most names have no digits and need no new text.
  if (!hasDigits(key, at)) return at < SHORTEST_STEM ? null : key;
  const stem = key.slice(0, at).replace(/\d+/g, '');
  return stem.length < SHORTEST_STEM ? null : `${stem}${key.slice(at)}`;
}

function hasDigits(text: string, until: number): boolean {
  for (let at = 0; at < until; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

const SHORTEST_STEM = 4;

export type EmailKind = 'free' | 'throwaway' | 'own';

/** First word of the domain, so that a provider's domains in all countries count. */
const FREE = new Set([
  ...[
    'gmail',
    'googlemail',
    'yahoo',
    'ymail',
    'rocketmail',
    'hotmail',
    'outlook',
    'live',
    'msn',
    'icloud',
    'me',
    'mac',
  ],
  ...[
    'aol',
    'gmx',
    'web',
    'mail',
    'yandex',
    'proton',
    'protonmail',
    'pm',
    'tutanota',
    'tuta',
    'zoho',
    'orange',
    'laposte',
  ],
  ...['free', 'sfr', 'wanadoo', 'bol', 'uol', 'terra', 'ig', 'qq', '163', '126', 'rediffmail', 'inbox', 'fastmail'],
]);
const THROWAWAY = new Set([
  ...['mailinator', 'yopmail', 'guerrillamail', '10minutemail', 'tempmail', 'temp-mail', 'trashmail', 'sharklasers'],
  ...['getnada', 'dispostable', 'maildrop', 'throwawaymail', 'fakeinbox', 'mohmal', 'moakt', 'emailondeck', 'tempr'],
]);

/** The kind of provider of an address (as a key). */
export function emailKind(key: string): EmailKind {
  const domain = key.slice(key.lastIndexOf('@') + 1);
  const dot = domain.indexOf('.');
  const first = dot < 0 ? domain : domain.slice(0, dot);
  return THROWAWAY.has(first) ? 'throwaway' : FREE.has(first) ? 'free' : 'own';
}
