/** Entries of an inspection as calls, with who did it and when, and the way back. */
import { type ReactNode, useRef } from 'react';
import type { Guardian } from '../../../../shared/encounter/encounter-entry.ts';
import type { Input } from '../../../core/calls/all-calls.ts';
import type { EncounterView } from '../../../core/calls/encounters.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { useSession } from '../../frame/use-session.ts';
import { type DeedDraft, deedIn, USUAL_DEED } from '../../traveller/deed-fields.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { notifyUndoable } from '../../ui/undoable.tsx';
import { type Act, useAct } from '../../ui/use-act.tsx';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { doubtTexts } from '../protection/doubt-texts.ts';

export type GivenEntry = Input<'encounter.add'>['entry'];

/** What is said of the next line beside its key. */
export interface LineDraft {
  readonly note: string;
  /** '': not chosen. A child may be here because whoever is with them is no parent. */
  readonly guardianOf: Guardian['of'] | '';
  readonly guardian: string;
  readonly deed: DeedDraft;
}

const EMPTY: LineDraft = { note: '', guardianOf: '', guardian: '', deed: USUAL_DEED };

export interface Entries {
  readonly draft: LineDraft;
  readonly change: (part: Partial<LineDraft>) => void;
  /** Who is there for a child, as typed; null: nobody was named. */
  readonly guardian: Guardian | null;
  /** Adds an entry; true when it was kept. A form gives the `act` of its dialog. */
  readonly add: (entry: GivenEntry, said: string, act?: Act) => Promise<boolean>;
  readonly nothingFound: (seen: boolean) => Promise<void>;
  readonly dialog: ReactNode;
}

export function useEntries({ case: found, doubts }: Pick<EncounterView, 'case' | 'doubts'>): Entries {
  const { t } = useTranslation();
  const { actions } = useWorkstation();
  const { act: actHere, dialog } = useAct();
  const session = useSession();
  const stamp = useStamp();
  const { id } = found;
  const [draft, setDraft] = useKeptState<LineDraft>(`inspection ${id}`, EMPTY);
  const busy = useRef(false);
  const { guardianOf, guardian: typed } = draft;
  const guardian = guardianOf === '' || typed.trim() === '' ? null : { of: guardianOf, name: typed.trim() };
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    guardian,
    async add(entry, said, act = actHere) {
      // A key that is held down enters one line.
      if (busy.current) return false;
      busy.current = true;
      const result = await act('encounter.add', { id, entry, ...deedIn(draft.deed) }, null, {
        act: { what: `${said} · ${id}`, effect: 'reason' in entry && entry.reason !== null ? [entry.reason] : [] },
      });
      busy.current = false;
      if (!result.ok) return false;
      // Who is there for a child stays there for the next line.
      setDraft((before) => ({ ...before, note: '', deed: USUAL_DEED }));
      const { number } = result.value;
      notifyUndoable(t, actions, t('encounter.entered', { what: said, number }), async () => {
        const why = t('encounter.by-mistake');
        const undone = await actHere('encounter.add', { id, entry: { kind: 'correction', of: number, why } });
        if (undone.ok) notifyDone(t, t('encounter.undone', { number }));
      });
      return true;
    },
    async nothingFound(seen) {
      await actHere(
        'case.record-result',
        {
          ...{ id, result: 'nothing-found', note: draft.note.trim() },
          ...(seen ? { seen: true } : {}),
          ...deedIn(draft.deed),
        },
        t('encounter.nothing.told'),
        { act: { what: `${t('result.nothing-found')} · ${id}`, effect: doubtTexts(t, session, stamp, doubts) } },
      );
    },
    dialog,
  };
}
