import { useState } from 'react';
import type { EntryOf } from '../../../../shared/encounter/encounter-entry.ts';
import { happenedAt } from '../../../../shared/encounter/encounter-entry.ts';
import type { IntrusiveAct, IntrusiveLine } from '../../../../shared/frame/legal-frame.ts';
import { useSession } from '../../frame/use-session.ts';
import { formatLeft } from '../../ui/format.ts';
import { KeyButton } from '../../ui/key-button.tsx';
import { useNowMinute } from '../../ui/use-now.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { EndDialog } from './end-dialog.tsx';
import { IntrusiveDialog } from './intrusive-dialog.tsx';
import type { InspectionPartProps } from './quick-form.tsx';

export interface IntrusivePartProps extends InspectionPartProps {
  readonly running: readonly EntryOf<'intrusive'>[];
}

/** Their letters, beside those of the plain acts. */
const KEYS: Readonly<Record<IntrusiveAct, string>> = {
  strip: 'G',
  intimate: 'I',
  'x-ray': 'X',
  hospital: 'H',
  telephone: 'T',
};

/** The acts that need an order: those that the frame lets the agency of whoever does them do, and those that run. */
export function IntrusivePart({ view, entries, shut, running }: IntrusivePartProps) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const [opened, setOpened] = useState<IntrusiveLine | null>(null);
  const [ending, setEnding] = useState<EntryOf<'intrusive'> | null>(null);
  const { doer } = entries.draft.deed;
  const agency = view.receivers.officers.find(({ id }) => id === doer)?.agency ?? officer.agency;
  const lines = view.powers.find((each) => each.agency === agency)?.lines ?? [];
  return (
    <>
      <h2 className="small-head">{t('encounter.intrusive')}</h2>
      <p className="inspection-hint dim">
        {t(lines.length === 0 ? 'encounter.intrusive.none' : 'encounter.intrusive.hint', {
          agency: t(`agency.${agency}`),
        })}
      </p>
      {running.map((each) => (
        <Running key={each.number} entry={each} onEnd={() => setEnding(each)} />
      ))}
      <div className="inspection-keys">
        {lines.map((line) => (
          <KeyButton
            key={line.id}
            action={{
              id: `intrusive.${line.act}`,
              key: KEYS[line.act],
              label: `intrusive.${line.act}`,
              enabled: !shut && !view.immune.intrusive,
              run: () => setOpened(line),
            }}
          />
        ))}
      </div>
      {opened === null ? null : (
        <IntrusiveDialog view={view} entries={entries} line={opened} onClose={() => setOpened(null)} />
      )}
      {ending === null ? null : <EndDialog entries={entries} entry={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

/** An act that has begun, with how long ago. */
function Running({ entry, onEnd }: { readonly entry: EntryOf<'intrusive'>; readonly onEnd: () => void }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const now = useNowMinute();
  const since = happenedAt(entry);
  return (
    <p className="standing-note ends-soon inspection-running">
      <b>{t('encounter.running', { act: t(`intrusive.${entry.act}`) })}</b>
      <span>
        {t('encounter.running.since', {
          at: stamp(since),
          minutes: formatLeft(Math.max(0, now - Math.floor(Date.parse(since) / 60_000))) ?? '',
        })}
      </span>
      <span className="spring" />
      <button type="button" className="button strong" onClick={onEnd}>
        {t('encounter.running.end')}
      </button>
    </p>
  );
}
