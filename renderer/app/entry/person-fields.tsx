import { IconPlus, IconX } from '@tabler/icons-react';
import type { TravellerType } from '../../../shared/manifest.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import type { EntryDraft, PersonDraft } from './entry-draft.ts';
import { addPerson, changePerson, type EntryStore, errorOf, removePerson, showPerson } from './entry-store.ts';
import type { FieldError } from './flight-draft.ts';

export interface PersonFieldsProps {
  readonly draft: EntryDraft;
  readonly errors: readonly FieldError[];
}

const TYPES = [
  'passenger',
  'crew',
  'transit-passenger',
  'transit-crew',
  'infant',
] as const satisfies readonly TravellerType[];
const SEXES = ['', 'F', 'M', 'X'] as const;

type TextField = Exclude<keyof PersonDraft, 'key' | 'type' | 'sex' | 'further'>;

/** In the order in which they are typed from a document. A wide field fills a row of its own. */
const FIELDS: readonly {
  readonly name: TextField;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly upper?: boolean;
}[] = [
  { name: 'surname', wide: true, upper: true },
  { name: 'givenNames', wide: true, upper: true },
  { name: 'dateOfBirth', hint: 'entry.date' },
  { name: 'nationality', hint: 'entry.country', upper: true },
  { name: 'documentType', hint: 'entry.document-type', upper: true },
  { name: 'documentNumber', upper: true },
  { name: 'issuer', hint: 'entry.country', upper: true },
  { name: 'expiry', hint: 'entry.date' },
  { name: 'residence', hint: 'entry.country', upper: true },
  { name: 'birthPlace', upper: true },
  { name: 'locator', upper: true },
  { name: 'seat', upper: true },
  { name: 'bags' },
  { name: 'weight' },
  { name: 'tags', wide: true, upper: true },
  { name: 'phone', wide: true },
  { name: 'email', wide: true },
];

/** Every person of the entry as a tab, and the fields of the one shown. */
export function PersonFields({ draft, errors }: PersonFieldsProps) {
  const { t } = useTranslation();
  const { entry } = useWorkstation();
  const person = draft.people.find(({ key }) => key === draft.current) ?? draft.people[0];
  if (person === undefined) return null;
  return (
    <fieldset className="entry-part">
      <legend>{t('entry.travellers')}</legend>
      <div className="entry-people">
        {draft.people.map((each, at) => (
          <PersonTab
            key={each.key}
            name={
              [each.surname, each.givenNames].filter((part) => part !== '').join(', ') ||
              t('entry.person', { number: at + 1 })
            }
            shown={each === person}
            wrong={errors.some(({ field }) => field.startsWith(`${each.key}:`))}
            onShow={() => showPerson(entry, each.key)}
            onRemove={
              draft.people.length > 1
                ? () => {
                    removePerson(entry, each.key);
                    typeSurname();
                  }
                : null
            }
          />
        ))}
        <button type="button" className="button quiet" onClick={() => addAndType(entry)}>
          <IconPlus size={14} aria-hidden /> {t('entry.add-person')} <KeyCap of="Ctrl+B" />
        </button>
      </div>
      <div className="entry-grid person" key={person.key}>
        <LabelledChoice
          label={t('entry.type')}
          value={person.type}
          among={TYPES}
          textOf={(value) => t(`traveller-type.${value}`)}
          onChange={(type) => changePerson(entry, { type })}
        />
        <LabelledChoice
          label={t('entry.sex')}
          value={person.sex}
          among={SEXES}
          textOf={(value) => t(value === '' ? 'entry.sex.unknown' : `sex.${value}`)}
          onChange={(sex) => changePerson(entry, { sex })}
        />
        {FIELDS.map(({ name, hint, wide = false, upper = false }) => {
          const wrong = errorOf(errors, `${person.key}:${name}`);
          return (
            <LabelledField
              key={name}
              id={`entry-${name}`}
              label={t(`entry.field.${name}`)}
              value={person[name]}
              wide={wide}
              upper={upper}
              error={wrong === null ? null : t(wrong)}
              {...(hint === undefined ? {} : { hint: t(hint) })}
              onChange={(value) => changePerson(entry, { [name]: value })}
            />
          );
        })}
      </div>
      {person.further.documents.length === 0 ? null : (
        <p className="dim">
          {t('entry.further', {
            documents: person.further.documents
              .map(({ type, number }) => `${type ?? ''} ${number ?? ''}`.trim())
              .join(', '),
          })}
        </p>
      )}
    </fieldset>
  );
}

/** Adds a person and focuses the surname once its field exists. */
export function addAndType(entry: EntryStore): void {
  addPerson(entry);
  typeSurname();
}

function typeSurname(): void {
  requestAnimationFrame(() => focusElement('entry-surname'));
}

/** Scrolls the tab of the person shown into view. */
function bringIntoView(button: HTMLButtonElement | null): void {
  button?.scrollIntoView({ block: 'nearest' });
}

interface PersonTabProps {
  readonly name: string;
  readonly shown: boolean;
  readonly wrong: boolean;
  readonly onShow: () => void;
  readonly onRemove: (() => void) | null;
}

function PersonTab({ name, shown, wrong, onShow, onRemove }: PersonTabProps) {
  const { t } = useTranslation();
  return (
    <span className={shown ? 'person-tab on' : 'person-tab'}>
      <button
        type="button"
        ref={shown ? bringIntoView : null}
        className={wrong ? 'cut field-error' : 'cut'}
        title={name}
        aria-pressed={shown}
        onClick={onShow}
      >
        {name}
      </button>
      {onRemove === null ? null : (
        <button
          type="button"
          aria-label={t('entry.remove-person', { name })}
          title={t('entry.remove-person', { name })}
          onClick={onRemove}
        >
          <IconX size={13} aria-hidden />
        </button>
      )}
    </span>
  );
}
