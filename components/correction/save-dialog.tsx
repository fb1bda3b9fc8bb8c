import { useTranslations } from 'next-intl';
import { TouchList } from '@/components/correction/touch-list';
import { touchCounts } from '@/components/correction/touched-excerpts';
import type { Correction } from '@/components/correction/use-correction';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

/** What the new version will do to the excerpts, before it is there, and why it is made. */
export function SaveDialog({ correction, onClose }: { correction: Correction; onClose: () => void }) {
  const t = useTranslations('correction');
  const common = useTranslations('app');
  const { shown, base, reason, setReason, submission, save } = correction;
  const { pending, failure, errors } = submission;
  const trouble = failure ?? errors.text ?? errors.edits ?? errors.versionId;
  return (
    <Dialog
      title={t('saveTitle', { number: base.number + 1 })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" type="submit" form="save-correction" disabled={pending}>
            {pending ? common('saving') : t('saveNow')}
          </Button>
        </>
      }
    >
      <form
        id="save-correction"
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        className="flex flex-col gap-4"
      >
        {trouble && (
          <Notice tone="bad" alert>
            {trouble}
          </Notice>
        )}
        <section aria-label={t('effect')} className="flex flex-col gap-2">
          <h3 className="font-semibold">{t('effect')}</h3>
          <TouchList counts={touchCounts(shown.touched)} />
        </section>
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          required
          maxLength={500}
          rows={2}
          value={reason}
          error={errors.reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
