import { MultiSelect, NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReferredKind } from '../../../../shared/casework/referral.ts';
import type { PackageKind } from '../../../../shared/dossier/package-kind.ts';
import { packagesAlong, type ReferralOption } from '../../../../shared/frame/referral-line.ts';
import { toText } from '../../questions/about-text.ts';
import { Checks } from '../../ui/checks.tsx';
import { LabelledChoice } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface PrepareDialogProps {
  /** The number of the case. */
  readonly id: string;
  /** At least one. */
  readonly options: readonly ReferralOption[];
  readonly onClose: () => void;
}

const LONGEST_TEXT = 1000;

/** Prepares a referral: only to whom the frame lets these finds go, with what it lets go along. */
export function PrepareDialog({ id, options, onClose }: PrepareDialogProps) {
  const { t } = useTranslation();
  const { value: exhibits } = useCall('case.exhibits', { case: id }, ['exhibits']);
  const { value: reports } = useCall('case.reports', { id }, ['files']);
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState<readonly ReferredKind[]>([]);
  const [wanted, setWanted] = useState<PackageKind | ''>('');
  // All that the case has goes along, unless the officer takes it out.
  const [keptBack, setKeptBack] = useState<ReadonlySet<string>>(new Set());
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const option = options[at] ?? options[0];
  if (option === undefined) return null;
  const kinds = option.finds.map(({ kind }) => kind);
  const finds = kinds.filter((kind) => !left.includes(kind));
  const packages = packagesAlong(option, finds);
  const chosen = packages.find((each) => each === wanted) ?? null;
  const cites = [...new Set(option.finds.flatMap((find) => (finds.includes(find.kind) ? find.cites : [])))];
  const times = option.finds.flatMap(({ kind, within }) => (finds.includes(kind) && within !== null ? [within] : []));
  const known = (exhibits?.exhibits ?? []).map(({ exhibit }) => exhibit.number);
  const reportNumbers = [
    ...new Set((reports?.reports ?? []).flatMap(({ number, withdrawn }) => (withdrawn === null ? [number] : []))),
  ];
  const along = (all: readonly string[]) => all.filter((each) => !keptBack.has(each));
  const choose = (all: readonly string[]) => (now: readonly string[]) =>
    setKeptBack(
      (before) =>
        new Set([...[...before].filter((each) => !all.includes(each)), ...all.filter((each) => !now.includes(each))]),
    );
  const duty = times.length === 0 ? t('frame.referral.may') : t('frame.referral.must', { hours: Math.min(...times) });
  return (
    <FormDialog
      title={t('referral.prepare')}
      save={t('referral.prepare.save')}
      size="lg"
      ready={finds.length > 0}
      onSave={(act) =>
        act(
          'referral.prepare',
          {
            ...{ case: id, to: option.to, finds, package: chosen, text: text.trim(), due: due === '' ? null : due },
            exhibits: along(known),
            reports: along(reportNumbers),
          },
          t('referral.told.prepared'),
        )
      }
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={t('referral.to')}
        description={[duty, ...cites].join(' · ')}
        value={String(at)}
        data={options.map(({ to }, place) => ({ value: String(place), label: toText(t, to) }))}
        onChange={(event) => {
          setAt(Number(event.currentTarget.value));
          setLeft([]);
        }}
      />
      <Checks
        label={t('referral.finds')}
        among={kinds}
        chosen={finds}
        textOf={(kind) => t(`found.kind.${kind}`)}
        onChange={(now) => setLeft(kinds.filter((kind) => !now.includes(kind)))}
      />
      <SimpleGrid cols={2} spacing="xs">
        <LabelledChoice
          label={t('referral.package')}
          value={chosen ?? ''}
          among={['', ...packages]}
          textOf={(each) => (each === '' ? t('referral.package.none') : t(`dossier.${each}`))}
          onChange={setWanted}
        />
        <LabelledField label={t('referral.due')} day="moment" value={due} onChange={setDue} />
      </SimpleGrid>
      {known.length === 0 ? null : (
        <MultiSelect label={t('referral.exhibits')} value={[...along(known)]} data={known} onChange={choose(known)} />
      )}
      {reportNumbers.length === 0 ? null : (
        <MultiSelect
          label={t('referral.reports')}
          value={[...along(reportNumbers)]}
          data={reportNumbers}
          onChange={choose(reportNumbers)}
        />
      )}
      <Textarea
        label={t('referral.text')}
        value={text}
        maxLength={LONGEST_TEXT}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
