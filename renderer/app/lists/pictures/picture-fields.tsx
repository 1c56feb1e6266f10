import { FileButton } from '@mantine/core';
import { useContext, useRef, useState } from 'react';
import { PICTURE_ENDINGS } from '../../../../shared/casework/file-kind.ts';
import { BOUNDS } from '../../../../shared/intake/budget.ts';
import { type EntryId, LONGEST_CAPTION } from '../../../../shared/list/listed-picture.ts';
import { FormFilled } from '../../forms/use-kept-state.ts';
import { useFieldDrop } from '../../imports/use-field-drop.ts';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import type { TypedPicture } from '../entry-form.ts';
import { pictureName } from '../entry-texts.ts';
import { KeptPicture } from './entry-pictures.tsx';
import { type PickFault, pickPicture } from './pick-picture.ts';
import { PictureButton } from './picture-button.tsx';

export interface PictureFieldsProps {
  /** The entry that is changed; null: it is a new one. */
  readonly of: EntryId | null;
  readonly pictures: readonly TypedPicture[];
  readonly onPictures: (change: (before: readonly TypedPicture[]) => readonly TypedPicture[]) => void;
}

const MOST = BOUNDS.entryPictures.most;

/** What the form asks of pictures: files that are chosen or dropped here, each with a caption. It says why one is not taken. */
export function PictureFields({ of, pictures, onPictures }: PictureFieldsProps) {
  const { t } = useTranslation();
  const filled = useContext(FormFilled);
  const [faults, setFaults] = useState<readonly { readonly name: string; readonly why: PickFault | 'many' }[]>([]);
  const choose = useRef<HTMLButtonElement>(null);
  // The browser tells of a file that is chosen again only if it has forgotten it.
  const forget = useRef<() => void>(null);
  const take = async (files: readonly File[]) => {
    const picked = await Promise.all(files.map(pickPicture));
    forget.current?.();
    const good = picked.flatMap((each) => (each.ok ? [each.value] : []));
    const room = MOST - pictures.length;
    setFaults([
      ...files.flatMap(({ name }, at) => (picked[at]?.ok === false ? [{ name, why: picked[at].failure }] : [])),
      ...good.slice(room).map(({ name }) => ({ name, why: 'many' as const })),
    ]);
    const added = good.slice(0, room);
    if (added.length === 0) return;
    filled();
    onPictures((before) => [...before, ...added.map((each) => ({ of: each, caption: '' }))]);
  };
  const { over, handlers } = useFieldDrop((files) => void take(files));
  const remove = (picture: TypedPicture) => {
    filled();
    setFaults([]);
    onPictures((before) => before.filter((each) => each !== picture));
    choose.current?.focus();
  };
  return (
    <fieldset className={over ? 'entry-picture-fields over' : 'entry-picture-fields'} {...handlers}>
      <legend>{t('list-picture.form', { most: MOST })}</legend>
      {pictures.map((picture, at) => {
        const name = pictureName(t, picture.caption.trim() || null, at + 1);
        return (
          <div key={'id' in picture.of ? picture.of.id : `${picture.of.name} ${at}`} className="entry-picture-field">
            {'file' in picture.of ? (
              <PictureButton kind={picture.of.kind} bytes={picture.of.bytes} name={name} shortcut={null} />
            ) : of === null ? null : (
              <KeptPicture of={of} picture={picture.of} number={at + 1} />
            )}
            <LabelledField
              label={t('list-picture.caption', { number: at + 1 })}
              value={picture.caption}
              onChange={(caption) =>
                onPictures((before) =>
                  before.map((each) =>
                    each === picture ? { ...each, caption: caption.slice(0, LONGEST_CAPTION) } : each,
                  ),
                )
              }
            />
            <button
              type="button"
              className="button quiet"
              aria-label={t('list-picture.remove.one', { name })}
              onClick={() => remove(picture)}
            >
              {t('list-picture.remove')}
            </button>
          </div>
        );
      })}
      <p className="entry-picture-choose">
        <FileButton multiple accept={PICTURE_ENDINGS.join()} resetRef={forget} onChange={(files) => void take(files)}>
          {({ onClick }) => (
            <button type="button" className="button" ref={choose} disabled={pictures.length >= MOST} onClick={onClick}>
              {t('list-picture.choose')}
            </button>
          )}
        </FileButton>
        <span className="dim">{t('list-picture.drop')}</span>
      </p>
      <span role="alert">
        {faults.map(({ name, why }, at) => (
          <span key={at} className="field-error">
            {t('ui.pair', {
              name,
              value: t(
                why === 'unreadable' ? 'failure.refused.attachment-unreadable' : `failure.refused.list-picture-${why}`,
              ),
            })}
          </span>
        ))}
      </span>
    </fieldset>
  );
}
