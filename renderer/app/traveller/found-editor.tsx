import { Autocomplete, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import {
  CONCEALMENTS,
  type FoundField,
  type FoundKind,
  foundProblem,
  KINDS_FOUND,
  KINDS_RECORDED,
  kindRow,
  PLACES,
  TESTS,
  WEIGHED,
} from '../../../shared/casework/finding.ts';
import { mayHaveDone } from '../../../shared/casework/finding-power.ts';
import { NumberField } from '../ui/number-field.tsx';
import { useAgencies } from '../ui/use-agencies.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { FOUND_DECIMALS, type FoundDraft, foundOf, newDraft } from './found-draft.ts';

export interface FoundEditorProps {
  readonly lines: readonly FoundDraft[];
  readonly onChange: (lines: readonly FoundDraft[]) => void;
  readonly agencies: readonly LawAgency[];
  /** That of the officer. */
  readonly own: LawAgency | '';
}

/** The lines of what was found and done: the kind of a line decides which fields it has. */
export function FoundEditor({ lines, onChange, agencies, own }: FoundEditorProps) {
  const { t } = useTranslation();
  const table = useAgencies();
  const add = useRef<HTMLButtonElement>(null);
  const among = (kind: FoundKind) => agencies.filter((agency) => mayHaveDone(kind, agency, table));
  const doer = (kind: FoundKind) => (own !== '' && among(kind).includes(own) ? own : (among(kind)[0] ?? ''));
  const { value: written } = useCall('cases.concealments', {}, ['cases']);
  const wayText = (way: string) => t(`found.concealment.${way}`);
  const choice = (values: readonly string[], texts: string) => [
    { value: '', label: '–' },
    ...values.map((value) => ({ value, label: t(`${texts}.${value}`) })),
  ];
  const kinds = (of: 'find' | 'measure', now: FoundKind) => ({
    group: t(`found.group.${of}`),
    items: KINDS_FOUND.filter(
      (kind) => kindRow(kind).group === of && (kind === now || KINDS_RECORDED.includes(kind)),
    ).map((value) => ({
      value,
      label: t(`found.kind.${value}`),
    })),
  });
  return (
    <>
      {lines.map((line, at) => {
        const { fields, most } = kindRow(line.kind);
        const has = (field: FoundField) => fields.includes(field);
        const put = (change: Partial<FoundDraft>) =>
          onChange(lines.map((each, place) => (place === at ? { ...each, ...change } : each)));
        const text = (field: 'what' | 'currency' | 'receipt') => (
          <TextInput
            label={t(`found.${field}`)}
            value={line[field]}
            onChange={(event) => put({ [field]: event.currentTarget.value })}
          />
        );
        const amount = (field: 'amount' | 'count' | 'value') => (
          <NumberField
            label={t(`found.${field}`)}
            value={line[field]}
            decimals={FOUND_DECIMALS[field]}
            onChange={(typed) => put({ [field]: typed })}
          />
        );
        const select = (
          field: 'unit' | 'weighed' | 'place' | 'test' | 'agency',
          values: readonly string[],
          texts = `found.${field}`,
        ) => (
          <NativeSelect
            label={t(`found.${field}`)}
            value={line[field]}
            data={choice(values, texts)}
            onChange={(event) => put({ [field]: event.currentTarget.value })}
          />
        );
        const problem = foundProblem(foundOf(line));
        return (
          <fieldset key={at} className="found-line">
            <legend>{t('found.line', { line: at + 1 })}</legend>
            <SimpleGrid cols={4} spacing="xs" verticalSpacing="xs">
              <NativeSelect
                label={t('found.kind')}
                value={line.kind}
                data={[kinds('find', line.kind), kinds('measure', line.kind)]}
                onChange={(event) => {
                  const kind = KINDS_FOUND.find((each) => each === event.currentTarget.value) ?? line.kind;
                  const agency = line.agency !== '' && among(kind).includes(line.agency) ? line.agency : doer(kind);
                  put({ kind, agency, unit: newDraft(kind, '').unit });
                }}
              />
              {text('what')}
              {has('quantity') ? amount('amount') : null}
              {has('quantity') ? select('unit', Object.keys(most)) : null}
              {has('quantity') ? select('weighed', WEIGHED) : null}
              {has('count') ? amount('count') : null}
              {has('value') ? amount('value') : null}
              {has('value') ? text('currency') : null}
              {has('concealment') ? (
                <Autocomplete
                  label={t('found.concealment')}
                  value={t(`found.concealment.${line.concealment}`, { defaultValue: line.concealment })}
                  data={[...new Set([...CONCEALMENTS.map(wayText), ...(written ?? [])])]}
                  onChange={(typed) =>
                    put({ concealment: CONCEALMENTS.find((each) => wayText(each) === typed) ?? typed })
                  }
                />
              ) : null}
              {has('place') ? select('place', PLACES) : null}
              {has('test') ? select('test', TESTS) : null}
              {has('receipt') ? text('receipt') : null}
              {select('agency', among(line.kind), 'agency')}
            </SimpleGrid>
            {problem === null ? null : (
              <p className="dim" role="status">
                {t(`found.problem.${problem}`)}
              </p>
            )}
          </fieldset>
        );
      })}
      <div className="form-buttons">
        <button
          ref={add}
          type="button"
          className="button"
          onClick={() => onChange([...lines, newDraft('arrest', doer('arrest'))])}
        >
          {t('found.add')}
        </button>
        {lines.length < 2 ? null : (
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              // It goes with the second line.
              if (lines.length === 2) add.current?.focus();
              onChange(lines.slice(0, -1));
            }}
          >
            {t('found.remove')}
          </button>
        )}
      </div>
    </>
  );
}
