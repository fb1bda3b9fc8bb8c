import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import type { CodebookVersionView } from '@/lib/domain/codebook-versions/codebook-version-view';

interface CompareFormProps {
  versions: CodebookVersionView[];
  from: string;
  to: string;
}

/** Which two codebooks are compared; the address says it. */
export function CompareForm({ versions, from, to }: CompareFormProps) {
  const t = useTranslations('codebook.compare');
  const options = versions.map(({ id, number, name }) => (
    <option key={id} value={id}>
      {number}. {name}
    </option>
  ));
  return (
    <form method="get" key={`${from}/${to}`} className="flex flex-wrap items-end gap-3">
      <SelectField label={t('from')} name="from" defaultValue={from} className="min-w-56">
        {options}
      </SelectField>
      <SelectField label={t('to')} name="to" defaultValue={to} className="min-w-56">
        <option value="now">{t('now')}</option>
        {options}
      </SelectField>
      <Button type="submit">{t('submit')}</Button>
    </form>
  );
}
