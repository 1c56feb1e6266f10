import { NativeSelect, Radio, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { BY_HAND, type ByHand, saysMore } from '../../../shared/casework/case.ts';
import {
  isLikeThing,
  isSameThing,
  readThing,
  THINGS,
  type Thing,
  type ThingKind,
} from '../../../shared/casework/case-subject.ts';
import type { ListedCase } from '../../core/calls/cases.ts';
import { casePath } from '../addresses.ts';
import { useFlightsAround } from '../flights/use-flights-around.ts';
import { useSession } from '../frame/use-session.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface OpenCaseDialogProps {
  /** The cases that the officer may see. */
  readonly cases: readonly ListedCase[];
  readonly onClose: () => void;
}

/** The fields of each kind of subject; those after the first may be left empty. */
const FIELDS: { readonly [Kind in ThingKind]: readonly (keyof Written)[] } = {
  bag: ['tag'],
  worker: ['name', 'badge', 'employer'],
  other: ['what'],
};
interface Written {
  readonly tag: string;
  readonly name: string;
  readonly badge: string;
  readonly employer: string;
  readonly what: string;
}
const NOTHING: Written = { tag: '', name: '', badge: '', employer: '', what: '' };

/** Opens a case on something else than a traveller: a bag, an airport worker, anything else. */
export function OpenCaseDialog({ cases, onClose }: OpenCaseDialogProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { officer } = useSession();
  const [kind, setKind] = useState<ThingKind>('bag');
  const [written, setWritten] = useState(NOTHING);
  const [flight, setFlight] = useState('');
  const [origin, setOrigin] = useState<ByHand>('choice');
  const [note, setNote] = useState('');
  const flights = useFlightsAround();
  const read = readThing(thingIn(kind, written));
  const there = cases
    .filter(
      ({ thing, state }) => read.ok && thing !== undefined && state !== 'closed' && isLikeThing(thing, read.value),
    )
    .map(({ id, thing, timeline }) => {
      const isSame = read.ok && thing !== undefined && isSameThing(thing, read.value);
      const isOwn = timeline[0]?.agency === officer.agency;
      return { id, how: isSame ? (isOwn ? 'own' : 'other') : 'like' } as const;
    });
  const needsNote = saysMore(origin);
  const ready = read.ok && there.every(({ how }) => how !== 'own') && (!needsNote || note.trim() !== '');
  return (
    <FormDialog
      title={t('thing.open')}
      size="lg"
      onClose={onClose}
      onSave={async (act) => {
        if (!read.ok) return;
        const opened = await act(
          'case.open-on',
          { thing: read.value, flight: flight || null, origin, note: note.trim() || null },
          t('thing.told.opened'),
        );
        if (opened.ok) navigate(casePath(opened.value.id));
        return opened;
      }}
      save={t('case.save.open')}
      ready={ready}
    >
      <p className="dim">{t('thing.hint')}</p>
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        <NativeSelect
          data-autofocus
          label={t('thing.kind')}
          data={THINGS.map((each) => ({ value: each, label: t(`thing.kind.${each}`) }))}
          value={kind}
          onChange={(event) => setKind(THINGS.find((each) => each === event.currentTarget.value) ?? kind)}
        />
        {FIELDS[kind].map((field) => (
          <LabelledField
            key={field}
            label={t(`thing.${field}`)}
            value={written[field]}
            onChange={(typed) => setWritten({ ...written, [field]: typed })}
          />
        ))}
        <NativeSelect
          label={t('thing.flight')}
          data={[{ value: '', label: t('thing.flight.none') }, ...flights]}
          value={flight}
          onChange={(event) => setFlight(event.currentTarget.value)}
        />
      </SimpleGrid>
      {there.map(({ id, how }) => (
        <p key={id} role="alert">
          {t(`thing.there.${how}`)} <Link href={casePath(id)}>{id}</Link>
        </p>
      ))}
      <Radio.Group
        label={t('thing.why')}
        value={origin}
        onChange={(value) => setOrigin(BY_HAND.find((each) => each === value) ?? origin)}
      >
        <div className="choices">
          {BY_HAND.map((each) => (
            <Radio key={each} value={each} label={t(`origin.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={needsNote ? t('case.note') : t('case.note-optional', { note: t('case.note') })}
        description={origin === 'tip' || origin === 'agency' ? t('case.hint.tip') : null}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function thingIn(kind: ThingKind, { tag, name, badge, employer, what }: Written): Thing {
  if (kind === 'bag') return { kind, tag };
  return kind === 'worker' ? { kind, name, badge, employer } : { kind, what };
}
