import type { EntryId, ListedPicture } from '../../../../shared/list/listed-picture.ts';
import { useFileBytes } from '../../cases/files/use-file-bytes.ts';
import { useSession } from '../../frame/use-session.ts';
import { failureText } from '../../ui/failure-text.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { pictureName } from '../entry-texts.ts';
import { PictureButton } from './picture-button.tsx';

export interface EntryPicturesProps {
  readonly of: EntryId;
  readonly pictures: readonly ListedPicture[];
  /** Opens the first one; null: no key does. */
  readonly shortcut?: string | null;
}

/** Opens the first picture of what is shown. */
export const PICTURE_KEY = 'Z';

/** The pictures of an entry with their captions; nothing where it has none. */
export function EntryPictures({ of, pictures, shortcut = null }: EntryPicturesProps) {
  const { t } = useTranslation();
  if (pictures.length === 0) return null;
  return (
    <ul className="entry-pictures" aria-label={t('list-picture.title')}>
      {pictures.map((picture, at) => (
        <li key={picture.id}>
          <KeptPicture of={of} picture={picture} number={at + 1} shortcut={at === 0 ? shortcut : null} />
          {picture.caption === null ? null : <bdi className="dim">{picture.caption}</bdi>}
        </li>
      ))}
    </ul>
  );
}

export interface KeptPictureProps {
  readonly of: EntryId;
  readonly picture: ListedPicture;
  /** From 1, among those of its entry. */
  readonly number: number;
  readonly shortcut?: string | null;
}

/** A picture that is kept, in small. One that cannot be read says so in its place. */
export function KeptPicture({ of, picture, number, shortcut = null }: KeptPictureProps) {
  const { t } = useTranslation();
  const { bytes, share, failure } = useFileBytes(picture, { from: of });
  const name = pictureName(t, picture.caption, number);
  if (failure !== null)
    return (
      <span role="alert">{failure.code === 'tampered' ? t('list-picture.damaged') : failureText(t, failure)}</span>
    );
  if (bytes === null) return <ProgressBar label={t('attachment.opening', { name })} share={share} />;
  return <PictureButton kind={picture.kind} bytes={bytes} name={name} shortcut={shortcut} />;
}

/** At a hit: the pictures of the entry that hit, which the officer may see. */
export function HitPictures({ of, shortcut = null }: Pick<EntryPicturesProps, 'of' | 'shortcut'>) {
  const mayRead = useSession().permissions.includes('lists.view');
  const { list, entry } = of;
  const { value } = useCall('lists.pictures', mayRead ? { list, entry } : null, ['lists']);
  return value === null ? null : <EntryPictures of={of} pictures={value} shortcut={shortcut} />;
}
