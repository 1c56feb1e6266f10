import { useDirection } from '@mantine/core';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { LinksView, PersonInSteps } from '../../core/calls/links.ts';
import { listedName } from '../traveller/person-text.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatFlight, formatLocal, formatRoute } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import { DrawnMark } from '../ui/traveller-mark.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { linksLayout, linksOutside, NODE } from './links.ts';
import { Picture } from './picture.tsx';
import type { PictureOf } from './picture-of.ts';
import type { PictureTable } from './picture-table.ts';

/** Characters that fit the first line of a node and the smaller second one. */
const FITS = [23, 27] as const;

/** Who shares a document, a telephone, a card and the like with the traveller, and who with those. */
export function LinksPicture({ view, asTable, isOutside = false, linkTo }: PictureOf) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isRtl = useDirection().dir === 'rtl';
  const asked = { flight: view.flight.id, traveller: view.traveller.id };
  const { value, failure, again } = useCall('traveller.links', asked, ['flights', 'queue']);
  if (value === null)
    return failure === null ? (
      <div className="empty fill" aria-busy="true" />
    ) : (
      <FailureNote failure={failure} again={again} />
    );
  const links = isOutside ? linksOutside(value, (number) => t('links.person', { number })) : value;
  const { people, things } = links;
  const layout = linksLayout(links, isRtl);
  return (
    <Picture
      title={t('links.title')}
      summary={summaryText(t, links)}
      table={linksTable(t, links, language, linkTo)}
      asTable={asTable}
      isOutside={isOutside}
      empty={things.length === 0 ? t('links.none') : null}
      notes={[t('links.bound'), ...(links.isCut ? [t('links.cut')] : [])]}
    >
      <svg
        className="drawn links"
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        aria-hidden="true"
      >
        {layout.edges.map(({ id, path }) => (
          <path key={id} d={path} />
        ))}
        {layout.nodes.map(({ id, kind, at, x, y }) => {
          const [thing, person] = [
            kind === 'thing' ? things[at] : undefined,
            kind === 'person' ? people[at] : undefined,
          ];
          const lines =
            thing !== undefined
              ? [t(`links.by.${thing.by}`), valueText(t, thing)]
              : person !== undefined
                ? [nameText(t, person), tripText(person, language)]
                : [];
          return (
            <g key={id} className={`node ${kind}`}>
              <rect x={x} y={y} width={NODE.width} height={NODE.height} rx={kind === 'person' ? 6 : 18} />
              {person === undefined || person.outcome === null ? null : (
                <DrawnMark outcome={person.outcome} handling={person.handling} x={x + 14} y={y + NODE.height / 2} />
              )}
              {lines.map((line, row) => (
                <text
                  key={row === 0 ? 'first' : 'second'}
                  x={x + NODE.width / 2 + (kind === 'person' ? 8 : 0)}
                  y={y + 16 + row * 14}
                  className={row === 0 ? undefined : 'small'}
                >
                  {fitted(line, FITS[row === 0 ? 0 : 1])}
                </text>
              ))}
            </g>
          );
        })}
      </svg>
    </Picture>
  );
}

function fitted(line: string, most: number): string {
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

function valueText(t: TFunction, { value, people, more }: LinksView['things'][number]): string {
  return t('links.value', { value: value ?? '', n: people.length + more }).trim();
}

function nameText(t: TFunction, { name, masked, isSame }: PersonInSteps): string {
  const said = name === null ? t('protect.meet') : listedName(t, name, masked);
  return isSame ? t('links.same', { name: said }) : said;
}

function tripText({ leg }: PersonInSteps, language: Language): string {
  const day = leg.departure === null ? [] : [formatLocal(leg.departure.slice(0, 10), language)];
  return [`${formatFlight(leg)} ${formatRoute(leg)}`, ...day].join(' · ');
}

function summaryText(t: TFunction, { people, things }: LinksView): string {
  const count = (step: number) => people.filter((each) => each.step === step).length;
  return t('links.summary', { things: things.length, first: count(1), second: count(2) });
}

/** A row per value and person who shares it. */
export function linksTable(
  t: TFunction,
  { people, things }: LinksView,
  language: Language,
  linkTo: (flight: string, traveller: string) => string,
): PictureTable {
  return {
    columns: ['what', 'value', 'who', 'flight', 'step', 'level'].map((column) => t(`links.column.${column}`)),
    rows: things.flatMap((thing) =>
      thing.people.flatMap((at) => {
        const person = people[at];
        if (person === undefined) return [];
        const level = person.handling === 'safeguard' ? t('protect.meet') : null;
        return [
          [
            t(`links.by.${thing.by}`),
            valueText(t, thing),
            // Who is not named has no address either, which would lead to the name.
            person.name === null
              ? nameText(t, person)
              : { text: nameText(t, person), href: linkTo(person.flight, person.traveller) },
            tripText(person, language),
            t(`links.step.${person.step}`),
            level ?? (person.outcome === null ? '–' : t(`outcome.${person.outcome}`)),
          ],
        ];
      }),
    ),
  };
}
