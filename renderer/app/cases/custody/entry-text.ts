/** An entry of custody as a sentence. */
import type { TFunction } from 'i18next';
import type { CustodyEntry } from '../../../../shared/custody/custody.ts';

export function entryText(t: TFunction, entry: CustodyEntry): string {
  switch (entry.kind) {
    case 'begun':
    case 'taken-over':
      return t(`custody.entry.${entry.kind}`, {
        measure: t(`custody.measure.${entry.measure}`),
        whom: joined(entry.judicialOfficer, entry.place),
      });
    case 'regime':
      return t('custody.entry.regime', { regime: t(`custody.regime.${entry.regime}`) });
    case 'duty': {
      const fit = entry.fit === null ? '' : t(entry.fit ? 'custody.fit.yes' : 'custody.fit.no');
      const way = joined(t(`custody.way.${entry.way}`), entry.whom, entry.language, fit);
      return t('custody.entry.duty', { duty: t(`custody.duty.${entry.duty}`), way });
    }
    case 'extended':
      return t('custody.entry.extended', {
        hours: entry.hours,
        by: t(`custody.authority.${entry.by}`),
        whom: joined(entry.whom, entry.reference),
      });
    case 'moved':
    case 'escorted':
    case 'emergency': {
      const [first, second] = entry.kind === 'escorted' ? [entry.whom, entry.where] : [entry.where, entry.whom];
      return t(`custody.entry.${entry.kind}`, { where: joined(first, second), whom: joined(first, second) });
    }
    case 'meal':
      return t('custody.entry.meal', { taken: t(entry.taken ? 'custody.taken.yes' : 'custody.taken.no') });
    case 'rest':
      return t('custody.entry.rest', { count: entry.minutes });
    case 'watch':
      return t('custody.entry.watch', { whom: entry.whom });
    case 'ended':
      return t('custody.entry.ended', { ending: joined(t(`custody.ending.${entry.ending}`), entry.whom) });
    case 'began-at':
    case 'struck':
      return t(`custody.entry.${entry.kind}`, { number: entry.of });
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
