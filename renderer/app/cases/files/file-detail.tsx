import { useState } from 'react';
import {
  ATTACHMENT_REMARKS,
  type Attachment,
  type AttachmentRemarkKind,
  mayRemark,
} from '../../../../shared/casework/attachment.ts';
import { useSession } from '../../frame/use-session.ts';
import { KeyButton } from '../../ui/key-button.tsx';
import { officerName } from '../../ui/officer-texts.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { FileView } from './file-view.tsx';
import { SaveFileDialog } from './save-file-dialog.tsx';
import { useKindLine } from './use-kind-line.ts';

export interface FileDetailProps {
  readonly file: Attachment;
}

/** The number and kind of the exhibit that a file is about. */
function ExhibitName({ onCase, id }: { readonly onCase: string; readonly id: string }) {
  const { t } = useTranslation();
  const { value } = useCall('case.exhibits', { case: onCase }, ['exhibits']);
  const found = value?.exhibits.find(({ exhibit }) => exhibit.id === id)?.exhibit;
  return t('attachment.of-exhibit', { exhibit: found === undefined ? '…' : `${found.number} · ${found.what}` });
}

/** A file: what is known of it, what was remarked, and the file itself. */
export function FileDetail({ file }: FileDetailProps) {
  const { t } = useTranslation();
  const { host } = useWorkstation();
  const stamp = useStamp();
  const session = useSession();
  const kindLine = useKindLine();
  const [saving, setSaving] = useState(false);
  const [remarking, setRemarking] = useState<AttachmentRemarkKind | null>(null);
  const { id, name, about, note, medical, remarks, sha256, officer, at } = file;
  const { permissions } = session;
  const maySave = host.can.saveExport && permissions.includes('export');
  const save = { id: 'attachment.save', key: 'S', label: 'question.file.save', run: () => setSaving(true) };
  return (
    <>
      <header className="file-head">
        <h2 className="cut" title={name}>
          {name}
        </h2>
        <span className="spring" />
        {maySave ? <KeyButton tone="quiet" action={save} /> : null}
        {permissions.includes('case.work')
          ? ATTACHMENT_REMARKS.filter((kind) => mayRemark(file, kind)).map((kind) => (
              <button key={kind} type="button" className="button quiet" onClick={() => setRemarking(kind)}>
                {t(`attachment.remark.${kind}`)}
              </button>
            ))
          : null}
      </header>
      <p className="file-facts dim">
        {[kindLine(file), t('attachment.by', { at: stamp(at), officer: officerName(t, session, officer) })].join(' · ')}
        {medical ? ` · ${t('attachment.medical.hint')}` : null}
      </p>
      {about === null ? null : (
        <p className="file-facts">
          {'words' in about ? about.words : <ExhibitName onCase={file.case} id={about.exhibit} />}
        </p>
      )}
      {note === null ? null : <p className="file-facts said">{note}</p>}
      {remarks.length === 0 ? null : (
        <ul className="file-facts" aria-label={t('attachment.remarks')}>
          {remarks.map((remark, number) => (
            <li key={number}>
              <strong>{t(`attachment.state.${remark.kind}`)}</strong> {stamp(remark.at)} ·{' '}
              {t('attachment.remark.line', { officer: officerName(t, session, remark.officer), text: remark.text })}
            </li>
          ))}
        </ul>
      )}
      <p className="file-facts mono faint" title={t('attachment.hash')}>
        SHA-256 {sha256}
      </p>
      <FileView file={file} />
      {saving ? <SaveFileDialog file={file} onClose={() => setSaving(false)} /> : null}
      {remarking === null ? null : (
        <ReasonDialog
          title={`${t(`attachment.remark.${remarking}`)} · ${name}`}
          about={[id]}
          label={t('attachment.remark.text')}
          hint={t('attachment.remark.hint')}
          save={t(`attachment.remark.${remarking}`)}
          onSave={(text, act) =>
            act('case.remark-file', { id, kind: remarking, text }, t('attachment.remark.told'), {
              act: { what: `${t(`attachment.remark.${remarking}`)} · ${name}`, effect: [text] },
            })
          }
          onClose={() => setRemarking(null)}
        />
      )}
    </>
  );
}
