import { useDirection } from '@mantine/core';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { listedName } from '../traveller/person-text.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import type { TFunction } from '../ui/texts.ts';
import { DrawnMark } from '../ui/traveller-mark.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { Picture } from './picture.tsx';
import type { PictureOf } from './picture-of.ts';
import type { PictureTable } from './picture-table.ts';
import { SEAT_SIZE, type SeatCell, type Seated, type SeatMap, seatMap, seatsLayout, seatsOutside } from './seats.ts';

/** Who sits where: the traveller, the party, and strangers beside them. It asks for the flight as its own screen does, and so shows no more. */
export function SeatsPicture({ view, asTable, isOutside = false, linkTo }: PictureOf) {
  const { t } = useTranslation();
  const isRtl = useDirection().dir === 'rtl';
  const on = useCall('flights.get', { id: view.flight.id }, ['flights', 'queue']);
  if (on.value === null)
    return on.failure === null ? (
      <div className="empty fill" aria-busy="true" />
    ) : (
      <FailureNote failure={on.failure} again={on.again} />
    );
  const own = view.traveller.id;
  const whole = seatMap(on.value.travellers, own, partyOf(view));
  const map = isOutside ? seatsOutside(whole, own) : whole;
  const layout = seatsLayout(map, isRtl);
  return (
    <Picture
      title={t('seats.title')}
      summary={summaryText(t, map)}
      table={seatsTable(t, map, (id) => linkTo(view.flight.id, id), isOutside ? own : null)}
      asTable={asTable}
      isOutside={isOutside}
      empty={map.cells.length === 0 ? t('seats.none') : null}
      notes={[
        t('seats.known'),
        ...(map.unseated.length === 0
          ? []
          : [t('seats.unseated', { names: map.unseated.map((person) => seatedName(t, person)).join(' · ') })]),
        ...(map.othersUnseated === 0 ? [] : [t('seats.others-unseated', { count: map.othersUnseated })]),
      ]}
    >
      <svg
        className="drawn seats"
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        aria-hidden="true"
      >
        {layout.columns.map(({ row, x }) => (
          <text key={row} x={x} y={20} className="small">
            {row}
          </text>
        ))}
        {layout.lines.map(({ letter, y }) => (
          <text key={letter} x={isRtl ? layout.width - 16 : 16} y={y} className="small" dominantBaseline="central">
            {letter}
          </text>
        ))}
        {layout.cells.map((cell) => (
          <Seat key={`${cell.row}${cell.letter}`} {...cell} />
        ))}
      </svg>
      <p className="seats-key dim">{t('seats.key')}</p>
    </Picture>
  );
}

function Seat({ people, role, x, y }: SeatCell & { readonly x: number; readonly y: number }) {
  const [person] = people.toSorted((a, b) => Number(a.outcome === 'clear') - Number(b.outcome === 'clear'));
  if (person === undefined) return null;
  const isMarked = person.outcome !== 'clear' || person.handling === 'safeguard';
  const edge = SEAT_SIZE - 4;
  return (
    <g className={`seat ${role}`}>
      <rect x={x - edge / 2} y={y - edge / 2} width={edge} height={edge} rx={3} />
      {isMarked ? <DrawnMark outcome={person.outcome} handling={person.handling} x={x} y={y} /> : null}
      {people.length > 1 ? (
        <text x={x + 6} y={y - 2} className="small">
          {people.length}
        </text>
      ) : null}
    </g>
  );
}

/** Ids of those who travel with the traveller. */
function partyOf({ companions }: Pick<TravellerView, 'companions'>): ReadonlySet<string> {
  return new Set(companions.map(({ id }) => id));
}

function seatedName(t: TFunction, { name, masked, type }: Seated): string {
  const said = listedName(t, name, masked);
  return type === 'infant' ? t('seats.infant', { name: said }) : said;
}

/** The cells that are about the traveller, and those with somebody who is flagged. */
function toldCells({ cells }: SeatMap): readonly SeatCell[] {
  return cells.filter(
    ({ role, people }) =>
      role !== 'other' || people.some(({ outcome, handling }) => outcome !== 'clear' || handling === 'safeguard'),
  );
}

function summaryText(t: TFunction, map: SeatMap): string {
  const count = (role: SeatCell['role']) => map.cells.filter((cell) => cell.role === role).length;
  const own = map.cells.find(({ role }) => role === 'own');
  return [
    own === undefined ? t('seats.own-unknown') : t('seats.own', { seat: `${own.row}${own.letter}` }),
    t('seats.counts', { party: count('party'), beside: count('beside'), seats: map.cells.length }),
  ].join(' ');
}

/** A row per person: the traveller and the party first, strangers beside them, and then others who are flagged. `only`: nobody else is told of; null: everybody is. */
export function seatsTable(
  t: TFunction,
  map: SeatMap,
  linkTo: (id: string) => string,
  only: string | null = null,
): PictureTable {
  const isTold = ({ id }: Seated) => only === null || id === only;
  const order = ['own', 'party', 'beside', 'other'] as const;
  const seated = toldCells(map)
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .flatMap(({ row, letter, role, people }) => people.map((person) => ({ person, role, seat: `${row}${letter}` })));
  const unseated = map.unseated.map((person) => ({ person, role: 'party' as const, seat: t('seats.no-seat') }));
  return {
    columns: ['seat', 'name', 'who', 'level'].map((column) => t(`seats.column.${column}`)),
    rows: [...seated, ...unseated].map(({ person, role, seat }) => [
      seat,
      isTold(person) ? { text: seatedName(t, person), href: linkTo(person.id) } : '–',
      t(`seats.role.${role}`),
      isTold(person) ? levelText(t, person) : '–',
    ]),
  };
}

function levelText(t: TFunction, { handling, outcome }: Seated): string {
  return handling === 'safeguard' ? t('protect.meet') : t(`outcome.${outcome}`);
}
