import type { Language } from '../../../shared/catalogue/languages.ts';
import { listedClassText } from '../../../shared/list/match/match-texts.ts';
import type { AskedList, CheckedAs, CheckHit, DeskCheck } from '../../core/calls/desk-check.ts';
import { useSession } from '../frame/use-session.ts';
import { missingText } from '../lists/lists-incomplete.tsx';
import { EntryPictures, PICTURE_KEY } from '../lists/pictures/entry-pictures.tsx';
import { noticeText } from '../terminal/notice-text.ts';
import { DeclaredText } from '../ui/declared-text.tsx';
import { dutyOfficersText } from '../ui/duty-officers-text.ts';
import { EvidenceTable } from '../ui/evidence-table.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { counted, formatDate } from '../ui/format.ts';
import { officerName } from '../ui/officer-texts.ts';
import type { TFunction } from '../ui/texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import type { OnLists } from './search-store.ts';
import { zoneText } from './zone-text.ts';

export interface OnListsProps {
  readonly onLists: OnLists;
  readonly again: () => void;
}

/** What the lists and lookouts that the officer may see say of what was typed. */
export function OnListsPart({ onLists, again }: OnListsProps) {
  const { t } = useTranslation();
  if (onLists.at === 'answered' && isSilent(onLists.check)) return null;
  return (
    <section className="on-lists" aria-label={t('check.title')} aria-busy={onLists.at === 'asking'}>
      <h2>{t('check.title')}</h2>
      {onLists.at === 'asking' ? (
        <p className="dim" role="status">
          {t('check.asking')}
        </p>
      ) : onLists.at === 'failed' ? (
        <FailureNote failure={onLists.failure} again={again} />
      ) : onLists.check === null ? null : (
        <Checked check={onLists.check} />
      )}
    </section>
  );
}

/** There is no list to ask and no lookout that hits, or nothing that a list may name; a zone is said in any case. */
function isSilent(check: DeskCheck | null): boolean {
  if (check === null) return true;
  const { asked, coming, unread, hits, zone, terminal } = check;
  return asked.length + coming.length + unread.length + hits.length + terminal.length === 0 && zone === null;
}

function Checked({ check }: { readonly check: DeskCheck }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { read, zone, asked, coming, damaged, unread, hits, total, terminal } = check;
  const hit = new Set(hits.map(({ list }) => list));
  const silent = asked.filter(({ list }) => !hit.has(list));
  return (
    <>
      <p className="dim">{readText(t, read, language)}</p>
      {zone === null ? null : <p role="status">{zoneText(t, zone)}</p>}
      {coming.length === 0 ? null : <p role="status">{t('check.coming', { lists: coming.join(', ') })}</p>}
      {[...damaged.map((title) => ({ title })), ...unread]
        .map((gap) => missingText(t, gap, language))
        .map((text) => (
          <p key={text} role="status">
            {text}
          </p>
        ))}
      {terminal.map((each) => (
        <p key={each.number} role="status">
          <AtTerminal asked={each} />
        </p>
      ))}
      {hits.length === 0 ? null : (
        <>
          <p role="status">
            <b>{t('check.hits', counted(total, language))}</b>
            {total > hits.length ? ` · ${t('search.shown', counted(hits.length, language))}` : ''}
          </p>
          <ol>
            {hits.map((each, at) => (
              <li key={`${each.list} ${each.entry?.id ?? at}`}>
                <Hit hit={each} open={at === 0} />
              </li>
            ))}
          </ol>
        </>
      )}
      {silent.length === 0 ? null : (
        <p role={hits.length === 0 ? 'status' : undefined}>
          {[
            t('check.none', counted(silent.length, language)),
            ...silent.filter(({ age }) => age.isOld).map((each) => oldText(t, each, language)),
          ].join(' · ')}
        </p>
      )}
    </>
  );
}

/** What was asked at the terminal about a document. */
function AtTerminal({ asked: { number, state, last } }: { readonly asked: DeskCheck['terminal'][number] }) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  const said = {
    state: t(`query-list.state.${state}`),
    at: last === null ? '' : stamp(last.at),
    officer: last === null ? '' : officerName(t, session, last.officer),
  };
  return t('check.at-terminal', { number, said: t('query-list.stands', said) });
}

const NAMELESS = { list: 'match.on-a-list', lookout: 'check.on-lookout' } as const;
const OWNED = { list: 'match.owner', lookout: 'check.lookout-owner' } as const;

function Hit({ hit, open }: { readonly hit: CheckHit; readonly open: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { entry, warning, instruction, handling, age, declared, source } = hit;
  const of =
    hit.class === 'vehicle'
      ? t('match.class.vehicle')
      : t(listedClassText({ class: hit.class, interpol: hit.interpol }));
  return (
    <details open={open}>
      <summary>
        {declared === null ? null : <b>{t('check.declared')} · </b>}
        <b>{of}</b> · {entry?.name ?? t(NAMELESS[source])} · {hit.title}
        {entry === null || entry.pictures.length === 0
          ? null
          : ` · ${t('list-picture.count', { count: entry.pictures.length })}`}
      </summary>
      <div className="listed-evidence">
        {declared === null ? null : (
          <p>
            <DeclaredText declared={declared} />
          </p>
        )}
        {warning === null ? null : <p className="listed-warning">{t('match.warning', { warning })}</p>}
        {handling === null ? null : <p className="listed-warning">{t(`handling.${handling}`)}</p>}
        {entry === null || entry.notice === null ? null : <p>{noticeText(t, entry.notice)}</p>}
        {instruction === '' ? null : <p>{instruction}</p>}
        <p className="dim">
          {[
            t(OWNED[source], { list: hit.title, owner: t(`agency.${hit.owner}`) }),
            ...(entry === null || entry.reference === null ? [] : [entry.reference]),
            ...(age.day === null ? [] : [t('check.copy', { day: formatDate(age.day, language) })]),
            ...(age.isOld ? [t('lists.age.old-short')] : []),
            ...(hit.interpol === null ? [] : [t(`interpol.kind.${hit.interpol}`), t('interpol.in-force')]),
          ].join(' · ')}
        </p>
        {entry === null ? (
          <p>{t('frame.ask-duty', { officers: dutyOfficersText(t, [hit.owner]) })}</p>
        ) : (
          <div className="evidence-beside">
            <EvidenceTable lines={entry.lines} from="typed" />
            <EntryPictures
              of={{ list: hit.list, entry: entry.id }}
              pictures={entry.pictures}
              shortcut={open ? PICTURE_KEY : null}
            />
          </div>
        )}
      </div>
    </details>
  );
}

function oldText(t: TFunction, { title: list, age: { day }, interpol }: AskedList, language: Language): string {
  if (day === null) return t('check.old-undated', { list });
  return t(interpol === null ? 'check.old' : 'check.old-terminal', { list, day: formatDate(day, language) });
}

function readText(t: TFunction, read: CheckedAs, language: Language): string {
  const { name, born, documents, phones, emails, vehicles } = read;
  const parts = [
    ...(name === null ? [] : [`${t('match.field.name')} ${name}`]),
    ...(born === null ? [] : [`${t('match.field.birth')} ${formatDate(born, language)}`]),
    ...documents.map((each) => `${t('match.field.document')} ${each}`),
    ...phones.map((each) => `${t('match.field.phone')} ${each}`),
    ...emails.map((each) => `${t('match.field.email')} ${each}`),
    ...vehicles.map((each) => `${t('match.field.vehicle')} ${each}`),
  ];
  return t('check.read-as', { parts: parts.join(' · ') });
}
