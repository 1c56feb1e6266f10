/** Exhibits in words. */
import { numberText, type Say } from '../catalogue/say.ts';
import { type CashLine, sumsOf } from './cash-count.ts';
import type { Exhibit, ExhibitEntry, Holder, Presence, SealSeen } from './exhibit.ts';
import { type Seal, sealCorrected, stateOf } from './exhibit-state.ts';
import { weightChanges } from './weighings.ts';

/** The name of an officer, by id. */
type NameOf = (officer: string) => string;

/** Who has it. */
export function holderText(say: Say, named: NameOf, holder: Holder): string {
  if (holder.kind === 'officer') return named(holder.officer);
  return holder.kind === 'office' ? holder.office : say('exhibit.holder.nobody');
}

/** The number of the seal, and its state where it is not whole. */
export function sealText(say: Say, seal: Seal | null): string {
  if (seal === null) return say('exhibit.seen.unsealed');
  return seal.state === 'intact' ? seal.number : `${seal.number} (${say('exhibit.seen.broken')})`;
}

/** What hands over and receives an exhibit goes by: its number, seal and last weight. */
export interface HandedExhibit {
  readonly number: string;
  readonly seal: Seal | null;
  /** Null: nobody weighed it. */
  readonly weight: Pick<Extract<ExhibitEntry, { kind: 'weighed' }>, 'amount' | 'unit' | 'weighed'> | null;
}

/** An exhibit as it is handed over, without words that may name somebody. */
export function handedExhibit(exhibit: Pick<Exhibit, 'number' | 'entries'>): HandedExhibit {
  const last = exhibit.entries.findLast((entry) => entry.kind === 'weighed');
  const weight = last === undefined ? null : { amount: last.amount, unit: last.unit, weighed: last.weighed };
  return { number: exhibit.number, seal: stateOf(exhibit).seal, weight };
}

/** One line of it. */
export function handedText(say: Say, { number, seal, weight }: HandedExhibit): string {
  const weighed = weight === null ? say('exhibit.not-weighed') : weightText(say, weight);
  return [number, say('exhibit.handed.seal', { seal: sealText(say, seal) }), weighed].join(' · ');
}

function weightText(say: Say, { amount, unit, weighed }: NonNullable<HandedExhibit['weight']>): string {
  return `${numberText(say, amount)} ${unit} ${say(`found.weighed.${weighed}`)}`;
}

/** Hundredths as people read money. */
export function moneyText(cents: number, currency: string): string {
  const [whole, rest] = [Math.floor(cents / 100), cents % 100];
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`} ${currency}`;
}

/** What was counted, by currency; where it is kept from the second officer, only that. */
export function countText(say: Say, lines: readonly CashLine[]): string {
  if (lines.length === 0) return say('exhibit.count.kept');
  return sumsOf(lines)
    .map(({ currency, cents, pieces }) => say('exhibit.count.sum', { sum: moneyText(cents, currency), count: pieces }))
    .join(' · ');
}

/** A mass in milligrams as grams, with its sign. */
function changeText(milligrams: number): string {
  const grams = Math.abs(milligrams) / 1000;
  return `${milligrams < 0 ? '−' : '+'}${grams} g`;
}

function seenText(say: Say, seen: SealSeen): string {
  return say('exhibit.entry.seen', { state: say(`exhibit.seen.${seen}`) });
}

/** What the entry at a place says of the weighing or the count before it: what changed, or where two counts differ; null: nothing. */
export function comparedText(say: Say, exhibit: Exhibit, at: number): string | null {
  const change = weightChanges(exhibit).find(({ after }) => after === at);
  if (change !== undefined && change.milligrams !== 0)
    return say(change.opened ? 'exhibit.weight.opened' : 'exhibit.weight.unopened', {
      change: changeText(change.milligrams),
      entry: change.before + 1,
    });
  const { count } = stateOf({ entries: exhibit.entries.slice(0, at + 1) });
  if (count?.second !== at) return null;
  const differences = count.differences.map(({ cents, currency, first: one, second: other }) =>
    say('exhibit.count.difference', { worth: moneyText(cents, currency), one, other }),
  );
  return differences.length === 0 ? null : `${say('exhibit.count.differ')} ${differences.join('; ')}`;
}

/** Its kind and what it is, once where an officer wrote no more than the kind. */
export function whatText(say: Say, { kind, what }: Pick<Exhibit, 'kind' | 'what'>): string {
  const name = say(`found.kind.${kind}`);
  return name === what ? name : `${name} · ${what}`;
}

/** Before whom. */
export function presenceText(say: Say, before: Presence): string {
  return before.kind === 'person'
    ? say('exhibit.entry.before-person')
    : say('exhibit.before.named', { one: before.names[0], other: before.names[1] });
}

/** What an entry of a chain says, in pieces: the act first, then its particulars. */
export function exhibitEntryTexts(
  say: Say,
  named: NameOf,
  entry: ExhibitEntry,
  { entries }: Pick<Exhibit, 'entries'>,
): readonly string[] {
  const said = (): readonly (string | null)[] => {
    switch (entry.kind) {
      case 'taken':
        return [
          say('exhibit.entry.from', { from: entry.from }),
          entry.pieces === null ? null : say('exhibit.entry.pieces', { count: entry.pieces }),
          say('exhibit.entry.found-by', { officer: named(entry.foundBy) }),
        ];
      case 'sealed':
        return [entry.seal];
      case 'opened':
        return [
          entry.why,
          seenText(say, entry.seen),
          entry.seal === null ? null : say('exhibit.entry.new-seal', { seal: entry.seal }),
        ];
      case 'weighed':
        return [weightText(say, entry), entry.scale];
      case 'counted':
        return [countText(say, entry.lines)];
      case 'photographed':
        return [entry.what];
      case 'handed-over':
        return [
          say('exhibit.entry.to', { to: holderText(say, named, entry.to) }),
          entry.to.kind === 'office'
            ? say('exhibit.entry.receipt', { name: entry.to.name, receipt: entry.to.receipt })
            : null,
          entry.why,
          seenText(say, entry.seen),
        ];
      case 'received':
        return [seenText(say, entry.seen)];
      case 'not-received':
        return [entry.why];
      case 'returned':
        return [
          entry.why,
          seenText(say, entry.seen),
          entry.seal === null ? null : say('exhibit.entry.new-seal', { seal: entry.seal }),
        ];
      case 'disposed':
        return [
          say(`exhibit.how.${entry.how}`),
          say('exhibit.entry.order', { order: entry.order, reference: entry.reference }),
        ];
      case 'answered':
        return [say(`deed.answered.${entry.said}`, { number: entry.of }), entry.why || null];
      case 'corrected':
        return [
          say('exhibit.entry.corrects', { entry: entry.of }),
          entry.seal === null
            ? null
            : say('exhibit.entry.right-seal', { was: sealCorrected(entries, entry) ?? '', is: entry.seal }),
          entry.instead,
          entry.why,
        ];
    }
  };
  const attended = [
    'before' in entry ? presenceText(say, entry.before) : null,
    'officers' in entry ? entry.officers.map(named).join(' + ') : null,
    'second' in entry && entry.second !== undefined
      ? say('exhibit.entry.second', { officer: named(entry.second) })
      : null,
  ];
  return [...said(), ...attended].filter((piece) => piece !== null);
}
