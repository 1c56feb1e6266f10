/** Custody as lines of a package. What a doctor found is never in one. */
import { type Custody, type CustodyEntry, struckIn, timeOf } from '../custody/custody.ts';
import { type DossierLine, type DossierWords, told } from './dossier-line.ts';

/** Every entry in the order in which it was typed; one that was struck out says so. */
export function custodyLines({ entries }: Pick<Custody, 'entries'>, said: DossierWords): readonly DossierLine[] {
  const struck = struckIn({ entries });
  return entries.map((entry) => ({
    number: String(entry.no),
    at: timeOf(entry),
    what: struck.has(entry.no)
      ? `${said.word(`custody.kind.${entry.kind}`)} (${said.word('custody.entry.is-struck')})`
      : said.word(`custody.kind.${entry.kind}`),
    details: detailsOf(entry, said),
    by: said.named(entry.officer),
  }));
}

function detailsOf(entry: CustodyEntry, { word, named }: DossierWords): string {
  const second = told(word, [['dossier.second', entry.second === undefined ? null : named(entry.second)]]);
  return [factsOf(entry, word), entry.note, second].filter((part) => part !== '').join('; ');
}

function factsOf(entry: CustodyEntry, word: DossierWords['word']): string {
  switch (entry.kind) {
    case 'begun':
    case 'taken-over':
      return told(word, [
        ['custody.measure', word(`custody.measure.${entry.measure}`)],
        ['custody.regime', entry.kind === 'begun' ? word(`custody.regime.${entry.regime}`) : null],
        ['custody.judicial-officer', entry.judicialOfficer],
        ['custody.place', entry.place],
      ]);
    case 'regime':
      return word(`custody.regime.${entry.regime}`);
    case 'duty':
      return told(word, [
        ['', `${word(`custody.duty.${entry.duty}`)}, ${word(`custody.way.${entry.way}`)}`],
        ['custody.whom', entry.whom],
        ['custody.language', entry.language],
      ]);
    case 'extended':
      return told(word, [
        ['custody.hours', entry.hours],
        ['custody.authority', word(`custody.authority.${entry.by}`)],
        ['custody.whom', entry.whom],
        ['custody.reference', entry.reference],
      ]);
    case 'moved':
    case 'escorted':
    case 'emergency':
      return told(word, [
        ['custody.where', entry.where],
        ['custody.whom', entry.whom],
      ]);
    case 'meal':
      return word(entry.taken ? 'custody.taken.yes' : 'custody.taken.no');
    case 'rest':
      return told(word, [['custody.minutes', entry.minutes]]);
    case 'watch':
      return told(word, [['custody.whom', entry.whom]]);
    case 'ended':
      return told(word, [
        ['custody.ending', word(`custody.ending.${entry.ending}`)],
        ['custody.whom', entry.whom],
      ]);
    case 'began-at':
    case 'struck':
      return told(word, [['dossier.entry', entry.of]]);
  }
}
