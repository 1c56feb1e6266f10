/** Whether what was typed at the desk is the person of whom an officer declared that a list means somebody else. */
import type { FalseMatch } from '../list/false-match.ts';
import type { ComparedTraveller } from '../list/match/contact-forms.ts';
import { isBornAlike } from '../mute/mute-key.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { plainCode } from './search-kinds.ts';

/** `document`: by the document of the record. `person`: by name and date of birth, which others may share. Null: it is nobody of whom this is known. */
export function askedAbout(
  { key, name }: Pick<FalseMatch, 'key' | 'name'>,
  asked: ComparedTraveller,
): FalseMatch['key']['kind'] | null {
  if (!isBornAlike(key, asked)) return null;
  const numbers = asked.documents.filter(({ number }) => number !== null);
  if (key.kind === 'document' && numbers.length > 0) {
    const isKey = ({ number, issuer }: (typeof numbers)[number]) =>
      plainCode(number ?? '') === key.number && (issuer === null || issuer === key.issuer);
    return key.number !== '' && numbers.some(isKey) ? 'document' : null;
  }
  const isBorn = asked.dateOfBirth !== null && asked.dateOfBirth === key.dateOfBirth;
  return isBorn && isSameWords(name, asked) ? 'person' : null;
}

/** The same words in any order. */
function isSameWords(name: string, { wholeName, surname, givenNames }: ComparedTraveller): boolean {
  const words = (written: string) => normaliseName(written).split(' ').filter(Boolean).sort().join(' ');
  const known = words(name);
  return known !== '' && known === words(wholeName ?? [surname, givenNames].filter(Boolean).join(' '));
}
