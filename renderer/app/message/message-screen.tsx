import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { flightId } from '../../../shared/flight/flight-id.ts';
import type { MessageView } from '../../core/calls/message.ts';
import { flightPath } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';
import { DiagnosticRows } from '../imports/diagnostic-rows.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { counted, formatFlight, formatRoute } from '../ui/format.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { Panes } from '../ui/panes.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { messageFields, rowOfPath } from './message-fields.ts';
import { placedPath } from './message-places.ts';
import { ParsedPane } from './parsed-pane.tsx';
import { RawPane } from './raw-pane.tsx';

export interface MessageScreenProps {
  readonly message: string;
}

/** One message: its content next to its raw text. Choosing a value marks its place in the raw text, and the reverse. */
export function MessageScreen({ message }: MessageScreenProps) {
  const { t } = useTranslation();
  const { value, failure, again } = useCall('message.get', { id: message }, []);
  const action = (part: string, key: string, label: string) => ({
    ...{ id: `message.${part}`, key, label, run: () => focusElement(`message-${part}`) },
    ...{ enabled: value !== null, hint: value !== null },
  });
  useActions([
    { id: 'message.back', key: 'Escape', label: 'message.back', run: () => history.back(), hint: true },
    action('fields', 'F', 'message.parsed'),
    action('raw', 'T', 'message.raw'),
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <button type="button" className="button quiet" onClick={() => history.back()}>
          <IconArrowLeft size={15} aria-hidden /> {t('message.back')} <KeyCap of="Escape" />
        </button>
        {value === null ? <h1>{t('message.title')}</h1> : <MessageHead view={value} />}
      </div>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      {value === null ? null : <MessagePanes key={value.id} view={value} />}
    </div>
  );
}

function MessageHead({ view }: { readonly view: MessageView }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const { manifest, fileName, member, receivedAt, format } = view;
  const flights = new Map(manifest.flights.map((leg) => [flightId(leg), leg]));
  return (
    <>
      <h1>
        {t(`format.${format}`)} {t(`function.${manifest.function}`)}
      </h1>
      <span className="dim cut">
        {[
          member === null ? fileName : `${fileName} › ${member}`,
          t('message.received', { time: stamp(receivedAt) }),
          manifest.part === null
            ? null
            : t(manifest.part.final ? 'message.part.last' : 'message.part', { number: manifest.part.number }),
          manifest.sensitive === 0 ? null : t('message.sensitive', counted(manifest.sensitive, language)),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      <span className="spring" />
      {[...flights].slice(0, 3).map(([id, leg]) => (
        <Link key={id} className="button quiet" href={flightPath(id)}>
          {formatFlight(leg)} {formatRoute(leg)}
        </Link>
      ))}
    </>
  );
}

function MessagePanes({ view }: { readonly view: MessageView }) {
  const { t } = useTranslation();
  const { manifest, lines, diagnostics } = view;
  const rows = useMemo(() => messageFields(manifest), [manifest]);
  const [chosen, setChosen] = useState(-1);
  const [clicked, setClicked] = useState<string | null>(null);
  const field = rows[chosen]?.path ?? null;
  const path = useMemo(() => clicked ?? (field === null ? null : placedPath(lines, field)), [clicked, lines, field]);
  return (
    <>
      <Panes name="message" defaults={[430]} labels={['message.parsed', 'message.raw']}>
        {[
          <ParsedPane
            key="parsed"
            rows={rows}
            chosen={chosen}
            onChoose={(row) => {
              setClicked(null);
              setChosen(row);
            }}
          />,
          <RawPane
            key="raw"
            lines={lines}
            path={path}
            unplaced={rows[chosen]?.kind === 'field' && path === null}
            onChoose={(place) => {
              setClicked(place);
              setChosen(rowOfPath(rows, place));
            }}
          />,
        ]}
      </Panes>
      {diagnostics.length === 0 ? null : (
        <section className="message-remarks">
          <h2 className="small-head">{t('message.remarks')}</h2>
          <DiagnosticRows label={t('message.remarks')} rows={diagnostics} />
        </section>
      )}
    </>
  );
}
