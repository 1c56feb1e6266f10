/** Exhibits whose chain two officers changed afterwards, that went to an office outside, or that weighed less: for the weekly list. */
import type { ExhibitEntry } from '../../shared/exhibit/exhibit.ts';
import { sealCorrected } from '../../shared/exhibit/exhibit-state.ts';
import { heavierBefore } from '../../shared/exhibit/weighings.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { subjectOf } from './queue-week-cases.ts';
import type { Request } from './request.ts';
import { readSeenExhibits } from './seen/seen-exhibits.ts';

/** One line for each correction that takes two officers, each handing over to an office, and each weight that is less than before, of exhibits that the officer sees. */
export async function exhibitActs(request: Request): Promise<readonly ActInWeek[]> {
  return (await readSeenExhibits(request)).flatMap(({ value: { id, number, entries }, onCase }) =>
    entries.flatMap((entry, at): readonly ActInWeek[] => {
      const what = saidOf(entry, entries.slice(0, at));
      if (what === null) return [];
      const { officer, at: typed } = entry;
      return [
        {
          ...NOTHING_MORE,
          ...{ id: `${id} ${at}`, act: what.act, flight: onCase?.flight ?? null, rules: [] },
          subjects: onCase === null ? [] : [subjectOf(onCase)],
          reason: [number, ...what.said].join(' · '),
          ...{ officer, second: what.second ?? null, at: typed },
        },
      ];
    }),
  );
}

interface Said {
  readonly act: 'exhibit-corrected' | 'exhibit-out' | 'exhibit-lighter';
  readonly said: readonly string[];
  readonly second: string | undefined;
}

/** `before`: the entries before it. Entries of earlier releases, which one officer made alone, stand there, too; null: it is none of these. */
function saidOf(entry: ExhibitEntry, before: readonly ExhibitEntry[]): Said | null {
  if (entry.kind === 'handed-over' && entry.to.kind === 'office') {
    const { office, name, receipt } = entry.to;
    return { act: 'exhibit-out', said: [office, name, receipt, entry.why], second: entry.second };
  }
  if (entry.kind === 'weighed') {
    const heavier = heavierBefore({ entries: before }, entry);
    const { amount, unit, second } = entry;
    // Whoever agreed was asked because of another weighing, or of what was found.
    if (heavier === null && second === undefined) return null;
    const was = heavier === null ? [] : [`${heavier / 1000} g`];
    return { act: 'exhibit-lighter', said: [[...was, `${amount} ${unit}`].join(' → ')], second };
  }
  if (entry.kind !== 'corrected' || before[entry.of - 1]?.kind === 'photographed') return null;
  const was = sealCorrected([...before, entry], entry);
  const seal = was === null || entry.seal === null ? [] : [`${was} → ${entry.seal}`];
  return { act: 'exhibit-corrected', said: [...seal, entry.instead, entry.why], second: entry.second };
}
