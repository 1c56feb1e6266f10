import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ImportFileReport } from '../../core/calls/import.ts';
import { flightPath, mappingPath, messagePath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { AssignDialog } from '../quarantine/assign-dialog.tsx';
import { formatCount } from '../ui/format.ts';
import { Scrolling } from '../ui/scrolling.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useVirtualRows } from '../ui/use-virtual-rows.ts';
import { flightName } from './flight-name.ts';
import { lacksFlight } from './import-texts.ts';

type Held = ImportFileReport['messages'][number];

export interface MessageTableProps {
  readonly label: string;
  /** Name of the file. */
  readonly file: string;
  readonly messages: readonly Held[];
}

const ROW_HEIGHT = 28;
const SHOWN_FLIGHTS = 3;
const COLUMNS = ['member', 'format', 'function', 'reference', 'flights', 'travellers', 'bookings', 'remarks', 'state'];

/** The messages of a file with their kind, subject and content. Only those in view are rendered. */
export function MessageTable({ label, file, messages }: MessageTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { permissions } = useSession();
  const box = useRef<HTMLElement>(null);
  const { first, last } = useVirtualRows(box, messages.length, ROW_HEIGHT);
  const members = messages.some(({ member }) => member !== null);
  const columns = COLUMNS.filter((column) => column !== 'member' || members);
  const crowded = messages.some(({ countsDiffer, known }) => countsDiffer && known);
  const mapping = permissions.includes('mapping');
  const assigns = permissions.includes('quarantine');
  const [assigned, setAssigned] = useState<Held | null>(null);
  return (
    <Scrolling className="remarks-box" ref={box} aria-label={label}>
      <table
        className={crowded ? 'remark-table held-table crowded' : 'remark-table held-table'}
        aria-rowcount={messages.length + 1}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={`held-${column}`}>
                {t(`messages.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} columns={columns.length} />
          {messages.slice(first, last).map((message, index) => (
            <tr key={`${message.id} ${first + index}`} aria-rowindex={first + index + 2}>
              {members ? <td title={message.member ?? undefined}>{message.member ?? ''}</td> : null}
              <td>
                <Link href={messagePath(message.id)} title={t('messages.look')}>
                  {t(`format.${message.format}`)}
                </Link>
              </td>
              <td>{t(`function.${message.function}`)}</td>
              <td className="mono" title={message.reference ?? undefined}>
                {message.reference ?? '–'}
              </td>
              <td>
                {assigns && lacksFlight(message) === 'no-flight' ? (
                  <button type="button" className="button apart" onClick={() => setAssigned(message)}>
                    {t('assign.act')}
                  </button>
                ) : null}
                <Lack message={message} />
                {message.flights.slice(0, SHOWN_FLIGHTS).map((flight) => (
                  <Link className="apart" key={flight} href={flightPath(flight)} title={flight}>
                    {flightName(flight, language)}
                  </Link>
                ))}
                {message.flights.length > SHOWN_FLIGHTS ? (
                  <span className="dim" title={message.flights.join(', ')}>
                    {t('messages.more', { count: message.flights.length - SHOWN_FLIGHTS })}
                  </span>
                ) : null}
              </td>
              <td className="held-travellers">{formatCount(message.travellers, language)}</td>
              <td className="held-bookings">{formatCount(message.bookings, language)}</td>
              <td className="held-remarks">{formatCount(message.diagnostics, language)}</td>
              <td>
                {message.countsDiffer ? <span className="tag marked">{t('import.counts-differ')}</span> : null}
                {message.known ? <span className="tag">{t('messages.known')}</span> : null}
                {mapping && message.format === 'TABLE' ? (
                  <Link href={mappingPath({ message: message.id })}>{t('messages.columns')}</Link>
                ) : null}
              </td>
            </tr>
          ))}
          <Gap rows={messages.length - last} columns={columns.length} />
        </tbody>
      </table>
      {assigned === null ? null : (
        <AssignDialog
          message={assigned.id}
          travellers={assigned.travellers}
          fileName={file}
          onClose={() => setAssigned(null)}
        />
      )}
    </Scrolling>
  );
}

/** States that the travellers of a message are on no flight that officers can find. */
function Lack({ message }: { readonly message: Held }) {
  const { t } = useTranslation();
  const lack = lacksFlight(message);
  if (lack !== null) return <span className="tag marked">{t(`messages.${lack}`)}</span>;
  return message.flights.length === 0 ? '–' : null;
}

/** Takes the space of rows that are out of view. */
function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return rows <= 0 ? null : (
    <tr className="gap">
      <td colSpan={columns} style={{ blockSize: rows * ROW_HEIGHT }} />
    </tr>
  );
}
