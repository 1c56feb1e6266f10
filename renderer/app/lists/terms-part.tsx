import { dayText } from '../../../shared/time/day-text.ts';
import type { ListView } from '../../core/calls/list-views.ts';
import type { TFunction } from '../ui/texts.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** What a list states. */
export function TermsPart({ list, seers }: Pick<ListView, 'list' | 'seers'>) {
  const { t } = useTranslation();
  const others = (seers ?? []).filter((agency) => agency !== list.owner);
  const agencies =
    seers === null
      ? t('list.field.seenBy.all')
      : others.length === 0
        ? t('list.field.seenBy.own')
        : others.map((agency) => t(`agency.${agency}`)).join(', ');
  const duties =
    list.seenByRoles === null
      ? t('list.field.seenByRoles.all')
      : list.seenByRoles.map((role) => t(`role.${role}`)).join(', ');
  const rows: readonly (readonly [label: string, value: string | null])[] = [
    [t('list.field.law'), t(`list-law.${list.law}`)],
    [t('list.field.entered'), t(`list.entered.${list.entered}`)],
    [t('list.field.owner'), t(`agency.${list.owner}`)],
    [t('list.field.mandate'), t(`mandate.${list.mandate}`)],
    [t('list.field.foreign'), list.foreign ? t('list.field.foreign.hint') : null],
    [t('list.field.source'), list.source],
    [t('list.field.reference'), list.reference],
    [t('list.field.legalBasis'), list.legalBasis],
    [t('list.field.reason'), list.reason],
    [t('list.field.outcome'), t(`outcome.${list.outcome}`)],
    [t('list.field.handling'), list.handling === null ? null : t(`handling.${list.handling}`)],
    [t('list.field.instruction'), list.instruction],
    [t('list.field.seenBy'), list.askOwner === true ? `${agencies} · ${t('list.field.asksOwner')}` : agencies],
    [t('list.field.seenByRoles'), duties],
    [t('list.field.validFrom'), list.validFrom === null ? null : dayText(list.validFrom)],
    [t('list.field.validTo'), list.validTo === null ? null : dayText(list.validTo)],
    [t('list.field.ageLimitDays'), list.ageLimitDays === null ? null : String(list.ageLimitDays)],
    [t('list.field.nameOnlyBudget'), String(list.nameOnlyBudget)],
    ...interpolRows(t, list),
  ];
  return (
    <div className="screen-body scroll">
      <Facts rows={rows} />
    </div>
  );
}

/** What it declares of INTERPOL data; nothing where it is none. */
function interpolRows(t: TFunction, { interpol }: ListView['list']): readonly (readonly [string, string])[] {
  if (interpol === undefined) return [];
  const { kind, permission, purgeOn } = interpol;
  const allowed =
    permission === null
      ? t('interpol.permission.none')
      : t('interpol.permission', { ...permission, on: dayText(permission.on) });
  return [
    [t('interpol.field.kind'), t(`interpol.kind.${kind}`)],
    [t('interpol.field.permission'), allowed],
    [t('interpol.field.purgeOn'), dayText(purgeOn)],
  ];
}

/** Names and values; what is not stated is left out. */
export function Facts({ rows }: { readonly rows: readonly (readonly [label: string, value: string | null])[] }) {
  return (
    <dl className="list-facts">
      {rows.map(([label, value]) =>
        value === null || value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
