import { exhibitAsks } from '../../../shared/exhibit/exhibit-deeds.ts';
import type { ExhibitView } from '../../core/calls/exhibit-views.ts';
import { useSession } from '../frame/use-session.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { Scrolling } from '../ui/scrolling.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface ConfirmAllProps {
  /** The number of the case. */
  readonly id: string;
  readonly exhibits: readonly ExhibitView[];
}

/** Every entry of the exhibits of a case that names the officer and waits, where there are several: one key confirms all that the list shows. A dispute is of one entry. */
export function ConfirmAll({ id, exhibits }: ConfirmAllProps) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  const { act, dialog } = useAct();
  const asked = exhibits.flatMap(({ exhibit }) => {
    const of = exhibitAsks(exhibit, session.officer.id).map((each) => each.of);
    return of.length === 0 ? [] : [{ exhibit, of }];
  });
  const count = asked.reduce((sum, { of }) => sum + of.length, 0);
  if (count < 2) return null;
  const action = {
    id: 'answer.all.yes',
    key: 'V',
    label: 'answer.all.yes',
    group: 'keys.case',
    run: () =>
      void act(
        'exhibits.confirm',
        {
          case: id,
          exhibits: asked.map(({ exhibit, of }) => ({ id: exhibit.id, after: exhibit.entries.length, of })),
        },
        t('answer.told', { id }),
      ),
  };
  return (
    <section className="answer answer-all" aria-label={t('answer.all.title')}>
      <p>{t('answer.all', { count })}</p>
      <KeyButton action={action} />
      <Scrolling className="answer-list" aria-label={t('answer.all.list')}>
        <ul>
          {asked.flatMap(({ exhibit, of }) =>
            of.map((number) => {
              const entry = exhibit.entries[number - 1];
              return entry === undefined ? null : (
                <li key={`${exhibit.id} ${number}`}>
                  <span className="mono">{exhibit.number}</span> {exhibit.what} · {t(`exhibit.done.${entry.kind}`)}{' '}
                  <span className="dim">
                    {stamp(entry.happened)} · {officerName(t, session, entry.officer)}
                  </span>
                </li>
              );
            }),
          )}
        </ul>
      </Scrolling>
      {dialog}
    </section>
  );
}
