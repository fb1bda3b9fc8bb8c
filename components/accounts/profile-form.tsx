'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { useRouter } from 'next/navigation';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface Profile {
  name: string;
  email: string;
  locale: 'it' | 'en' | null;
}

export function ProfileForm({ profile }: { profile: Profile }) {
  const t = useTranslations('accounts');
  const common = useTranslations('app');
  const router = useRouter();
  const { submit, pending, errors, failure } = useSubmit({
    method: 'PATCH',
    path: '/profile',
    onDone: () => {
      toast.success(common('saved'));
      router.refresh();
    },
  });
  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        void submit({ name: form.get('name'), locale: form.get('locale') || null });
      }}
    >
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <TextField label={t('email')} value={profile.email} readOnly hint={t('emailFixed')} />
      <TextField label={t('name')} name="name" required defaultValue={profile.name} error={errors.name} />
      <SelectField
        label={t('language')}
        name="locale"
        defaultValue={profile.locale ?? ''}
        error={errors.locale}
      >
        <option value="">{t('languageOfBrowser')}</option>
        <option value="it">Italiano</option>
        <option value="en">English</option>
      </SelectField>
      <div>
        <Button type="submit" variant="primary" disabled={pending}>
          {common('save')}
        </Button>
      </div>
    </form>
  );
}
