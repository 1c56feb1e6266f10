/** Words of a letter beside a list: the greeting of a mail, a note in an archive. Whoever reads them finds nobody to screen. */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { detectFile } from './detect.ts';
import { findSensitiveText } from './sensitive.ts';

/** A longer text is looked at by an officer. */
const MOST_BYTES = 8192;

/** What may name a traveller. Rather too much counts as that: such a text is kept for an officer. */
const OF_TRAVELLERS: readonly RegExp[] = [
  // Two words in capitals, as names stand in lists and signals.
  /(?<!\p{L})\p{Lu}{2,}(?:[ ,/.;-]+\p{Lu}{2,})/u,
  // Five digits and more, also after a few letters: a document, a ticket, a day of birth.
  /(?<![\p{L}\d])\p{L}{0,3}\d{5,}/u,
  // A name, a document or a seat is spoken of, or somebody who is not on the list.
  /(?<!\p{L})(?:names?|noms?|pr[eé]noms?|mr|mrs|ms|mme|mlle|passports?|passeports?|documents?|visas?|seats?|si[eè]ges?|born|n[eé]e?|dob|infants?|(?:a|em)?board\p{L}*|bord|embar[kq]\p{L}*|also|aussi|joins?|rejoin\p{L}*|travel(?:s|l?ed|l?ing)|voyagent|add|ajout\p{L}*|late|additional|suppl[eé]mentaires?|instead)(?!\p{L})/iu,
  /(?<!\p{L})(?:passenger|pax|travell?er|passag[eè]re?|voyageu(?:r|se))s? \p{Lu}/u,
  /(?<![\p{L}\d])\d{1,2}[A-K](?![\p{L}\d])/u,
  // Columns.
  /[\t;|]/,
  /<</,
];

/** Numbers at which somebody can be called. */
const CALLED =
  /(?:\+|(?<!\p{L})(?:t[eé]l(?:[eé]phone)?|phone|fax|mob|mobile|gsm|whatsapp)(?!\p{L})[.: ]*\+?)[\d ().-]{6,}/giu;

/** Is it plainly a letter, in which no traveller is named? */
export function isLetter(bytes: Uint8Array): boolean {
  if (bytes.length > MOST_BYTES || detectFile(bytes).kind !== 'text') return false;
  const text = new TextDecoder().decode(bytes).replace(CALLED, '');
  return OF_TRAVELLERS.every((names) => !names.test(text));
}

/** Says that a letter beside a list was left out, with its beginning where nothing in it is sensitive. */
export function letterLeft(bytes: Uint8Array, member: string): Diagnostic {
  const isSensitive = findSensitiveText(bytes, 0, bytes.length).count > 0;
  const raw = isSensitive ? null : new TextDecoder().decode(bytes).trim();
  return diagnostic('info', 'letter-left', { raw }, { member });
}
