/** Texts about exhibits. */
import type { TFunction } from 'i18next';
import { type CashLine, differencesOf, sumsOf } from '../../../shared/exhibit/cash-count.ts';
import type { Exhibit, ExhibitEntry, Holder, Presence, SealSeen } from '../../../shared/exhibit/exhibit.ts';
import type { Seal } from '../../../shared/exhibit/exhibit-state.ts';
import { weightChanges } from '../../../shared/exhibit/weighings.ts';
import type { SessionView } from '../../core/calls/session-views.ts';
import { officerName } from '../ui/officer-texts.ts';

type Officers = Pick<SessionView, 'officers'>;

/** Who has it. */
export function holderText(t: TFunction, session: Officers, holder: Holder): string {
  if (holder.kind === 'officer') return officerName(t, session, holder.officer);
  return holder.kind === 'office' ? holder.office : t('exhibit.holder.nobody');
}

/** The number of the seal, and its state where it is not whole. */
export function sealText(t: TFunction, seal: Seal | null): string {
  if (seal === null) return t('exhibit.seen.unsealed');
  return seal.state === 'intact' ? seal.number : `${seal.number} (${t('exhibit.seen.broken')})`;
}

/** Hundredths as people read money. */
export function moneyText(cents: number, currency: string): string {
  const [whole, rest] = [Math.floor(cents / 100), cents % 100];
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`} ${currency}`;
}

/** What was counted, by currency; where it is kept from the second officer, only that. */
export function countText(t: TFunction, lines: readonly CashLine[]): string {
  if (lines.length === 0) return t('exhibit.count.kept');
  return sumsOf(lines)
    .map(({ currency, cents, pieces }) => t('exhibit.count.sum', { sum: moneyText(cents, currency), count: pieces }))
    .join(' · ');
}

/** A mass in milligrams as grams, with its sign. */
function changeText(milligrams: number): string {
  const grams = Math.abs(milligrams) / 1000;
  return `${milligrams < 0 ? '−' : '+'}${grams} g`;
}

function seenText(t: TFunction, seen: SealSeen): string {
  return t('exhibit.entry.seen', { state: t(`exhibit.seen.${seen}`) });
}

/** What the entry at a place says of the weighing or the count before it: what changed, or where two counts differ; null: nothing. */
export function comparedText(t: TFunction, exhibit: Exhibit, at: number): string | null {
  const change = weightChanges(exhibit).find(({ after }) => after === at);
  if (change !== undefined && change.milligrams !== 0)
    return t(change.opened ? 'exhibit.weight.opened' : 'exhibit.weight.unopened', {
      change: changeText(change.milligrams),
      entry: change.before + 1,
    });
  const counts = exhibit.entries.flatMap(({ kind }, place) => (kind === 'counted' ? [place] : []));
  const nth = counts.indexOf(at);
  const [first, second] = [exhibit.entries[counts[nth - 1] ?? -1], exhibit.entries[at]];
  if (nth % 2 !== 1 || first?.kind !== 'counted' || second?.kind !== 'counted') return null;
  const differences = differencesOf(first.lines, second.lines).map(({ cents, currency, first: one, second: other }) =>
    t('exhibit.count.difference', { worth: moneyText(cents, currency), one, other }),
  );
  return differences.length === 0 ? null : `${t('exhibit.count.differ')} ${differences.join('; ')}`;
}

/** Its kind and what it is, once where an officer wrote no more than the kind. */
export function whatText(t: TFunction, { kind, what }: Pick<Exhibit, 'kind' | 'what'>): string {
  const name = t(`found.kind.${kind}`);
  return name === what ? name : `${name} · ${what}`;
}

/** Before whom. */
export function presenceText(t: TFunction, before: Presence): string {
  return before.kind === 'person'
    ? t('exhibit.entry.before-person')
    : t('exhibit.before.named', { one: before.names[0], other: before.names[1] });
}

/** What an entry says, in pieces: the act first, then its particulars. */
export function entryTexts(t: TFunction, session: Officers, entry: ExhibitEntry): readonly string[] {
  const officer = (id: string) => officerName(t, session, id);
  const said = (): readonly (string | null)[] => {
    switch (entry.kind) {
      case 'taken':
        return [
          t('exhibit.entry.from', { from: entry.from }),
          entry.pieces === null ? null : t('exhibit.entry.pieces', { count: entry.pieces }),
          t('exhibit.entry.found-by', { officer: officer(entry.foundBy) }),
        ];
      case 'sealed':
        return [entry.seal];
      case 'opened':
        return [
          entry.why,
          seenText(t, entry.seen),
          entry.seal === null ? null : t('exhibit.entry.new-seal', { seal: entry.seal }),
        ];
      case 'weighed':
        return [`${entry.amount} ${entry.unit} ${t(`found.weighed.${entry.weighed}`)}`, entry.scale];
      case 'counted':
        return [countText(t, entry.lines)];
      case 'photographed':
        return [entry.what];
      case 'handed-over':
        return [
          t('exhibit.entry.to', { to: holderText(t, session, entry.to) }),
          entry.to.kind === 'office'
            ? t('exhibit.entry.receipt', { name: entry.to.name, receipt: entry.to.receipt })
            : null,
          entry.why,
          seenText(t, entry.seen),
        ];
      case 'received':
        return [seenText(t, entry.seen)];
      case 'not-received':
        return [entry.why];
      case 'returned':
        return [
          entry.why,
          seenText(t, entry.seen),
          entry.seal === null ? null : t('exhibit.entry.new-seal', { seal: entry.seal }),
        ];
      case 'disposed':
        return [
          t(`exhibit.how.${entry.how}`),
          t('exhibit.entry.order', { order: entry.order, reference: entry.reference }),
          t('exhibit.entry.second', { officer: officer(entry.second) }),
        ];
      case 'corrected':
        return [t('exhibit.entry.corrects', { entry: entry.of }), entry.instead, entry.why];
    }
  };
  const attended = [
    'before' in entry ? presenceText(t, entry.before) : null,
    'officers' in entry ? entry.officers.map(officer).join(' + ') : null,
  ];
  return [...said(), ...attended].filter((piece) => piece !== null);
}
